"""Links as translation units, and findings with the place they are at in both files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from translator_cli.pairs.align.links import SentenceLink, Match
from translator_cli.pairs.align.passages import Passage
from translator_cli.pairs.lock import FROM_DRAFT, FROM_MEMORY
from translator_cli.document import Document, Finding, LocatedFinding, Origin, Segment, TranslationUnit, flatten

_ORIGINS: dict[str, Origin] = {FROM_MEMORY: "memory", FROM_DRAFT: "copied"}


class AlignedUnit(NamedTuple):
    """A unit with the place of its English: ``target_document.text[target_start:target_end]``.

    ``unit.target`` is that text on one line. Where a sentence has no English the range is empty and stands where it
    ought to be; where English has no German, ``unit.source`` is empty in the same way.
    """

    unit: TranslationUnit
    target_start: int
    target_end: int


def aligned_units(match: Match, alone: bool = False) -> tuple[AlignedUnit, ...]:
    """Return the units of a match in the order of the draft.

    Code, front matter and markup give no unit. Sentences without English, and English without German after its
    neighbor, are there only with ``alone``: what lacks a side is reported as such, and there is nothing to compare.
    """
    return tuple(row for row in _units(match) if alone or (row.unit.source.text and row.unit.target))


def _units(match: Match) -> Iterator[AlignedUnit]:
    source_end = target_end = 0
    for span in match.head:
        yield _alone(span, 0, 0)
    for link in match.links:
        if not link.source[0].opaque:
            yield _unit(link, match, target_end)
        target_end = link.target[-1].end if link.target else target_end
        source_end = link.source[-1].end
        yield from (_alone(span, source_end, link.source[0].block) for span in link.added if not span.opaque)
    yield from (_alone(span, source_end, 0) for link in match.gone for span in link.target if not span.opaque)


def _unit(link: SentenceLink, match: Match, target_end: int) -> AlignedUnit:
    first, last = link.source[0], link.source[-1]
    segment = Segment(first.start, match.source.text[first.start : last.end], first.block)
    start, end = (link.target[0].start, link.target[-1].end) if link.target else (target_end, target_end)
    text = match.target.text[start:end] if match.target else ""
    return AlignedUnit(TranslationUnit(segment, flatten(text), origin=_origin(link)), start, end)


def _origin(link: SentenceLink) -> Origin:
    if link.recorded is None or link.recorded.state != "machine" or link.target_changed:
        return "edited"
    return _ORIGINS.get(link.recorded.model, "model")


def _alone(span: Passage, source_end: int, block: int) -> AlignedUnit:
    unit = TranslationUnit(Segment(source_end, "", block), span.flat, origin="edited")
    return AlignedUnit(unit, span.start, span.end)


def locate(aligned: AlignedUnit, finding: Finding, source: Document, target: Document) -> LocatedFinding:
    """Return a unit's finding with its place in both files; the English comes first, for that is what is mended."""
    raw = target.text[aligned.target_start : aligned.target_end]
    offset = aligned.target_start + _raw_offset(raw, finding.target_offset or 0)
    line, column = target.position(offset)
    segment = aligned.unit.source
    source_line, _ = source.position(segment.start + _raw_offset(segment.text, finding.offset or 0))
    return LocatedFinding(
        target.name,
        line,
        column,
        source.name,
        source_line,
        finding.rule,
        finding.severity,
        finding.message,
        finding.evidence,
    )


def _raw_offset(raw: str, offset: int) -> int:
    """Return the place in a text with line breaks of the character ``offset`` of the same text on one line."""
    place = -1
    for character in flatten(raw)[: offset + 1]:
        place += 1
        while raw[place] != character and not (character == " " and raw[place] in "\r\n\t"):
            place += 1  # a line break, a quote mark or the hyphen of a divided word, which the one line lacks
    return max(place, 0)
