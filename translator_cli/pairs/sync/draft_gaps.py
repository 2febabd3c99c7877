"""What stands between two sentences of a draft: white space, markers and tags."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from translator_cli.document import Document
from translator_cli.pairs.sync.units import Unit


def draft_gap(source: Document, left: Unit | None, dropped: Sequence[Unit], right: Unit | None) -> str:
    """Return what comes between the English of two units; None stands for the ends of the draft.

    ``dropped`` are those between them, which have no English: a sentence takes the gap before it along, a block its
    lines with the smaller of the gaps around it. Where markers have to stay (in a table, between tags) only the text
    goes.
    """
    text, rest = source.text, list(dropped)
    start = left.last.end if left else 0
    end = right.first.start if right else len(text)
    while rest and left and rest[0].first.block == left.last.block:
        start = rest.pop(0).last.end
    while rest and right and rest[-1].last.block == right.first.block:
        end = rest.pop().first.start
    blocks = [list(units) for _, units in groupby(rest, key=lambda unit: unit.first.block)]
    stops = [start, *(place for units in blocks for place in (units[0].first.start, units[-1].last.end)), end]
    gaps = [text[stops[index] : stops[index + 1]] for index in range(0, len(stops), 2)]
    if len(gaps) == 1:
        return gaps[0]
    rigid = source.format.tagged or any(unit.first.kind == "table-cell" for unit in rest)
    if rigid or not all("\n" in gap for gap in gaps[bool(left is None) : len(gaps) - bool(right is None)]):
        return "".join(gaps)
    return _joined(gaps[0], gaps[-1], left is None, right is None)


def _joined(first: str, last: str, at_start: bool, at_end: bool) -> str:
    """Return one gap for two: what closes the block before, the wider distance, what opens the block after."""
    close, wide, _ = _parts(first)
    _, other, opening = _parts(last)
    if at_start:
        return close + wide + opening if wide else opening
    if at_end:
        return close + (other or "\n")
    return close + max((wide, other), key=lambda gap: (bool(gap.strip()), gap.count("\n"))) + opening


def _parts(gap: str) -> tuple[str, str, str]:
    """Return what is on the line before, the line breaks with what is between them, and what is on the line after."""
    first, last = gap.find("\n"), gap.rfind("\n") + 1
    return ("", "", gap) if first < 0 else (gap[:first], gap[first:last], gap[last:])
