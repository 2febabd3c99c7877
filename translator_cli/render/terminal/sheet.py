"""The geometry of one document's view: how wide each column is and what separates them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from translator_cli.render.terminal.entries import Entry, Highlight
from translator_cli.render.terminal.ink import Ink, Style, paint_highlights
from translator_cli.render.wrap import cells, wrap_spans
from translator_cli.render.view import View

#: Lines longer than this are tiring to read; wider terminals keep their margin.
LONGEST_LINE = 84
_SHORTEST_LINE = 12


@dataclass(frozen=True, slots=True)
class Sheet:
    """Draws entries for one view; ``digits`` is the width of the number column, ``bilingual`` False for source only."""

    view: View
    digits: int
    bilingual: bool = True

    @property
    def ink(self) -> Ink:
        """The paint for this view."""
        return Ink(self.view.color)

    @property
    def margin(self) -> str:
        """What stands left of the number column and as much at the right end: room for a box and a blank."""
        return "  " if self.view.boxes else ""

    @property
    def indent(self) -> int:
        """How many cells stand before the text of a row: margin, number, mark."""
        return len(self.margin) + self.digits + 3

    @property
    def columns(self) -> int:
        """How many columns of text there are."""
        if not (self.view.side_by_side and self.bilingual):
            return 1
        return 3 if self.view.three_columns else 2

    @property
    def column(self) -> int:
        """The width of a text column in cells."""
        room = self.view.width - self.indent - len(self.margin)
        room = (room - 3 * (self.columns - 1)) // self.columns
        return max(_SHORTEST_LINE, min(room, LONGEST_LINE))

    @property
    def width(self) -> int:
        """The width of a full row, margins included."""
        return self.indent + (self.column + 3) * self.columns - 3 + len(self.margin)

    def number(self, entry: Entry) -> str:
        """Return the start of a row: margin, number, mark."""
        number = self.ink(f"{entry.number:>{self.digits}}", "faint")
        return f"{self.margin}{number} {self.ink(entry.mark, entry.mark_style)} "

    def draw(self, entry: Entry) -> str:
        """Return the lines of one unit, each with its line end."""
        if not self.bilingual:
            rows = self._alone(entry, self._source(entry))
        elif self.view.layout == "target":
            rows = self._alone(entry, self._target(entry))
        elif self.view.side_by_side:
            rows = self._side_by_side(entry)
        else:
            rows = self._stacked(entry)
        return "".join(row.rstrip() + "\n" for row in rows)

    def aside(self, text: str) -> str:
        """Return the lines of a row that has no sentence: empty, or a few words in the source's column."""
        bars = self.columns - 1 if self.view.boxes else 0
        bar = f" {self.ink('│', 'faint')}"
        between = (bar + " " * (self.column + 1)) * (bars - 1) + bar if bars else ""
        rows = [f"{' ' * self.indent}{line}{between}" for line in self._lines("", "", text, "faint", fill=bars > 0)]
        return "".join(row.rstrip() + "\n" for row in rows)

    def _alone(self, entry: Entry, lines: list[str]) -> Iterator[str]:
        start = self.number(entry)
        for line in lines:
            yield start + line
            start = " " * self.indent

    def _side_by_side(self, entry: Entry) -> Iterator[str]:
        divider = self._bar(entry) if self.view.boxes else " "
        start, blank = self.number(entry), " " * self.column
        columns = [self._source(entry, fill=True), self._target(entry)]
        if self.columns == 3:
            then = self._lines(entry.lead, entry.hang, entry.before, "faint", fill=True) if entry.before else []
            columns.insert(0, then)
        elif entry.before:
            columns[0] += self._note(entry, "↳ ", entry.before, fill=True)
        for cells_of_row in zip_longest(*columns, fillvalue=""):
            yield start + f" {divider} ".join(cell or blank for cell in cells_of_row)
            start = " " * self.indent

    def _stacked(self, entry: Entry) -> Iterator[str]:
        # one below the other the two languages look alike; the English is what is worked on
        dimmed = entry._replace(style="faint") if entry.style == "plain" else entry
        yield from self._alone(entry, self._source(dimmed))
        bar = self._bar(entry) if self.view.boxes else " "
        for line in self._target(entry) + (self._note(entry, "↳ ", entry.before) if entry.before else []):
            yield f"{' ' * (self.indent - 2)}{bar} {line}"

    def _source(self, entry: Entry, fill: bool = False) -> list[str]:
        return self._lines(entry.lead, entry.hang, entry.source, entry.style, entry.source_highlights, fill=fill)

    def _target(self, entry: Entry) -> list[str]:
        style: Style = "missing" if entry.missing else entry.style
        lines = self._lines(entry.lead + entry.label, entry.hang, entry.target, style, entry.target_highlights)
        if entry.note:
            lines += self._note(entry, "↳ ", entry.note)
        for wording in entry.alternatives:
            lines += self._note(entry, "≈ ", wording)
        return lines

    def _note(self, entry: Entry, sign: str, text: str, fill: bool = False) -> list[str]:
        return self._lines(entry.hang + sign, entry.hang + "  ", text, "faint", fill=fill)

    def _lines(
        self, lead: str, hang: str, text: str, style: Style, highlights: Sequence[Highlight] = (), fill: bool = False
    ) -> list[str]:
        """Return painted lines: wrapped at a terminal and in columns; a pipe gets the text on one line."""
        spans = [(0, len(text))]
        if self.view.boxes or self.view.side_by_side:
            spans = wrap_spans(text, self.column - len(hang), self.column - cells(lead))
        lines: list[str] = []
        for start, end in spans:
            before, line = hang if lines else lead, text[start:end]
            blank = " " * (self.column - cells(before) - cells(line)) if fill else ""
            lines.append(self.ink(before, "faint") + paint_highlights(self.ink, line, start, style, highlights) + blank)
        return lines

    def _bar(self, entry: Entry) -> str:
        if entry.mark_style in ("error", "warning"):
            return self.ink("┃", entry.mark_style)
        return self.ink("│", "faint")
