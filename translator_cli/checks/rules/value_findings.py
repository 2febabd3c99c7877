"""What the rules on numbers, dates and times share: findings from the values that differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from translator_cli.checks.rare import RarePattern
from translator_cli.checks.rule import SentencePair
from translator_cli.checks.rules.same_figures import without_other_grouping, without_short_years
from translator_cli.checks.rules.worded_values import is_worded
from translator_cli.document import Evidence, Finding, Severity
from translator_cli.languages.numeral import Role
from translator_cli.values.matching import Differences, differences
from translator_cli.values.measures import implied_ones, same_amount, unit_of
from translator_cli.values.spelling import spelled
from translator_cli.values.stated import stated_values
from translator_cli.values.value import Kind, Value

_ONE = frozenset((1.0,))
_YEAR = RarePattern(r"(?:1[5-9]|20)\d\d")
_RELATIVE = RarePattern(r"\b(?:Stunden?|Minuten?|Viertelstunde)\s(?:später|früher|zuvor|danach|davor)\b")
_COUNTS: frozenset[Role] = frozenset(("cardinal", "derived"))
#: Roles that may stand for each other: "dreimal" and "three times", "jeder dritte" and "one in three".
_ALIKE: tuple[frozenset[Role], ...] = (
    _COUNTS, frozenset(("multiplier", "cardinal")), frozenset(("ordinal",)), frozenset(("fraction",)),
    frozenset(("multiplier", "fraction")), frozenset(("fraction", "ordinal")), frozenset(("scale",)),
    frozenset(("decade",)),
)  # fmt: skip
Change = tuple[Value | None, Value | None]


def differences_of(pair: SentencePair) -> Differences:
    """Return how the values of the two texts differ."""
    settings = pair.settings
    return differences(pair.source, pair.target, settings.source_language, settings.target_language)


def findings_of_kind(pair: SentencePair, kind: Kind) -> Iterator[Finding]:
    """Yield a finding for every difference that belongs to ``kind``: by what was lost, or else by what was added."""
    different = differences_of(pair)
    if not different.lost and not different.added:
        return
    seen: set[int] = set()
    settings = pair.settings
    later = _RELATIVE.search(pair.source) is not None
    for source, target in _changes(pair.source, pair.target, settings.source_language, settings.target_language):
        value = source or target
        if value is None or value.kind != kind or value.start in seen and kind != "number":
            continue  # hour and minute are one time
        seen.add(value.start)
        if finding := _finding(f"{kind}-mismatch", source, target, different):
            # "letzter Einlass ist eine halbe Stunde früher" may become "at 5".
            yield finding._replace(severity="warning") if later and source is None else finding


@lru_cache(maxsize=256)
def _changes(source: str, target: str, source_language: str, target_language: str) -> tuple[Change, ...]:
    """Pair each lost value with the added one that most likely replaced it; drop what is only worded otherwise."""
    different = differences(source, target, source_language, target_language)
    lost, added = _without_conversions(different, source, target, source_language, target_language)
    lost = [value for value in lost if _counts(value) and not is_worded(value, source, target)]
    added = [value for value in added if _counts(value) and not is_worded(value, target, source)]
    lost, added = without_short_years(lost, added)
    lost, added = without_other_grouping(lost, added)
    lost = [value for value in lost if not _is_point(value, source)]
    if "/" in source:  # "Schritt 1/3", "step 1 of 3"
        added = [value for value in added if not re.search(rf"\d/{value.text}\b", source)]
    changes: list[Change] = []
    for value in sorted(lost, key=lambda value: not value.hard):
        partner = _partner(value, added)
        if partner is not None:
            added.remove(partner)
        changes.append((value, partner))
    return (*changes, *((None, value) for value in added))


def _is_point(value: Value, source: str) -> bool:
    """Whether a number is the mark of a point of a list: "(1) …, (2) …", which structure-mismatch looks after."""
    return "(1)" in source and source[value.start - 1 : value.end + 1] == f"({value.text})"


def _counts(value: Value) -> bool:
    """Whether anything follows from the value: the figure in "A380" and a nought ("zu Null") are worded freely."""
    return value.hard or value.readings != {0.0} and (value.cardinal or value.role != "cardinal")


def _without_conversions(
    different: Differences, source: str, target: str, source_language: str, target_language: str
) -> tuple[list[Value], list[Value]]:
    """Leave out amounts in other units: "550 Meter" and "1,800 feet", also beside the first ones in brackets."""
    ours = stated_values(source, source_language).values
    theirs = stated_values(target, target_language).values
    units = {id(value): unit_of(value, source, source_language) for value in ours}
    units |= {id(value): unit_of(value, target, target_language) for value in theirs}
    implied = [*implied_ones(source, source_language), *implied_ones(target, target_language)]
    units |= {id(value): unit for value, unit in implied}
    others = [value for value, _ in implied]

    def stated_in(value: Value, others: Sequence[Value]) -> bool:
        return any(same_amount(value, units.get(id(value)), other, units[id(other)]) for other in others)

    lost = [value for value in different.lost if not stated_in(value, [*theirs, *ours, *others])]
    stated = [(other, units[id(other)]) for other in (*ours, *theirs, *others)]
    added = [
        value
        for value in different.added
        if not any(same_amount(other, unit, value, units.get(id(value))) for other, unit in stated)
    ]
    return lost, added


def _partner(value: Value, added: Sequence[Value]) -> Value | None:
    """Return the added value that stands for ``value``: of its role, and rather a figure for a figure."""
    fitting = [other for other in added if _comparable(value, other)]
    return min(
        fitting,
        key=lambda other: (other.readings == _ONE, other.hard != value.hard, other.role != value.role),
        default=None,
    )


def _comparable(value: Value, other: Value) -> bool:
    if value.hard and (other.hard or other.cardinal) or other.hard and value.cardinal:
        return True
    if any({value.role, other.role} <= alike for alike in _ALIKE):
        return True
    shares = any(isinstance(reading, float) and reading < 1 for reading in value.readings)
    if value.role == "ordinal" and shares and other.role == "cardinal":
        return True
    return _has_half(value) and other.role == "fraction" or _has_half(other) and value.role == "fraction"


def _has_half(value: Value) -> bool:
    """Whether a value is one and a half or the like."""
    return any(isinstance(reading, float) and reading > 1 and reading % 1 == 0.5 for reading in value.readings)


def _finding(rule: str, source: Value | None, target: Value | None, different: Differences) -> Finding | None:
    evidence = tuple(
        Evidence("source" if value is source else "target", value.text, spelled(value))
        for value in (source, target)
        if value is not None
    )
    if source is not None and target is not None:
        if source.hard or target.hard or _clash(source, target):
            message = f"{source.text} in the source became {target.text}"
            return Finding(rule, "error", message, source.start, target.start, evidence)
    elif source is not None and source.hard:
        # Said twice in the source, once in the translation: fewer words, maybe not fewer facts.
        severity: Severity = "warning" if source.readings & different.matched else "error"
        return Finding(rule, severity, f"{source.text} is missing in the translation", source.start, None, evidence)
    elif target is not None and target.hard and not target.readings & different.matched:
        # Translators do add the year of an event that German readers know.
        severity = "warning" if _YEAR.fullmatch(target.text) else "error"
        return Finding(rule, severity, f"{target.text} is not in the source", None, target.start, evidence)
    elif target is not None and target.role == "ordinal" and target.text.isalpha() and max(_numbers(target)) > 2:
        message = f"{target.text} is not in the source"
        return Finding(rule, "warning", message, None, target.start, evidence)
    return None


def _numbers(value: Value) -> list[float]:
    return [reading for reading in value.readings if isinstance(reading, float)] or [0.0]


def _clash(source: Value, target: Value) -> bool:
    """Whether two number words differ for sure; "one" is often no number: "one-man band", "the one that"."""
    if source.role == "ordinal" and target.role == "ordinal":
        return True
    return not _ONE & (source.readings | target.readings)
