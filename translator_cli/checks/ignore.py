"""Which rules the marks of a document silence: for one block, or for the whole file.

<!-- translator-cli: ignore number-mismatch, omission -->   the block it stands in, or the next one
<!-- translator-cli: ignore -->                             every rule
<!-- translator-cli: ignore-file name-missing -->           the whole document
[translator-cli: ignore number-mismatch]                    the same in plain text
"""

from __future__ import annotations

import re
from typing import NamedTuple

from translator_cli.document import Document
from translator_cli.document.marks import find_marks, without_marks

_IGNORE = re.compile(r"ignore(?P<file>-file)?\b(?P<ids>[\w\s,-]*)")
#: Stands for every rule.
EVERY = "*"


class Ignored(NamedTuple):
    """Rule ids silenced in the whole file, and by block number; ``EVERY`` stands for all rules."""

    everywhere: frozenset[str]
    blocks: dict[int, frozenset[str]]

    def covers(self, rule: str, block: int) -> bool:
        """Whether findings of ``rule`` in this block are silenced."""
        ids = self.everywhere | self.blocks.get(block, frozenset())
        return rule in ids or EVERY in ids


def ignored(document: Document) -> Ignored:
    """Read the marks of a document."""
    everywhere: set[str] = set()
    blocks: dict[int, frozenset[str]] = {}
    for start, end, instruction in find_marks(document.text):
        match = _IGNORE.fullmatch(instruction)
        if match is None:
            continue
        ids = frozenset(re.findall(r"[\w-]+", match["ids"])) or frozenset((EVERY,))
        if match["file"]:
            everywhere |= ids
        elif (block := _silenced_block(document, start, end)) is not None:
            blocks[block] = blocks.get(block, frozenset()) | ids
    return Ignored(frozenset(everywhere), blocks)


def _silenced_block(document: Document, start: int, end: int) -> int | None:
    """Return the block with text that the mark stands in, or the first one after it."""
    for number, block in enumerate(document.blocks):
        inside = block.start <= start < block.end
        if not block.opaque and (inside or block.start >= end):
            if without_marks(document.text[block.start : block.end]).strip():
                return number
    return None
