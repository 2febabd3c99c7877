"""Plain text: the English alone, in the layout of the source."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import groupby, pairwise

from translator_cli.document import Bitext, TranslationUnit, flatten, keep_breaks, replace_spans
from translator_cli.document.format import Edit, Format, Place, leads, line_start
from translator_cli.document.structure import changed_blocks
from translator_cli.inline import parse
from translator_cli.render.labels import translated
from translator_cli.render.chunks import gather
from translator_cli.render.safety import printable
from translator_cli.render.view import View
from translator_cli.render.wrap import cells, wrap

_NEWLINE = re.compile(r"\r\n|\r|\n")
# What continues a block on its next line: indentation and quote marks.
_HANG = re.compile(r"(?:\r\n|\r|\n)([ \t]*(?:>[ \t]?)*)")
_MARKER = re.compile(r"(?:[-+*>]|#{1,6}|\d{1,9}[.)])(?:[ \t]+|$)")
_NARROWEST = 20
# Characters for private use stand for blanks and line breaks that stay.
_HELD = {" ": "\ue000", "\n": "\ue001", "\r": "\ue002"}
_LOOSE = str.maketrans({other: character for character, other in _HELD.items()})


def text(bitexts: Iterable[Bitext], view: View) -> Iterator[str]:
    """Yield the translations, one document after the other with an empty line between; each ends with a newline.

    An HTML page stays one, with its tags. Code, front matter, blank lines and markers stay as they are. A paragraph
    whose sentences run over hard line breaks is set again to the width that it had; others keep their line breaks.
    ``view.summary_only``: the summary alone.
    """
    for number, bitext in enumerate(bitexts):
        if number:
            yield "\n"
        parts = _summary(bitext) if view.summary_only else _document(bitext)
        yield from map(printable, gather(_ended(parts)))


def _summary(bitext: Bitext) -> Iterator[str]:
    for index in bitext.summary.units:
        unit = bitext.units[index]
        sentence = flatten(unit.target if translated(bitext) else unit.source.text)
        yield bitext.document.format.text_of(sentence) + "\n"


def _ended(parts: Iterable[str]) -> Iterator[str]:
    """Yield the parts, and a newline if they do not end with one."""
    last = "\n"
    for part in filter(None, parts):
        yield part
        last = part
    if not last.endswith(("\n", "\r")):
        yield "\n"


def _document(bitext: Bitext) -> Iterator[str]:
    """Yield the document in its own format, in parts; a container as its text."""
    format = bitext.document.format
    edits = edits_of(bitext)
    if format.guarded and (changed := changed_blocks(bitext.document, replace_spans(bitext.document.text, edits))):
        edits = edits_of(bitext, changed)
    done = 0
    for start, end, text in [*edits, (len(bitext.document.text),) * 2 + ("",)]:
        part = bitext.document.text[done:start] + text
        done = end
        if translated(bitext):
            part = format.localize(part, bitext.target_language)
        yield format.text_of(part) if format.write is not None else format.unresolve(part)


def edits_of(bitext: Bitext, german: Collection[int] = ()) -> list[Edit]:
    """Return what is to be replaced in the document, each edit inside one block; the blocks ``german`` stay."""
    edits: list[Edit] = []
    for units in _by_block(tuple(unit for unit in bitext.units if not unit.gone)):
        if units[0].source.block in german or all(unit.origin == "copied" for unit in units):
            continue
        if bitext.document.format.write is None and any(_NEWLINE.search(unit.source.text) for unit in units):
            edits.append((units[0].source.start, units[-1].source.end, _reset(bitext, units)))
        else:
            edits += [
                (unit.source.start, unit.source.end, _target(bitext, unit))
                for unit in units
                if unit.target.strip() or bitext.document.format.write is None
            ]
    return edits


def _by_block(units: tuple[TranslationUnit, ...]) -> Iterator[list[TranslationUnit]]:
    for _, group in groupby(units, key=lambda unit: unit.source.block):
        yield list(group)


def _target(bitext: Bitext, unit: TranslationUnit) -> str:
    """Return the target on one line, fit for its block, or the source where there is no translation to make."""
    if not translated(bitext):
        return unit.source.text
    document, source = bitext.document, unit.source
    if unit.target == source.flat:
        return source.text  # nothing was translated: its line breaks stay as well
    kind = document.blocks[source.block].kind if document.blocks else "paragraph"
    before = document.text[source.start - 1 : source.start]
    place = Place(kind, source.flat, before, leads(document.text, source.start))
    return keep_breaks(source.text, document.format.inert(flatten(unit.target), place))


def _reset(bitext: Bitext, units: list[TranslationUnit]) -> str:
    """Return a hard-wrapped paragraph in English, wrapped to the width of its source with the same prefixes."""
    source, start, end = bitext.document.text, units[0].source.start, units[-1].source.end
    begin = line_start(source, start)
    width = max(_NARROWEST, *(cells(line) for line in _NEWLINE.split(source[begin:end])))
    newline = _NEWLINE.search(source, start, end)
    hang = _HANG.search(source, start, end)
    prefix = hang.group(1) if hang else ""
    if ">" not in bitext.document.format.hang:
        prefix = prefix.partition(">")[0]  # it ends a tag
    lines: list[str] = []
    for run in _runs(bitext, units, width):
        room = width - cells(prefix)
        first = room if lines else width - (start - begin)
        lines += [_loosened(line) for line in wrap(_held(run), room, first, whole=True)]
    lines = _without_markers(lines, bitext.document.format)
    return ((newline.group() if newline else "\n") + prefix).join(lines)


def _held(text: str) -> str:
    """Return a text without blanks at which code, a formula, a tag or the target of a link could be divided."""
    held = list(text)
    for mark in parse(text):
        for start, end in (
            ((mark.start, mark.inner[0]), (mark.inner[1], mark.end)) if mark.inner else ((mark.start, mark.end),)
        ):
            held[start:end] = [_HELD.get(character, character) for character in text[start:end]]
    return "".join(held)


def _loosened(line: str) -> str:
    return line.translate(_LOOSE)


def _runs(bitext: Bitext, units: list[TranslationUnit], width: int) -> Iterator[str]:
    """Yield the stretches between line breaks that are meant: those after a line that had room for another word."""
    source, run = bitext.document.text, _target(bitext, units[0])
    for before, unit in pairwise(units):
        gap = source[before.source.end : unit.source.start]
        line_start = source.rfind("\n", 0, before.source.end) + 1
        word = unit.source.text.split(maxsplit=1)[:1]
        used = cells(source[line_start : before.source.end]) + 1 + cells("".join(word))
        if _NEWLINE.search(gap) and used <= width:
            yield run
            run = _target(bitext, unit)
        else:
            run += flatten(gap) + _target(bitext, unit)
    yield run


def _without_markers(lines: list[str], format: Format) -> list[str]:
    """Return the lines of a paragraph, none but the first beginning with what the format takes for a block's start."""
    safe = lines[:1]
    for line in lines[1:]:
        if format.inert(line, Place("paragraph", "")) != line and (marker := _MARKER.match(line)):
            safe[-1] += " " + marker.group().rstrip()
            line = line[marker.end() :]
        if line:
            safe.append(line)
    return safe
