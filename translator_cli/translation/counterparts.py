"""Where the translation of some words of a source stands in the target: as they are, by attention, or in proportion."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from translator_cli.translation.alignment import Tie
from translator_cli.translation.leaf import MarkedSpan, Stripped

WORD = re.compile(r"\w+(?:['’-]\w+)*")


def occurrences(word: str, text: str) -> list[tuple[int, int]]:
    """Where ``word`` stands on its own in ``text``, whatever its case."""
    if not word.strip():
        return []
    return [match.span() for match in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE)]


def find_word(word: str, text: str, ordinal: int = 0, count: int = 1) -> tuple[int, int] | None:
    """The place of the ``ordinal``-th of the ``count`` times that ``word`` is in ``text``, if it is so often."""
    found = occurrences(word, text)
    return found[ordinal] if len(found) == count and ordinal < count else None


def inside_word(span: MarkedSpan, plain: str, target: str) -> tuple[int, int] | None:
    """The place of a part of a word ("**Haupt**stadt") where the whole word is in the target once."""
    start, end = span.start, span.end
    while start and plain[start - 1].isalnum():
        start -= 1
    while end < len(plain) and plain[end].isalnum():
        end += 1
    if (start, end) == (span.start, span.end) or (place := find_word(plain[start:end], target)) is None:
        return None
    return place[0] + span.start - start, place[1] - (end - span.end)


def in_proportion(
    span: MarkedSpan, stripped: Stripped, target: str, foreign: Sequence[tuple[int, int]]
) -> tuple[int, int]:
    """The words at about the same share of the text; ``foreign`` are pieces that lie outside of the span."""
    words = [match.span() for match in WORD.finditer(target) if match.span() not in foreign]
    if not words:
        return 0, len(target)
    scale = len(target) / max(1, len(stripped.plain))
    wanted = (span.start * scale, span.end * scale)
    first = min(range(len(words)), key=lambda index: abs(words[index][0] - wanted[0]))
    last = max(first, min(range(len(words)), key=lambda index: abs(words[index][1] - wanted[1])))
    return words[first][0], words[last][1]


def aligned(
    start: int, end: int, target: str, ties: Sequence[Tie], foreign: Sequence[tuple[int, int]] = ()
) -> tuple[int, int] | None:
    """The longest run of target words that is tied to ``[start, end)``; gaps of one word are bridged.

    ``foreign`` are words that stand for pieces outside.
    """
    words = [match.span() for match in WORD.finditer(target) if match.span() not in foreign]
    own = [(frm, to) for a, b, frm, to in ties if a < end and start < b]
    tied = [any(first < to and frm < last for frm, to in own) for first, last in words]
    best: tuple[int, int] | None = None
    for first, last in _runs(tied):
        if best is None or last - first > best[1] - best[0]:
            best = (first, last)
    return None if best is None else (words[best[0]][0], words[best[1]][1])


def _runs(flags: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield (first, last) of each run of true flags; a single false flag inside does not end a run."""
    first = last = -1
    for index, flag in enumerate(flags):
        if not flag:
            continue
        if first >= 0 and index - last > 2:
            yield first, last
            first = index
        first = index if first < 0 else first
        last = index
    if first >= 0:
        yield first, last
