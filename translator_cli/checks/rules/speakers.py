"""Persons taken for others by what they are: "so der Minister" and "the mayor said"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from translator_cli.checks.rule import SentencePair
from translator_cli.document import Evidence, Finding
from translator_cli.languages.de_en.roles import ROLES

_NOUN = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{3,}(?:-[A-ZÄÖÜ]?[a-zäöüß]{3,})*")
_WORD = re.compile(r"[A-Za-z][a-z]+(?:-[a-z]+)*")
_ENDINGS = ("", "innen", "in", "en", "es", "n", "s", "e")
#: Letters of the German words in the table.
_LONGEST, _SHORTEST = 23, 4
#: A family name may be one of the words: "Richter sagte". What stands before a calling is an article or an adjective.
_BEFORE = re.compile(r"(?:^|[^\w„\"])(?!und\b|mit\b|von\b|so\b|sagte\b)[a-zäöüßDE][a-zäöüß]+ $")


class _Roles(NamedTuple):
    """Rows of the table: by the ends of German words, by the English words that name them, and by all that will do."""

    german: Mapping[str, int]
    naming: Mapping[str, frozenset[int]]
    fitting: Mapping[str, frozenset[int]]


def replaced_person(pair: SentencePair) -> Iterator[Finding]:
    """Warn of a person whom the translation has not, where it has one whom the source has not."""
    ours = list(_persons(pair.source))
    if not ours:
        return
    roles, rows = _roles(), {row for _, row in ours}
    answered: set[int] = set()
    others = []
    for match in _WORD.finditer(pair.target):
        low = match[0].lower()
        word = next((form for form in (low, low[:-1], low[:-2]) if form in roles.fitting), None)
        if word is None:
            continue
        fitting = roles.fitting[word]
        answered |= fitting
        if word in roles.naming and not fitting & rows:
            others.append(match)
    lost = [match for match, row in ours if row not in answered and _BEFORE.search(pair.source[: match.start()])]
    if len(lost) == len(others) == 1 and lost[0][0] not in pair.target:
        (source,), (target,) = lost, others
        message = f"“{source[0]}” in the source became “{target[0]}”: another person?"
        evidence = Evidence("source", source[0], "who it is"), Evidence("target", target[0], "somebody else")
        yield Finding("attribution", "warning", message, source.start(), target.start(), evidence)


def _persons(text: str) -> Iterator[tuple[re.Match[str], int]]:
    """Yield the nouns of a German text that say what a person is, each with its row of the table."""
    for match in _NOUN.finditer(text):
        row = _row(match[0].lower())
        if row is not None:
            yield match, row


@lru_cache(maxsize=8192)
def _row(noun: str) -> int | None:
    """Return the row of a German noun by its longest end that is in the table, with or without an ending."""
    german = _roles().german
    for ending in _ENDINGS:
        if noun.endswith(ending):
            stem = noun[: len(noun) - len(ending)]
            for start in range(max(len(stem) - _LONGEST, 0), len(stem) - _SHORTEST + 1):
                if (row := german.get(stem[start:] if start else f"^{stem}", german.get(stem[start:]))) is not None:
                    return row
    return None


@lru_cache(maxsize=1)
def _roles() -> _Roles:
    german: dict[str, int] = {}
    naming: dict[str, set[int]] = defaultdict(set)
    fitting: dict[str, set[int]] = defaultdict(set)
    for row, line in enumerate(ROLES.strip().splitlines()):
        ours, theirs = line.split(" =")
        named, _, loose = theirs.partition("|")
        german.update(dict.fromkeys(ours.split(), row))
        for word in (*named.split(), *loose.split()):
            fitting[word].add(row)
        for word in named.split():
            naming[word].add(row)
    return _Roles(german, *({word: frozenset(rows) for word, rows in table.items()} for table in (naming, fitting)))
