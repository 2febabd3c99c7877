"""Who says what: names around a quotation keep their order, what is inside stays inside, the marks in their place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator_cli.checks.names.common import is_english
from translator_cli.checks.rule import SentencePair
from translator_cli.document import Evidence, Finding

_MARK = re.compile(r"[„“”‟\"»«]")
_QUOTATION = re.compile(r"[„“”\"»«]([^„“”\"»«]{3,200})[“”\"»«]")
_NAME = re.compile(r"(?<=[a-zäöüß,\"”“»«] )[A-ZÄÖÜ][^\W\d_]{3,}")
_SHARED = re.compile(r"(?<![\w.,])(?:\d[\d.,]*\d|[A-ZÄÖÜ][^\W\d_]{3,})(?!\w)")
# Who speaks stands outside the marks.
_TELLS = re.compile(
    r",\s(?:sagt|rät|riet|rief|erklär|mein|betont|berichtet|teilt|warn|forder|so\s|laut\s|said|says|advis|explain"
    r"|according\s"
    r"|[^,.]{3,30}\s(?:said|says|advis\w+|warn\w+|explain\w+|report\w*|add(?:s|ed)|claim\w*|stress\w+|told)\b)"
)
#: In nine of ten human translations the middle of a quotation stands within a tenth of where it stood.
_FAR = 0.2
_ALIKE = str.maketrans("kz", "cc")
_LONGEST = 350  # characters: in longer texts names do change places


def quoted_name_findings(pair: SentencePair) -> Iterator[Finding]:
    """Warn of two names that changed places beside a quotation, and of a name or figure moved out of or into one."""
    if len(pair.source) > _LONGEST or not _MARK.search(pair.source) or not _MARK.search(pair.target):
        return
    if moved := _moved(pair):
        message = f"{moved[0]} stands on the other side of the quotation marks in the translation"
        yield Finding("quote-mismatch", "warning", message, moved.start(), pair.target.find(moved[0]))
        return
    if finding := _misplaced(pair):
        yield finding
        return
    ours = [match for match in _last_names(pair.source) if _is_shared(match[0], pair)]
    theirs = [match for match in _NAME.finditer(pair.target) if match[0] in {name[0] for name in ours}]
    if len(ours) == len(theirs) == 2 and [match[0] for match in ours] != [match[0] for match in theirs]:
        names = f"{ours[0][0]} and {ours[1][0]}"
        evidence = Evidence("source", ours[0][0], "the one named first"), Evidence(
            "target", theirs[0][0], "the one named first"
        )
        message = f"{names} changed places: who says it?"
        yield Finding("quote-mismatch", "warning", message, ours[0].start(), theirs[0].start(), evidence)


def _last_names(text: str) -> list[re.Match[str]]:
    """Return the names of a text, of several words the last."""
    names = list(_NAME.finditer(text))
    return [
        name
        for name, following in zip(names, [*names[1:], None])
        if not following or following.start() != name.end() + 1
    ]


def _is_shared(name: str, pair: SentencePair) -> bool:
    once = pair.source.count(name) == 1 and pair.target.count(name) == 1
    return once and not is_english(name)


def _misplaced(pair: SentencePair) -> Finding | None:
    """Return a warning of marks around other words: far from their place, or with the speaker inside."""
    inside, there = list(_QUOTATION.finditer(pair.source)), list(_QUOTATION.finditer(pair.target))
    if len(inside) != len(there) or not inside:
        return None
    for ours, theirs in zip(inside, there, strict=True):
        if _TELLS.search(theirs[1]) and not _TELLS.search(ours[1]):
            speaker = (Evidence("target", theirs[0], "speech with its speaker"),)
            message = "the quotation holds who says it"
            return Finding("quote-mismatch", "warning", message, ours.start(), theirs.start(), speaker)
    ours, theirs = inside[0], there[0]
    kept = _stems(ours[1]) & _stems(theirs[1])
    if len(inside) > 1 or kept or _is_turned(pair, ours, theirs):
        return None
    if abs(_middle(pair.source, ours) - _middle(pair.target, theirs)) <= _FAR:
        return None
    evidence = Evidence("source", ours[0], "what is quoted"), Evidence("target", theirs[0], "what is quoted")
    message = "the quotation marks stand around other words"
    return Finding("quote-mismatch", "warning", message, ours.start(), theirs.start(), evidence)


def _stems(text: str) -> set[str]:
    """Return how the longer words begin, alike for what both languages took from Latin ("Skandal", "scandal")."""
    return {word.translate(_ALIKE)[:5] for word in text.lower().split() if len(word) > 3}


def holds_speaker(text: str) -> bool:
    """Whether a quotation in ``text`` holds a clause that says who says it."""
    return any(_TELLS.search(match[1]) for match in _QUOTATION.finditer(text))


def _middle(text: str, quotation: re.Match[str]) -> float:
    return (quotation.start() + quotation.end()) / 2 / len(text)


def _is_turned(pair: SentencePair, ours: re.Match[str], theirs: re.Match[str]) -> bool:
    """Whether a long quotation went from one end of the sentence to the other: who says it may come first or last."""
    ends = all(each.start() < 2 or each.end() > len(each.string) - 3 for each in (ours, theirs))
    share = len(theirs[1]) / len(ours[1]) / (len(pair.target) / len(pair.source))
    return (len(ours[1]) > 25 or ends and ours[1][-1] in ".!?…") and 0.7 < share < 1.5


def _moved(pair: SentencePair) -> re.Match[str] | None:
    """Return a name or figure that is quoted in one of the texts and not in the other."""
    inside, there = _QUOTATION.findall(pair.source), _QUOTATION.findall(pair.target)
    if len(inside) != 1 or len(there) != 1:
        return None
    for match in _SHARED.finditer(pair.source):
        if _is_shared(match[0], pair) and (match[0] in inside[0]) != (match[0] in there[0]):
            return match
    return None
