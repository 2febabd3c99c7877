"""Completion: what the shells ask for, and a real bash in which somebody presses the tabulator."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with some files and the command, as a script of that name."""
    (tmp_path / "bin").mkdir()
    script = tmp_path / "bin" / "translator-cli"
    script.write_text(f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -m translator_cli "$@"\n')
    script.chmod(0o755)
    (tmp_path / "wahl.de.md").write_text("Text")
    (tmp_path / "brief an alle.txt").write_text("Text")
    return tmp_path


def asked(shell: str, words: str, incomplete: str, folder: Path) -> str:
    """Return the answer to a completion script; ``words`` are those before the incomplete one."""
    line = f"translator-cli {words}".strip()
    environment = {
        **os.environ,
        "PATH": f"{folder}/bin:{os.environ['PATH']}",
        "_TRANSLATOR_CLI_COMPLETE": f"{shell}_complete",
        "COMP_WORDS": f"{line} {incomplete}",
        "COMP_CWORD": incomplete if shell == "fish" else str(len(line.split())),
    }
    done = subprocess.run(
        ["translator-cli"], env=environment, capture_output=True, text=True, cwd=folder, stdin=subprocess.DEVNULL
    )
    assert done.stderr == ""
    return done.stdout


@pytest.mark.parametrize(
    ("words", "incomplete", "expected"),
    [
        pytest.param("", "", {"translate", "check", "sync"}, id="commands"),
        pytest.param("", "su", {"summarize"}, id="part-of-a-command"),
        pytest.param("", "--lay", {"--layout"}, id="option-of-the-default-command"),
        pytest.param("facts", "--lo", {"--lost"}, id="option"),
        pytest.param("--layout", "st", {"stacked"}, id="choice-of-the-default-command"),
        pytest.param("check --fail-on", "n", {"notice", "never"}, id="choice"),
        pytest.param("models", "in", {"install"}, id="subcommand"),
    ],
)
def test_commands_options_and_choices(folder: Path, words: str, incomplete: str, expected: set[str]) -> None:
    for shell in ("bash", "zsh", "fish") if not words else ("fish",):
        assert expected <= set(re.split(r"[\s,]+", asked(shell, words, incomplete, folder)))


@pytest.mark.parametrize(
    ("shell", "mark", "words"),
    [
        ("bash", "file,", ""), ("zsh", "file\n", ""), ("fish", "file,", ""),
        ("bash", "file,", "check"), ("zsh", "file\n", "-q"), ("fish", "file,", "check -o"),
    ],
)  # fmt: skip
def test_files_are_left_to_the_shell(folder: Path, shell: str, mark: str, words: str) -> None:
    assert mark in asked(shell, words, "wa", folder)


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        pytest.param("translator-cli summ\t", "translator-cli summarize ", id="command"),
        pytest.param("translator-cli wah\t", "translator-cli wahl.de.md ", id="file"),
        pytest.param("translator-cli bri\t", "translator-cli brief\\ an\\ alle.txt ", id="file-with-blanks"),
        pytest.param("translator-cli --summariz\t", "translator-cli --summarizer ", id="option"),
    ],
)
def test_a_real_bash_completes(folder: Path, typed: str, becomes: str) -> None:
    """The line is completed and never sent off."""
    ours, theirs = pty.openpty()
    environment = {"PATH": f"{folder}/bin:{os.environ['PATH']}", "PS1": "", "TERM": "dumb", "HOME": str(folder)}
    bash = subprocess.Popen(
        ["bash", "--norc", "--noprofile", "-i"],
        stdin=theirs, stdout=theirs, stderr=theirs, env=environment, cwd=folder, start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    os.write(ours, b'eval "$(_TRANSLATOR_CLI_COMPLETE=bash_source translator-cli)"; bind "set bell-style none"\n')
    os.write(ours, b"echo rea''dy\n")
    screen = read_until(ours, "ready\r\n", 20)
    os.write(ours, typed.encode())
    screen = read_until(ours, becomes, 10)
    bash.kill()
    bash.wait()
    os.close(ours)
    assert becomes in screen


def read_until(terminal: int, text: str, seconds: float) -> str:
    """Return what the screen got until ``text`` stands there, or until nothing came for so long."""
    screen = ""
    while text not in screen and select.select([terminal], [], [], seconds)[0]:
        screen += os.read(terminal, 4096).decode()
    return screen
