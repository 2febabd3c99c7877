"""What the rules on numbers, dates and times share: findings from the values that differ."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator_cli.checks.rule import SentencePair
from translator_cli.document import Finding, Severity
from translator_cli.values.conversion import converted
from translator_cli.values.matching import Differences, differences
from translator_cli.values.stated import stated_values
from translator_cli.values.value import Kind, Value

# "one" is often no number: "one-man band", "the one that".
_ONE = frozenset((1.0,))
_YEAR = re.compile(r"(?:19|20)\d\d")


def differences_of(pair: SentencePair) -> Differences:
    """Return how the values of the two texts differ."""
    settings = pair.settings
    return differences(pair.source, pair.target, settings.source_language, settings.target_language)


def findings_of_kind(pair: SentencePair, found: Differences, kind: Kind) -> Iterator[Finding]:
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


def _replaced(pair: SentencePair, found: Differences) -> Iterator[tuple[Value | None, Value | None]]:
    """Pair each lost value with the added one that most likely replaced it; drop converted units."""
    rest = list(found.added)
    lost = []
    for one in found.lost:
        partner = next((two for two in rest if converted(one, two, pair.target)), None)
        if partner is None:
            lost.append(one)
        else:
            rest.remove(partner)
    stated = stated_values(pair.source, pair.settings.source_language).values
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
