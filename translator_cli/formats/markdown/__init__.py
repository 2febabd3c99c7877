"""Markdown to blocks: markdown-it-py finds the structure, the content is then located exactly in the source.

CommonMark with tables, task lists, footnotes and definition lists. Lines that other tools read (directives, templates,
formulas, imports, tags of components; see ``screen``) are taken out before, so that no paragraph swallows them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from translator_cli.document import Block
from translator_cli.formats.front_matter import after_line, front_matter, front_matter_blocks
from translator_cli.formats.lines import Line, lines_of
from translator_cli.formats.markdown.captioned import cell_blocks
from translator_cli.formats.markdown.content import OPAQUE, cells, content, opaque
from translator_cli.formats.markdown.directed import directive_blocks
from translator_cli.formats.markdown.enclosed import divided_at_lines
from translator_cli.formats.markdown.grammar import tokens_of
from translator_cli.formats.markdown.regions import region_blocks
from translator_cli.formats.markdown.screen import Screened, screen

_WORD = re.compile(r"[^\W_]")


def parse(text: str) -> list[Block]:
    """Return the blocks of a Markdown text."""
    front = front_matter(text)
    lines = lines_of(text, after_line(text, front) if front else 0)
    return [*(front_matter_blocks(text, front) if front else ()), *_blocks(text, lines)]


def _blocks(text: str, lines: list[Line], indent: int = 0, enclosed: bool = False) -> list[Block]:
    """Return the blocks of some lines of a text, which ``indent`` blanks stand before; ``enclosed``: between tags."""
    screened = screen(text, lines, indent)
    spans, covered = screened.blocks, screened.done
    for blocks, first, last in _located(text, lines, screened, enclosed):
        spans += blocks
        covered[first:last] = [True] * (last - first)
    spans += _leftovers(lines, covered)
    return _disjoint(sorted(spans, key=lambda block: (block.start, block.end)))


def _disjoint(blocks: list[Block]) -> list[Block]:
    """Drop what a parser and a region have both seen: the first one counts."""
    kept: list[Block] = []
    for block in blocks:
        if not kept or block.start >= kept[-1].end:
            kept.append(block)
    return kept


def _located(
    text: str, lines: list[Line], screened: Screened, enclosed: bool
) -> Iterator[tuple[list[Block], int, int]]:
    """Yield the blocks of each token with the range of its line numbers."""
    containers: list[str] = []
    rows_done: set[int] = set()
    for token in tokens_of(screened.masked, enclosed):
        if token.type.endswith("_open"):
            containers.append(token.type)
        elif token.type.endswith("_close"):
            containers.pop()
        if token.map is None or token.type not in (*OPAQUE, "inline"):
            continue
        first, last = token.map
        last = max(last, first + 1)  # the term of a definition list
        if token.type == "html_block":
            found = region_blocks(text, opaque(token, lines[first:last]).start, lines[last - 1].end)
            between = partial(_blocks, enclosed=True)
            yield found if enclosed else list(divided_at_lines(text, found, between)), first, last
        elif token.type in OPAQUE:
            block = opaque(token, lines[first:last])
            yield directive_blocks(text, block, _blocks) or cell_blocks(text, block), first, last
        elif "tr_open" in containers:
            if first not in rows_done:
                rows_done.add(first)
                yield list(cells(lines[first])), first, last
        else:
            yield list(content(text, token, lines[first:last], containers)), first, last


def _leftovers(lines: list[Line], covered: list[bool]) -> Iterator[Block]:
    """Yield lines with words that belong to no block: carried through as they are."""
    for line, done in zip(lines, covered):
        if not done and _WORD.search(line.text):
            yield Block("markup", line.start, line.end)
