"""Fitting text into terminal cells, where 漢 takes two and an accent none."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Characters that are surely one cell wide each: Latin, its punctuation, the marks drawn here. For these the length is
# the width, which spares most texts the table look-up.
_ONE_CELL = re.compile("[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e€→↳✗✎↺│┃┊•☐☑▏⋯·]*")
_WORD = re.compile("[^ ]+")
# Where a word that is too long for a line may be broken first: after a hyphen, slash or dash.
_BREAK_AFTER = re.compile(r"[^-/–—_.]*[-/–—_.]+|[^-/–—_.]+")


def cells(text: str) -> int:
    """Return how many terminal cells ``text`` takes."""
    if _ONE_CELL.fullmatch(text):
        return len(text)
    # rich knows the widths of all of Unicode; loaded only for text that needs it
    from rich.cells import cell_len

    return cell_len(text)


def pad(text: str, width: int) -> str:
    """Return ``text`` filled with blanks up to ``width`` cells."""
    return text + " " * (width - cells(text))


def wrap(text: str, width: int, first: int | None = None, whole: bool = False) -> list[str]:
    """Return ``text`` as lines of at most ``width`` cells, broken at blanks; only longer words are broken inside.

    ``first`` is the room on the first line where it differs. ``whole``: a longer word stays whole and juts out.
    """
    return [text[start:end] for start, end in wrap_spans(text, width, first, whole)]


def wrap_spans(text: str, width: int, first: int | None = None, whole: bool = False) -> list[tuple[int, int]]:
    """Return the lines of ``wrap`` as spans of ``text``; between two of them lie only the blanks at the break."""
    room = width if first is None else first
    if cells(text) <= room:
        return [(0, len(text))]
    lines: list[tuple[int, int]] = []
    line_start = line_end = used = 0
    words = (word.span() for word in _WORD.finditer(text)) if whole else _words(text, min(width, room))
    for start, end in words:
        gap = start - line_end  # blanks, one cell each
        size = cells(text[start:end])
        if not used:
            line_start, used = start, size
        elif used + gap + size <= room:
            used += gap + size
        else:
            lines.append((line_start, line_end))
            line_start, used, room = start, size, width
        line_end = end
    return [*lines, (line_start, line_end)]


def _words(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Yield the span of each word; a word too long for a line comes in parts that touch each other."""
    for word in _WORD.finditer(text):
        start, end = word.span()
        if cells(word.group()) <= width:
            yield start, end
            continue
        for part in _BREAK_AFTER.findall(word.group()):
            for piece in _chop(part, width):
                yield start, start + len(piece)
                start += len(piece)


def _chop(word: str, width: int) -> Iterator[str]:
    """Yield parts of at most ``width`` cells (at least one character each); an accent stays with its letter."""
    if _ONE_CELL.fullmatch(word):
        yield from (word[start : start + width] for start in range(0, len(word), width))
        return
    start = 0
    for end in range(1, len(word)):
        if cells(word[start : end + 1]) > width:
            yield word[start:end]
            start = end
    yield word[start:]
