"""What the dictionaries in the data say about a German word, and which words the probe asks for."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from .prepare import DICTIONARIES, read_pairs
from .words import COMPOUND, frequencies, is_held_out

NAMES = Path(__file__).with_name("probes") / "names.tsv"
FREQUENT, COMPOUNDS = 5000, 500
_GERMAN = re.compile(r"[A-Za-zÄÖÜäöüß]{3,}")
_NOTE = re.compile(r"\s*[(\[{].*?[)\]}]")
_LINKS = ("", "s", "es", "n", "en", "er", "e")


@dataclass(frozen=True)
class Word:
    """A word to ask for: `rank` by frequency in its group, from 1; `accepted` are translations in lower case."""

    group: str
    german: str
    accepted: tuple[str, ...]
    rank: int


def dictionary(pairs: Iterable[tuple[str, str, str]]) -> dict[str, tuple[str, ...]]:
    """Single German words and all their translations (lower case, without "to" and notes in brackets)."""
    meanings: dict[str, dict[str, None]] = defaultdict(dict)
    for tag, source, target in pairs:
        if tag in DICTIONARIES and _GERMAN.fullmatch(source):
            plain = _NOTE.sub("", target).lower().removeprefix("to ").strip(" .,;:!?")
            if plain:
                meanings[source][plain] = None
    return {word: tuple(found) for word, found in meanings.items()}


def kind(german: str, accepted: tuple[str, ...]) -> str:
    """`noun`, `verb` or `adjective`, by the German form alone."""
    if german[0].isupper():
        return "noun"
    return "verb" if german.endswith(("en", "ern", "eln")) else "adjective"


def is_compound(word: str, nouns: set[str]) -> bool:
    """Whether a long noun can be cut into two known words with one of the usual links between them."""
    if len(word) < COMPOUND:
        return False
    for cut in range(3, len(word) - 2):
        head, tail = word[:cut], word[cut:].capitalize()
        if tail in nouns and any(head.removesuffix(link) in nouns for link in _LINKS if head.endswith(link)):
            return True
    return False


def frequent(meanings: dict[str, tuple[str, ...]], counts: Counter[str]) -> list[Word]:
    """The most frequent nouns, verbs and adjectives of the dictionaries."""
    content = [word for word in meanings if len(word) > 3 and counts[word.lower()]]
    best = sorted(content, key=lambda word: (-counts[word.lower()], word))[:FREQUENT]
    return [Word(kind(word, meanings[word]), word, meanings[word], rank) for rank, word in enumerate(best, 1)]


def compounds(meanings: dict[str, tuple[str, ...]], counts: Counter[str], held_out: bool) -> list[Word]:
    """The most frequent compounds, either those that training sees in the dictionaries or those held out from it."""
    nouns = {word for word in meanings if word[0].isupper()}
    found = [word for word in meanings if is_compound(word, nouns) and is_held_out(word) == held_out]
    best = sorted(found, key=lambda word: (-counts[word.lower()], word))[:COMPOUNDS]
    group = "compound, held out" if held_out else "compound"
    return [Word(group, word, meanings[word], rank) for rank, word in enumerate(best, 1)]


def names() -> list[Word]:
    """Countries, cities, peoples, languages, animals, plants and foods, listed by hand."""
    rows = [line.split("\t") for line in NAMES.read_text(encoding="utf-8").splitlines()]
    return [Word(row[0], row[1], tuple(row[2].lower().split("|")), rank) for rank, row in enumerate(rows, 1)]


def all_words(data: list[Path]) -> list[Word]:
    """Every word of the probe, from the data files."""
    rows = list(read_pairs(data))
    meanings = dictionary(rows)
    counts = frequencies(source for tag, source, _ in rows if tag not in DICTIONARIES)
    return [
        *frequent(meanings, counts),
        *compounds(meanings, counts, held_out=False),
        *compounds(meanings, counts, held_out=True),
        *names(),
    ]
