"""Ways through the rows: what needs a look, which is weakest, where a word stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import MappingProxyType

from translator_cli.desk.checking import Checker
from translator_cli.desk.rows import Row, Status
from translator_cli.desk.sureness import Scores
from translator_cli.document import SEVERITIES

_RANK: dict[Status, int] = {
    "conflict": 0,
    "stale": 1,
    "waiting": 2,
    "new": 3,
    "machine": 3,
    "memory": 4,
    "person": 4,
    "yours": 5,
}


def weakest_first(rows: Sequence[Row], checker: Checker, scores: Scores = MappingProxyType({})) -> list[int]:
    """Return the indices of the rows, most in need of a reader first; equal ones in the order of the text.

    First come conflicts and English that is out of date, then the gravest finding, then a machine's English before a
    person's, what the model was least sure of before the rest.
    """
    return sorted(range(len(rows)), key=lambda index: _weakness(rows[index], checker, scores))


def _weakness(row: Row, checker: Checker, scores: Scores) -> tuple[int, int, int, float]:
    findings = checker.findings(row)
    gravest = min((SEVERITIES.index(finding.severity) for finding in findings), default=len(SEVERITIES))
    rank = 0 if row.status in ("conflict", "stale") else 1 + gravest
    return rank, -len(findings), _RANK[row.status], scores.get((row.german, row.text), 0.0)


def next_place(order: Sequence[int], place: int, step: int, wanted: Callable[[int], bool]) -> int | None:
    """Return the next place in ``order`` after (``step`` -1: before) ``place`` whose row is wanted, going around."""
    count = len(order)
    for distance in range(1, count + 1):
        there = (place + step * distance) % count
        if wanted(order[there]):
            return there
    return None


def holds(row: Row, words: str) -> bool:
    """Whether a row has these words in its German or its English, whatever their case."""
    folded = words.casefold()
    return folded in row.german.casefold() or folded in row.text.casefold()
