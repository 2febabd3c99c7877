"""Where each cell of a Markdown table stands, to be drawn as a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from translator_cli.render.sections import Section


@dataclass(frozen=True, slots=True)
class Cell:
    """A block of a table with its row and column, both from 1; the first row is the head."""

    section: Section
    row: int
    column: int


def cells_of(sections: Iterable[Section]) -> list[Cell]:
    """Place the cells of one table, all of one line in one row; the bars before a cell say how many stand empty."""
    cells: list[Cell] = []
    for section in sections:
        bars = section.marker.count("|")
        if cells and cells[-1].section.line == section.line:
            cells.append(Cell(section, cells[-1].row, cells[-1].column + max(bars, 1)))
        else:
            cells.append(Cell(section, cells[-1].row + 1 if cells else 1, max(bars, 1)))
    return cells
