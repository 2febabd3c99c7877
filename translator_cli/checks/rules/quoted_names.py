"""Who says what: names around a quotation keep their order, and what is inside stays inside."""

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
_LONGEST = 350  # characters: in longer texts names do change places


def quoted_name_findings(pair: SentencePair) -> Iterator[Finding]:
    """Warn of two names that changed places beside a quotation, and of a name or figure moved out of or into one."""
    if len(pair.source) > _LONGEST or not _MARK.search(pair.source) or not _MARK.search(pair.target):
        return
    if moved := _moved(pair):
        message = f"{moved[0]} stands on the other side of the quotation marks in the translation"
        yield Finding("quote-mismatch", "warning", message, moved.start(), pair.target.find(moved[0]))
        return
    ours = [match for match in _NAME.finditer(pair.source) if _is_shared(match[0], pair)]
    theirs = [match for match in _NAME.finditer(pair.target) if match[0] in {name[0] for name in ours}]
    if len(ours) == len(theirs) == 2 and [match[0] for match in ours] != [match[0] for match in theirs]:
        names = f"{ours[0][0]} and {ours[1][0]}"
        evidence = Evidence("source", ours[0][0], "named first"), Evidence("target", theirs[0][0], "named first")
        message = f"{names} changed places: who says it?"
        yield Finding("quote-mismatch", "warning", message, ours[0].start(), theirs[0].start(), evidence)


def _is_shared(name: str, pair: SentencePair) -> bool:
    once = pair.source.count(name) == 1 and pair.target.count(name) == 1
    return once and not is_english(name)


def _moved(pair: SentencePair) -> re.Match[str] | None:
    """Return a name or figure that is quoted in one of the texts and not in the other."""
    inside, there = _QUOTATION.findall(pair.source), _QUOTATION.findall(pair.target)
    if len(inside) != 1 or len(there) != 1:
        return None
    for match in _SHARED.finditer(pair.source):
        if _is_shared(match[0], pair) and (match[0] in inside[0]) != (match[0] in there[0]):
            return match
    return None
