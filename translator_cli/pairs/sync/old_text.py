"""The old translation: where each link's English stands in it, and what a person added between."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from translator_cli.pairs.align import Match, Passage

_OPENS = re.compile(r"<(?!(?:html|head|body)\b)([a-zA-Z][\w-]*)\b[^<>]*>\s*\Z")
_UNDERLINE = re.compile(r"\n[ \t]*[|:=~-][ \t|:=~-]*(?=\n|\Z)")


@dataclass(slots=True)
class Floating:
    """What a person added where the old gap is not taken over: text that sticks to a link's English, and blocks.

    The keys are numbers of links, -1 for the start of the text.
    """

    before: dict[int, str] = field(default_factory=dict)
    after: dict[int, str] = field(default_factory=dict)
    blocks: dict[int, list[tuple[str, bool]]] = field(default_factory=lambda: defaultdict(list))


class OldText:
    """The old translation as a row of stretches that belong to links, with numbered gaps around them.

    Gap number n lies before stretch number n; the last one ends the text.
    """

    def __init__(self, match: Match) -> None:
        self.text = match.target.text if match.target else ""
        self._tagged = match.source.format.tagged
        linked = [(link.target, number) for number, link in enumerate(match.links) if link.target]
        linked += [(link.target, -1) for link in match.gone if link.target]
        self._stretches = sorted((run[0].start, run[-1].end, number) for run, number in linked)
        self._runs = [run for run, _ in sorted(linked, key=lambda row: row[0][0].start)]
        self._places = {number: place for place, (_, _, number) in enumerate(self._stretches) if number >= 0}
        starts = [start for start, _, _ in self._stretches]
        self._added: dict[int, list[Passage]] = defaultdict(list)
        added = [*match.head, *(passage for link in (*match.links, *match.gone) for passage in link.added)]
        for passage in sorted(added, key=lambda passage: passage.start):
            self._added[bisect_right(starts, passage.start)].append(passage)

    def gap_between(self, left: int | None, right: int | None) -> int | None:
        """Return the number of the gap between the English of two links, or None where there is no such gap.

        None stands for the ends of the text.
        """
        before = -1 if left is None else self._places.get(left)
        after = len(self._stretches) if right is None else self._places.get(right)
        return after if before is not None and after is not None and after == before + 1 else None

    def gap(self, number: int) -> str:
        """Return all that stands in a gap."""
        return self.text[self._edges(number)[0] : self._edges(number)[1]]

    def _edges(self, number: int) -> tuple[int, int]:
        start = self._stretches[number - 1][1] if number else 0
        end = self._stretches[number][0] if number < len(self._stretches) else len(self.text)
        return start, end

    def floating(self, kept: Collection[int], standing: Collection[int]) -> Floating:
        """Return what was added in the gaps that are not ``kept``; ``standing`` are the links that have English."""
        found = Floating()
        for number in sorted(set(self._added) - set(kept)):
            self._float(number, found, standing)
        return found

    def _float(self, number: int, found: Floating, standing: Collection[int]) -> None:
        start, end = self._edges(number)
        left = self._stretches[number - 1][2] if number else -1
        right = self._stretches[number][2] if number < len(self._stretches) else -1
        rest = self._added[number]
        if left in standing:
            count = self._sticking(self._runs[number - 1][-1], rest)
            if count:
                found.after[left] = self.text[start : rest[count - 1].end]
                start, rest = rest[count - 1].end, rest[count:]
        if right in standing and rest:
            count = self._sticking(self._runs[number][0], rest[::-1])
            if count:
                found.before[right] = self.text[rest[-count].start : end]
                end, rest = rest[-count].start, rest[:-count]
        owner = next((owner for _, _, owner in self._stretches[:number][::-1] if owner in standing), -1)
        found.blocks[owner] += self._blocks(rest, start, end)

    def _sticking(self, to: Passage, added: Sequence[Passage]) -> int:
        """Return how many added passages, nearest first, stand in the same block as ``to`` or on its line."""
        count = 0
        for passage in added:
            low, high = sorted((to, passage), key=lambda one: one.start)
            on_line = not self._tagged and "\n" not in self.text[low.end : high.start]
            if passage.block != to.block and not on_line:
                break
            to, count = passage, count + 1
        return count

    def _blocks(self, added: Sequence[Passage], start: int, end: int) -> Iterator[tuple[str, bool]]:
        """Yield blocks with their own markers, and whether each is a row of a table or list, which needs no gap."""
        if not added:
            return
        if self._tagged:
            yield from ((self._element(passage, start, end), True) for passage in added)
            return
        first = self.text.rfind("\n", 0, added[0].start) + 1
        last = self.text.find("\n", added[-1].end)
        last = len(self.text) if last < 0 else last
        if underline := _UNDERLINE.match(self.text, last):
            last = underline.end()
        first, last = first if first >= start else added[0].start, last if last <= end else added[-1].end
        tight = all(passage.kind in ("table-cell", "list-item") for passage in added)
        yield self.text[first:last].rstrip(), tight

    def _element(self, passage: Passage, low: int, high: int) -> str:
        """Return a passage of a page with the tags that hold nothing else."""
        start, end = passage.start, passage.end
        while opening := _OPENS.search(self.text[low:start]):
            closing = re.compile(rf"\s*</{opening[1]}\s*>").match(self.text, end, high)
            if closing is None:
                break
            start, end = low + opening.start(), closing.end()
        return self.text[start:end]
