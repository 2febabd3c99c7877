"""The English alone, set for reading."""

from __future__ import annotations

from collections.abc import Iterator

from translator_cli.document import Bitext
from translator_cli.render.safety import one_line
from translator_cli.render.sections import Section, sections
from translator_cli.render.terminal.ink import Style
from translator_cli.render.terminal.sheet import LONGEST_LINE, Sheet
from translator_cli.render.wrap import wrap

_MISSING = "[no translation]"


def target(bitext: Bitext, sheet: Sheet) -> Iterator[str]:
    """Yield the translation block by block: wrapped at a terminal, one line a block in a pipe."""
    before = ""
    for section in sections(bitext):
        if not all(unit.gone for _, unit in section.units):
            yield "" if section.kind == before == "list-item" else "\n"
            yield from _block(section, sheet)
            before = section.kind


def _block(section: Section, sheet: Sheet) -> Iterator[str]:
    text = " ".join(
        one_line(unit.target) if unit.target.strip() else _MISSING for _, unit in section.units if not unit.gone
    )
    lead = hang = sheet.margin
    if section.kind == "list-item":
        lead += "  " * min(section.depth, 4) + section.bullet + " "
        hang = " " * len(lead)
    elif section.kind == "quote":
        lead = hang = sheet.margin + ("▏ " if sheet.view.boxes else "> ")
    width = max(20, min(sheet.view.width - 1, LONGEST_LINE)) - len(lead)
    style: Style = "strong" if section.kind == "heading" else "plain"
    for line in wrap(text, width) if sheet.view.boxes else [text]:
        painted = sheet.ink(line, style)
        yield lead + painted.replace(_MISSING, sheet.ink(_MISSING, "missing")) + "\n"
        lead = hang
