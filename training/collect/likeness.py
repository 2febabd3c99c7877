"""How much two sentences look like each other's translation, by a word dictionary and by what both write alike."""

from __future__ import annotations

import re
from functools import lru_cache

from translator_cli.languages.de_en.dictionary import look_up
from translator_cli.pairs.align.anchors import anchors_of

_WORD = re.compile(r"[^\W\d_]{4,}")
_ENGLISH_WORD = re.compile(r"[^\W\d_]{3,}")  # "old", "car"
_FEW = 3  # words that say too little to judge by
_STEM = 4  # letters of an English word that its forms share


@lru_cache(maxsize=100_000)
def _stems_of(word: str) -> frozenset[str]:
    """Return how the English of a German word begins, as far as it is known."""
    entry = look_up(word) or look_up(word.lower())
    english = _ENGLISH_WORD.findall(entry.english.lower()) if entry else []
    return frozenset(word[:_STEM] for word in english) | anchors_of(word)


def likeness(german: str, english: str) -> float:
    """Return the share of the German words whose English, or who themselves, stand on the other side.

    The dictionary has one English word for each German one, so that good pairs are at 0.2 to 0.8. Sides with few words
    cannot be judged and count as alike.
    """
    words = _WORD.findall(german)
    if len(words) < _FEW:
        return 1.0
    there = anchors_of(english) | {word[:_STEM] for word in _ENGLISH_WORD.findall(english.lower())}
    return sum(not there.isdisjoint(_stems_of(word)) for word in words) / len(words)
