"""German words that human translators always translate, from parallel text (``training/lexicon.py`` makes the list)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

#: The lists of words that both languages have.
_BOTH = Path(__file__).parent.with_name("de_en")
_ENDINGS = ("en", "er", "es", "em", "e", "n", "s")
# What joins the halves of a compound: "Landtag-s-wahl".
_LINKS = ("", "s", "es", "n", "en", "er", "e")
_SHORTEST_HALF = 4
# Endings that make a German noun, whatever stands before them.
_NOUN_ENDINGS = ("ungen", "ung", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "nisse", "nissen")


@lru_cache(maxsize=1)
def _lines() -> Mapping[str, str]:
    """Return the lines of the list by the two letters that all words of a line begin with."""
    return {line[:2]: line for line in Path(__file__).with_name("translated_words.txt").read_text("utf-8").splitlines()}


@lru_cache(maxsize=None)
def _beginning_with(letters: str) -> frozenset[str]:
    """Return the words that begin so: all 70,000 would take longer than checking a short text."""
    return frozenset(_lines().get(letters, "").split())


def _has(word: str) -> bool:
    """Whether the list has ``word`` in this spelling, which is the corpus's: nouns with a capital."""
    return word in _beginning_with(word[:2])


@lru_cache(maxsize=1)
def english_words() -> frozenset[str]:
    """Return English words that look like inflected German ones, in lower case."""
    return frozenset(_BOTH.joinpath("english_words.txt").read_text("utf-8").split())


@lru_cache(maxsize=1)
def shared_words() -> frozenset[str]:
    """Return English words that German spells alike ("challenge"), in lower case."""
    return frozenset(_BOTH.joinpath("shared_words.txt").read_text("utf-8").split())


def is_shared(word: str) -> bool:
    """Whether both languages have ``word``, as it stands or without an ending of English ("Streamer": stream)."""
    known, low = shared_words(), word.lower()
    return low in known or any(low.endswith(ending) and low[: -len(ending)] in known for ending in ("er", "ers", "y"))


@lru_cache(maxsize=8192)
def is_translated(word: str) -> bool:
    """Whether ``word``, as it stands in the middle of a sentence, is one that never stays in an English text."""
    return is_listed(word) or word[:1].isupper() and (is_noun(word) or is_compound(word))


def is_listed(word: str) -> bool:
    """Whether the list has ``word``, or a form of it with another ending."""
    return _has(word) or (
        word.endswith(_ENDINGS)
        and any(word.endswith(ending) and _has(word[: -len(ending)]) for ending in _ENDINGS)
        and word.lower() not in english_words()
    )


def is_noun(word: str) -> bool:
    """Whether ``word`` has an ending that only German nouns have."""
    return len(word) > 7 and word.endswith(_NOUN_ENDINGS)


@lru_cache(maxsize=8192)
def is_compound(word: str) -> bool:
    """Whether ``word`` is put together from two words of the list ("Straßenbahnhaltestelle")."""
    if len(word) < 2 * _SHORTEST_HALF + 1:
        return False
    for at in range(_SHORTEST_HALF, len(word) - _SHORTEST_HALF + 1):
        tail = word[at:]
        if (is_listed(tail.capitalize()) or is_listed(tail)) and _is_head(word[:at]):
            return True
    return False


@lru_cache(maxsize=8192)
def ends_in_noun(word: str) -> bool:
    """Whether the end of ``word`` is a noun of the list, whatever stands before it ("Börsenaufsicht")."""
    return any(is_listed(word[at:].capitalize()) for at in range(2, len(word) - _SHORTEST_HALF + 1))


def _is_head(head: str) -> bool:
    bases = (head.removesuffix(link) for link in _LINKS if head.endswith(link))
    return any(_has(base) or _has(base.lower()) for base in bases if len(base) >= _SHORTEST_HALF - 1)
