"""One document on the proof sheet: facts, summary, findings, and the text in pairs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from translator_cli.document import Bitext, Finding, TranslationUnit
from translator_cli.render.html.marks import escape, marked
from translator_cli.render.labels import (
    choice_label,
    findings_label,
    language_label,
    language_name,
    method_label,
    model_label,
    origin_label,
    plural,
    size_label,
    source_label,
    summary_size,
    sureness,
    worst,
)
from translator_cli.render.sections import Section, line_numbers, sections
from translator_cli.render.tables import Cell, grouped, tables_of
from translator_cli.render.highlights import source_highlights, target_highlights

#: A longer list of findings starts folded, so that the text is in sight.
_FINDINGS_SHOWN = 12
#: The marks of the terminal, before the words that explain them.
_SIGNS = {"edited": "✎ ", "memory": "↺ "}


@dataclass(frozen=True, slots=True)
class Proof:
    """A document on the sheet; ``number`` makes its anchors its own, ``two`` says whether it has two columns.

    ``since`` is the revision of the German in a third column, or empty.
    """

    bitext: Bitext
    number: int
    two: bool
    since: str = ""

    @property
    def columns(self) -> str:
        """The class of the article for the number of columns."""
        return "three" if self.two and self.since else "" if self.two else "single"


def article(proof: Proof, summary_only: bool) -> Iterator[str]:
    """Yield the HTML of one document."""
    languages = language_label(proof.bitext.detection)
    if proof.two:
        languages += f" → {language_name(proof.bitext.target_language)}"
    facts = (languages, model_label(proof.bitext.model), size_label(proof.bitext), findings_label(proof.bitext.units))
    columns = f' class="{proof.columns}"' if proof.columns else ""
    yield f'<article id="d{proof.number}"{columns}>\n<h1>{escape(proof.bitext.document.name)}</h1>\n'
    yield f'<p class="facts">{" · ".join(escape(fact) for fact in facts if fact)}</p>\n'
    if proof.bitext.document.note:
        yield f'<p class="note">{escape(proof.bitext.document.note)}</p>\n'
    yield from _summary(proof)
    if not summary_only:
        yield from _findings(proof)
        yield from _text(proof)
    yield "</article>\n"


def _summary(proof: Proof) -> Iterator[str]:
    chosen = proof.bitext.summary.units
    if not chosen:
        return
    method = escape(method_label(proof.bitext.summary.method))
    of = f"{summary_size(proof.bitext)}, {method}"
    yield f'<section class="summary">\n<h2>Summary <small>· {of}</small></h2>\n'
    for index in chosen:
        unit = proof.bitext.units[index]
        link = f'<a class="n" href="#d{proof.number}u{index + 1}">{index + 1}</a>'
        yield f'<div class="pair">{link}{_before(proof, unit)}{_source(proof, unit)}{_target(proof, unit)}</div>\n'
    yield "</section>\n"


def _findings(proof: Proof) -> Iterator[str]:
    count = findings_label(proof.bitext.units)
    if not count:
        return
    shown = " open" if sum(len(unit.findings) for unit in proof.bitext.units) <= _FINDINGS_SHOWN else ""
    yield f'<section class="findings">\n<details{shown}>\n'
    yield f"<summary><h2>Findings <small>· {count}</small></h2></summary>\n<ol>\n"
    for index, (unit, (line, _)) in enumerate(zip(proof.bitext.units, line_numbers(proof.bitext), strict=True), 1):
        for finding in unit.findings:
            yield (
                f'<li class="{finding.severity}"><a href="#d{proof.number}u{index}">{index}</a><span>'
                f"<b>{finding.severity}</b> {escape(finding.message)} <code>{escape(finding.rule)}</code>"
                f" <span>line {line}</span>{_explanation(finding)}</span></li>\n"
            )
    yield "</ol>\n</details>\n</section>\n"


def _explanation(finding: Finding) -> str:
    """Return what was understood from which words, to be unfolded."""
    rows = "".join(
        f"<br>{evidence.side}: “{escape(evidence.words)}”, understood as {escape(evidence.meaning)}"
        for evidence in finding.evidence
    )
    silence = escape(f"<!-- translator-cli: ignore {finding.rule} -->")
    return f"<details><summary>why</summary>{rows}<br>to silence it: <code>{silence}</code></details>" if rows else ""


def _text(proof: Proof) -> Iterator[str]:
    source = language_name(proof.bitext.source_language) if proof.bitext.source_language else "Source"
    target = f"<span>{escape(language_name(proof.bitext.target_language))}</span>" if proof.two else ""
    then = f"<span>{escape(source)} at {escape(proof.since)}</span>" if proof.columns == "three" else ""
    yield '<section class="text">\n<div class="pair heads"><span></span>'
    yield f"{then}<span>{escape(source)}</span>{target}</div>\n"
    lines = line_numbers(proof.bitext)
    document = proof.bitext.document
    for tabular, run in grouped(document, sections(proof.bitext)):
        if not tabular:
            yield from _blocks(proof, run, lines)
            continue
        for cells in tables_of(document, run):
            yield from _table(proof, cells, lines)
    yield "</section>\n"


def _blocks(proof: Proof, group: Iterable[Section], lines: Iterator[tuple[int, int]]) -> Iterator[str]:
    row = 0  # the line of the table row that is open
    for section in group:
        if section.opaque and section.kind != "markup":
            name = section.kind.replace("-", " ")
            yield f'<p class="aside">⋯ {name}, {plural(section.lines, "line")}</p>\n'
        elif section.units:
            yield f"<div{_block_attributes(section, inner=section.line == row)}>\n"
            row = section.line if section.kind == "table-cell" else 0
            yield from _pairs(proof, section, lines)
            yield "</div>\n"


def _table(proof: Proof, cells: list[Cell], lines: Iterator[tuple[int, int]]) -> Iterator[str]:
    """Yield a table whose cells hold both languages, one above the other."""
    yield f'<div class="table" style="--columns: {max(cell.column for cell in cells)}">\n'
    for cell in cells:
        head = " head" if cell.row == 1 else ""
        yield f'<div class="block table-cell{head}" style="grid-area: {cell.row} / {cell.column}">\n'
        for section in cell.sections:
            yield from _pairs(proof, section, lines)
        yield "</div>\n"
    yield "</div>\n"


def _pairs(proof: Proof, section: Section, lines: Iterator[tuple[int, int]]) -> Iterator[str]:
    for place, (index, unit) in enumerate(section.units):
        bullet = section.bullet if section.kind == "list-item" and not place else ""
        yield _pair(proof, unit, f"d{proof.number}u{index + 1}", index + 1, next(lines)[0], bullet)


def _block_attributes(section: Section, inner: bool) -> str:
    """Return the classes of a block: its kind, whether it keeps close to its neighbor, whether a row is open."""
    tight = " tight" if section.kind in ("list-item", "table-cell") else ""
    depth = f' style="--depth: {section.depth}"' if section.kind == "list-item" and section.depth else ""
    return f' class="block {section.kind}{tight}{" inner" if inner else ""}"{depth}'


def _pair(proof: Proof, unit: TranslationUnit, anchor: str, number: int, line: int, bullet: str) -> str:
    gravest = worst(unit.findings) or ("error" if _missing(proof, unit) else None)
    flag = f" flagged {gravest}" if gravest else ""
    sure = "" if unit.score is None else f", the model was {sureness(unit.score)}"
    link = f'<a class="n" href="#{anchor}" title="line {line}{sure}">{number}</a>'
    why = "".join(
        f'<li class="{finding.severity}"><b>{finding.severity}</b> {escape(finding.message)}'
        f" <code>{escape(finding.rule)}</code></li>"
        for finding in unit.findings
    )
    cells = _before(proof, unit, bullet) + _source(proof, unit, bullet) + _target(proof, unit, bullet)
    return f'<div class="pair{flag}" id="{anchor}">{link}{cells}{f"<ul class=why>{why}</ul>" if why else ""}</div>\n'


def _before(proof: Proof, unit: TranslationUnit, bullet: str = "") -> str:
    """Return the cell of what the source was; it is empty where that was the same."""
    if proof.columns != "three":
        return ""
    if not unit.before:
        return f'<p class="then">{"(nothing)" if unit.before == "" else ""}</p>'
    language = unit.language or proof.bitext.source_language
    return f'<p class="then"{_lang(language)}{_bullet(bullet)}>{escape(unit.before)}</p>'


def _source(proof: Proof, unit: TranslationUnit, bullet: str = "") -> str:
    language = unit.language or proof.bitext.source_language
    if label := source_label(proof.bitext, unit):
        return f'<p class="deleted">{escape(label)}</p>'
    highlights = source_highlights(unit.findings, unit.source.text)
    return f"<p{_lang(language)}{_bullet(bullet)}>{marked(unit.source.text, highlights)}</p>"


def _target(proof: Proof, unit: TranslationUnit, bullet: str = "") -> str:
    if not proof.two:
        return ""
    if _missing(proof, unit):
        return f'<p class="missing"{_bullet(bullet)}>no translation</p>'
    origin, choice = origin_label(proof.bitext, unit), choice_label(unit)
    sign = _SIGNS.get(unit.origin, "")
    label = f'<span class="label">{sign}{escape(origin)}</span>' if origin else ""
    note = f'<span class="choice">{escape(choice)}</span>' if choice else ""
    text = marked(unit.target, target_highlights(unit.findings, unit.target))
    return f"<p{_lang(proof.bitext.target_language)}{_bullet(bullet)}>{label}{text}{note}</p>"


def _missing(proof: Proof, unit: TranslationUnit) -> bool:
    return proof.two and not unit.target.strip() and not unit.gone


def _lang(code: str | None) -> str:
    return f' lang="{escape(code)}"' if code else ""


def _bullet(bullet: str) -> str:
    return f' data-bullet="{escape(bullet)}"' if bullet else ""
