"""What the edits of a document make of one stretch of its text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from translator_cli.document.format import Edit


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text with its edits: ``text`` is the new one; ``edits`` count from the start of the old one."""

    old: str
    text: str
    edits: tuple[Edit, ...]

    @property
    def changed(self) -> bool:
        """Whether the edits make any difference."""
        return self.text != self.old


def stretch(text: str, start: int, end: int, edits: Sequence[Edit]) -> Stretch:
    """Return ``text[start:end]`` with the ordered, disjoint ``edits``, of which some may begin before or end after it.

    What an edit puts in the place of more than one stretch stands in the first.
    """
    inside: list[Edit] = []
    parts: list[str] = []
    done = start
    for index in range(max(0, bisect_left(edits, (start,)) - 1), len(edits)):
        first, last, new = edits[index]
        if first >= end and (first, last) != (end, end):
            break
        if last <= start and (first, last) != (start, start):
            continue
        new = new if first >= start else ""
        first, last = max(first, start), min(last, end)
        parts += (text[done:first], new)
        inside.append((first - start, last - start, new))
        done = last
    parts.append(text[done:end])
    return Stretch(text[start:end], "".join(parts), tuple(inside))
