"""Fitting text into terminal cells, where 漢 takes two and an accent none."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Characters that are surely one cell wide each: Latin, its punctuation, the marks drawn here. For these the length is
# the width, which spares most texts the table look-up.
_ONE_CELL = re.compile("[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e€→↳✗✎↺│┃•▏⋯␛·∅]*")
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


def wrap(text: str, width: int, first: int | None = None) -> list[str]:
    """Return ``text`` as lines of at most ``width`` cells, broken at blanks; only longer words are broken inside.

    ``first`` is the room on the first line where it differs.
    """
    room = width if first is None else first
    if cells(text) <= room:
        return [text]
    lines: list[str] = []
    line, used = "", 0
    for glue, word in _words(text, min(width, room)):
        size = cells(word)
        if not line:
            line, used = word, size
        elif used + len(glue) + size <= room:
            line += glue + word
            used += len(glue) + size
        else:
            lines.append(line)
            line, used, room = word, size, width
    return [*lines, line]


def _words(text: str, width: int) -> Iterator[tuple[str, str]]:
    """Yield each word with what joins it to the one before: a blank, or nothing inside a word too long for a line."""
    for word in filter(None, text.split(" ")):
        if cells(word) <= width:
            yield " ", word
            continue
        glue = " "
        for part in _BREAK_AFTER.findall(word):
            for piece in _chop(part, width):
                yield glue, piece
                glue = ""


def _chop(word: str, width: int) -> list[str]:
    if cells(word) <= width:
        return [word]
    # rich's own folding keeps wide characters and their accents whole
    from rich.cells import chop_cells

    return [piece for piece in chop_cells(word, max(2, width)) if piece]
