"""The view at a real (pseudo) terminal of several widths."""

from __future__ import annotations

import errno
import fcntl
import os
import pty
import re
import signal
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from tests.conftest import EXAMPLES

CONTROL = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")


def at_terminal(columns: int, *arguments: str, typed: str = "", **environment: str) -> tuple[int, str]:
    """Run the command with all streams on a terminal; return its exit code and what the screen got."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-m", "translator_cli", *arguments],
        stdin=theirs, stdout=theirs, stderr=theirs, env={**os.environ, "TERM": "xterm-256color", **environment},
    )  # fmt: skip
    os.close(theirs)
    os.write(ours, typed.encode())
    screen = bytearray()
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError as error:  # Linux says EIO when the other side is closed
            assert error.errno == errno.EIO
            break
        if not piece:
            break
        screen += piece
    os.close(ours)
    return process.wait(60), screen.decode("utf-8").replace("\r\n", "\n")


@pytest.mark.parametrize("columns", [60, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(columns: int) -> None:
    code, screen = at_terminal(columns, "-q", str(EXAMPLES / "bericht.txt"))
    assert code == 0
    plain = CONTROL.sub("", screen)
    assert max(len(line) for line in plain.splitlines()) <= columns
    assert "\x1b[" in screen
    beside = [line for line in plain.splitlines() if "Das ist ein guter Tag" in line]
    assert beside


def test_auto_sets_side_by_side_from_80_columns_on_and_stacks_below() -> None:
    def first_row(columns: int) -> str:
        plain = CONTROL.sub("", at_terminal(columns, "-q", "--from", "de", str(EXAMPLES / "bericht.txt"))[1])
        return next(line for line in plain.splitlines() if re.match(r"\s*1\s", line))

    assert len(re.split(r"\s{2,}|│", first_row(120).strip())) > len(re.split(r"\s{2,}|│", first_row(60).strip()))


def test_no_color_is_honoured() -> None:
    _, screen = at_terminal(100, "-q", str(EXAMPLES / "bericht.txt"), NO_COLOR="1")
    assert not re.search(r"\x1b\[[0-9;]*m", screen)


def test_without_arguments_a_terminal_gets_help() -> None:
    code, screen = at_terminal(80)
    assert code == 0
    assert screen.startswith("Usage: translator-cli")


def test_notes_are_wrapped_between_words() -> None:
    code, screen = at_terminal(50, "--from", "de", "--format", "text", "-e", "Das Wetter ist gut.")
    note = screen[: screen.index("The weather")] if screen.index("The weather") else screen
    lines = [line for line in screen.splitlines() if line]
    assert code == 0 and max(map(len, lines)) < 50
    told = " ".join(line.strip() for line in note.splitlines())
    assert (
        "using the small built-in starter model" in told and "'translator-cli models install translate-de_en'" in told
    )


def test_a_person_is_asked_before_what_people_wrote_is_forgotten(tmp_path: Path) -> None:
    from translator_cli.memory import open_memory

    path = tmp_path / "memory.sqlite3"
    with open_memory(path) as memory:
        memory.learn("de", "en", [("Ja.", "Yes."), ("Nein.", "No.")])
    code, screen = at_terminal(80, "memory", "clear", typed="n\n", TRANSLATOR_CLI_CACHE=str(tmp_path))
    assert code == 0 and "Also forget 2 translations that people wrote? [y/N]" in screen
    with open_memory(path) as memory:
        assert memory.stats().edited == 2
    assert at_terminal(80, "memory", "clear", typed="y\n", TRANSLATOR_CLI_CACHE=str(tmp_path))[0] == 0
    with open_memory(path) as memory:
        assert memory.stats().edited == 0


def _take_terminal(hangup: signal.Handlers) -> None:
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGHUP, hangup)  # the tests may have been started with nohup


def _edit_at_terminal(draft: Path, hangup: signal.Handlers = signal.SIG_DFL) -> tuple[subprocess.Popen[bytes], int]:
    """Start ``edit`` at a terminal of its own and wait until the first sentence is there."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-m", "translator_cli", "edit", str(draft)],
        stdin=theirs, stdout=theirs, stderr=theirs, env={**os.environ, "TERM": "xterm-256color"},
        start_new_session=True, preexec_fn=lambda: _take_terminal(hangup),
    )  # fmt: skip
    os.close(theirs)
    screen = b""
    while b"Katze" not in screen:
        screen += os.read(ours, 65536)
    return process, ours


@pytest.mark.parametrize("event", ["closed", "closed-with-nohup", "SIGTERM", "SIGHUP"])
def test_a_desk_whose_terminal_is_gone_ends_and_lets_go_of_the_pair(tmp_path: Path, event: str) -> None:
    draft = tmp_path / "a.de.txt"
    draft.write_text("Die Katze schläft. Der Hund auch.\n" * 400, encoding="utf-8")
    (tmp_path / "a.en.txt").write_text("The cat sleeps. So does the dog.\n" * 400, encoding="utf-8")
    for _ in range(2):  # the second one would be told that the pair is open
        ignored = event == "closed-with-nohup"
        process, terminal = _edit_at_terminal(draft, signal.SIG_IGN if ignored else signal.SIG_DFL)
        if event.startswith("closed"):
            os.close(terminal)
        else:
            process.send_signal(getattr(signal, event))
        try:
            assert process.wait(60) == 143
        finally:
            process.kill()
            if not event.startswith("closed"):
                os.close(terminal)
