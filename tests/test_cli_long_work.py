"""Long work: an interrupted run goes on where it was, one line tells how far it is, a reminder comes once a day."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.conftest import FakeTranslator, Outcome
from translator_cli.cli.progress import Progress
from translator_cli.cli.reminders import is_due
from translator_cli.document import Hypothesis
from translator_cli.pipeline import engines
from translator_cli.translation import Translator

Cli = Callable[..., Outcome]
SENTENCES = [f"Im Jahr {year} wurde die Brücke zum {year - 1900}. Mal gestrichen." for year in range(1901, 1941)]


class Engine(FakeTranslator):
    """Is interrupted (Ctrl-C) after some calls."""

    def __init__(self, calls: int, decoded: list[str]) -> None:
        super().__init__()
        self._left = calls
        self._all = decoded

    def translate(self, texts: Sequence[str]) -> list[Hypothesis]:
        if self._left == 0:
            raise KeyboardInterrupt
        self._left -= 1
        self._all += texts
        return super().translate(texts)


def test_a_run_that_was_interrupted_decodes_only_the_rest(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("\n\n".join(SENTENCES), encoding="utf-8")
    decoded: list[str] = []
    calls = iter([2, 100])
    monkeypatch.setattr(engines, "PART_PER_THREAD", 10)

    def load(*_: object) -> Translator:
        return Engine(next(calls), decoded)

    monkeypatch.setattr(engines, "load_translator", load)
    arguments = ("-q", "--format", "text", "--no-check", "--threads", "1", draft)
    interrupted = cli(*arguments)
    assert (interrupted.code, interrupted.err) == (130, "translator-cli: interrupted\n")
    assert decoded == SENTENCES[:20]
    assert cli(*arguments).code == 0
    assert decoded == SENTENCES


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_progress_counts_words_over_all_files(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("eins zwei drei vier " * 50, encoding="utf-8")
    names = [str(tmp_path / name) for name in ("a.txt", "b.txt")]
    clock = Clock()
    with Progress(False, clock) as progress:
        progress.plan(names)
        progress.opened(names[0], "eins zwei drei vier " * 50)
        progress.decoded("eins zwei drei vier " * 10)
        clock.now += 4
        progress.decoded("eins zwei drei vier " * 10)
        line = progress.line(100)
        assert re.search(r"20% [━─]{24} 80 of 400 words 20 words/s 0:16 left", line)
        progress.finished("eins zwei drei vier " * 50)
        assert " 50% " in progress.line(100)
        progress.opened(names[1], "eins zwei drei vier " * 50)
        progress.recalled("eins zwei drei vier " * 25)
        assert " 75% " in progress.line(100) and "300 of 400 words 20 words/s" in progress.line(100)


@pytest.mark.parametrize("columns", [20, 40, 60, 80, 200])
def test_the_line_fits(columns: int) -> None:
    progress = Progress(False, clock := Clock())
    progress.opened("<stdin>", "wort " * 123_456)
    progress.decoded("wort " * 1_000)
    clock.now += 10
    assert len(progress.line(columns)) < columns


def test_nothing_is_drawn_for_short_work_and_the_line_is_wiped(capsys: pytest.CaptureFixture[str]) -> None:
    clock = Clock()
    with Progress(True, clock) as progress:
        progress.opened("<stdin>", "ein kurzer Text mit sechs Wörtern")
        progress.decoded("ein kurzer Text")
        assert capsys.readouterr().err == ""
        clock.now += 2
        progress.decoded("mit sechs Wörtern")
        assert "of 6 words" in capsys.readouterr().err
    assert capsys.readouterr().err == "\r\x1b[K"


def test_a_reminder_is_due_once_a_day() -> None:
    noon = 1_800_000_000.0
    assert [is_due(text, now) for text, now in (("a", noon), ("a", noon + 60), ("b", noon), ("a", noon + 86_400))] == [
        True,
        False,
        True,
        True,
    ]


def test_a_reminder_that_cannot_be_noted_down_is_due(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("TRANSLATOR_CLI_CACHE", str(tmp_path / "file" / "below"))
    assert is_due("a") and is_due("a")


def test_the_starter_model_is_mentioned_once_and_only_where_it_decodes(cli: Cli) -> None:
    first, second, other = b"Das ist ein guter Tag.", b"Das ist ein schlechter Tag.", b"Es regnet heute."
    assert cli("--from", "de", "--no-memory", stdin=b"...").err == ""
    assert "starter model" in cli("--from", "de", stdin=first).err
    assert [cli("--from", "de", stdin=text).err for text in (first, second, other)] == ["", "", ""]
