"""Where in a text an overlooked word stands, as a number that fits into a few bits beside a remembered translation."""

from __future__ import annotations

import re

#: Words and figures, counted from 1.
WORD = re.compile(r"[^\W\d_]{2,}|\d[\d.,]*")
#: The place, the last of six bits, of a word that is not found among the first words of the text: the model saw it in
#: another form, or it stands too far behind.
UNPLACED = 2**6 - 1
#: What is recalled of an unplaced word: something was overlooked, and nobody knows any more what.
SOMEWHERE = "…"


def place_of(text: str, word: str) -> int:
    """Return the number of ``word`` in ``text``; 0 where there is no word to look for."""
    if not word:
        return 0
    found = (number for number, match in enumerate(WORD.finditer(text), 1) if match[0].casefold() == word.casefold())
    return min(next(found, UNPLACED), UNPLACED)


def word_at(text: str, place: int) -> str:
    """Return the word that ``place_of`` gave the number ``place``."""
    if not 0 < place < UNPLACED:
        return SOMEWHERE if place else ""
    words = (match[0] for number, match in enumerate(WORD.finditer(text), 1) if number == place)
    return next(words, SOMEWHERE)
