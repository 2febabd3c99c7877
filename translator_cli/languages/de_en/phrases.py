"""Lines that stand alone in documents, with their English: headings, labels, buttons, salutations, closings.

A line of ``phrases.txt`` may have slots: "Sehr geehrte Frau {any}=Dear Ms. {any}"; what fits in each is known by
whoever reads them. Marks at the end of a line ("Hinweis:") are in the list only where they change the meaning.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

#: Sorted lines of "German=English".
LIST = Path(__file__).with_name("phrases.txt")
_FIRST = re.compile(r"[^\W_]+")


@lru_cache(maxsize=1)
def phrases() -> Mapping[str, str]:
    """Return the English of each line without slots."""
    return dict(line for line in _lines() if "{" not in line[0])


@lru_cache(maxsize=1)
def in_small_letters() -> Mapping[str, str]:
    """Return the lines without slots by what they are whatever their capitals."""
    return {german.casefold(): german for german in reversed(list(phrases()))}


@lru_cache(maxsize=1)
def templates() -> Mapping[str, Sequence[tuple[str, str]]]:
    """Return the lines with slots by their first words in small letters ("" where that is a slot).

    Those with more words of their own come first: "Frau Dr. {any}" before "Frau {any}".
    """
    found: dict[str, list[tuple[str, str]]] = {}
    for german, english in _lines():
        if "{" in german:
            found.setdefault(first_word(german), []).append((german, english))
    for several in found.values():
        several.sort(key=lambda line: -len(re.sub(r"\{\w+\}", "", line[0])))
    return found


def first_word(line: str) -> str:
    """Return the word, in small letters, that a line begins with; "" where it begins with a slot or none."""
    match = _FIRST.match(line)
    return match[0].casefold() if match else ""


@lru_cache(maxsize=1)
def _lines() -> Sequence[tuple[str, str]]:
    lines = LIST.read_text("utf-8").splitlines()
    return [(german, english) for german, _, english in (line.partition("=") for line in lines)]
