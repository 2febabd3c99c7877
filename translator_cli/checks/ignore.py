"""Marks in a document that silence rules: for one block, or for the whole file.

<!-- translator-cli: ignore number-mismatch, omission -->   the block it stands in, or the next one
<!-- translator-cli: ignore -->                             every rule
<!-- translator-cli: ignore-file name-missing -->           the whole document
[translator-cli: ignore number-mismatch]                    the same in plain text
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from translator_cli.document import Document

_MARK = re.compile(
    r"<!--\s*translator-cli:\s*ignore(?P<file>-file)?\b(?P<ids>[\w\s,-]*?)\s*-->"
    r"|\[translator-cli:\s*ignore(?P<file2>-file)?\b(?P<ids2>[\w\s,-]*)\]"
)
#: Stands for every rule.
EVERY = "*"


@dataclass(frozen=True, slots=True)
class Ignored:
    """Rule ids silenced in the whole file, and by block number; ``EVERY`` stands for all rules."""

    everywhere: frozenset[str]
    blocks: dict[int, frozenset[str]]

    def covers(self, rule: str, block: int) -> bool:
        """Whether findings of ``rule`` in this block are silenced."""
        ids = self.everywhere | self.blocks.get(block, frozenset())
        return rule in ids or EVERY in ids


def without_marks(text: str) -> str:
    """Return ``text`` with blanks where marks stand, so that offsets hold."""
    return _MARK.sub(lambda match: " " * len(match[0]), text) if "translator-cli:" in text else text


def ignored(document: Document) -> Ignored:
    """Read the marks of a document."""
    everywhere: set[str] = set()
    blocks: dict[int, frozenset[str]] = {}
    for match in _MARK.finditer(document.text) if "translator-cli:" in document.text else ():
        ids = frozenset(re.findall(r"[\w-]+", match["ids"] or match["ids2"] or "")) or frozenset((EVERY,))
        if match["file"] or match["file2"]:
            everywhere |= ids
        elif (block := _block(document, match)) is not None:
            blocks[block] = blocks.get(block, frozenset()) | ids
    return Ignored(frozenset(everywhere), blocks)


def _block(document: Document, mark: re.Match[str]) -> int | None:
    """Return the block with text that the mark stands in, or the first one after it."""
    for number, block in enumerate(document.blocks):
        inside = block.start <= mark.start() < block.end
        rest = _MARK.sub("", document.text[block.start : block.end]).strip()
        if not block.opaque and rest and (inside or block.start >= mark.end()):
            return number
    return None
