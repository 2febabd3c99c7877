"""What survives translation: numbers, links, and words that look alike or are known to stand for each other."""

from __future__ import annotations

import re

from translator_cli.languages.de_en.pairs import paired_words

_NUMBER = re.compile(r"\d+(?:[.,:\u202f\u00a0]\d+)*")
_WORD = re.compile(r"[^\W\d_]{4,}|\bhttps?://\S+")
_FOLD = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "s", "é": "e", "k": "c", "z": "c", "y": "i"})


def _folded(word: str) -> str:
    return word.casefold().translate(_FOLD)[:4]


def anchors_of(text: str) -> frozenset[str]:
    """Return what survives translation: digits, links, and words cut to a folded prefix of four letters.

    A German word whose English is known has that one's prefix, too.
    """
    found = {"".join(filter(str.isdigit, number)) for number in _NUMBER.findall(text)}
    known = paired_words()
    for word in _WORD.findall(text):
        found.add(word if "/" in word else _folded(word))
        if english := known.get(word.lower()):
            found.add(_folded(english))
    return frozenset(found)
