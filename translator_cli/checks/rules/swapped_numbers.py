"""Numbers that changed places: "320 Seiten für 24 Euro" and "24 pages for 320 euros"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator_cli.checks.rare import RarePattern
from translator_cli.checks.rule import SentencePair
from translator_cli.checks.rules.anchored_numbers import at_others_place
from translator_cli.checks.rules.evidence import evidence_of
from translator_cli.checks.rules.exchanged import exchanged_findings
from translator_cli.document import Finding
from translator_cli.document.findings import Side
from translator_cli.languages.de_en.pairs import paired_words
from translator_cli.values.matching import Differences
from translator_cli.values.measures import unit_of
from translator_cli.values.stated import stated_values
from translator_cli.values.value import Value

_THING = re.compile(r"\s(?:[a-zäöüß]+(?:e|en|er|es)\s)?(?P<noun>[A-ZÄÖÜ][^\W\d_]+)")
_MOST = 8  # numbers of a sentence that are compared with each other
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
            if id(ours[0]) in paired and id(theirs[0]) in paired and not _is_converted(pair, different, theirs[0]):
                message = (
                    f"{ours[0].text} {name} in the source became {theirs[0].text} {name}: are two numbers swapped?"
                )
                evidence = evidence_of(ours[0], name, theirs[0], name)
                yield Finding("number-mismatch", "error", message, ours[0].start, theirs[0].start, evidence)
                return
    if finding := _counted_things(pair, different) or next(exchanged_findings(pair, different), None):
        yield finding
        return
    numbers = [both for both in different.pairs if both[0].kind == both[1].kind == "number" and both[0].text]
    if 1 < len(numbers) <= _MOST and (finding := at_others_place(pair, numbers)):
        yield finding
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


def _is_converted(pair: SentencePair, different: Differences, value: Value) -> bool:
    """Whether a number stands for one in another unit: "eineinhalb Jahrhunderte" and "150 years"."""
    settings = pair.settings
    partner = next((source for source, target in different.pairs if target is value), None)
    unit = unit_of(partner, pair.source, settings.source_language) if partner else None
    other = unit_of(value, pair.target, settings.target_language)
    return bool(unit and other and unit.id != other.id and unit.dimension == other.dimension)


def _counted_things(pair: SentencePair, different: Differences) -> Finding | None:
    """Return a finding for things that changed their numbers: "214 Frauen und 189 Männer", "189 women and 214 men"."""
    if len(different.pairs) > _MOST:
        return None
    things = [(ours, _thing(pair.source, ours), _words_after(pair.target, theirs)) for ours, theirs in different.pairs]
    for ours, noun, words in things:
        english = paired_words().get(noun, "")
        if not english or english in words or sum(noun == other for _, other, _ in things) > 1:
            continue
        there = [value for value, other, others in things if english in others and other]
        if len(there) == 1 and there[0].readings != ours.readings:
            message = f"{ours.text} and {there[0].text} count other things in the translation: are they swapped?"
            evidence = evidence_of(ours, f"a number of {noun.capitalize()}", there[0], f"the number of {english}")
            return Finding("number-mismatch", "error", message, ours.start, None, evidence)
    return None


def _thing(text: str, value: Value) -> str:
    """Return the German noun that a number counts, in small letters; "" when it is not plain."""
    match = _THING.match(text, value.end) if value.kind == "number" and value.text else None
    return match["noun"].lower() if match else ""


def _words_after(text: str, value: Value) -> list[str]:
    """Return the few words that a number may count."""
    return re.findall(r"[^\W\d_]+", re.split(r"[.,;:!?]|\band\b", text[value.end : value.end + 40])[0].lower())[:4]


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
