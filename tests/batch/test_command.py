"""The command: settings pinned, shares, and the starter model in worker processes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.batch.bench import digest, rows
from tests.conftest import Outcome
from translator_cli.errors import ExitCode
from translator_cli.memory import open_memory

Cli = Callable[..., Outcome]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    texts = ["Die Katze schläft auf dem Sofa.", "Der Haushalt umfasst 14,5 Millionen Euro.", "This is English already."]
    lines = [json.dumps({"id": f"a{number}", "text": text}) for number, text in enumerate(texts)]
    (folder / "a.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
    (folder / "b.md").write_text("# Das Haus\n\nDer **Hund** bellt.\n", "utf-8")
    return folder


def test_an_archive_is_translated_checked_and_not_done_twice(cli: Cli, source: Path, tmp_path: Path) -> None:
    with open_memory() as memory:
        memory.learn("de", "en", [("Die Katze schläft auf dem Sofa.", "The cat is asleep on the sofa.")])
    out = tmp_path / "out"
    first = cli("batch", source, out, "--workers", "1")
    assert (first.code, first.err) == (ExitCode.OK, "")
    assert first.out.startswith("2 parts, 2 of them done now (")
    found = {row["id"]: row for row in rows(out)}
    assert list(found) == ["a0", "a1", "a2", "b.md"]
    assert found["a0"]["translation"] == "The cat is asleep on the sofa."
    assert "14.5 million" in found["a1"]["translation"]
    assert found["a2"]["translation"] == "This is English already."
    assert found["b.md"]["translation"].startswith("# ") and "**" in found["b.md"]["translation"]
    assert set(found["a1"]) == {
        "id", "where", "language", "model", "translation", "units", "summary", "findings",
    }  # fmt: skip
    made = digest(out)
    again = cli("batch", source, out, "--workers", "1")
    assert again.code == ExitCode.OK and again.out.startswith("2 parts, 0 of them done now;")
    assert digest(out) == made


def test_shares_of_an_array_make_the_whole(cli: Cli, source: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    for share in ("1/3", "2/3", "3/3"):
        assert cli("batch", source, out, "--workers", "1", "--array", share).code == ExitCode.OK
    assert [row["id"] for row in rows(out)] == ["a0", "a1", "a2", "b.md"]


def test_workers_translate_the_keys_and_attributes_that_the_settings_name(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "in").mkdir()
    page = '---\ntitle: Das Haus\nmotto: Der Hund bellt.\n---\n\n<i title="Das Haus" data-x="Der Hund bellt.">Ja</i>\n'
    page += '\n{{< a caption="Der Hund bellt." >}}\n'
    (tmp_path / "in" / "a.md").write_text(page, "utf-8")
    settings = '[tool.translator-cli]\nfront-matter = ["motto"]\nattributes = ["data-x"]\ncaptions = ["caption"]\n'
    (tmp_path / "pyproject.toml").write_text(settings, "utf-8")
    monkeypatch.chdir(tmp_path)
    assert cli("batch", "in", "out", "--workers", "1", "-f", "de").code == ExitCode.OK
    (row,) = rows(tmp_path / "out")
    assert "title: Das Haus\n" in row["translation"] and 'title="Das Haus"' in row["translation"]
    assert "bellt" not in row["translation"]
    (tmp_path / "pyproject.toml").unlink()
    assert "options " in cli("batch", "in", "out", "-f", "de").err


def test_rejected_documents_make_the_exit_code_5(cli: Cli, source: Path, tmp_path: Path) -> None:
    (source / "b.md").unlink()
    (source / "a.jsonl").write_text(
        '{"id": "a", "text": "La maison est grande, et nous y allons souvent avec nos enfants."}\n{\n', "utf-8"
    )
    done = cli("batch", source, tmp_path / "out", "--workers", "1")
    assert done.code == ExitCode.PARTIAL
    assert "1 rejected: no JSON" in done.err and "1 rejected: no model translates fr to en" in done.err
    assert cli("batch", source, tmp_path / "out").code == ExitCode.PARTIAL


@pytest.mark.parametrize(
    ("options", "named"),
    [
        pytest.param(["--part-size", "64K"], "part_size 262144, now 65536", id="part size"),
        pytest.param(["--beam", "2"], "beam 4, now 2", id="beam"),
        pytest.param(["--text-field", "body"], 'text_field "text", now "body"', id="field"),
        pytest.param(["--disable", "number-mismatch"], "options ", id="checks"),
    ],
)
def test_other_settings_are_refused(cli: Cli, source: Path, tmp_path: Path, options: list[str], named: str) -> None:
    out = tmp_path / "out"
    (source / "b.md").unlink()
    (source / "a.jsonl").write_text("", "utf-8")
    assert cli("batch", source, out).code == ExitCode.OK
    done = cli("batch", source, out, *options)
    assert done.code == ExitCode.USAGE
    assert "out was begun with " in done.err and named in done.err and done.err.count("\n") == 1


def test_a_plan_says_what_it_takes_and_writes_nothing(cli: Cli, source: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    done = cli("batch", source, tmp_path / "out", "--plan", "--workers", "8")
    assert done.code == ExitCode.OK
    assert done.out.startswith("4 documents, 22 words in 2 parts of ")
    assert "0 repeated documents" in done.out and "hours on 8 cores" in done.out
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["in", "in/out"], "DST lies in in", id="inside"),
        pytest.param(["in", "out", "--array", "0/3"], "'0/3' is not I/N", id="share 0"),
        pytest.param(["in", "out", "--array", "4/3"], "'4/3' is not I/N", id="share beyond"),
        pytest.param(["in", "out", "--part-size", "1"], "'1' is not a size", id="size"),
        pytest.param(["in", "out", "--address", "ray://h:1"], "'ray://h:1' is not HOST:PORT", id="address"),
        pytest.param(["in"], "Missing argument", id="no destination"),
    ],
)
def test_wrong_usage(
    cli: Cli, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    done = cli("batch", *arguments)
    assert done.code == ExitCode.USAGE and message in done.err
