"""What stands around the text: header, summary, findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from translator_cli.document import SEVERITIES, Bitext, Finding
from translator_cli.render.labels import (
    findings_label,
    language_label,
    language_name,
    method_label,
    model_label,
    size_label,
    summary_size,
)
from translator_cli.render.safety import one_line
from translator_cli.render.terminal.entries import MARKS, Entry
from translator_cli.render.terminal.sheet import Sheet
from translator_cli.render.wrap import cells, pad, wrap


def header(bitext: Bitext, sheet: Sheet) -> Iterator[str]:
    """Yield the lines above the text: name, languages, model, size, and the heads of the columns."""
    ink, margin = sheet.ink, sheet.margin
    languages = language_label(bitext.detection)
    if sheet.bilingual:
        languages += f" → {language_name(bitext.target_language)}"
    facts = [languages, one_line(model_label(bitext.model)), size_label(bitext), *_origins(bitext, sheet)]
    yield f"{margin}{ink(one_line(bitext.document.name), 'strong')}\n"
    for line in _join([fact for fact in facts if fact], sheet.width - 2 if sheet.view.boxes else None):
        yield f"{margin}{ink(line, 'faint')}\n"
    if bitext.document.note:
        yield f"{margin}{ink(one_line(bitext.document.note), 'warning')}\n"


def _join(facts: Sequence[str], width: int | None) -> Iterator[str]:
    """Yield facts joined by dots, with line breaks only between facts where ``width`` allows."""
    line = ""
    for fact in facts:
        longer = f"{line} · {fact}" if line else fact
        if line and width is not None and cells(longer) > width:
            yield from wrap(line, width)
            longer = fact
        line = longer
    yield from wrap(line, width) if width is not None else [line]


def heads(bitext: Bitext, sheet: Sheet) -> Iterator[str]:
    """Yield the names of the two columns and a rule, where there are columns."""
    yield "\n"
    if sheet.columns == 1:
        return
    ink, column = sheet.ink, sheet.column
    source = language_name(bitext.source_language) if bitext.source_language else "Source"
    names = [one_line(f"{source} at {sheet.view.since}")] if sheet.columns == 3 else []
    names = [ink(pad(name[:column], column), "accent") for name in (*names, source)]
    bar = ink("│", "faint") if sheet.view.boxes else " "
    target = ink(language_name(bitext.target_language), "accent")
    yield " " * sheet.indent + f" {bar} ".join([*names, target]) + "\n"
    if sheet.view.boxes:
        first = "─" * (sheet.indent + column + 1 - len(sheet.margin))
        yield sheet.margin + ink(
            "┼".join([first, *["─" * (column + 2)] * (sheet.columns - 2), "─" * (column + 1)]), "faint"
        )
        yield "\n"


def _origins(bitext: Bitext, sheet: Sheet) -> Iterator[str]:
    """Yield how many sentences did not come from the model; a number or name without language is none of them."""
    if not sheet.bilingual:
        return
    there = (unit for unit in bitext.units if unit.target.strip())
    units = [unit for unit in there if unit.origin != "copied" or unit.language == bitext.target_language]
    already = f"already {language_name(bitext.target_language)}"
    for origin, words in (("copied", already), ("edited", "edited by hand"), ("memory", "from memory")):
        count = sum(unit.origin == origin for unit in units)
        yield f"{count:,} {words}" if count else ""


def summary(bitext: Bitext, sheet: Sheet, entries: Sequence[Entry]) -> Iterator[str]:
    """Yield the chosen sentences in both languages, numbered as in the text; not where that is the text again."""
    chosen = bitext.summary.units
    if not chosen or len(chosen) == len(bitext.units) and not sheet.view.summary_only:
        return
    title = f"Summary · {summary_size(bitext)} · {method_label(bitext.summary.method)}"
    yield from _panel(title, [sheet.draw(entry) for entry in entries], sheet)


def findings(bitext: Bitext, sheet: Sheet, entries: Sequence[Entry]) -> Iterator[str]:
    """Yield every finding with the number of its sentence and its line."""
    count = findings_label(bitext.units)
    if count:
        yield from _panel(f"Findings · {count}", _finding_lines(bitext, sheet, entries), sheet)


def _finding_lines(bitext: Bitext, sheet: Sheet, entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        found = bitext.units[entry.number - 1].findings
        number = str(entry.number)
        for finding in sorted(found, key=lambda finding: SEVERITIES.index(finding.severity)):
            yield from finding_lines(number, entry.line, finding, sheet)
            number = "" if sheet.view.boxes else number  # a person sees that it is the same one, grep does not


def finding_lines(number: str, line: int, finding: Finding, sheet: Sheet) -> Iterator[str]:
    """Yield one finding: number, mark, message, rule id and, unless 0, the line of the source."""
    ink, severity = sheet.ink, finding.severity
    start = f"{sheet.margin}{ink(f'{number:>{sheet.digits}}', 'faint')} {ink(MARKS[severity], severity)} "
    text = one_line(finding.message)
    where = one_line(f"[{finding.rule}]") + (f" line {line}" if line else "")
    if not sheet.view.boxes:
        yield f"{start}{severity}: {text} {where}\n"
        return
    room = sheet.width - sheet.indent - 2
    lines = wrap(text, room)
    if cells(lines[-1]) + 2 + cells(where) <= room:
        lines[-1] += "  " + ink(where, "faint")
    else:
        lines += [ink(part, "faint") for part in wrap(where, room)]
    for row in lines:
        yield f"{start}{row}\n"
        start = " " * sheet.indent


def _panel(title: str, rows: Iterable[str], sheet: Sheet) -> Iterator[str]:
    if not sheet.view.boxes:
        yield f"\n{sheet.ink(title, 'strong')}\n"
        yield from rows
        return
    # rich draws the box and cuts at styled text correctly; it is loaded for a person at a terminal only
    from rich.box import ROUNDED
    from rich.console import Console
    from rich.panel import Panel
    from rich.text import Text

    console = Console(width=sheet.width, color_system="standard" if sheet.view.color else None, force_terminal=True)
    # the box takes the first cell of the left margin, so that its columns stand under those of the text
    body = Text("\n").join(Text.from_ansi(line[1:]) for row in rows for line in row.splitlines())
    head = Text(title, "bold not dim")
    panel = Panel(body, box=ROUNDED, title=head, title_align="left", padding=0, border_style="dim")
    with console.capture() as drawn:
        console.print(panel)
    yield "\n" + drawn.get()
