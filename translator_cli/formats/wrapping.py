"""Whether a line break in plain text is a hard wrap or was meant.

The test is that of a typist: had the next word still fitted on the line, the break was deliberate.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_END_MARK = re.compile(r"[.!?…:;][\"'“”»«›‹’‘)\]]*\Z")
_LOWER = re.compile(r"[\"'“”„»«›‹’‘(\[]*[a-zà-öø-ÿß]")
# A line that ends so cannot be the end of anything.
_OPEN_END = re.compile(
    r"[,-]\Z|\b(?:der|die|das|den|dem|des|eine?|einen|einem|einer|eines|und|oder|in|im|an|am|auf|aus|bei|beim|mit|nach"
    r"|von|vom|vor|zum?|zur|für|durch|gegen|ohne|um|über|unter|zwischen|seit|bis|dass|the|an?|of|and|or|to|for|by)\Z"
)
_WIDEST_WRAP = 120
_USUAL_WIDTH = 60
_SHORT = 40


class Row(NamedTuple):
    """A line's content: where it starts, its text without margins, its indentation and e-mail quote depth."""

    start: int
    text: str
    indent: int = 0
    depth: int = 0

    @property
    def end(self) -> int:
        """The offset after the last visible character."""
        return self.start + len(self.text)


class Width(NamedTuple):
    """The text width of a group of rows, in characters; ``slack`` is how far short of it a wrapped line may fall."""

    columns: int
    slack: int
    wide: bool


def usual_width(groups: list[list[Row]]) -> int:
    """Return the least width to assume: 60 columns, or fewer where a document's text plainly runs in narrow ones."""
    continuing = [row for group in groups for row in group[1:]]
    longest = max((len(row.text) for group in groups for row in group), default=_USUAL_WIDTH)
    return min(_USUAL_WIDTH, longest) if len(continuing) > 2 and _running(continuing) else _USUAL_WIDTH


def _running(continuing: list[Row]) -> bool:
    """Whether a third of the rows begin with a small letter: more is not to be had in German prose."""
    return 3 * sum(bool(_LOWER.match(row.text)) for row in continuing) >= len(continuing)


def group_width(rows: list[Row], usual: int = _USUAL_WIDTH) -> Width:
    """Estimate the width that rows without a blank line between them were wrapped to."""
    lengths = [len(row.text) for row in rows]
    if 2 * sum(length > _WIDEST_WRAP for length in lengths) >= len(lengths):
        return Width(max(lengths), 0, True)
    columns = max(length for length in lengths if length <= _WIDEST_WRAP)
    if len(rows) < 4 or not _running(rows[1:]):
        columns = max(columns, usual)
    pairs = list(zip(rows[1:], rows[2:]))
    greedy = len(pairs) > 2 and all(_needed(one, other) > columns for one, other in pairs)
    return Width(columns, 0 if greedy else max(8, columns // 7), False)


def _needed(row: Row, following: Row) -> int:
    """Return the columns ``row`` would have taken with the first word of the following row."""
    return len(row.text) + 1 + len(following.text.split(None, 1)[0])


def runs_on(row: Row, following: Row, width: Width, in_item: bool = False) -> bool:
    """Return whether ``following`` continues the text of ``row`` after a hard wrap."""
    closed = bool(_END_MARK.search(row.text))
    above, below = row.text.isupper(), following.text.isupper()
    if above and not below and len(row.text) > 3:
        return False  # a kicker in capitals
    if below and not above and closed:
        return False
    if "\t" in row.text or "\t" in following.text:
        return False  # a table
    if _LOWER.match(following.text) or _OPEN_END.search(row.text):
        return True
    if width.wide:
        return False  # one line a paragraph
    fits = _needed(row, following) <= width.columns - width.slack
    if closed:
        return not fits and not (following.indent > row.indent and not in_item)
    if in_item and following.indent > row.indent:
        return True
    heading_like = len(row.text) < min(_SHORT, width.columns // 2) or not _END_MARK.search(following.text)
    return not (fits and (heading_like or len(following.text) > len(row.text)))
