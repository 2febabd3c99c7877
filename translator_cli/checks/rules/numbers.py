"""The rules number-mismatch, date-mismatch and time-mismatch: the same values on both sides, however written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator_cli.values.calendar_words import DAY_NAMES, MONTH_NAMES
from translator_cli.values.conversion import converted
from translator_cli.values.facts import facts
from translator_cli.values.matching import Differences, differences
from translator_cli.checks.rule import Pair
from translator_cli.checks.rules.units import unit_findings
from translator_cli.values.value import Kind, Value
from translator_cli.document import Finding, Severity

# "one" is often no number: "one-man band", "the one that".
_ONE = frozenset((1.0,))
_YEAR = re.compile(r"(?:19|20)\d\d")


def number_mismatch(pair: Pair) -> Iterator[Finding]:
    """Flag numbers lost, changed or added, and German notation left in the English."""
    found = _differences(pair)
    yield from _report(pair, found, "number")
    yield from unit_findings(pair.source, pair.target)
    for one, two in found.notation:
        message = f"{two.text} is written in the German way; the source means {_spell(one)}"
        yield Finding("number-mismatch", "warning", message, one.start, two.start)


def time_mismatch(pair: Pair) -> Iterator[Finding]:
    """Flag times of day lost, changed or added."""
    yield from _report(pair, _differences(pair), "time")


def date_mismatch(pair: Pair) -> Iterator[Finding]:
    """Flag days, months, years in dates and weekdays that differ."""
    found = _differences(pair)
    yield from _report(pair, found, "date")
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


def _differences(pair: Pair) -> Differences:
    settings = pair.settings
    return differences(pair.source, pair.target, settings.source_language, settings.target_language)


def _names(lost: list[tuple[str, int, bool]], added: list[tuple[str, int, bool]]) -> Iterator[Finding]:
    """Pair what was lost with what was added; lost alone it is an error when the flag says so."""
    for (name, at, _), (other, there, _) in zip(lost, added):
        yield Finding("date-mismatch", "error", f"{name} in the source became {other}", at, there)
    for name, at, full in lost[len(added) :]:
        severity: Severity = "error" if full else "warning"
        yield Finding("date-mismatch", severity, f"{name} is missing in the translation", at)
    for name, at, full in added[len(lost) :]:
        yield Finding("date-mismatch", "error" if full else "warning", f"{name} is not in the source", None, at)


def _report(pair: Pair, found: Differences, kind: Kind) -> Iterator[Finding]:
    """Yield a finding for every difference that belongs to ``kind``: by what was lost, or else by what was added."""
    if not found.lost and not found.added:
        return
    seen: set[int] = set()
    for one, two in _replaced(pair, found):
        value = one or two
        if value is None or value.kind != kind or value.start in seen and kind != "number":
            continue  # hour and minute are one time
        seen.add(value.start)
        if finding := _finding(f"{kind}-mismatch", one, two, found):
            yield finding


def _replaced(pair: Pair, found: Differences) -> Iterator[tuple[Value | None, Value | None]]:
    """Pair each lost value with the added one that most likely replaced it; drop converted units."""
    rest = list(found.added)
    lost = []
    for one in found.lost:
        partner = next((two for two in rest if converted(one, two, pair.target)), None)
        if partner is None:
            lost.append(one)
        else:
            rest.remove(partner)
    stated = facts(pair.source, pair.settings.source_language).values
    rest = [two for two in rest if not any(converted(one, two, pair.target) for one in stated)]
    rest = [two for two in rest if two.hard or two.cardinal]
    for one in sorted(lost, key=lambda value: not value.hard):
        if one.hard or one.cardinal:
            two = next((value for value in rest if value.hard == one.hard), rest[0] if rest else None)
            if two is not None:
                rest.remove(two)
            yield one, two
    for two in rest:
        yield None, two


def _finding(rule: str, one: Value | None, two: Value | None, found: Differences) -> Finding | None:
    if one is not None and two is not None:
        if one.hard or two.hard or not _ONE & (one.readings | two.readings):
            return Finding(rule, "error", f"{one.text} in the source became {two.text}", one.start, two.start)
    elif one is not None and one.hard:
        # Said twice in the source, once in the translation: fewer words, maybe not fewer facts.
        severity: Severity = "warning" if one.readings & found.matched else "error"
        return Finding(rule, severity, f"{one.text} is missing in the translation", one.start)
    elif two is not None and two.hard and not two.readings & found.matched:
        # Translators do add the year of an event that German readers know.
        severity = "warning" if _YEAR.fullmatch(two.text) else "error"
        return Finding(rule, severity, f"{two.text} is not in the source", None, two.start)
    return None


def _spell(value: Value) -> str:
    number = next(iter(value.readings or value.loose))
    return f"{number:,.10g}" if isinstance(number, float) else number
