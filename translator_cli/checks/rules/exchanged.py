"""Numbers at each other's place: the ages of two people, the ends of a range, a year and a count."""

from __future__ import annotations

from collections.abc import Iterator

from translator_cli.checks.rare import RarePattern
from translator_cli.checks.rule import SentencePair
from translator_cli.checks.rules.evidence import evidence_of
from translator_cli.document import Evidence, Finding
from translator_cli.values.matching import Differences
from translator_cli.values.value import Value

# "Harry (35)", "Salah (31.)", "Hintze (9)"
_AGED = RarePattern(r"\b(?P<name>[A-ZÄÖÜ][^\W\d_]{2,}) \((?P<number>\d{1,3})(?=[.)]| ?th| ?Jahre| years)")
_TO_GERMAN, _TO_ENGLISH = RarePattern(r"\s?(?:bis(?:\szu)?|-|–|und)\s?$"), RarePattern(r"\s?(?:to|-|–|and|until)\s?$")
_YEAR = RarePattern(r"(?:1[5-9]|20)\d\d$")
_WHEN = RarePattern(r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Yy]ear|of)\s$")
_COUNTED = RarePattern(r"^\s(?!to\b|and\b|in\b|of\b|on\b|at\b|the\b|was\b|were\b|is\b|for\b|with\b)[a-z]{3,}|\s?[%€$£]")
_COUNTS = RarePattern(r"^\s(?:[a-zäöüß]+(?:e|en|er|es)\s)?[A-ZÄÖÜ]")


def exchanged_findings(pair: SentencePair, different: Differences) -> Iterator[Finding]:
    """Yield a finding for two numbers that stand at each other's place."""
    if "(" in pair.source and (finding := _ages(pair)):
        yield finding
        return
    values = [both for both in different.pairs if both[0].kind == both[1].kind == "number" and both[0].text]
    if finding := _range(pair, values) or _year(pair, values):
        yield finding


def _ages(pair: SentencePair) -> Finding | None:
    """Return a finding when a name that both texts have is followed by another one's number."""
    ours = {match["name"]: match for match in _AGED.finditer(pair.source)}
    theirs = {match["name"]: match for match in _AGED.finditer(pair.target)} if len(ours) > 1 else {}
    numbers = {match["number"] for match in ours.values()}
    for name, match in ours.items():
        other = theirs.get(name)
        if other and other["number"] != match["number"] and other["number"] in numbers:
            message = f"{match[0]}) in the source became {other[0]}): are two numbers swapped?"
            evidence = Evidence("source", name, match["number"]), Evidence("target", name, other["number"])
            return Finding("number-mismatch", "error", message, match.start(), other.start(), evidence)
    return None


def _range(pair: SentencePair, values: list[tuple[Value, Value]]) -> Finding | None:
    """Return a finding for "15 bis 18" that became "18 to 15"."""
    ordered = sorted(values, key=lambda both: both[0].start)
    for (one, first), (two, second) in zip(ordered, ordered[1:]):
        if second.end > first.start or one.readings & two.readings:
            continue
        if _TO_GERMAN.search(pair.source[one.end : two.start][:9]) and len(pair.source[one.end : two.start]) < 9:
            between = pair.target[second.end : first.start]
            if len(between) < 9 and _TO_ENGLISH.search(between):
                message = f"“{one.text} … {two.text}” in the source became “{second.text} … {first.text}”"
                evidence = evidence_of(one, "first", second, "first")
                return Finding("number-mismatch", "error", message, one.start, second.start, evidence)
    return None


def _year(pair: SentencePair, values: list[tuple[Value, Value]]) -> Finding | None:
    """Return a finding for a year that counts things in the translation, while what counted them tells when."""
    for year, counting in values:
        if not _YEAR.search(year.text) or not _YEAR.search(counting.text):
            continue
        if not _COUNTED.search(pair.target[counting.end :][:12].split(",")[0]):
            continue
        if count := next(
            (count for count, when in values if count is not year and _tells_when(pair, count, when)), None
        ):
            message = f"{year.text} and {count.text} changed places in the translation"
            evidence = evidence_of(year, "a year", counting, "a count")
            return Finding("number-mismatch", "error", message, year.start, counting.start, evidence)
    return None


def _tells_when(pair: SentencePair, count: Value, when: Value) -> bool:
    """Whether a number that counts things in the source stands for a year in the translation."""
    if not count.text[:1].isdigit() or _YEAR.search(count.text.replace(".", "")):
        return False
    counts = _COUNTS.search(pair.source[count.end :][:30])
    told = _WHEN.search(pair.target[max(when.start - 8, 0) : when.start])
    return bool(counts and told) and pair.target[when.end :][:1] in ("", ".", ",", ";", ")")
