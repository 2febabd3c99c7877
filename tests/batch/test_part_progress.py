"""The line that says how far an archive is."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from translator_cli.cli import archive_progress
from translator_cli.cli.archive_progress import PartProgress


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    lines: list[str] = []
    monkeypatch.setattr(archive_progress, "rewrite_line", lines.append)
    monkeypatch.setattr(archive_progress, "can_show_progress", lambda: True)
    monkeypatch.setattr(archive_progress, "columns_of_stderr", lambda: 80)
    return lines


def part(words: int) -> SimpleNamespace:
    return SimpleNamespace(words=words, peak=1)


def test_quick_work_shows_nothing_and_slow_work_not_too_often(written: list[str]) -> None:
    clock = Clock()
    with PartProgress(4, 400, False, clock) as progress:
        for clock.now in (0.5, 2.0, 2.1, 3.0):
            progress.done(part(100))  # type: ignore[arg-type]
    assert written == [
        "2 of 4 parts, 200 of 400 words, 100 words/s, 0:00:02 left",
        "4 of 4 parts, 400 of 400 words, 133 words/s, 0:00:00 left",
        "",
    ]
    written.clear()
    clock.now = 0.0
    with PartProgress(1, 100, False, clock) as progress:
        clock.now = 0.9
        progress.done(part(100))  # type: ignore[arg-type]
    assert not written


@pytest.mark.parametrize(
    ("columns", "line"),
    [
        pytest.param(80, "1 of 4 parts, 100 of 400 words, 50 words/s, 0:00:06 left", id="all"),
        pytest.param(50, "1 of 4 parts, 0:00:06 left", id="without-words"),
        pytest.param(20, "1 of 4 parts", id="parts"),
        pytest.param(8, "", id="nothing"),
    ],
)
def test_the_line_fits_the_terminal(written: list[str], columns: int, line: str) -> None:
    clock = Clock()
    with PartProgress(4, 400, False, clock) as progress:
        clock.now = 2.0
        progress.done(part(100))  # type: ignore[arg-type]
        assert progress.line(columns) == line
