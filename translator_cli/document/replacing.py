"""A text with other words in some of its places."""

from __future__ import annotations

from collections.abc import Iterable


def with_replaced(text: str, places: Iterable[tuple[int, int, str]]) -> str:
    """Return ``text`` with the third of each triple in place of ``text[start:end]``; in order, none over another."""
    parts, done = [], 0
    for start, end, words in places:
        parts += [text[done:start], words]
        done = end
    return "".join([*parts, text[done:]])
