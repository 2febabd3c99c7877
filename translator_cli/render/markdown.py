"""Markdown: both languages in tables, aligned by sentence, with the summary on top."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from translator_cli.document import Bitext, TranslationUnit
from translator_cli.render.labels import (
    before_label,
    bilingual,
    choice_label,
    findings_label,
    language_label,
    language_name,
    method_label,
    model_label,
    size_label,
    source_label,
    summary_size,
    worst,
)
from translator_cli.render.chunks import gather
from translator_cli.render.safety import one_line
from translator_cli.render.sections import Section, line_numbers, sections
from translator_cli.render.view import View

_MARKS = {"error": " ✗", "warning": " !", "notice": " ·"}
# What Markdown could take for markup in a text that is not Markdown itself.
_SPECIAL = re.compile(r"([\\`*_\[\]<>~#|&])")
_BARE_BAR = re.compile(r"(?<!\\)\|")
_LINE_START = re.compile(r"^(\d+)([.)])")


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A document and whether it gets two columns, which takes a look at all units to know."""

    bitext: Bitext
    two: bool


def markdown(bitexts: Iterable[Bitext], view: View) -> Iterator[str]:
    """Yield one bilingual Markdown document for each bitext, with a rule between two of them."""
    for number, bitext in enumerate(bitexts):
        if number:
            yield "\n---\n\n"
        yield from gather(_document(_Sheet(bitext, bilingual(bitext)), view))


def _document(sheet: _Sheet, view: View) -> Iterator[str]:
    languages = language_label(sheet.bitext.detection)
    if sheet.two:
        languages += f" → {language_name(sheet.bitext.target_language)}"
    facts = (languages, model_label(sheet.bitext.model), size_label(sheet.bitext), findings_label(sheet.bitext.units))
    yield f"# {_plain(sheet.bitext.document.name)}\n\n{' · '.join(_plain(fact) for fact in facts if fact)}\n"
    yield from _summary(sheet)
    if not view.summary_only:
        yield "\n## Text\n" if sheet.bitext.summary.units else ""
        yield from _text(sheet)
        yield from _findings(sheet)


def _summary(sheet: _Sheet) -> Iterator[str]:
    chosen = sheet.bitext.summary.units
    if chosen:
        yield f"\n## Summary\n\n{summary_size(sheet.bitext)}, {_plain(method_label(sheet.bitext.summary.method))}\n\n"
        yield _head(sheet)
        for index in chosen:
            yield _row(sheet, index)


def _text(sheet: _Sheet) -> Iterator[str]:
    """Yield headings as headings, everything else as rows; an empty row stands between two paragraphs."""
    before: Section | None = None
    for section in sections(sheet.bitext):
        if section.kind == "heading" and section.units:
            yield "\n" + _heading(sheet, section)
        elif section.units:
            if before is None or before.kind == "heading":
                yield "\n" + _head(sheet)
            elif not before.kind == section.kind == "list-item":
                yield "| | | |\n" if sheet.two else "| | |\n"
            lead = f"{section.bullet} " if section.kind == "list-item" else "› " if section.kind == "quote" else ""
            for index, _ in section.units:
                yield _row(sheet, index, lead)
                lead = ""
        else:
            continue
        before = section


def _heading(sheet: _Sheet, section: Section) -> str:
    level = "#" * min(6, section.level + 2)
    source = " ".join(_inline(sheet, unit.source.flat) for _, unit in section.units)
    target = " ".join(_inline(sheet, unit.target) for _, unit in section.units)
    text = f"{source} — {target}" if sheet.two else source
    return f"{level} {text}\n"


def _head(sheet: _Sheet) -> str:
    source = language_name(sheet.bitext.source_language) if sheet.bitext.source_language else "Source"
    if not sheet.two:
        return f"| | {source} |\n|--:|---|\n"
    return f"| | {source} | {language_name(sheet.bitext.target_language)} |\n|--:|---|---|\n"


def _row(sheet: _Sheet, index: int, lead: str = "") -> str:
    unit = sheet.bitext.units[index]
    number = f"{index + 1}{_MARKS.get(worst(unit.findings) or '', '')}"
    label = source_label(sheet.bitext, unit)
    source = lead + (f"*{label}*" if label else _inline(sheet, unit.source.flat))
    if before := before_label(sheet.bitext, unit):
        source += f" *({_plain(before)})*"
    if not sheet.two:
        return f"| {number} | {source} |\n"
    return f"| {number} | {source} | {lead}{_target(sheet, unit)} |\n"


def _target(sheet: _Sheet, unit: TranslationUnit) -> str:
    if unit.gone:
        return ""
    text = _inline(sheet, unit.target) if unit.target.strip() else "**no translation**"
    note = choice_label(unit)
    return f"{text} *({_plain(note)})*" if note else text


def _findings(sheet: _Sheet) -> Iterator[str]:
    if not findings_label(sheet.bitext.units):
        return
    yield f"\n## Findings\n\n{findings_label(sheet.bitext.units)}\n\n"
    for number, (unit, (line, _)) in enumerate(zip(sheet.bitext.units, line_numbers(sheet.bitext), strict=True), 1):
        for finding in unit.findings:
            yield f"- {number} (line {line}) **{finding.severity}**: {_plain(finding.message)} `{finding.rule}`\n"


def _inline(sheet: _Sheet, text: str) -> str:
    """Return text for a table cell: Markdown stays Markdown, anything else is shown as it is."""
    if sheet.bitext.document.format.datatype == "x-markdown":
        return _BARE_BAR.sub(r"\\|", one_line(text))
    return _plain(text)


def _plain(text: str) -> str:
    return _LINE_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", one_line(text)))
