"""Inline content, and which of its tags belong to what it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from translator_cli.document import Block, BlockKind
from translator_cli.formats.html.events import Event
from translator_cli.inline.tags import LITERAL
from translator_cli.inline.words import has_letter


@dataclass(slots=True)
class Run:
    """Inline content between two block-level tags."""

    parts: list[tuple[Event, int]] = field(default_factory=list)  # each with its end

    def block(self, kind: BlockKind, text: str) -> Iterator[Block]:
        """Yield what the run holds, without tags around all of it and without tags that have no partner in it.

        Links in a row, as menus have them, are one block each: no word moves from one to another.
        """
        parts = self._paired()
        for row in self._row(parts, text):
            yield from Run(row).block(kind, text)
            parts = []
        while parts and not (parts[0][0].what == "text" and parts[-1][0].what == "text"):
            first, last = parts[0][0], parts[-1][0]
            if first.what not in ("text", "open"):
                parts = parts[1:]
            elif last.what not in ("text", "close"):
                parts = parts[:-1]
            elif first.what == "open" and last.what == "close" and self._partner(parts) == len(parts) - 1:
                if first.tag in LITERAL:
                    return  # code alone
                parts = parts[1:-1]
            else:
                break
        if any(event.what == "text" for event, _ in parts):
            yield Block(kind, parts[0][0].start, parts[-1][1])

    def _row(self, parts: list[tuple[Event, int]], text: str) -> list[list[tuple[Event, int]]]:
        """Return the links that the parts are, if there are several and no letter stands outside of them."""
        links: list[list[tuple[Event, int]]] = []
        index = 0
        while index < len(parts):
            event, end = parts[index]
            last = index
            if event.what == "open":
                last = max(self._partner(parts, index), index)
            if event.tag == "a" and last > index:
                links.append(parts[index : last + 1])
            elif any(part.what == "text" and has_letter(text, part.start, to) for part, to in parts[index : last + 1]):
                return []
            index = last + 1
        return links if len(links) > 1 else []

    def _paired(self) -> list[tuple[Event, int]]:
        """Return the parts from the first to the last that is not a tag without a partner at the run's ends."""
        alone = set(range(len(self.parts)))
        opened: list[int] = []
        for index, (event, _) in enumerate(self.parts):
            if event.what == "open":
                opened.append(index)
            elif event.what != "close":
                alone.discard(index)
            elif opened and self.parts[opened[-1]][0].tag == event.tag:
                alone -= {opened.pop(), index}
        first, last = 0, len(self.parts)
        while first < last and first in alone:
            first += 1
        while last > first and last - 1 in alone:
            last -= 1
        return self.parts[first:last]

    @staticmethod
    def _partner(parts: list[tuple[Event, int]], first: int = 0) -> int:
        """Return where the element that the part at ``first`` opens is closed."""
        depth = 0
        for index in range(first, len(parts)):
            event = parts[index][0]
            depth += (event.what == "open") - (event.what == "close")
            if depth == 0:
                return index
        return -1
