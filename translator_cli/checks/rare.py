"""Patterns that few sentences need: each is compiled when it is first used, and not when its module is imported.

A run that recalls a short text spends more time on compiling the rules' patterns than on applying them, and half of
them are never reached. Patterns that every sentence meets are better off with ``re.compile``.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cached_property


class RarePattern:
    """A regular expression with the methods of ``re.Pattern`` that rules use."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._source, self._flags = pattern, flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self._source, self._flags)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match in ``text[start:end]``."""
        return self.compiled.search(text, start, end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match that is all of ``text``."""
        return self.compiled.fullmatch(text)

    def findall(self, text: str) -> list[str]:
        """Return what all matches hold; the pattern has one group at most."""
        return self.compiled.findall(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return all matches."""
        return self.compiled.finditer(text)
