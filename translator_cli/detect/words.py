"""German and English told apart by words that only one of the two has, for texts too short for statistics."""

from __future__ import annotations

import re

from translator_cli.languages.de import telling_words as german
from translator_cli.languages.en import telling_words as english

_GERMAN, _ENGLISH = german.TELLING, english.TELLING
_HINTS = {"de": german.HINTS, "en": english.HINTS}
_WORD = re.compile(r"[^\W\d_]+")
_HEADLINE = 100  # characters: up to here one sign will do
_GERMAN_LETTER = re.compile(r"[äöüßÄÖÜẞ]")


def by_words(text: str) -> tuple[str | None, float]:
    """Return "de", "en" or None, with the share (0 to 1) of the telling words on the winning side.

    Firm only when the telling words are a quarter of all words (two at least, but one in three words; a seventh in a
    longer text) and nearly all on one side. German letters count as one German word.
    """
    words = [word.lower() for word in _WORD.findall(text)]
    if not words:
        return None, 0.0
    in_german = sum(word in _GERMAN for word in words) + bool(_GERMAN_LETTER.search(text))
    in_english = sum(word in _ENGLISH for word in words)
    winner, hits, others = ("de", in_german, in_english) if in_german >= in_english else ("en", in_english, in_german)
    needed = 1 if len(words) <= 3 else 2
    if hits < max(needed, len(words) / (4 if len(words) < 16 else 7)) or others * 4 > hits:
        return None, 0.0
    return winner, hits / (hits + others)


def fits(text: str, language: str) -> bool:
    """Whether ``text`` is taken for ``language`` ("de" or "en") where nearly all around it is: none of the words that
    tell of the other one, and signs enough of its own.
    """
    words = {word.lower() for word in _WORD.findall(text)}
    telling, others, hints = (
        (_GERMAN, _ENGLISH, _HINTS["de"] - _HINTS["en"])
        if language == "de"
        else (_ENGLISH, _GERMAN, _HINTS["en"] - _HINTS["de"])
    )
    letters = language == "de" and _GERMAN_LETTER.search(text) is not None
    if words & others or language == "en" and _GERMAN_LETTER.search(text):
        return False
    own = len(words & telling)
    signs = own + len(words & hints) + letters
    return signs >= 1 if len(text) < _HEADLINE else own >= 1 and signs >= 2


def bears_out(text: str, language: str | None) -> float:
    """Return the share of trials (0 to 1) from which the words of ``text`` bear ``language`` out; above 1 for never.

    A telling word makes a bare majority do; a word that only hints at the language wants every trial to agree.
    """
    words = {word.lower() for word in _WORD.findall(text)}
    telling = {"de": _GERMAN, "en": _ENGLISH}
    if language not in telling:
        return 2.0
    return 0.7 if words & telling[language] else 0.99 if words & _HINTS[language] else 2.0
