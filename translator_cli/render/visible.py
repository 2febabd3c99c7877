"""A document as its reader sees it: units without tags and marks, for the views that people read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from translator_cli.document import Bitext, TranslationUnit


def visible(bitexts: Iterable[Bitext], native: str = "") -> Iterator[Bitext]:
    """Yield the bitexts, their units without marks; where the format has none or is ``native``, they stay."""
    for bitext in bitexts:
        take_off = bitext.document.format.visible
        if take_off is not None and bitext.document.format.name != native:
            bitext = replace(bitext, units=tuple(_unmarked(unit, take_off) for unit in bitext.units))
        yield bitext


def _unmarked(unit: TranslationUnit, take_off: Callable[[str], tuple[str, Sequence[int]]]) -> TranslationUnit:
    source, in_source = take_off(unit.source.flat)
    target, in_target = take_off(unit.target)
    findings = tuple(
        one._replace(offset=_moved(one.offset, in_source), target_offset=_moved(one.target_offset, in_target))
        for one in unit.findings
    )
    before = take_off(unit.before)[0] if unit.before else unit.before
    return unit._replace(source=unit.source._replace(text=source), target=target, findings=findings, before=before)


def _moved(offset: int | None, places: Sequence[int]) -> int | None:
    return None if offset is None else places[min(offset, len(places) - 1)]
