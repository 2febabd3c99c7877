"""Where each cell of a table stands, to be drawn as a table: of Markdown by its bars, of a page by its tags."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from translator_cli.document import Document
from translator_cli.render.sections import Section

_ROW = re.compile(r"<tr\b", re.IGNORECASE)
_CELL = re.compile(r"<t[dh]\b", re.IGNORECASE)
_TABLE = re.compile(r"<table\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cell:
    """The blocks of a cell with its row and column, both from 1; the first row is the head."""

    sections: tuple[Section, ...]
    row: int
    column: int


def grouped(document: Document, sections: Iterable[Section]) -> Iterator[tuple[bool, list[Section]]]:
    """Yield runs of sections, and whether each is the cells of a table whose place is known."""
    known = bool(document.format.cells)
    for tabular, run in groupby(sections, lambda section: known and section.kind == "table-cell"):
        yield tabular, list(run)


def tables_of(document: Document, sections: Iterable[Section]) -> list[list[Cell]]:
    """Place the cells of a run, table by table."""
    place = _by_bars if document.format.cells == "bars" else _by_tags
    return [cells for cells in place(document, list(sections)) if cells]


def _by_bars(document: Document, sections: list[Section]) -> Iterator[list[Cell]]:
    """All cells of one line are in one row; the bars before a cell say how many stand empty."""
    cells: list[Cell] = []
    line = 0
    for section in sections:
        bars = max(section.marker.count("|"), 1)
        if cells and line == section.line:
            cells.append(Cell((section,), cells[-1].row, cells[-1].column + bars))
        else:
            cells.append(Cell((section,), cells[-1].row + 1 if cells else 1, bars))
        line = section.line
    yield cells


def _by_tags(document: Document, sections: list[Section]) -> Iterator[list[Cell]]:
    """The tags between two blocks say whether a row or a table begins, and how many cells lie between."""
    cells: list[Cell] = []
    done = 0
    for section in sections:
        block = document.blocks[section.number]
        gap = document.text[done : block.start] if cells else ""
        row = list(_ROW.finditer(gap))
        steps = len(_CELL.findall(gap, row[-1].end() if row else 0))
        if _TABLE.search(gap):
            yield cells
            cells = []
        if not cells:
            cells.append(Cell((section,), 1, 1))
        elif row:
            cells.append(Cell((section,), cells[-1].row + 1, max(steps, 1)))
        elif steps:
            cells.append(Cell((section,), cells[-1].row, cells[-1].column + steps))
        else:
            cells[-1] = Cell((*cells[-1].sections, section), cells[-1].row, cells[-1].column)
        done = block.end
    yield cells
