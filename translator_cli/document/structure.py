"""Whether a document written anew has the structure of its source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from translator_cli.document import Document


def changed_blocks(document: Document, text: str) -> frozenset[int]:
    """Return the numbers of the blocks of ``document`` that are others in ``text``, its translation.

    The kinds of blocks must be the same in number and order, and the text of opaque ones as well; so must be the lines
    that are blocks of their own by how they begin. Formats whose blocks are guessed from the layout, and containers,
    have nothing to compare.
    """
    format = document.format
    if not format.guarded or format.parse is None:
        return frozenset()
    old = list(_outline(document.text, document))
    new = list(_outline(text, Document("", text, tuple(format.parse(text)), format)))
    found: set[int] = set()
    for start, end in _changed(old, new):
        found.update(range(max(0, start - (start == end)), max(end, start + 1)))
    return frozenset(found | _without_landmarks(document, text))


def _changed(old: Sequence[object], new: Sequence[object]) -> Iterator[tuple[int, int]]:
    """Yield the ranges of ``old`` that are others in ``new``; an empty one is where something came in."""
    if old != new:
        for what, start, end, _, _ in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if what != "equal":
                yield start, end


def _without_landmarks(document: Document, text: str) -> set[int]:
    """Return the numbers of the blocks in which a line of a kind of its own is gone, or between which one came in."""
    old = list(document.format.landmarks(document.text))
    starts = [block.start for block in document.blocks]
    places = [0, *(max(0, bisect_right(starts, offset) - 1) for _, offset in old), len(starts) - 1]
    found: set[int] = set()
    for start, end in _changed([mark for mark, _ in old], [mark for mark, _ in document.format.landmarks(text)]):
        gone = places[start + 1 : end + 1]
        found.update(gone or range(places[start], places[start + 1] + 1))
    return found


def _outline(text: str, document: Document) -> Iterator[tuple[str, str]]:
    for block in document.blocks:
        content = text[block.start : block.end]
        if content.strip():
            # the language of front matter follows the text
            yield block.kind, content.strip() if block.kind in ("code", "markup") else ""
