"""Putting the flat list of units back under the blocks of the document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from translator_cli.document import OPAQUE_KINDS, Bitext, Block, BlockKind, TranslationUnit

_ORDERED = re.compile(r"(\d{1,9}|[A-Za-z])[.)]")
_TASK = re.compile(r"\[[ xX]\]$")
_QUOTE_MARKS = re.compile(r"^[ \t]*(?:>[ \t]?)+")


class Section(NamedTuple):
    """One block with its units, each with its index in the bitext.

    ``line`` is the 1-based line of the block; ``marker`` is what stands before it but quote marks ("3.", "##"),
    ``depth`` how far a list item is nested; ``lines`` how many lines the block covers.
    """

    kind: BlockKind
    line: int
    lines: int
    marker: str
    depth: int
    units: tuple[tuple[int, TranslationUnit], ...]

    @property
    def opaque(self) -> bool:
        """Whether this is code, front matter or markup, which is never translated."""
        return self.kind in OPAQUE_KINDS

    @property
    def empty(self) -> bool:
        """Whether there is no unit in the block."""
        return not self.units

    @property
    def level(self) -> int:
        """The level of a heading, 1 when its marker does not say."""
        return max(1, len(self.marker) if set(self.marker) == {"#"} else 1)

    @property
    def bullet(self) -> str:
        """The marker of a list item as it should be shown: "•", a box for a task, or the number as written."""
        if _TASK.search(self.marker):
            return "☐" if self.marker.endswith("[ ]") else "☑"
        return self.marker if _ORDERED.fullmatch(self.marker) else "•"


def sections(bitext: Bitext) -> Iterator[Section]:
    """Yield one section a block, in order; one pass over the text, so that long documents cost linear time."""
    text, line, done, at = bitext.document.text, 1, 0, 0
    for number, block in enumerate(_blocks(bitext)):
        line += text.count("\n", done, block.start)
        first = at
        while at < len(bitext.units) and bitext.units[at].source.block <= number:
            at += 1
        # never further back than the block before: a page of HTML may be one line
        before = text[max(done, text.rfind("\n", done, block.start) + 1) : block.start]
        marker = _QUOTE_MARKS.sub("", before).expandtabs(4)
        depth = (len(marker) - len(marker.lstrip())) // 2
        lines = text.count("\n", block.start, block.end) + (not text.endswith("\n", block.start, block.end))
        units = tuple((index, bitext.units[index]) for index in range(first, at))
        yield Section(block.kind, line, lines, marker.strip(), depth, units)
        line += text.count("\n", block.start, block.end)
        done = block.end


def _blocks(bitext: Bitext) -> tuple[Block, ...]:
    """Return the blocks, or one that covers all when a document was made without any."""
    return bitext.document.blocks or (Block("paragraph", 0, len(bitext.document.text)),)


def line_numbers(bitext: Bitext) -> Iterator[tuple[int, int]]:
    """Yield the 1-based line and column of each unit, counting forward only."""
    text, line, done, line_start = bitext.document.text, 1, 0, 0
    for unit in bitext.units:
        start = unit.source.start
        line += text.count("\n", done, start)
        line_start = max(line_start, text.rfind("\n", done, start) + 1)
        done = start
        yield line, start - line_start + 1
