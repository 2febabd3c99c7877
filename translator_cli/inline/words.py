"""Whether what is written for programs holds words for people: two letters side by side, as in no number or sign."""

from __future__ import annotations

import re
import sys

_TWO_LETTERS = re.compile(r"[^\W\d_]{2}")


def has_letter(text: str, start: int = 0, end: int = sys.maxsize) -> bool:
    """Whether there is a letter in ``text[start:end]``."""
    return any(map(str.isalpha, text[start:end]))


def has_words(text: str, start: int = 0, end: int = sys.maxsize) -> bool:
    """Whether ``text[start:end]`` is worth translating: "12 %", "→" and "x" are not."""
    return _TWO_LETTERS.search(text, start, end) is not None
