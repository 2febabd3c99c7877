"""Fenced code: it goes on to its closing fence, or to the end of the quotation or item that it stands in."""

from __future__ import annotations

import re

_FENCE = re.compile(r"(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?(`{3,}(?=[^`]*\Z)|~{3,})")


class Fence:
    """The fenced code that the lines which went by have left open, if any.

    A line comes as ``head`` (indentation and marks of quotation) and ``content``.
    """

    def __init__(self) -> None:
        self._marks, self._quoted, self._indent = "", False, 0

    def holds(self, head: str, content: str) -> bool:
        """Whether a line belongs to code that was opened before; the last line of it closes it."""
        bare = content.strip()
        if self._marks and bare and not self._goes_on(head):
            self._marks = ""
        if not self._marks:
            return False
        if bare and set(bare) == {self._marks[0]} and len(bare) >= len(self._marks):
            self._marks = ""
        return True

    def opens(self, head: str, content: str) -> bool:
        """Whether a line opens fenced code."""
        match = _FENCE.match(content)
        if match is None:
            return False
        self._marks, self._quoted = match[1], ">" in head
        self._indent = len(head) + match.start(1) if match.start(1) else 0
        return True

    def _goes_on(self, head: str) -> bool:
        """Whether a line goes on with the quotation or the item that the fence was opened in."""
        return ">" in head if self._quoted else len(head) >= self._indent
