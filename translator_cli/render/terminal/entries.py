"""What the terminal view draws, before it is drawn: entries for units, asides for code, gaps between blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from translator_cli.document import Bitext, BlockKind, Finding, TranslationUnit, flatten
from translator_cli.render.labels import (
    before_label,
    bilingual,
    choice_label,
    origin_label,
    plural,
    source_label,
    worst,
)
from translator_cli.render.safety import one_line
from translator_cli.render.sections import Section, line_numbers, sections
from translator_cli.render.tables import grouped, tables_of
from translator_cli.render.highlights import flattened, source_highlights, target_highlights
from translator_cli.render.terminal.ink import Style
from translator_cli.render.view import View

MARKS: dict[Style, str] = {"error": "✗", "warning": "!", "notice": "·"}
ORIGIN_MARKS: dict[str, str] = {"copied": "=", "edited": "✎", "memory": "↺"}
_LOUD: Style = "error"
_NO_TRANSLATION = "no translation"
_TIGHT: set[tuple[BlockKind, BlockKind]] = {("list-item", "list-item"), ("table-cell", "table-cell")}


#: A stretch of a text (start and end offset) and the style that draws the eye to it.
Highlight = tuple[int, int, Style]


class Entry(NamedTuple):
    """One unit, all text on one line and safe to show.

    ``lead`` stands before the first line of both languages (a bullet), ``hang`` before the others; ``mark`` is the
    sign beside the number with its style; ``label`` goes before the target; the highlights are what findings point at.
    ``alternatives`` are other wordings of the target; ``before`` is what the source was, for a column of its own, or
    with its name, for below the text. ``place`` is the number of the table that it is in, from 1, its row and its
    column; zeros outside of tables that can be drawn.
    """

    number: int
    line: int
    source: str
    target: str
    lead: str = ""
    hang: str = ""
    style: Style = "plain"
    mark: str = " "
    mark_style: Style = "plain"
    label: str = ""
    missing: bool = False
    note: str = ""
    alternatives: tuple[str, ...] = ()
    source_highlights: tuple[Highlight, ...] = ()
    target_highlights: tuple[Highlight, ...] = ()
    before: str = ""
    place: tuple[int, int, int] = (0, 0, 0)


class Gap(NamedTuple):
    """An empty row: a new block begins."""


class Aside(NamedTuple):
    """A block that is carried through untranslated, told in a few words."""

    text: str


def entries(bitext: Bitext, view: View) -> Iterator[Entry | Gap | Aside]:
    """Yield what to draw for the whole text, in order."""
    two = bilingual(bitext)
    before: Section | None = None
    lines = line_numbers(bitext)
    places = _places(bitext) if view.boxes and two else {}
    for section in sections(bitext):
        if section.kind == "markup" or (section.empty and not section.opaque):
            continue  # tags and comments tell a reader nothing
        if before is not None and (before.kind, section.kind) not in _TIGHT:
            yield Gap()
        opens_row = before is None or before.kind != "table-cell" or before.line != section.line
        before = section
        if section.opaque:
            yield Aside(f"{section.kind.replace('-', ' ')}, {plural(section.lines, 'line')}")
        for place, (index, _) in enumerate(section.units):
            prefixes = _prefixes(section, place == 0, opens_row, view.boxes)
            entry = _entry(bitext, index, next(lines)[0], prefixes, section.kind == "heading", two)
            where = places.get(section.number, (0, 0, 0))
            yield entry._replace(before=_before(bitext, index, view.three_columns and not where[0]), place=where)


def _places(bitext: Bitext) -> dict[int, tuple[int, int, int]]:
    """Return the table, row and column of each block that is in a cell whose place is known."""
    if not any(block.kind == "table-cell" for block in bitext.document.blocks):
        return {}
    places: dict[int, tuple[int, int, int]] = {}
    table = 0
    for tabular, run in grouped(bitext.document, sections(bitext)):
        for cells in tables_of(bitext.document, run) if tabular else ():
            table += 1
            for cell in cells:
                places |= {section.number: (table, cell.row, cell.column) for section in cell.sections}
    return places


def _entry(bitext: Bitext, index: int, line: int, prefixes: tuple[str, str], heading: bool, two: bool) -> Entry:
    unit = bitext.units[index]
    missing = two and not unit.target.strip() and not unit.gone
    mark, mark_style = (MARKS["error"], _LOUD) if missing else _mark(unit, two)
    label = origin_label(bitext, unit) if unit.origin == "copied" else ""
    return Entry(
        number=index + 1,
        line=line,
        source=source_label(bitext, unit) or one_line(unit.source.flat),
        target=_NO_TRANSLATION if missing else one_line(flatten(unit.target)),
        lead=prefixes[0],
        hang=prefixes[1],
        style="faint" if unit.gone else "strong" if heading else "plain",
        mark=mark,
        mark_style=mark_style,
        label=f"{label} " if label else "",
        missing=missing,
        note=one_line(choice_label(unit)),
        alternatives=tuple(map(one_line, unit.alternatives)),
        source_highlights=_highlights(unit.source.text, source_highlights(unit.findings, unit.source.text)),
        target_highlights=() if missing else _highlights(unit.target, target_highlights(unit.findings, unit.target)),
    )


def _before(bitext: Bitext, index: int, alone: bool) -> str:
    unit = bitext.units[index]
    if unit.before is None:
        return ""
    return one_line((unit.before or "(nothing)") if alone else before_label(bitext, unit))


def _highlights(text: str, highlights: Sequence[tuple[int, int, Finding]]) -> tuple[Highlight, ...]:
    return tuple((start, end, finding.severity) for start, end, finding in flattened(text, highlights))


def _prefixes(section: Section, first: bool, opens_row: bool, boxes: bool) -> tuple[str, str]:
    if section.kind == "list-item":
        nested = "  " * min(section.depth, 4)
        bullet = section.bullet + " "
        blank = nested + " " * len(bullet)
        return (nested + bullet if first else blank), blank
    if section.kind == "quote":
        return ("▏ ", "▏ ") if boxes else ("> ", "> ")
    if section.kind == "table-cell":
        lead = ("┊ " if boxes else "| ") + ("" if opens_row else "  ")  # the cells of a row hang under its first
        return lead if first else " " * len(lead), " " * len(lead)
    return "", ""


def _mark(unit: TranslationUnit, two: bool) -> tuple[str, Style]:
    gravest = worst(unit.findings)
    if gravest:
        return MARKS[gravest], gravest
    if not two or unit.gone:
        return " ", "plain"
    return ORIGIN_MARKS.get(unit.origin, " "), "faint"
