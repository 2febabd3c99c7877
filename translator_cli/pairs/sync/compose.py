"""The new translation: the old one, as a person left it, with what is new, changed or gone.

Between two sentences that stand side by side in both files, and where the draft is as it was at the last sync, all
that a person wrote or wrapped stays to the letter. Elsewhere the draft's own structure is taken over, and what a person
added there is set in again. So a sync of a draft that has not changed changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from translator_cli.pairs.align import Match
from translator_cli.pairs.align.passages import gap_print
from translator_cli.pairs.sync.draft_gaps import draft_gap
from translator_cli.pairs.sync.old_text import OldText
from translator_cli.pairs.sync.units import Unit

_NEWLINE = re.compile(r"\r\n|\r|\n")
_LAST_TAG = re.compile(r"(?:<(?:ul|ol|dl|table|tbody|tr)\b[^<>]*>\s*)*<[a-zA-Z][^<>/]*>\s*\Z")
_AT_END = re.compile(r"\s*(?:</(?:body|html)\s*>\s*)+\Z", re.IGNORECASE)
Bound = int | None  # the number of a unit; None is the start or the end of the text


def compose(match: Match, units: Sequence[Unit], language: str) -> str:
    """Return the text of the new translation; ``language`` is what a page is to say that it is in."""
    old = OldText(match)
    standing = [number for number, unit in enumerate(units) if unit.text]
    bounds: list[Bound] = [None, *standing, None]
    kept = {bounds[place]: _kept_gap(match, units, old, *bounds[place - 1 : place + 1]) for place in _after(bounds)}
    floating = old.floating([gap for gap in kept.values() if gap is not None], standing)
    newline = newline_of(match)
    parts: list[str] = []
    waiting: list[tuple[str, bool]] = []
    for place in _after(bounds):
        left, right = bounds[place - 1 : place + 1]
        waiting += floating.blocks.get(-1 if left is None else left, [])
        number = kept[right]
        gap = old.gap(number) if number is not None else _new_gap(match, units, left, right, language, newline)
        spot = _spot(gap, units, left, right, waiting, match) if waiting else None
        if spot is not None:
            gap, waiting = _set_in(gap, spot, waiting, newline, left is None, right is None), []
        parts.append(gap)
        if right is not None:
            text = units[right].text if number is not None else _unmarked(units[right].text, gap)
            parts += [floating.before.get(right, ""), text, floating.after.get(right, "")]
    return "".join(parts)


def _after(bounds: Sequence[Bound]) -> range:
    return range(1, len(bounds))


def _kept_gap(match: Match, units: Sequence[Unit], old: OldText, left: Bound, right: Bound) -> int | None:
    """Return the number of the old gap that stays as it is, or None."""
    start, stop = -1 if left is None else left, len(units) if right is None else right
    settled = all(unit.settled for unit in units[start + 1 : stop + 1])
    if right is None and match.recorded_end is not None:
        last = units[-1].last if units else None
        settled = settled and gap_print(match.source.text, last, None) == match.recorded_end
    return old.gap_between(left, right) if settled and match.target else None


def _new_gap(match: Match, units: Sequence[Unit], left: Bound, right: Bound, language: str, newline: str) -> str:
    start, stop = -1 if left is None else left, len(units) if right is None else right
    ends = (None if left is None else units[left], None if right is None else units[right])
    gap = draft_gap(match.source, ends[0], units[start + 1 : stop], ends[1])
    return _NEWLINE.sub(newline, match.source.format.localize(gap, language))


def _spot(
    gap: str, units: Sequence[Unit], left: Bound, right: Bound, blocks: Sequence[tuple[str, bool]], match: Match
) -> int | None:
    """Return where in a gap added blocks can stand, or None where they would tear a block or a table apart."""
    if match.source.format.tagged:
        return _spot_between_tags(gap, left, right)
    if right is None:
        return gap.find("\n") if "\n" in gap else len(gap)
    if left is None:
        return gap.rfind("\n") + 1
    before, after = units[left].last, units[right].first
    in_table = before.kind == after.kind == "table-cell" and not all(tight for _, tight in blocks)
    return None if "\n" not in gap or before.block == after.block or in_table else gap.rfind("\n") + 1


def _spot_between_tags(gap: str, left: Bound, right: Bound) -> int | None:
    if right is None:
        end = _AT_END.search(gap)
        return end.start() if end else len(gap)
    opening = _LAST_TAG.search(gap)
    if left is None and ("<head" in gap.lower() or "<title" in gap.lower()):
        return None  # nothing is said before the title
    return opening.start() if opening else None


def _set_in(gap: str, spot: int, blocks: Sequence[tuple[str, bool]], newline: str, at_start: bool, at_end: bool) -> str:
    """Return the gap with blocks set in, a blank line around those that need one."""
    before, after = gap[:spot], gap[spot:]
    for text, tight in blocks:
        lines = 0 if at_start and not before.strip() else 1 if tight else 2
        before += newline * max(0, lines - _newlines(before[len(before.rstrip()) :])) + text
    lines = 1 if at_end or all(tight for _, tight in blocks) else 2
    return before + newline * max(0, lines - _newlines(after[: len(after) - len(after.lstrip())])) + after


def _newlines(blanks: str) -> int:
    return len(_NEWLINE.findall(blanks))


def _unmarked(text: str, gap: str) -> str:
    """Return English without a list or quote mark that the draft has in front of it as well."""
    mark = gap[gap.rfind("\n") + 1 :].strip()
    return text[len(mark) :].lstrip() if mark and text.startswith(f"{mark} ") else text


def newline_of(match: Match) -> str:
    """Return the kind of line break that the old translation uses most (without one: the draft)."""
    for document in (match.target, match.source):
        found = _NEWLINE.findall(document.text) if document else []
        if found:
            return str(max(sorted(set(found)), key=found.count))
    return "\n"
