"""The self-check: sound, and each thing that can be broken."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome
from translator_cli.memory import open_memory
from translator_cli.models import STARTER_FOLDER
from translator_cli.pairs.lock import LOCK_NAME

Cli = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty repository to stand in; models are not loaded, which takes a second and is tried elsewhere."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("translator_cli.models.verify.check_loads", lambda package: [])
    for name in ("TRANSLATOR_CLI_CACHE", "ARGOS_PACKAGE_INDEX"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / ".git" / "hooks").mkdir(parents=True)
    return tmp_path


def rows(cli: Cli, code: int) -> list[list[str]]:
    done = cli("doctor")
    assert done.code == code, done.out
    assert done.err == ""
    return [line.split("\t") for line in done.out.splitlines()]


def test_a_sound_installation_has_no_problem_and_nothing_is_written(cli: Cli, own_home: Path) -> None:
    found = rows(cli, 0)
    assert {row[0] for row in found} == {"ok"}
    subjects = {row[1] for row in found}
    assert subjects >= {"translator-cli", "Python", "packages", "model", "German to English", "memory", "lock file",
                        "settings", "hooks", "terminal", "network", "cache folder", "packages folder"}  # fmt: skip
    assert not [path for path in own_home.rglob("*") if path.is_file()]


def test_json_holds_the_same(cli: Cli) -> None:
    found = json.loads(cli("doctor", "--json").out)
    assert (found["schema"], found["ok"]) == (1, True)
    assert [[one["state"], one["subject"], one["text"]] for one in found["checks"]] == rows(cli, 0)


def break_model(project: Path, home: Path) -> None:
    package = home / ".local/share/argos-translate/packages/broken"
    shutil.copytree(STARTER_FOLDER, package)
    (package / "model" / "vmap.txt").write_text("")


def break_lock(project: Path, home: Path) -> None:
    (project / LOCK_NAME).write_text("{")


def break_settings(project: Path, home: Path) -> None:
    (project / ".translator.toml").write_text("beem = 3")


def break_memory(project: Path, home: Path) -> None:
    file = home / ".cache/translator-cli/memory.sqlite3"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"no database at all " * 99)


BROKEN = [
    pytest.param(break_model, "model", "vmap.txt is empty", id="model"),
    pytest.param(break_lock, "lock file", "damaged", id="lock"),
    pytest.param(break_settings, "settings", 'did you mean "beam"?', id="settings"),
    pytest.param(break_memory, "memory", "is damaged", id="memory"),
]


@pytest.mark.parametrize(("harm", "subject", "text"), BROKEN)
def test_what_is_broken_is_a_problem_and_exit_4(
    cli: Cli, project: Path, own_home: Path, harm: Callable[[Path, Path], None], subject: str, text: str
) -> None:
    harm(project, own_home)
    before = {path: path.read_bytes() for path in (*project.rglob("*"), *own_home.rglob("*")) if path.is_file()}
    problems = [row for row in rows(cli, 4) if row[0] == "problem"]
    assert [row[1] for row in problems] == [subject]
    assert text in problems[0][2]
    assert all(path.read_bytes() == data for path, data in before.items())
    assert json.loads(cli("doctor", "--json").out)["ok"] is False


def test_what_is_stored_and_set_is_told(cli: Cli, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / ".translator.toml").write_text('beam = 2\n[check]\nseverity = "error"\n')
    monkeypatch.setenv("TRANSLATOR_CLI_FAST", "1")
    monkeypatch.setenv("https_proxy", "http://user:secret@proxy.example:3128")
    with open_memory() as memory:
        memory.learn("de", "en", [("Haus", "house")])
    memory.path.with_name("memory.sqlite3.damaged").write_text("x")
    text = cli("doctor").out
    for part in ("beam = 2", "check.severity = 'error'", "TRANSLATOR_CLI_FAST = '1'", "1 by people", ".damaged"):
        assert part in text
    assert "proxy for https: proxy.example:3128" in text and "secret" not in text


@pytest.mark.parametrize(
    ("config", "installed", "state", "text"),
    [
        pytest.param("", False, "ok", "none", id="no-hooks"),
        pytest.param("repos: [translator-cli]", False, "note", "pre-commit install", id="not-set-up"),
        pytest.param("repos: [translator-cli]", True, "ok", "is set up", id="set-up"),
    ],
)
def test_hooks(cli: Cli, project: Path, config: str, installed: bool, state: str, text: str) -> None:
    if config:
        (project / ".pre-commit-config.yaml").write_text(config)
    if installed:
        (project / ".git" / "hooks" / "pre-commit").touch()
    (row,) = [row for row in rows(cli, 0) if row[1] == "hooks"]
    assert row[0] == state and text in row[2]


def test_hooks_in_a_work_tree_of_git(cli: Cli, project: Path) -> None:
    shutil.rmtree(project / ".git")
    subprocess.run(["git", "init", "-q", "."], check=True)
    assert [row[0] for row in rows(cli, 0) if row[1] == "hooks"] == ["ok"]
