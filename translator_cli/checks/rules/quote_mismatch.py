"""The rule quote-mismatch: speech marked in the source is marked in the target."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator_cli.checks.rare import RarePattern
from translator_cli.checks.rule import SentencePair
from translator_cli.document import Evidence, Finding

# An apostrophe inside or after a word, and feet or minutes after a figure, are no quotation marks.
_DOUBLE = re.compile(r"[„“”‟\"»«ʺ]|''|``|´´|,,")
_SINGLE_OPEN = RarePattern(r"(?:^|(?<=[\s(„“\"»«–—-]))[‚‘'‹›](?=[^\W\d])")
_SINGLE_CLOSE = RarePattern(r"(?<=[\w.,!?…])[’‘'‹›](?=$|[\s).,;:!?”“\"»«–—-])")
_QUOTED = RarePattern(r"[„“\"»«]([^„“”\"»«]{2,60})[“”\"»«]")
# „Das“, sagte sie, „war ein Foul.“ becomes one quotation.
_INTERRUPTED = RarePattern(r"[“”\"»«],\s[^„“”\"»«]{4,60},\s[„“\"»«]")
_QUOTED_AT_LENGTH = RarePattern(r"[„“\"»«]([^„“”\"»«]+)[“”\"»«]")
# A genitive ("the companies’ plans") is followed by a word.
_SURE_CLOSE = RarePattern(r"(?<=[\w.,!?…])[’‘'‹›](?=$|[.,;:!?])")
_SINGLE = re.compile(r"[‚‘’'‹›]")


def find(pair: SentencePair) -> Iterator[Finding]:
    """Flag quotations lost, added or left open; double and single marks may stand for each other."""
    source_marks, target_marks = _count(pair.source), _count(pair.target)
    if source_marks > target_marks and not target_marks % 2:
        source_marks = max(target_marks, source_marks - 2 * _kept_titles(pair.source, pair.target))
    if source_marks == 4 and target_marks == 2 and _is_joined(pair):
        return
    if source_marks == target_marks:
        if source_marks:
            from translator_cli.checks.rules.quoted_names import quoted_name_findings  # most sentences quote nobody

            yield from quoted_name_findings(pair)
        return
    at = (_first(pair.source), _first(pair.target))
    if target_marks and not source_marks:
        message = "quotation marks that the source has not"
    elif source_marks and not target_marks:
        message = "the quotation is not marked in the translation"
    elif target_marks % 2 and not source_marks % 2:
        message = "a quotation is left open"
    elif source_marks % 2 == target_marks % 2:
        message = f"{source_marks} quotation marks in the source, {target_marks} here"
    else:
        return
    evidence = [Evidence("source", _shown(pair.source, at[0]), f"{source_marks} marks")] if source_marks else []
    evidence += [Evidence("target", _shown(pair.target, at[1]), f"{target_marks} marks")] if target_marks else []
    yield Finding("quote-mismatch", "warning", message, *at, tuple(evidence))


def _shown(text: str, start: int | None) -> str:
    """Return the beginning of what is quoted, for the reader to find it."""
    words = text[start or 0 :]
    return words if len(words) <= 40 else f"{words[:39].rstrip()}…"


def _is_joined(pair: SentencePair) -> bool:
    """Whether a quotation that its speaker interrupts became one: all of it is quoted, and the speaker is not."""
    from translator_cli.checks.rules.quoted_names import holds_speaker

    ours, theirs = (sum(map(len, _QUOTED_AT_LENGTH.findall(text))) for text in (pair.source, pair.target))
    return bool(_INTERRUPTED.search(pair.source)) and theirs > 0.8 * ours and not holds_speaker(pair.target)


def _kept_titles(source: str, target: str) -> int:
    """Count quoted names that the target keeps word for word but, as English often does, in italics or bare."""
    kept = (match for match in _QUOTED.finditer(source) if match[1] in target)
    return sum(not _DOUBLE.match(target, target.find(match[1]) - 1) for match in kept)


def _count(text: str) -> int:
    count = len(_DOUBLE.findall(text))
    if not _SINGLE.search(text):
        return count
    opened, closed = len(_SINGLE_OPEN.findall(text)), len(_SINGLE_CLOSE.findall(text))
    return count + opened + max(min(opened, closed), len(_SURE_CLOSE.findall(text)))


def _first(text: str) -> int | None:
    found = _DOUBLE.search(text) or _SINGLE_OPEN.search(text)
    return found.start() if found else None
