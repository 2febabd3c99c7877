"""The head line says the most important first, and how long the rest will take."""

from __future__ import annotations

import pytest

from translator_cli.desk import pace as paces
from translator_cli.desk.pace import Pace
from translator_cli.desk.rows import Counts
from translator_cli.desk.screen.head import head, state


@pytest.mark.parametrize(
    ("width", "line"),
    [
        pytest.param(60, " a.en.md  ·  3/9  ·  2 not saved  ·  4 of 9 accepted", id="all"),
        pytest.param(36, " a.en.md  ·  3/9  ·  2 not saved", id="first-things-first"),
        pytest.param(6, " a.", id="cut"),
    ],
)
def test_what_does_not_fit_is_left_out(width: int, line: str) -> None:
    assert head(["a.en.md", "3/9", *state(Counts(unsaved=2, accepted=4), 9, [], Pace())], width) == line


@pytest.mark.parametrize(
    ("seconds", "rows", "words"),
    [
        pytest.param(12, 0, "", id="done"),
        pytest.param(12, 3, "a minute left", id="minute"),
        pytest.param(12, 100, "about 20 min left", id="minutes"),
        pytest.param(60, 300, "about 5 h left", id="hours"),
        pytest.param(4000, 10, "about 30 min left", id="a-break-is-no-work"),
    ],
)
def test_the_time_left_goes_by_the_pace_so_far(
    monkeypatch: pytest.MonkeyPatch, seconds: float, rows: int, words: str
) -> None:
    clock = [0.0]
    monkeypatch.setattr(paces, "monotonic", lambda: clock[0])
    pace = Pace()
    for done in range(6):
        assert (pace.left(rows) == "") is (done < 5 or not rows)
        clock[0] += seconds
        pace.step()
    assert pace.left(rows) == words
