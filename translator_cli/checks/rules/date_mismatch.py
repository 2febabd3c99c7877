"""The rule date-mismatch: the same days, months, years and weekdays on both sides."""

from __future__ import annotations

from collections.abc import Iterator

from translator_cli.checks.rule import SentencePair
from translator_cli.checks.rules.value_findings import differences_of, findings_of_kind
from translator_cli.document import Finding, Severity
from translator_cli.languages.en.calendar import DAY_NAMES, MONTH_NAMES


def find(pair: SentencePair) -> Iterator[Finding]:
    """Flag days, months, years in dates and weekdays that differ."""
    found = differences_of(pair)
    yield from findings_of_kind(pair, found, "date")
    yield from _names(
        [(MONTH_NAMES[date.months[0] - 1], date.start, bool(date.days)) for date in found.lost_months if date.sure],
        [
            (MONTH_NAMES[date.months[0] - 1], date.start, bool(date.days))
            for date in found.added_months
            if date.sure or found.lost_months
        ],
    )
    yield from _names(
        [(DAY_NAMES[one.days[0] - 1], one.start, one.sure) for one in found.lost_days],
        [(DAY_NAMES[two.days[0] - 1], two.start, False) for two in found.added_days],
    )


def _names(lost: list[tuple[str, int, bool]], added: list[tuple[str, int, bool]]) -> Iterator[Finding]:
    """Pair what was lost with what was added; lost alone it is an error when the flag says so."""
    for (name, at, _), (other, there, _) in zip(lost, added):
        yield Finding("date-mismatch", "error", f"{name} in the source became {other}", at, there)
    for name, at, full in lost[len(added) :]:
        severity: Severity = "error" if full else "warning"
        yield Finding("date-mismatch", severity, f"{name} is missing in the translation", at)
    for name, at, full in added[len(lost) :]:
        yield Finding("date-mismatch", "error" if full else "warning", f"{name} is not in the source", None, at)
