"""The rule date-mismatch: the same days, months, years and weekdays on both sides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator_cli.checks.rare import RarePattern
from translator_cli.checks.rule import SentencePair
from translator_cli.checks.rules.value_findings import differences_of, findings_of_kind
from translator_cli.checks.rules.worded_values import is_worded
from translator_cli.document import Evidence, Finding, Severity
from translator_cli.languages.en.calendar import DAY_NAMES, MONTH_NAMES
from translator_cli.values.dates import Date
from translator_cli.values.value import Value

_DOTTED = re.compile(
    r"(?<![\d.,/:-])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.(?:\s?(?P<year>1[0-9]\d\d|20\d\d))?(?![\d/]|\.\d)"
)
_DATED = RarePattern(r"\b(?:am|vom|bis|zum|ab|seit|dem|den)\s$", re.IGNORECASE)


def find(pair: SentencePair) -> Iterator[Finding]:
    """Flag days, months, years in dates and weekdays that differ."""
    different = differences_of(pair)
    findings = list(findings_of_kind(pair, "date"))
    yield from findings
    yield from _names(
        [
            (MONTH_NAMES[date.months[0] - 1], date.start, bool(date.days))
            for date in different.lost_months
            if date.sure and not _worded(date, pair)
        ],
        [
            (MONTH_NAMES[date.months[0] - 1], date.start, bool(date.days))
            for date in different.added_months
            if (date.sure or different.lost_months) and not _worded(date, pair)
        ],
    )
    if not findings:
        yield from _german_order(pair)
    # A weekday is often left out, and seldom by mistake.
    yield from _names(
        [(DAY_NAMES[weekday.days[0] - 1], weekday.start, False) for weekday in different.lost_days],
        [(DAY_NAMES[weekday.days[0] - 1], weekday.start, False) for weekday in different.added_days],
    )


def _worded(date: Date, pair: SentencePair) -> bool:
    """Whether the month belongs to a holiday that the other side names ("Heiligabend")."""
    months = frozenset(map(float, date.months))
    return is_worded(Value(date.start, date.text, months), pair.source, pair.target)


def _german_order(pair: SentencePair) -> Iterator[Finding]:
    """Flag "3.10.2024" left in the English, where many read it as 10 March: an error when both readings are dates."""
    for match in _DOTTED.finditer(pair.target):
        day, month = int(match["day"]), int(match["month"])
        version = match["year"] is None and not _DATED.search(pair.source, 0, max(pair.source.find(match[0]), 0))
        if not (1 <= day <= 31 and 1 <= month <= 12) or version or match[0] not in pair.source and not match["year"]:
            continue
        meaning = f"{day} {MONTH_NAMES[month - 1]}"
        other = f", or {month} {MONTH_NAMES[day - 1]}" if day <= 12 and day != month else ""
        evidence = Evidence("source", match[0], meaning), Evidence("target", match[0], f"{meaning}{other}")
        severity: Severity = "error" if other else "warning"
        message = f"{match[0]} is a date in the German way; write {meaning}"
        offset = pair.source.find(match[0])
        yield Finding("date-mismatch", severity, message, offset if offset >= 0 else None, match.start(), evidence)


def _names(lost: list[tuple[str, int, bool]], added: list[tuple[str, int, bool]]) -> Iterator[Finding]:
    """Pair what was lost with what was added; lost alone it is an error when the flag says so."""
    for (name, at, _), (other, there, _) in zip(lost, added):
        yield Finding("date-mismatch", "error", f"{name} in the source became {other}", at, there)
    for name, at, full in lost[len(added) :]:
        severity: Severity = "error" if full else "warning"
        yield Finding("date-mismatch", severity, f"{name} is missing in the translation", at)
    for name, at, full in added[len(lost) :]:
        yield Finding("date-mismatch", "error" if full else "warning", f"{name} is not in the source", None, at)
