"""What a key costs: rows that stay as they are are not drawn again, and nothing big begins while keys are pressed."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from rich.console import Console
from rich.style import Style

from tests.desk.bench import Bench
from translator_cli.desk.screen import checks
from translator_cli.desk.screen.checks import Checks
from translator_cli.desk.screen.drawn import Drawn, Look
from translator_cli.desk.screen.front import Front


def test_a_row_is_drawn_again_only_when_it_looks_otherwise(tmp_path: Path) -> None:
    session = Bench(tmp_path).open()
    drawn, look, row = Drawn(), Look(Console(), Style(), 80), session.rows[1]
    findings = session.checker.findings(row)
    first = drawn.lines(1, row, findings, look)
    assert drawn.lines(1, row, session.checker.findings(row), Look(look.console, Style(), 80)) is first
    current = drawn.lines(1, row, findings, look, current=True)
    assert current[0].text.startswith("▌") and not first[0].text.startswith("▌")
    assert len(drawn.lines(1, row, findings, look, current=True, least=3)) == 3
    assert "swimming" in drawn.lines(1, row.settle("A swimming pool."), findings, look)[0].text
    assert drawn.lines(1, row, findings, replace(look, width=60))[0].cell_length == 60


def test_rows_are_not_looked_at_as_a_whole_while_keys_are_pressed(monkeypatch: pytest.MonkeyPatch) -> None:
    ticks: list[Callable[[], None]] = []
    started: list[Coroutine[Any, Any, object]] = []
    front = SimpleNamespace(
        busy=False, weakest=False, still=0.0, desk=SimpleNamespace(rows=()),
        set_interval=lambda interval, tick: ticks.append(tick),
        run_worker=lambda work, group: started.append(work),
    )  # fmt: skip
    clock = iter(range(0, 100, 10))
    monkeypatch.setattr(checks, "monotonic", lambda: float(next(clock)))
    Checks(cast(Front, front)).begin()
    ticks[0]()
    ticks[0]()
    assert not started  # the rows are the same for ten seconds, but keys are pressed
    front.still = 5.0
    ticks[0]()
    assert len(started) == 1
    started[0].close()
