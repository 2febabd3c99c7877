"""Plain text to blocks: paragraphs, headings, list items and e-mail quotes, told apart by layout alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from translator_cli.document import Block, BlockKind
from translator_cli.formats.lines import lines_of
from translator_cli.formats.wrapping import Row, Width, group_width, runs_on, usual_width

_QUOTE = re.compile(r"(?:[ \t]?>)*")
_MONTH = r"(?:Jan|Feb|Mär|Mar|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[kc]t|Nov|De[zc])"
_BULLET = re.compile(r"[-*+•‣◦·–—][ \t]+(?=\S)")
_NUMBER = re.compile(rf"(?:(\d{{1,3}})([.)])|\(?([a-z])(\)))[ \t]+(?!{_MONTH})(?=\S)")
_CELL = re.compile(r"[^\t]+")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W_]")
_END_MARK = re.compile(r"[.!?…:;,][\"'“”»«›‹’‘)\]]*\Z")
_LONGEST_HEADING = 120


class _Part(NamedTuple):
    """Consecutive rows that make one block; ``marker`` is the length of the list marker before the content."""

    rows: tuple[Row, ...]
    marker: int = 0


def parse(text: str) -> list[Block]:
    """Return the blocks of a plain text: hard-wrapped lines belong together, deliberate line breaks do not."""
    rows = [_row(line.start, line.text) for line in lines_of(text)]
    markers = _list_markers(rows)
    blocks: list[Block] = []
    groups = list(_groups(rows))
    usual = usual_width(groups)
    for group in groups:
        parts = list(_parts(group, markers, group_width(group, usual)))
        for part, following in zip_longest(parts, parts[1:]):
            blocks += _blocks(part, following)
    return _without_final_heading(blocks)


def _row(start: int, line: str) -> Row:
    quote = _QUOTE.match(line)
    inner = line[quote.end() :] if quote else line
    content = inner.strip()
    indent = len(inner) - len(inner.lstrip())
    begin = start + len(line) - len(inner) + indent
    return Row(begin, content if _WORD.search(content) else "", indent, quote[0].count(">") if quote else 0)


def _groups(rows: list[Row]) -> Iterator[list[Row]]:
    """Yield runs of rows with text and of one quote depth; blank lines and rules (``----``) lie between them."""
    group: list[Row] = []
    for row in rows:
        if group and (not row.text or row.depth != group[-1].depth):
            yield group
            group = []
        if row.text:
            group.append(row)
    if group:
        yield group


def _list_markers(rows: list[Row]) -> dict[int, int]:
    """Return the length of the list marker for each row (by offset) that looks like an item.

    A number needs a neighbour that counts on from it: "3. Oktober" and "1. FC Köln" open no list.
    """
    markers: dict[int, int] = {}
    numbered: list[tuple[int, str, int, int]] = []
    for row in rows:
        if bullet := _BULLET.match(row.text):
            markers[row.start] = bullet.end()
        elif number := _NUMBER.match(row.text):
            value = int(number[1]) if number[1] else ord(number[3])
            numbered.append((value, number[2] or number[4] + "a", row.start, number.end()))
    for one, other in zip(numbered, numbered[1:]):
        if one[0] + 1 == other[0] and one[1] == other[1]:
            markers[one[2]], markers[other[2]] = one[3], other[3]
    return markers


def _parts(group: list[Row], markers: dict[int, int], width: Width) -> Iterator[_Part]:
    """Yield the parts of a group: a new one begins at a list marker and after a deliberate line break."""
    rows: list[Row] = []
    marker = 0
    for row in group:
        length = markers.get(row.start, 0)
        if rows and length and not marker and len(rows[-1].text) > 45 and not _END_MARK.search(rows[-1].text):
            length = 0  # "... from a wrapped line / - an aside - that goes on"
        if rows and (length or not runs_on(rows[-1], row, width, in_item=marker > 0)):
            yield _Part(tuple(rows), marker)
            rows, marker = [], 0
        if not rows:
            marker = length
        rows.append(row)
    yield _Part(tuple(rows), marker)


def _blocks(part: _Part, following: _Part | None) -> Iterator[Block]:
    """Yield the block of a part, or one for each cell where a row is divided by tabs."""
    start = part.rows[0].start + part.marker
    text = part.rows[0].text[part.marker :]
    if "\t" in text:
        yield from (Block("table-cell", start + cell.start(), start + cell.end()) for cell in _CELL.finditer(text))
    else:
        yield Block(_kind(part, following), start, part.rows[-1].end)


def _kind(part: _Part, following: _Part | None) -> BlockKind:
    text = part.rows[0].text
    if part.rows[0].depth:
        return "quote"
    if part.marker:
        return "list-item"
    if len(part.rows) > 1 or len(text) > _LONGEST_HEADING or not _LETTER.search(text):
        return "paragraph"
    if text.isupper():
        return "heading"
    if _END_MARK.search(text):
        return "paragraph"
    prose = not following or len(following.rows) > 1 or _END_MARK.search(following.rows[0].text)
    return "heading" if prose else "paragraph"  # lines above such lines: an address, a poem


def _without_final_heading(blocks: list[Block]) -> list[Block]:
    """A heading with nothing below it is a sentence without its full stop, or a signature."""
    if blocks and blocks[-1].kind == "heading":
        blocks[-1] = Block("paragraph", blocks[-1].start, blocks[-1].end)
    return blocks
