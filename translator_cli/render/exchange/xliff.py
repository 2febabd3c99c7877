"""XLIFF 1.2: one file element a document, for translation editors (OmegaT, Virtaal, Poedit, Okapi, Weblate).

Source: OASIS XLIFF Version 1.2, 2008. Version 1.2 rather than 2 because more tools read it. The output holds no dates.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from translator_cli.document import Bitext, Finding, TranslationUnit
from translator_cli.inline.codes import Piece, coded
from translator_cli.render.labels import before_label, choice_label, finding_line, model_label
from translator_cli.render.chunks import gather
from translator_cli.render.sections import Section, sections
from translator_cli.render.view import View
from translator_cli.render.exchange.xml import attribute, escape

_STATES = {
    "model": 'state="needs-review-translation" state-qualifier="mt-suggestion"',
    "memory": 'state="needs-review-translation" state-qualifier="leveraged-tm"',
    "edited": 'state="translated"',
    "copied": 'state="translated"',
}
_TYPES = {"strong": "bold", "emphasis": "italic", "link": "link"}
_RESTYPES = {"heading": "header", "list-item": "listitem", "table-cell": "cell", "quote": "x-quote"}


def xliff(bitexts: Iterable[Bitext], view: View) -> Iterator[str]:
    """Yield one XLIFF document with a file element for each bitext, blocks as groups, findings as notes."""
    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n'
    )
    for bitext in bitexts:
        yield from gather(_file(bitext))
    yield "</xliff>\n"


def _file(bitext: Bitext) -> Iterator[str]:
    document = bitext.document
    tool = ' tool-id="model"' if bitext.model is not None else ""
    yield (
        f'  <file original="{attribute(document.name)}" datatype="{document.format.datatype}"'
        f' source-language="{attribute(bitext.source_language or "und")}"'
        f' target-language="{attribute(bitext.target_language or "und")}"'
        f"{tool}>\n"
    )
    if bitext.model is not None:
        name, version = attribute(model_label(bitext.model)), attribute(bitext.model.sha256)
        header = f'<tool tool-id="model" tool-name="{name}" tool-version="{version}"/>'
        yield f"    <header>\n      {header}\n    </header>\n"
    yield "    <body>\n"
    for number, section in enumerate(sections(bitext)):
        if section.units:
            yield from _group(bitext, number, section)
    yield "    </body>\n  </file>\n"


def _group(bitext: Bitext, number: int, section: Section) -> Iterator[str]:
    yield f'      <group id="b{number}" restype="{_RESTYPES.get(section.kind, "x-paragraph")}">\n'
    for index, unit in section.units:
        if not unit.gone:
            yield _unit(bitext, index, unit)
    yield "      </group>\n"


def _unit(bitext: Bitext, index: int, unit: TranslationUnit) -> str:
    approved = ' approved="yes"' if unit.origin == "edited" else ""  # a person has seen it: tools stop asking
    source = coded(unit.source.flat)
    lines = [
        f'        <trans-unit id="{index + 1}"{approved} xml:space="preserve">',
        f"          <source>{_content(source)}</source>",
    ]
    if unit.target.strip():
        lines.append(f"          <target {_STATES[unit.origin]}>{_content(coded(unit.target, source))}</target>")
    for note in filter(None, (choice_label(unit), before_label(bitext, unit))):
        lines.append(f'          <note from="translator-cli" priority="4">{escape(note)}</note>')
    lines += [_note(finding) for finding in unit.findings]
    return "\n".join(lines) + "\n        </trans-unit>\n"


def _content(pieces: Sequence[Piece]) -> str:
    """Return words, and marks as numbered elements that an editor shows as such and that cannot be mistyped."""
    return "".join(map(_piece, pieces))


def _piece(piece: Piece) -> str:
    if piece.what == "words":
        return escape(piece.text)
    if piece.what == "open":
        return f'<g id="{piece.id}" ctype="{_TYPES.get(piece.kind, f"x-{piece.kind}")}">'
    if piece.what == "close":
        return "</g>"
    return f'<x id="{piece.id}" ctype="x-{piece.kind}" equiv-text="{attribute(piece.text)}"/>'


def _note(finding: Finding) -> str:
    priority = {"error": 1, "warning": 2, "notice": 3}[finding.severity]
    return f'          <note from="translator-cli" priority="{priority}">{escape(finding_line(finding))}</note>'
