"""A row as lines of text in two columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.text import Text

from translator_cli.desk.rows import Row, Status
from translator_cli.document import Finding, Severity
from translator_cli.render.safety import printable
from translator_cli.render.wrap import cells, wrap_spans

#: Signs that can be told apart without color.
SIGNS: dict[Severity, str] = {"error": "✗", "warning": "!", "notice": "·"}
MARKS: dict[Status, str] = {
    "conflict": "⇄", "yours": "✓", "stale": "≠", "waiting": "…", "new": "*", "person": "✎", "memory": "↺",
    "machine": " ",
}  # fmt: skip
#: The terminal's own colors, which suit it whether it is light or dark.
INKS: dict[Severity, str] = {"error": "red", "warning": "yellow", "notice": "cyan"}
GUTTER = 4  # cells: the cursor's bar, the worst finding, what became of the row, a blank
GAP = 3
_LONGEST = 84  # cells of a column; the eye finds no way back over longer lines


@dataclass(frozen=True, slots=True)
class Columns:
    """The widths of German and English, in cells."""

    german: int
    english: int

    @classmethod
    def within(cls, width: int) -> Columns:
        """Share a width out."""
        room = min(max(width - GUTTER - GAP - 1, 16), 2 * _LONGEST)
        return cls(room // 2, room - room // 2)

    @property
    def english_at(self) -> int:
        """The cell where the English column begins."""
        return GUTTER + self.german + GAP


def draw(row: Row, findings: Sequence[Finding], columns: Columns, current: bool, least: int = 1) -> list[Text]:
    """Return the lines of a row, without the empty line after it; at least ``least`` of them."""
    german = _column(row.german, columns.german, _places(findings, "source", row.german) if current else ())
    shown = row.text if row.status != "waiting" or row.text else "…"
    english = _column(shown, columns.english, _places(findings, "target", row.text) if current else ())
    heading = row.decision.source[0].kind == "heading"
    lines = []
    for number in range(max(len(german), len(english), least)):
        left = german[number] if number < len(german) else Text()
        right = english[number] if number < len(english) else Text()
        if heading:
            left.stylize("bold")
            right.stylize("bold")
        if not current:
            left.stylize("dim")
        if row.status == "waiting":
            right.stylize("dim")
        line = _gutter(row, findings, current, number == 0)
        line.append_text(left).append(" " * (columns.german - cells(left.plain)))
        line.append(" │ ", "bold" if current else "dim").append_text(right)
        lines.append(line)
    return lines


def _gutter(row: Row, findings: Sequence[Finding], current: bool, first: bool) -> Text:
    line = Text().append("▌" if current else " ", "bold")  # a style of the text itself would be that of the whole line
    if not first:
        return line.append("   ")
    severity = findings[0].severity if findings else None
    line.append(SIGNS[severity] if severity else " ", f"bold {INKS[severity]}" if severity else "")
    ink = {"yours": "green", "person": "dim", "memory": "dim"}.get(row.status, "")
    return line.append(MARKS[row.status], ink).append(" ")


def _places(findings: Iterable[Finding], side: str, text: str) -> list[tuple[int, int]]:
    """Return where the words stand that findings rest on."""
    places = []
    for finding in findings:
        for evidence in finding.evidence:
            start = text.find(evidence.words) if evidence.side == side else -1
            if start >= 0:
                places.append((start, start + len(evidence.words)))
    return places


def _column(text: str, width: int, marked: Iterable[tuple[int, int]] = ()) -> list[Text]:
    """Return a text wrapped into a column, with some of it underlined."""
    lines, done = [], 0
    for part in text.split("\n"):
        for start, end in wrap_spans(part, width):
            line = Text(visible(part[start:end]))
            for first, last in marked:
                if len(line.plain) == end - start:  # no character had to be shown as another
                    line.stylize("underline", max(first - done - start, 0), max(last - done - start, 0))
            lines.append(line)
        done += len(part) + 1
    return lines


def visible(text: str) -> str:
    """Return a text that is safe to draw."""
    return printable(text).replace("\t", " ")
