"""How a result is to be drawn: the frozen answer to the command line's display options."""

from __future__ import annotations

from typing import Literal, NamedTuple

Layout = Literal["auto", "side-by-side", "stacked", "target"]

#: From this many columns on, ``auto`` sets the two languages side by side.
SIDE_BY_SIDE_FROM = 80
#: Below this many, two columns have no room even if asked for.
COLUMNS_FROM = 40
#: From this many on there is room for a third, what the German was at an earlier time.
THREE_COLUMNS_FROM = 110


class View(NamedTuple):
    """What a renderer may know about the place it draws for.

    ``width`` counts terminal cells. ``boxes`` is True for a person at a terminal (rules, boxes, word wrap) and False
    for a pipe (full lines, nothing drawn); ``color`` allows colour and bold. ``review`` shows the weakest sentences
    only, ``only`` those with these indices and nothing around them; ``summary_first`` puts the summary above the
    text, ``summary_only`` leaves the text out. ``since`` names the revision that ``TranslationUnit.before`` is of.
    """

    layout: Layout = "auto"
    width: int = 80
    color: bool = False
    boxes: bool = False
    review: bool = False
    summary_first: bool = False
    summary_only: bool = False
    only: tuple[int, ...] | None = None
    since: str = ""

    @property
    def side_by_side(self) -> bool:
        """Whether rows have two columns; a pipe gets columns only when asked by name."""
        if self.layout == "auto":
            return self.boxes and self.width >= SIDE_BY_SIDE_FROM
        return self.layout == "side-by-side" and self.width >= COLUMNS_FROM

    @property
    def three_columns(self) -> bool:
        """Whether what the German was has a column of its own; else it stands below the sentence."""
        return bool(self.since) and self.side_by_side and self.width >= THREE_COLUMNS_FROM
