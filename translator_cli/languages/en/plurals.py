"""The plural of English nouns."""

from __future__ import annotations

import re

_IRREGULAR = {
    "man": "men", "woman": "women", "person": "people", "child": "children", "foot": "feet", "tooth": "teeth",
    "mouse": "mice", "goose": "geese", "half": "halves", "leaf": "leaves", "life": "lives", "wife": "wives",
    "knife": "knives", "shelf": "shelves", "thief": "thieves", "wolf": "wolves", "self": "selves", "hero": "heroes",
    "potato": "potatoes", "tomato": "tomatoes", "veto": "vetoes", "echo": "echoes", "crisis": "crises",
    "analysis": "analyses", "basis": "bases", "thesis": "theses", "criterion": "criteria", "phenomenon": "phenomena",
}  # fmt: skip
_SAME = frozenset(
    "aircraft series species sheep fish means staff information advice equipment traffic waste research news evidence "
    "furniture luggage progress software hardware weather work health police people".split()
)
_HEAD = re.compile(r"^(.+?)( (?:of|for|in|to|on|at|from|by|with) .+)$")


def plural_of(noun: str) -> str:
    """Return the plural of a noun or a compound: "works councils", "chambers of commerce"; one that has none stays."""
    if head := _HEAD.match(noun):
        return plural_of(head[1]) + head[2]
    start, word = noun[: noun.rfind(" ") + 1], noun[noun.rfind(" ") + 1 :]
    lower = word.lower()
    if word.isupper() and len(word) > 1:
        return f"{noun}s"
    for single, several in _IRREGULAR.items():
        if lower == single or (lower.endswith(single) and single in ("man", "woman")):
            return f"{start}{word[: len(word) - len(single)]}{several}"
    if lower in _SAME or lower.endswith(("heating", "housing", "funding")) or is_plural(word):
        return noun
    if lower.endswith(("s", "x", "z", "ch", "sh")):
        return f"{noun}es"
    if re.search(r"[^aeiou]y$", lower):
        return f"{noun[:-1]}ies"
    return f"{noun}s"


def is_plural(word: str) -> bool:
    """Whether a noun looks like a plural."""
    lower = word.lower()
    if lower in _IRREGULAR.values() or lower.endswith(("men", "people", "children")):
        return True
    return lower.endswith("s") and not lower.endswith(("ss", "us", "is", "'s", "’s")) and len(lower) > 3
