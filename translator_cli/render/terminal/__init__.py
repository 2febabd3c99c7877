"""The side-by-side view: for a person at a terminal, and in plain lines for a pipe."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from translator_cli.document import Bitext
from translator_cli.render.labels import bilingual
from translator_cli.render.chunks import gather
from translator_cli.render.terminal import panels
from translator_cli.render.terminal.entries import Aside, Entry, Gap, entries
from translator_cli.render.terminal.grid import grid
from translator_cli.render.terminal.review import listed, review
from translator_cli.render.terminal.sheet import Sheet
from translator_cli.render.terminal.target import target
from translator_cli.render.view import View

__all__ = ["terminal"]


def terminal(bitexts: Iterable[Bitext], view: View) -> Iterator[str]:
    """Yield the view of each bitext row by row; no control character of a text, name or model gets into it."""
    for number, bitext in enumerate(bitexts):
        sheet = Sheet(view, max(2, len(str(len(bitext.units)))), bilingual(bitext))
        if number:
            yield "\n\n" if view.boxes else "\n"
        yield from gather(_document(bitext, sheet))


def _document(bitext: Bitext, sheet: Sheet) -> Iterator[str]:
    view = sheet.view
    rows = list(entries(bitext, view))
    units = [row for row in rows if isinstance(row, Entry)]
    chosen = [units[index] for index in bitext.summary.units]
    if view.only is not None:
        yield from listed(view.only, bitext, units, sheet)
        return
    yield from panels.header(bitext, sheet)
    if view.review:
        yield from review(bitext, units, sheet)
        return
    if view.summary_first or view.summary_only:
        yield from panels.summary(bitext, sheet, chosen)
    if not view.summary_only:
        yield from target(bitext, sheet) if view.layout == "target" else _text(bitext, rows, sheet)
        if not view.summary_first:
            yield from panels.summary(bitext, sheet, chosen)
        yield from panels.findings(bitext, sheet, units)


def _text(bitext: Bitext, rows: Iterable[Entry | Gap | Aside], sheet: Sheet) -> Iterator[str]:
    yield from panels.heads(bitext, sheet)
    for table, run in groupby(rows, key=lambda row: row.place[0] if isinstance(row, Entry) else 0):
        if table:
            yield grid([row for row in run if isinstance(row, Entry)], sheet)
            continue
        for row in run:
            if isinstance(row, Entry):
                yield sheet.draw(row)
            else:
                yield sheet.aside(f"⋯ {row.text}" if isinstance(row, Aside) else "")
