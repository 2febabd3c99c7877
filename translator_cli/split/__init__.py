"""Blocks to segments, lossless by offset: every visible character of a translatable block is in exactly one segment."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from translator_cli.document import CONTINUATION, Document, Segment
from translator_cli.inline import parse
from translator_cli.split.abbreviations import rules_for
from translator_cli.split.boundaries import sentence_ends
from translator_cli.split.letters import letter_ends

__all__ = ["split", "split_text"]

_BLANKS = re.compile(r"\s*")
_LONG = 600
_LONGEST_MARKED = 50_000  # characters of a block in which marks are looked for
_MARK = re.compile(r"[`*_\[<{$~\\(]")
_TOO_LONG = 800
_CUTS = tuple(re.compile(pattern) for pattern in (r";\s", r":\s", r",\s", r"\s"))


def split(document: Document, language: str, block_languages: Sequence[str | None] = ()) -> tuple[Segment, ...]:
    """Return the sentences of all translatable blocks, in document order.

    ``language`` is the document's ISO 639-1 code; ``block_languages``, one per block, overrides it unless None.
    """
    segments: list[Segment] = []
    for number, block in enumerate(document.blocks):
        if block.opaque:
            continue
        own = block_languages[number] if number < len(block_languages) else None
        text = document.text[block.start : block.end]
        segments += (
            Segment(block.start + start, text[start:end], number) for start, end in split_text(text, own or language)
        )
    return tuple(segments)


def split_text(text: str, language: str = "de") -> list[tuple[int, int]]:
    """Return the ``(start, end)`` spans of the sentences of ``text``; line breaks count as blanks."""
    # the same length in blanks keeps every offset valid
    flat = CONTINUATION.sub(lambda match: " " * len(match[0]), text)
    spans: list[tuple[int, int]] = []
    start = 0
    marks = _marks(flat)
    ends = sorted({*sentence_ends(flat, rules_for(language)), *letter_ends(text)})
    for end in (*_outside_marks(marks, ends), len(flat)):
        spans += _pieces(flat, marks, *_trimmed(flat, start, end))
        start = end
    return spans


def _marks(text: str) -> list[tuple[int, int]]:
    """Return the spans, in order, of code, links, emphasis and the like: half of a mark is none."""
    if len(text) > _LONGEST_MARKED or not _MARK.search(text):
        return []
    return sorted(
        (mark.start, mark.end) for mark in parse(text) if mark.end - mark.start <= (_LONG if mark.inner else len(text))
    )


def _outside_marks(marks: Sequence[tuple[int, int]], ends: Iterable[int]) -> Iterator[int]:
    """Yield the ends that do not lie inside a mark."""
    index = reached = 0
    for end in ends:
        while index < len(marks) and marks[index][0] < end:
            reached = max(reached, marks[index][1])
            index += 1
        if reached <= end:
            yield end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _pieces(text: str, marks: Sequence[tuple[int, int]], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the span, or parts of it where it is too long for an engine; nothing at all for an empty one."""
    while end - start > _LONG:
        cut = _cut(text, marks, start, end)
        if cut is None:
            break
        yield _trimmed(text, start, cut)
        blanks = _BLANKS.match(text, cut)
        start = blanks.end() if blanks else cut
    if start < end:
        yield start, end


def _cut(text: str, marks: Sequence[tuple[int, int]], start: int, end: int) -> int | None:
    """Return where to divide a long stretch: after ; or : or , or at a blank, as near to its limit as can be."""
    if end - start <= _TOO_LONG and not re.search(r"[;:,]\s", text[start + 200 : end - 50]):
        return None
    limit = min(start + _LONG, end - 1)
    marks = marks[bisect_left(marks, (start, 0)) : bisect_left(marks, (limit, 0))]
    for pattern in _CUTS:
        found = [match.start() + 1 for match in pattern.finditer(text, start + 200, limit)]
        outside = [cut for cut in found if not any(first < cut < last for first, last in marks)]
        if outside:
            return outside[-1]
    limit = max([limit, *(last for first, last in marks if first < limit < last)])
    return limit if limit < end and end - start > _TOO_LONG else None
