"""Rows as they were last drawn: a key changes one or two rows of the screen, and the others need no work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.strip import Strip

from translator_cli.desk.rows import Row
from translator_cli.desk.screen.drawing import Columns, draw
from translator_cli.document import Finding

_MOST = 400  # rows that are kept: a few screens


@dataclass(frozen=True, slots=True)
class Look:
    """How rows are drawn: on which ``console``, in which style, how wide."""

    console: Console
    base: Style
    width: int

    @property
    def columns(self) -> Columns:
        """The widths of German and English."""
        return Columns.within(self.width)

    def strip(self, line: Text) -> Strip:
        """Return a line of the screen."""
        # every piece with a style: the filter of NO_COLOR takes no piece without one
        pieces = [
            Segment(piece.text, self.base + piece.style if piece.style else self.base)
            for piece in line.render(self.console)
        ]
        return Strip(pieces).adjust_cell_length(self.width, self.base)


class Drawn:
    """Draws rows by their index; what is as it was at the last time is not drawn again."""

    def __init__(self) -> None:
        self._look: Look | None = None
        self._kept: dict[int, tuple[Row, tuple[Sequence[Finding], bool, int], list[Strip]]] = {}

    def lines(
        self, index: int, row: Row, findings: Sequence[Finding], look: Look, current: bool = False, least: int = 1
    ) -> list[Strip]:
        """Return the lines of a row; the arguments are those of ``draw``."""
        if look != self._look or len(self._kept) > _MOST:
            self._look, self._kept = look, {}
        kept, how = self._kept.get(index), (findings, current, least)
        if kept and kept[0] is row and kept[1] == how:
            return kept[2]
        strips = [look.strip(line) for line in draw(row, findings, look.columns, current, least)]
        self._kept[index] = row, how, strips
        return strips
