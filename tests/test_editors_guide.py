"""The worked example of the editor's guide, walked through: every command in it, and all that it says."""

from __future__ import annotations

import re
import shlex
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hooks.test_hooks import Repository

GUIDE = (Path(__file__).parent.parent / "docs" / "editors-guide.md").read_text(encoding="utf-8")
WALK = GUIDE.partition("## From draft to commit\n")[2].partition("\n## ")[0]
LIGHT = GUIDE.partition("### The light way")[2].partition("\n### ")[0]
GERMAN, ENGLISH = re.findall(r"^```markdown\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
#: It is said once a day, and is no part of the example.
REMINDER = re.compile(r"^translator-cli: using the small built-in starter model.*\n", re.MULTILINE)


def steps(block: str) -> Iterator[tuple[str, str]]:
    """Yield each command of a console block with what it is said to print."""
    for step in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, output = step.partition("\n")
        yield command, output


def run(repository: Repository, command: str) -> str:
    """Run a command of the guide, ``translator-cli`` being the one under test."""
    line = command.replace("translator-cli", f"{shlex.quote(sys.executable)} -m translator_cli")
    return REMINDER.sub("", repository.run("sh", "-c", line).stdout)


@pytest.fixture
def repository(tmp_path: Path, own_home: Path) -> Repository:
    """A repository with the hooks of the guide, installed the light way."""
    pytest.importorskip("pre_commit", reason="pre-commit is among the development requirements")
    repository = Repository(tmp_path, own_home)
    configuration = re.findall(r"^```yaml\n(.*?)^```", LIGHT, re.MULTILINE | re.DOTALL)[0]
    entry = f"entry: {shlex.quote(sys.executable)} -m translator_cli "
    repository.write(".pre-commit-config.yaml", configuration.replace("entry: translator-cli ", entry))
    repository.commit()
    assert repository.run(sys.executable, "-m", "pre_commit", "install").returncode == 0
    return repository


CHANGED = GERMAN.replace("1,2", "1,4").replace("19.30 Uhr\n", "19.30 Uhr\n- Hunde sind nicht erlaubt\n")
#: What is written into the two files before each block of commands; None leaves one as it is.
WRITTEN: list[tuple[str | None, str | None]] = [
    (GERMAN, None),  # the first English
    (None, ENGLISH),  # check
    (None, None),  # view
    (None, None),  # the hook refuses the slip
    (None, ENGLISH.replace("8.30", "7.30")),  # the hook takes what is mended
    (CHANGED, None),  # the draft changes
]


def test_everything_in_the_worked_example_is_so(repository: Repository) -> None:
    blocks = re.findall(r"^```console\n(.*?)^```", WALK, re.MULTILINE | re.DOTALL)
    for written, block in zip(WRITTEN, blocks, strict=True):
        for name, text in zip(("freibad.de.md", "freibad.en.md"), written, strict=True):
            if text is not None:
                repository.write(name, text)
        for command, expected in steps(block):
            printed = run(repository, command)
            if command.startswith("git commit") and "Failed" not in printed:
                printed = printed[: printed.index("[")]  # the name of the commit is never the same
            assert printed == expected, command
    assert repository.run("git", "log", "-1", "--format=%s").stdout == "The pool reopens\n"


def test_what_is_mended_is_found_no_more(repository: Repository) -> None:
    repository.write("freibad.de.md", GERMAN)
    repository.write("freibad.en.md", ENGLISH.replace("8.30", "7.30"))
    assert repository.tool("check", "freibad.de.md").stdout == ""


def test_the_hooks_of_the_guide_are_those_of_the_manifest() -> None:
    """The light way differs from the manifest in the language alone."""
    manifest = (Path(__file__).parent.parent / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    configuration = re.findall(r"^```yaml\n(.*?)^```", LIGHT, re.MULTILINE | re.DOTALL)[0]
    for key in ("id", "entry", "types_or", "always_run"):
        pattern = rf"^[ -]*{key}: (.*)$"
        assert re.findall(pattern, configuration, re.MULTILINE) == re.findall(pattern, manifest, re.MULTILINE)


def test_a_hook_works_in_a_git_client_that_does_not_know_the_program(repository: Repository, own_home: Path) -> None:
    known = own_home / "known"
    known.mkdir()
    for name in ("git", "sh"):
        (known / name).symlink_to(shutil.which(name) or name)
    repository.environment["PATH"] = str(known)
    repository.write("freibad.de.md", GERMAN)
    repository.write("freibad.en.md", ENGLISH)
    plain = (repository.folder / ".pre-commit-config.yaml").read_text("utf-8")
    plain = plain.replace(
        f"{shlex.quote(sys.executable)} -m translator_cli check --hook\n", "translator-cli check --hook\n"
    )
    repository.write(".pre-commit-config.yaml", plain)
    code, printed = repository.hook("translator-cli-check")
    assert code == 1 and "Executable `translator-cli` not found" in printed
    program = own_home / ".local" / "bin" / "translator-cli"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m translator_cli "$@"\n', "utf-8")
    program.chmod(0o755)
    looking = re.findall(r"^        (entry: sh .*)\n", LIGHT, re.MULTILINE)[0]
    for entry in (f"entry: {program} check --hook", looking):
        repository.write(".pre-commit-config.yaml", plain.replace("entry: translator-cli check --hook", entry))
        code, printed = repository.hook("translator-cli-check")
        assert code == 1 and "freibad.en.md:9:23: error" in printed, entry
