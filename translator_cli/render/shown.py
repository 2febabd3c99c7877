"""A page as its reader sees it: units without tags, for the views that people read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from translator_cli.document import Bitext, TranslationUnit
from translator_cli.document.html_text import without_tags


def shown(bitexts: Iterable[Bitext]) -> Iterator[Bitext]:
    """Yield the bitexts, those of HTML with the tags taken off their units; what is not HTML stays the same object."""
    for bitext in bitexts:
        html = bitext.document.format == "html"
        yield replace(bitext, units=tuple(map(_untagged, bitext.units))) if html else bitext


def _untagged(unit: TranslationUnit) -> TranslationUnit:
    source, in_source = without_tags(unit.source.flat)
    target, in_target = without_tags(unit.target)
    findings = tuple(
        replace(one, offset=_moved(one.offset, in_source), target_offset=_moved(one.target_offset, in_target))
        for one in unit.findings
    )
    return replace(unit, source=replace(unit.source, text=source), target=target, findings=findings)


def _moved(offset: int | None, places: Sequence[int]) -> int | None:
    return None if offset is None else places[min(offset, len(places) - 1)]
