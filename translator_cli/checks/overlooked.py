"""Words of a source that a model did not look at while it wrote the translation.

What a model says of itself afterwards tells little: it is seldom surprised by its own words. Where it looks while it
writes tells more: the longest row of content words that nothing attended to, from so many letters on, is indeed missing
in nine of ten translations (see docs/rules.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translator_cli.checks.rule import CheckSettings
from translator_cli.document import Evidence, Finding
from translator_cli.document.overlooked import UNPLACED, WORD, place_of
from translator_cli.document.reading import Attention
from translator_cli.languages.de.stop_words import STOP_WORDS

#: Less attention than this, and a word counts as overlooked.
OVERLOOKED = 0.3
#: Letters of a row that is long enough to be believed. A common word of twelve may just be attended to next door.
LETTERS = 13
#: A word that begins with as many letters of an overlooked one is its translation ("republikanischen": Republican).
_ALIKE = 5

Span = tuple[int, int]


def overlooked(source: str, attention: Attention) -> list[Span]:
    """Return start and end of each word in the longest row of content words that got next to no attention."""
    best: list[Span] = []
    run: list[Span] = []
    for span, word in _content_words(source):
        masses = [mass for start, end, mass in attention if start < span[1] and end > span[0]]
        if not masses:
            continue
        run = [*run, span] if sum(masses) < OVERLOOKED else []
        if letters(run) > letters(best):
            best = run
    return best


def letters(run: Sequence[Span]) -> int:
    """Return how many letters the words of a row have."""
    return sum(end - start for start, end in run)


def overlooked_word(source: str, target: str, attention: Attention) -> str:
    """Return the first word of a row that is long enough, and of whose words none has its like in the target."""
    run = overlooked(source, attention)
    if letters(run) < LETTERS:
        return ""
    words = [source[start:end] for start, end in run]
    there = {word[:_ALIKE].casefold() for word in WORD.findall(target)}
    return "" if any(len(word) >= _ALIKE and word[:_ALIKE].casefold() in there for word in words) else words[0]


def overlooked_finding(source: str, word: str, settings: CheckSettings) -> Finding | None:
    """Return a warning for a source of which the model overlooked a part that begins with ``word``."""
    if not word or not settings.german or "omission" in settings.disabled:
        return None
    meaning = "words that the model looked at for nothing in the translation"
    row = _row(source, place_of(source, word))
    if not row:
        evidence = Evidence("source", source, meaning)
        return Finding("omission", "warning", "a part seems to be missing", None, None, (evidence,))
    words = source[row[0][0] : row[-1][1]]
    evidence = Evidence("source", words, meaning)
    return Finding("omission", "warning", f"“{words}” seems to be missing", row[0][0], None, (evidence,))


def _row(source: str, place: int) -> list[Span]:
    """Return the content words from a place on that are enough to be believed; none where the place is not known."""
    if place == UNPLACED:
        return []
    spans = [match.span() for match in WORD.finditer(source)]
    row: list[Span] = []
    for span, _ in _content_words(source):
        if span[0] >= spans[place - 1][0] and letters(row) < LETTERS:
            row.append(span)
    return row


def _content_words(source: str) -> Iterator[tuple[Span, str]]:
    for match in WORD.finditer(source):
        if match[0].lower() not in STOP_WORDS:
            yield match.span(), match[0]
