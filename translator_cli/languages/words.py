"""Word lists as they are written in the folders of the languages."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of ``text``, which stand apart by blanks."""
    return frozenset(text.split())
