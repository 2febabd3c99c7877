"""Numbers that changed places: "320 Seiten für 24 Euro" and "24 pages for 320 euros"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator_cli.checks.rare import RarePattern
from translator_cli.checks.rule import SentencePair
from translator_cli.document import Evidence, Finding
from translator_cli.document.findings import Side
from translator_cli.values.matching import Differences
from translator_cli.values.measures import unit_of
from translator_cli.values.stated import stated_values
from translator_cli.values.value import Value

_FROM_TO_GERMAN = RarePattern(r"\bvon\s(?:\w+\s)?\d[\d.,]*\s?(?:[^\W\d]+|[%€$])?\sauf\s(?:\w+\s)?\d[\d.,]*")
_FROM_TO_ENGLISH = RarePattern(
    r"\bfrom\s(?:\w+\s)?[€$£]?\d[\d.,]*\s?(?:[^\W\d]+|[%€$])?\sto\s(?:\w+\s)?[€$£]?\d[\d.,]*"
)


def swapped_findings(pair: SentencePair, different: Differences) -> Iterator[Finding]:
    """Flag a unit that changed its number: "320 Seiten für 24 Euro" and "24 pages for 320 euros"."""
    settings = pair.settings
    sources = _by_unit(pair.source, settings.source_language)
    targets = _by_unit(pair.target, settings.target_language) if sources else {}
    paired = {id(value) for both in different.pairs for value in both}
    for name in sources.keys() & targets.keys():
        ours, theirs = sources[name], targets[name]
        if len(ours) == len(theirs) == 1 and not ours[0].readings & theirs[0].readings:
            if id(ours[0]) in paired and id(theirs[0]) in paired:
                message = (
                    f"{ours[0].text} {name} in the source became {theirs[0].text} {name}: are two numbers swapped?"
                )
                evidence = evidence_of(ours[0], name, theirs[0], name)
                yield Finding("number-mismatch", "error", message, ours[0].start, theirs[0].start, evidence)
                return
    match, other = _FROM_TO_GERMAN.search(pair.source), _FROM_TO_ENGLISH.search(pair.target)
    if match and other:
        ours, theirs = _bounds_of(pair, match, "source"), _bounds_of(pair, other, "target")
        if (
            len(ours) == len(theirs) == 2
            and ours[0].readings & theirs[1].readings
            and ours[1].readings & theirs[0].readings
        ):
            message = f"“{match[0]}” in the source became “{other[0]}”: the numbers are swapped"
            yield Finding("number-mismatch", "error", message, match.start(), other.start())


def _bounds_of(pair: SentencePair, match: re.Match[str], side: Side) -> list[Value]:
    """Return the numbers within a match, unless they are equal."""
    text, language = (
        (pair.source, pair.settings.source_language)
        if side == "source"
        else (pair.target, pair.settings.target_language)
    )
    values = [value for value in stated_values(text, language).values if match.start() <= value.start < match.end()]
    return values if len({frozenset(value.readings) for value in values}) > 1 else []


def _by_unit(text: str, language: str) -> dict[str, list[Value]]:
    """Return the numbers of a text by the unit beside them."""
    by_unit: dict[str, list[Value]] = {}
    for value in stated_values(text, language).values:
        if unit := unit_of(value, text, language):
            by_unit.setdefault(unit.id, []).append(value)
    return by_unit


def evidence_of(source: Value, source_meaning: str, target: Value, target_meaning: str) -> tuple[Evidence, ...]:
    """Return what two values were understood to mean."""
    return Evidence("source", source.text, source_meaning), Evidence("target", target.text, target_meaning)
