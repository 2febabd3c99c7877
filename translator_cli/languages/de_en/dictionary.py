"""English for single German words, from dictionaries and parallel text (``training/dictionary.py`` makes the list)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from translator_cli.languages.de_en.pairs import paired_words

# First parts of compounds that mean something else than the noun alone: "Bundesstraße" is no road of a league.
_FIRST = {
    "Bundes": "federal", "Landes": "state", "Landkreis": "county", "Haupt": "main", "Sonder": "special",
    "Grund": "basic", "Groß": "large", "Gesamt": "overall", "Einzel": "individual", "Mindest": "minimum",
    "Höchst": "maximum", "Neben": "side", "Ober": "upper", "Unter": "lower", "Kinder": "children's",
    "Frauen": "women's", "Lieblings": "favorite", "Riesen": "giant",
}  # fmt: skip
_PLURAL_ENDINGS = ("en", "n", "ern", "er", "e")
_ENDINGS = (*_PLURAL_ENDINGS, "es", "s", "em")
# What joins the halves of a compound: "Landtag-s-wahl".
_LINKS = ("", "s", "es", "n", "en", "er", "e")
_SHORTEST_HALF = 4
# "Bücher" is the plural of "Buch"; "Bucher" is none.
_WOULD_CHANGE = re.compile(r"[aou][^aeiouäöü]*$", re.IGNORECASE)
_UMLAUTS = str.maketrans("äöü", "aou")


# A name of a place is not the sum of its parts.
_PLACES = ("burg", "berg", "stadt", "dorf", "heim", "hausen", "feld", "bach", "stein", "hofen", "kirchen")


#: Sorted lines of "German=English".
LIST = Path(__file__).with_name("dictionary.txt")


class Entry(NamedTuple):
    """What a German form means; ``inflected`` says that the form has an ending that may make it a plural."""

    english: str
    inflected: bool = False

    @property
    def is_name(self) -> bool:
        """Whether it is a name in English too: "Cairo"."""
        return self.english[:1].isupper()


@lru_cache(maxsize=1)
def _lines() -> bytes:
    """Return the list as it is stored; taking it apart would take longer."""
    return LIST.read_bytes()


def translation_of(word: str) -> str | None:
    """Return the English of a word in this spelling: nouns and names with their capital, others in small letters."""
    lines, wanted = _lines(), f"{word}=".encode("utf-8", "replace")

    def line_at(place: int) -> bytes:
        start = lines.rfind(b"\n", 0, place) + 1
        return lines[start : lines.find(b"\n", start)]

    found = line_at(bisect_left(range(len(lines) - 1), wanted, key=line_at))
    return found.removeprefix(wanted).decode() if found.startswith(wanted) else None


def is_said_of(english: str, part: str) -> bool:
    """Whether the list has ``english`` for a German word with ``part`` in it, whatever the capitals."""
    pattern = rf"^[^=\n]*{re.escape(part)}[^=\n]*=(?:[^\n]* )?{re.escape(english)}s?$"
    return re.search(pattern.encode(), _lines(), re.IGNORECASE | re.MULTILINE) is not None


@lru_cache(maxsize=2048)
def is_adjective(english: str) -> bool:
    """Whether an English word stands for German ones in small letters rather than for nouns: "armed", not "town"."""
    lines, wanted = _lines(), f"={english}\n".encode()
    small, at = 0, lines.find(wanted)
    while at >= 0:
        start = lines.rfind(b"\n", 0, at) + 1
        small += 1 if lines[start:at].decode()[:1].islower() else -1
        at = lines.find(wanted, at + 1)
    return small > 0


def meanings(word: str, *spellings: str) -> Iterator[str]:
    """Yield all that both lists have for a German word: as it stands, in other ``spellings``, without its endings."""
    forms = (word, *spellings, *(stem for stem, _ in stems(word)))
    yield from filter(None, (paired_words().get(word.lower()), *map(translation_of, forms)))


def look_up(form: str) -> Entry | None:
    """Return what a German word means: as it stands, without its ending, or by the parts of which it is made."""
    if entry := entry_of(form):
        return entry
    *first, last = form.split("-")
    if first and (entry := look_up(last)):
        heads = [part if part.isupper() else _head(part) or part for part in first]
        return Entry(" ".join([*heads, entry.english]), entry.inflected)
    return _compound(form) if form[:1].isupper() and not first else None


def entry_of(form: str) -> Entry | None:
    """Return what a German word means as it stands or without its ending."""
    exact = translation_of(form)
    if exact is not None and not exact[:1].isupper():
        return Entry(exact)
    for stem, ending in stems(form):
        english = translation_of(stem)
        if english is not None and not (exact and english[:1].isupper()):
            if form[:1].isupper() and english[:1].isupper():
                return Entry(f"{english}'s") if ending in ("s", "es") else None
            return Entry(english, inflected=form[:1].isupper() and ending in (*_PLURAL_ENDINGS, "s"))
    return Entry(exact) if exact else None


def stems(form: str) -> Iterator[tuple[str, str]]:
    """Yield what ``form`` may be an inflected form of, each with the ending: "Häusern" of "Haus"."""
    for ending in _ENDINGS:
        stem = form.removesuffix(ending)
        if len(stem) < 3 or stem == form:
            continue
        plain = stem[0] + stem[1:].translate(_UMLAUTS)
        if form[:1].isupper() and ending in ("er", "ern"):
            if (stem != plain or not _WOULD_CHANGE.search(stem)) and not stem.endswith(("e", "en", "el", "er")):
                yield plain, ending
        else:
            yield from ((word, ending) for word in dict.fromkeys((stem, plain)))


def _compound(form: str) -> Entry | None:
    """Return the meaning of the two parts of a compound, the longest last part first."""
    if form.removesuffix("er").endswith(_PLACES):
        return None
    for at in range(_SHORTEST_HALF, len(form) - _SHORTEST_HALF + 1):
        tail, head = entry_of(form[at:].capitalize()), _head(form[:at])
        if tail and head and not tail.is_name:
            return Entry(f"{head} {tail.english}", tail.inflected)
    return None


def _head(part: str) -> str | None:
    """Return the meaning of the first part of a compound."""
    if part in _FIRST:
        return _FIRST[part]
    bases = [part.removesuffix(link) for link in _LINKS if part.endswith(link)]
    words = (word for base in bases if len(base) > 2 for word in (base, base.lower()))
    return next(filter(None, map(translation_of, words)), None)
