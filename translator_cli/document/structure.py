"""Whether a document written anew has the structure of its source."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from translator_cli.document import Document


def changed_blocks(document: Document, text: str) -> frozenset[int]:
    """Return the numbers of the blocks of ``document`` that are others in ``text``, its translation.

    The kinds of blocks must be the same in number and order, and the text of opaque ones as well. Formats whose blocks
    are guessed from the layout, and containers, have nothing to compare.
    """
    format = document.format
    if not format.guarded or format.parse is None:
        return frozenset()
    old = list(_outline(document.text, document))
    new = list(_outline(text, Document("", text, tuple(format.parse(text)), format)))
    if old == new:
        return frozenset()
    found: set[int] = set()
    for what, start, end, _, _ in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what != "equal":
            found.update(range(max(0, start - (start == end)), max(end, start + 1)))
    return frozenset(found)


def _outline(text: str, document: Document) -> Iterator[tuple[str, str]]:
    for block in document.blocks:
        content = text[block.start : block.end]
        if content.strip():
            # the language of front matter follows the text
            yield block.kind, content.strip() if block.kind in ("code", "markup") else ""
