"""A table at a terminal: its cells side by side, each with the German above the English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest

from translator_cli.render.terminal.entries import Entry, Highlight
from translator_cli.render.terminal.ink import Style, paint_highlights
from translator_cli.render.terminal.sheet import Sheet
from translator_cli.render.wrap import cells, wrap_spans

_NARROWEST = 9  # cells of text in a column; where there is less room the cells hang below each other
_BETWEEN = 3  # cells of a bar with its blanks
_NOTE = 36  # cells up to which a note widens its column


def grid(entries: Sequence[Entry], sheet: Sheet) -> str:
    """Return the lines of a table, all of whose ``entries`` have a place; row by row below each other if too wide."""
    widths = _widths(entries, sheet)
    if not widths:
        return "".join(sheet.draw(entry) for entry in entries)
    return "".join(f"{line.rstrip()}\n" for line in _rows(entries, sheet, widths))


def _widths(entries: Sequence[Entry], sheet: Sheet) -> list[int]:
    """Return the width of each column with its numbers, as even as their texts allow; none where there is no room."""
    count = max(entry.place[2] for entry in entries)
    room = sheet.width - 2 * len(sheet.margin) - _BETWEEN * (count - 1)
    least = sheet.digits + 3 + _NARROWEST
    if count * least > room:
        return []
    wanted = [least] * count
    for entry in entries:
        note = max((cells(sign + text) for sign, text in _notes(entry)), default=0)
        longest = max(cells(entry.source), cells(entry.label + entry.target), min(note, _NOTE))
        wanted[entry.place[2] - 1] = max(wanted[entry.place[2] - 1], longest + sheet.digits + 3)
    while sum(wanted) > room:
        widest = max(wanted)
        next_widest = max([width for width in wanted if width < widest], default=least)
        wide = [column for column, width in enumerate(wanted) if width == widest]
        less = min(widest - max(next_widest, least), -(-(sum(wanted) - room) // len(wide)))
        for column in wide:
            wanted[column] -= max(less, 1)
    return wanted


def _rows(entries: Sequence[Entry], sheet: Sheet, widths: Sequence[int]) -> Iterator[str]:
    bar = sheet.ink(" │ ", "faint")
    rule = sheet.margin + sheet.ink("─┼─".join("─" * width for width in widths), "faint")
    for number, (_, row) in enumerate(groupby(entries, key=lambda entry: entry.place[1])):
        if number:
            yield rule
        columns: list[list[str]] = [[] for _ in widths]
        for entry in row:
            column = entry.place[2] - 1
            columns[column] += _cell(entry, sheet, widths[column])
        for lines in zip_longest(*columns):
            yield sheet.margin + bar.join(line or " " * width for line, width in zip(lines, widths, strict=True))


def _cell(entry: Entry, sheet: Sheet, width: int) -> Iterator[str]:
    """Yield the lines of a sentence in a cell: its number and mark, the German, the English, what is noted."""
    start = sheet.number(entry)[len(sheet.margin) :]
    room = width - sheet.digits - 3
    source: Style = entry.style if entry.style != "plain" else "faint"
    target: Style = "missing" if entry.missing else entry.style
    texts: list[tuple[str, Style, Sequence[Highlight]]] = [(entry.source, source, entry.source_highlights)]
    if entry.before:
        texts.append((f"↳ {entry.before}", "faint", ()))
    # the highlights are of the target alone
    shift = len(entry.label)
    marked = tuple((first + shift, last + shift, style) for first, last, style in entry.target_highlights)
    texts.append((entry.label + entry.target, target, marked))
    texts += [(f"{sign}{text}", "faint", ()) for sign, text in _notes(entry)]
    for text, style, highlights in texts:
        for first, last in wrap_spans(text, room):
            line = text[first:last]
            yield start + paint_highlights(sheet.ink, line, first, style, highlights) + " " * (room - cells(line))
            start = " " * (sheet.digits + 3)


def _notes(entry: Entry) -> Iterator[tuple[str, str]]:
    if entry.note:
        yield "↳ ", entry.note
    yield from (("≈ ", wording) for wording in entry.alternatives)
