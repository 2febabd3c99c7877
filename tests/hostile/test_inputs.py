"""Every kind of hostile or broken text through every command: a result or one clear line, in bounded time."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome
from tests.hostile.inputs import GROWING, SMALL, Text

Cli = Callable[..., Outcome]
#: Times the size of every day; ``HOSTILE_SCALE=20`` is the long run (50 MB in one line, a million lines …).
SCALE = int(os.environ.get("HOSTILE_SCALE", "1"))
#: What a result may be: done, findings, no such language or no text, some failed.
DOCUMENTED = {0, 1, 3, 5}
#: Seconds of processor time for a file of a megabyte, many times what it takes on a slow machine.
SECONDS = 20.0
#: For every text, and one of the second group in turn: each loads the engine.
COMMANDS = (("detect",), ("summarize",), ("summarize", "--format", "json"), ("check",))
TRANSLATING = (
    ("translate", "--from", "de", "--no-memory"),
    ("translate", "--from", "de", "--no-memory", "--format", "html"),
    ("translate", "--from", "de", "--no-memory", "--format", "text"),
    ("facts", "--from", "de", "--no-memory"),
)


def judge(outcome: Outcome, limit: int = 400) -> None:
    """Assert that a run ended as documented: with one line for each failure."""
    assert outcome.code in DOCUMENTED, outcome.err
    assert "Traceback" not in outcome.err and "internal error" not in outcome.err, outcome.err
    if outcome.code == 3:
        assert outcome.err.startswith("translator-cli: ")
        assert all(len(line) < limit for line in outcome.err.splitlines()), "a line can be read"


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Text, int], Path]:
    """Write a text as a draft and as its translation; returns the draft."""
    monkeypatch.chdir(tmp_path)

    def write(text: Text, size: int) -> Path:
        draft = tmp_path / f"a.de.{text.ending}"
        draft.write_bytes(text.make(size))
        (tmp_path / f"a.en.{text.ending}").write_bytes(text.make(size))
        return Path(draft.name)

    return write


@pytest.mark.parametrize("text", SMALL, ids=lambda text: text.name)
def test_every_command_copes_with_a_broken_text(cli: Cli, pair: Callable[[Text, int], Path], text: Text) -> None:
    draft = pair(text, text.size)
    turn = SMALL.index(text) % len(TRANSLATING)
    for command in (*COMMANDS, *(TRANSLATING if SCALE > 1 else TRANSLATING[turn : turn + 1])):
        judge(cli(*command, draft))


@pytest.mark.parametrize("text", SMALL, ids=lambda text: text.name)
def test_sync_copes_with_a_broken_text(cli: Cli, pair: Callable[[Text, int], Path], text: Text) -> None:
    draft = pair(text, text.size)
    english = draft.with_name(draft.name.replace(".de.", ".en."))
    before = english.read_bytes()
    judge(cli("sync", "--from", "de", draft))
    if english.read_bytes() != before:
        written = english.read_bytes()
        judge(cli("sync", "--from", "de", draft))
        assert english.read_bytes() == written, "a second run changes nothing"


@pytest.mark.parametrize("text", GROWING, ids=lambda text: text.name)
def test_time_is_bounded_and_linear(cli: Cli, pair: Callable[[Text, int], Path], text: Text) -> None:
    for command in (("detect",), ("summarize",), ("check",)):
        times = []
        for size in (text.size * SCALE // 4, text.size * SCALE):
            draft = pair(text, size)
            began = time.process_time()
            judge(cli(*command, draft))
            times.append(time.process_time() - began)
        assert times[1] < SECONDS * SCALE, f"{command[0]}: {times[1]:.1f} s"
        assert times[1] < 8 * times[0] + 1.0, f"{command[0]}: {times[0]:.2f} s, four times as much: {times[1]:.2f} s"
