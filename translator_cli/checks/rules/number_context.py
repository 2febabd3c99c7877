"""What stands beside equal numbers: unit and currency, sign, "more than" and "less than"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from translator_cli.checks.rare import RarePattern
from translator_cli.checks.rule import SentencePair
from translator_cli.checks.rules.evidence import evidence_of
from translator_cli.checks.rules.swapped_numbers import swapped_findings
from translator_cli.checks.rules.value_findings import differences_of
from translator_cli.document import Finding
from translator_cli.values.matching import Differences
from translator_cli.values.measures import Unit, clashes, same_amount, unit_of
from translator_cli.values.stated import stated_values
from translator_cli.values.value import Value

Bound = Literal["at least", "at most", ""]
_NEAR = 28  # characters before a number in which its bound stands
_GERMAN_BOUND = RarePattern(
    r"""(?i:
      (?P<most>\b(?:weniger|kleiner|kürzer|niedriger|jünger|billiger|kaum\smehr
            |nicht\s(?:mehr|größer|länger|höher|älter|teurer))\sals
        |\b(?:unter|knapp(?!\süber)|höchstens|maximal|fast|beinahe|nahezu|bis\szu|nicht\sganz|gerade\s(?:ein)?mal|nicht\seinmal))
    | (?P<least>\b(?:mehr|größer|länger|höher|älter|teurer|öfter
            |nicht\s(?:weniger|kleiner|kürzer|niedriger|jünger|billiger))\sals
        |\b(?:über|mindestens|wenigstens|minimal|gut|weit\süber|nicht\sunter))
    )\s(?:(?!über|unter)[a-zäöüß]{2,6}\s)?(?:[€$£]\s?)?$""",
    re.VERBOSE,
)
_ENGLISH_BOUND = RarePattern(
    r"""(?i:
      (?P<most>\b(?:(?:no|not)\s(?:more|longer|larger|greater|higher|older)
            |less|fewer|lower|smaller|shorter|younger|cheaper)\sthan
        |\b(?:under|below|at\smost|up\sto|almost|nearly|just\sunder|not\squite|barely|close\sto|a\smaximum\sof|maximum
            |as\sfew\sas|just\sshort\sof|well\sunder|a\slittle\sunder|slightly\sunder))
    | (?P<least>\b(?:(?:no|not)\s(?:less|fewer|smaller|shorter|lower|younger|cheaper)
            |more|greater|longer|higher|older|larger)\sthan
        |\b(?:over|above|at\sleast|upwards?\sof|in\sexcess\sof|exceed\w*|a\sgood|a\sminimum\sof|minimum|well\sover
            |just\sover|north\sof))
    )\s(?:[a-z]{1,6}\s)?(?:[€$£]\s?)?$""",
    re.VERBOSE,
)
_NEGATED = re.compile(
    r"\b(?:nicht|nie)\s(?:unter|über)\s(?:\w+\s)?$"
    r"|(?:\bnot|\bnever|n['’]t)\s(?:\w+\s){1,3}(?:below|under|above|over|(?:more|less|fewer)\sthan)\s$"
)
_GERMAN_MINUS = re.compile(r"(?<!plus/)(?<!plus )\bminus\s?$|(?:^|(?<=[\s(]))[-−–]$", re.IGNORECASE)
_ENGLISH_MINUS = re.compile(
    r"(?<!plus/)(?<!plus )(?<!plus or )\b(?:minus|negative)\s?$|(?:^|(?<=[\s(]))[-−–]$", re.IGNORECASE
)
_GERMAN_BELOW = RarePattern(r"unter\s[Nn]ull|unter\sdem\sGefrierpunkt|[Mm]inus|Frost|Kälte|Verlust|Rückgang|[Rr]ote|−")
_DEGREES = re.compile(r"(?:\sbis\s\S+)?\s?(?:Grad|°)")
_COLD = RarePattern(r"\bbelow\b|sub-?zero|freezing|\bminus|negative|frost|[-−–]\s?\d|under\szero", re.IGNORECASE)
_ENGLISH_BELOW = RarePattern(
    r"below|sub-?zero|freezing|minus|negative|frost|loss|deficit|declin|drop|fell|fall|down|shr[aiu]nk|contract|decreas"
    r"|[-−–]\s?\d|under\szero",
    re.IGNORECASE,
)


def context_findings(pair: SentencePair) -> Iterator[Finding]:
    """Yield what differs beside numbers that are the same on both sides."""
    different = differences_of(pair)
    if len(different.pairs) > 1:
        yield from swapped_findings(pair, different)
    for source, target in different.pairs:
        if source.kind == target.kind == "number" and source.text and target.text:
            finding = (
                _unit_finding(pair, source, target, different)
                or _sign_finding(pair, source, target)
                or _bound_finding(pair, source, target)
            )
            if finding:
                yield finding


def _unit_finding(pair: SentencePair, source: Value, target: Value, different: Differences) -> Finding | None:
    settings = pair.settings
    if source.readings == target.readings == {1.0}:
        return None
    unit = unit_of(source, pair.source, settings.source_language)
    other = unit_of(target, pair.target, settings.target_language) if unit else None
    if unit is None or other is None or not clashes(unit, other) or same_amount(source, unit, target, other):
        return None
    # A number that stands there twice may have been paired with the wrong one.
    if unit.id in _units(source, pair.target, settings.target_language) or other.id in _units(
        target, pair.source, settings.source_language
    ):
        return None
    message = f"{source.text} {_name(unit)} in the source became {target.text} {_name(other)}"
    evidence = evidence_of(source, unit.id, target, other.id)
    return Finding("number-mismatch", "error", message, source.start, target.start, evidence)


def _units(value: Value, text: str, language: str) -> set[str]:
    """Return the units of all numbers of ``text`` that are equal to ``value``."""
    same = (other for other in stated_values(text, language).values if other.readings & value.readings)
    return {unit.id for other in same if (unit := unit_of(other, text, language))}


def _name(unit: Unit) -> str:
    """Return how a unit is called behind a number."""
    names = {"celsius": "°C", "fahrenheit": "°F", "percent": "per cent", "point": "percentage points", "foot": "feet",
             "inch": "inches", "century": "centuries", "penny": "pence", "kmh": "km/h", "sqm": "m²", "sqkm": "km²",
             "pound-sterling": "pounds"}  # fmt: skip
    return names.get(unit.id) or (f"{unit.id}s" if len(unit.id) > 3 and unit.id.isalpha() else unit.id)


def _sign_finding(pair: SentencePair, source: Value, target: Value) -> Finding | None:
    minus = _GERMAN_MINUS.search(pair.source, max(source.start - 7, 0), source.start) is not None
    negative = _ENGLISH_MINUS.search(pair.target, max(target.start - 10, 0), target.start) is not None
    degrees = _DEGREES.match(pair.source, source.end) is not None
    if minus and not negative and not (_COLD if degrees else _ENGLISH_BELOW).search(pair.target):
        message = f"minus {source.text} in the source became {target.text}"
    elif negative and not minus and not _GERMAN_BELOW.search(pair.source):
        message = f"{source.text} in the source became minus {target.text}"
    else:
        return None
    evidence = evidence_of(source, "negative" if minus else "positive", target, "negative" if negative else "positive")
    return Finding("number-mismatch", "error", message, source.start, target.start, evidence)


def _bound_finding(pair: SentencePair, source: Value, target: Value) -> Finding | None:
    ours, theirs = _bound(pair.source, source, _GERMAN_BOUND), _bound(pair.target, target, _ENGLISH_BOUND)
    if not ours or not theirs or ours == theirs or _turned(pair.source, source) or _turned(pair.target, target):
        return None
    message = f"“{ours} {source.text}” in the source became “{theirs} {target.text}”"
    evidence = evidence_of(source, f"{ours} this", target, f"{theirs} this")
    return Finding("number-mismatch", "error", message, source.start, target.start, evidence)


def _turned(text: str, value: Value) -> bool:
    """Whether a negation further on turns the bound round: "does not drop below 21", "fällt nicht unter 21"."""
    return _NEGATED.search(text, max(value.start - 2 * _NEAR, 0), value.start) is not None


def _bound(text: str, value: Value, pattern: RarePattern) -> Bound:
    match = pattern.search(text, max(value.start - _NEAR, 0), value.start)
    return "" if match is None else "at most" if match["most"] else "at least"
