"""Words that the engine cannot spell, or that are none: they go through it as one stand-in each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from translator_cli.inline import Mark
from translator_cli.translation.stretches import Knows

_WORD = re.compile(r"\S+")
_EDGES = re.compile(r"^[\"'“”„»«›‹’‘‚(\[]+|[\"'“”„»«›‹’‘)\].,;:!?…]+$")
# Common enough that engines know their bytes, and no loss where they write a word instead.
_TOLERATED = frozenset("€§°²³×µ±½¼¾•·")
_QUOTES = frozenset("\"'“”„»«›‹’‘‚")
BLANKS = re.compile("[\u00a0\u2000-\u200a\u202f\u3000\t]")
#: Hyphens that do not break, and the one of typesetters: engines know "-" alone.
HYPHENS = frozenset("\u2010\u2011")
INVISIBLE = re.compile("[\u00ad\u200b\u200c\u2060\ufeff]")
# Backslashes inside a word, or several: no word to translate.
_ESCAPED = re.compile(r"\S\\[^\w\s]+\w|(?:\\[^\w\s]){2}|\\[@#_$<]\w")


def unspellable(text: str, marks: Sequence[Mark], knows: Knows) -> list[Mark]:
    """Return the words that the engine cannot spell, neighbors as one; and words with a backslash inside."""
    if text.isascii() and "\\" not in text:
        return []
    found: list[Mark] = []
    for start, end in _uncovered(text, marks):
        for match in _WORD.finditer(text, start, end):
            first, last = _core(match)
            word = text[first:last]
            if _QUOTES.issuperset(word):
                continue  # alone beside an address or code: the engine writes its own
            strange = any(not character.isascii() and not _fine(character, knows) for character in word)
            if not (strange or _ESCAPED.search(word)):
                continue
            if found and found[-1].end >= start and BLANKS.sub(" ", text[found[-1].end : first]) == " ":
                first = found.pop().start
            found.append(Mark("identifier", first, last, text[first:last]))
    return found


def _uncovered(text: str, marks: Sequence[Mark]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of text that are part of no mark; a backslash belongs to its word."""
    covered = [(mark.start, mark.end) for mark in marks if mark.inner is None and mark.kind != "escape"]
    for mark in marks:
        if mark.inner:
            covered += [(mark.start, mark.inner[0]), (mark.inner[1], mark.end)]
    done = 0
    for start, end in sorted(covered):
        if done < start:
            yield done, start
        done = max(done, end)
    yield done, len(text)


def _core(match: re.Match[str]) -> tuple[int, int]:
    word, start = match[0], match.start()
    lead = _EDGES.match(word)
    head = lead.end() if lead and not lead.end() == len(word) else 0
    tail = re.search(r"[\"'“”„»«›‹’‘)\].,;:!?…]+\Z", word[head:])
    return start + head, start + (head + tail.start() if tail and tail.start() else len(word))


def _fine(character: str, knows: Knows) -> bool:
    return (
        character in _TOLERATED
        or character in HYPHENS
        or bool(BLANKS.match(character) or INVISIBLE.match(character))
        or knows(character)
    )
