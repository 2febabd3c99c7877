"""Lines with their offsets, ended by newline, carriage return or both: the one notion of a line for all parsers."""

from __future__ import annotations

import re
from typing import NamedTuple

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")


class Line(NamedTuple):
    """One line of a text: ``text`` is without its end, ``start`` is the offset of its first character."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """The offset of the line's end, before the newline."""
        return self.start + len(self.text)


def lines_of(text: str, start: int = 0, end: int | None = None) -> list[Line]:
    """Return the lines of ``text[start:end]`` with their offsets in ``text``; a newline at the very end opens none."""
    last = len(text) if end is None else end
    return [Line(match.start(), match[1]) for match in _LINE.finditer(text, start, last) if match.start() < last]
