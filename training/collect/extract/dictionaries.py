"""Dictionaries with one entry on a line: Ding's (TU Chemnitz) and the extract of the English Wiktionary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import Any

from .reading import read_text

_NOTE = re.compile(r"\s*(?:\{[^}]*\}|\[[^\]]*\]|\([^)]*\)|/[^/]*/)")
# What few know: fields whose words would only crowd a small vocabulary, and words of one region or another time.
_SPECIAL = re.compile(r"\[(?:zool|bot|chem|ornith|min|pharm|obs|veraltet|archaic|Ös|Schw|Süddt|Dt|dialect)[^\]]*\]")
_VARIANTS_MOST = 3
_SENTENCE_END = re.compile(r"[.!?…][\"“«']?$")
_SENTENCE_WORDS = 4


def _entries(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the variants (``|``: the word, its plural, examples …) of both sides of every entry."""
    for line in read_text(path).split("\n"):
        if "::" in line and not line.startswith("#"):
            left, _, right = line.partition("::")
            yield [part.strip() for part in left.split("|")], [part.strip() for part in right.split("|")]


def _plain(text: str) -> list[str]:
    """Return the synonyms (``;``) of a variant without gender, field and remarks."""
    return [found for part in text.split(";") if (found := " ".join(_NOTE.sub("", part).split()))]


def _is_sentence(text: str) -> bool:
    return bool(_SENTENCE_END.search(text)) and len(text.split()) >= _SENTENCE_WORDS


def ding_pairs(german: Path, english: Path, options: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the words and phrases; of many synonyms only the first go together."""
    for left, right in _entries(german):
        for one, other in zip(left, right):
            if _SPECIAL.search(one) or _SPECIAL.search(other) or _is_sentence(one):
                continue
            words, theirs = _plain(one), _plain(other)
            if words and theirs:
                yield words[0], theirs[0]
                yield from zip(words[1:_VARIANTS_MOST], theirs[1:_VARIANTS_MOST])


def ding_examples(german: Path, english: Path, options: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the example sentences; a semicolon inside one does not divide it."""
    for left, right in _entries(german):
        for one, other in zip(left, right):
            pair = " ".join(_NOTE.sub("", one).split()), " ".join(_NOTE.sub("", other).split())
            if _is_sentence(pair[0]) and _is_sentence(pair[1]):
                yield pair


def wiktionary_pairs(german: Path, english: Path, options: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the German words (``,``) of every English headword."""
    for line in read_text(german).split("\n"):
        head, mark, words = line.partition(" :: ")
        if mark and not line.startswith("#") and not _SPECIAL.search(line) and "SEE:" not in head:
            left, right = _plain(head)[:1], _NOTE.sub("", words).split(",")
            yield from ((word.strip(), english) for word, english in product(right[:_VARIANTS_MOST], left))
