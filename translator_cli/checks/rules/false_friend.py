"""The rule false-friend: German words, the English look-alikes they do not mean, and what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from translator_cli.checks.rare import RarePattern
from translator_cli.checks.rule import SentencePair
from translator_cli.document import Evidence, Finding
from translator_cli.languages.de_en.false_friends import FALSE_FRIENDS, STANDS_ALONE

_ENDING, _REST = r"(?:e?[ns])?", r"[^\W\d_]*"


@lru_cache(maxsize=1)
def _friends() -> tuple[tuple[str, RarePattern, RarePattern, str], ...]:
    """Return of each row the word in small letters, a pattern for it and for its look-alikes, and what it means."""
    # The middle field is a regular expression and may hold bars of its own.
    halves = [row.partition("|")[::2] for row in FALSE_FRIENDS.split("\n") if row]
    rows = [(word, *rest.rpartition("|")[::2]) for word, rest in halves]
    return tuple(
        (
            word.lower(),
            RarePattern(rf"\b{_first(word)}{word[1:]}{_ENDING if word in STANDS_ALONE else _REST}\b"),
            RarePattern(rf"\b(?:{english})\b", re.IGNORECASE),
            meaning,
        )
        for word, english, meaning in rows
    )


def _first(word: str) -> str:
    """A pattern for the first letter: a noun's is a capital, other words may begin a sentence."""
    return word[0] if word[0].isupper() else f"[{word[0]}{word[0].upper()}]"


def find(pair: SentencePair) -> Iterator[Finding]:
    """Note a look-alike of a German word that means something else."""
    lowered = pair.source.lower()
    for word, german, english, meaning in _friends():
        if word not in lowered or not (match := german.search(pair.source)):
            continue
        look_alike = english.search(pair.target)
        if look_alike and pair.source[max(match.start() - 5, 0) : match.end()] in pair.target:
            continue  # part of an English name: "State Police"
        if look_alike and not any(right in pair.target for right in meaning.replace(",", "").split() if len(right) > 2):
            message = f"“{match[0]}” means {meaning}; “{look_alike[0]}” is a false friend"
            evidence = Evidence("source", match[0], meaning), Evidence("target", look_alike[0], "something else")
            yield Finding("false-friend", "notice", message, match.start(), look_alike.start(), evidence)
