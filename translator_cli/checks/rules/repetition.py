"""The rule repetition: loops, the best-known failure of neural translation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import eq

from translator_cli.checks.rare import RarePattern
from translator_cli.checks.rule import DocumentFinding, Pairs, SentencePair
from translator_cli.document import Evidence, Finding

# A figure is one word: "1,000,000,000" repeats nothing.
# A mark ends a phrase: "... of an event. An event is ..." repeats nothing.
_WORD = re.compile(r"\d+(?:[.,'’ \u00a0]\d+)*|\w+(?:['’]\w+)*|[.!?:()\"“”„]")
_STUTTER = re.compile(r"(\w{1,4}?)\1{5,}|([^\w\s.])(?:\s?\2){7,}")
# "that that" and "had had" are English, "very very" is for emphasis.
_TWICE = RarePattern(
    r"\b(?!(?:that|had|very|so|no|yes|bye|ha|long|many|really|far|never|ever|much|too|more|in|on|do|her|you|now"
    r"|well|out|up|down|years?|days?|please|what|why|there|this|it|hear|hey|oh|la|na|da|cha|log|go|come|good|big|day"
    r"|again)\s)"
    r"(?<!it\s)(?<!is\s)(?<!that\s)(?<!this\s)(?<!what\s)([a-z]{2,}|a)\s\1(?![\w'’-])"
)
_TWICE_GERMAN = RarePattern(r"\b(\w+),?\s\1\b", re.IGNORECASE)
# "until Sunday until Sunday"; a comma or "and" between them would be for emphasis.
_TWO_TWICE = RarePattern(r"\b([^\W\d_]{2,} [^\W\d_]{5,}|[^\W\d_]{5,} [^\W\d_]{2,}) \1\b(?![-'’])")
# "fish and fish"; "again and again", "more and more" and "taller and taller" are English.
_AND_AGAIN = RarePattern(
    r"\b(?!again|more|less|on|over|round|around|up|down|through|by|years|days|hours|so|out|better|worse|many|back|half"
    r"|this|that|time|one|two|year|day|week|miles|\w+er\s)([a-z]{3,}|[A-Z][a-z]{2,})"
    r" (?:and|or) (?:[A-Z]\w+ and )?\1\b(?![-'’])"
)
_GERMAN_AND_AGAIN = RarePattern(r"\b(\w+) (?:und|oder|für|um|an|auf) \1", re.IGNORECASE)
_LONGEST = 12
_FAR = 7  # words that may not return, even apart
_NEAR = 3  # words that may not return in one sentence, if two of them are long
_LONG = 5  # letters


def find(pair: SentencePair) -> Iterator[Finding]:
    """Flag words or phrases said again at once, and long phrases said twice, unless the source repeats as much."""
    stutter = _STUTTER.search(pair.target)
    if stutter and not stutter[0].isdigit() and not _STUTTER.search(pair.source):
        yield Finding("repetition", "error", f"“{stutter[0][:20]}” repeats itself", None, stutter.start())
        return
    words = _WORD.findall(pair.target.lower())
    twice = _TWICE.search(pair.target) if _returns(words, 1) else None
    if twice and len(_TWICE_GERMAN.findall(pair.source)) < len(_TWICE_GERMAN.findall(pair.target)):
        yield Finding("repetition", "error", f"“{twice[1]}” stands there twice", None, twice.start(), _said(twice[0]))
        return
    phrase = _TWO_TWICE.search(pair.target) if _returns(words, 2) else None
    if phrase and not _repeats(_WORD.findall(pair.source.lower()), 2):
        message = f"“{phrase[1]}” stands there twice"
        yield Finding("repetition", "error", message, None, phrase.start(), _said(phrase[0]))
        return
    again = _AND_AGAIN.search(pair.target) if _returns(words, 2) or _returns(words, 4) else None
    if again and not _GERMAN_AND_AGAIN.search(pair.source):
        message = f"“{again[0]}” says one thing twice"
        yield Finding("repetition", "warning", message, None, again.start(), _said(again[0]))
        return
    if len(set(words)) < len(words) and (place := _loop(words)):
        index, size = place
        if not _repeats(_WORD.findall(pair.source.lower()), size):
            loop = " ".join(words[index : index + size])
            at = [match.start() for match in _WORD.finditer(pair.target)][index]
            yield Finding("repetition", "error", f"“{loop}” repeats itself", None, at, _said(loop))
            return
    if (
        len(pair.target) < 400
        and (at_word := _said_again(words)) is not None
        and not _source_repeats_words(pair.source)
    ):
        said = " ".join(words[at_word : at_word + _NEAR])
        at = [match.start() for match in _WORD.finditer(pair.target)][at_word]
        yield Finding("repetition", "warning", f"“{said}” is said twice", None, at, _said(said))


def _said(phrase: str) -> tuple[Evidence, ...]:
    return (Evidence("target", phrase, "words that the source does not repeat"),)


def _returns(words: list[str], distance: int) -> bool:
    """Whether a word stands there again so many words later: a quick look before a slow pattern."""
    return any(map(eq, words, words[distance:]))


def _said_again(words: list[str]) -> int | None:
    """Return the index of the first of three words that return in the text, two of them long ones."""
    seen: dict[tuple[str, ...], int] = {}
    long = [len(word) >= _LONG for word in words]
    for index in range(len(words) - _NEAR + 1):
        if sum(long[index : index + _NEAR]) < 2:
            continue
        phrase = tuple(words[index : index + _NEAR])
        if not all(map(str.isalpha, phrase)):
            continue
        if seen.setdefault(phrase, index) != index:
            return index
    return None


def _source_repeats_words(text: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_]+", text.lower()) if len(word) >= _LONG]
    return len(set(words)) < len(words)


def _loop(words: list[str]) -> tuple[int, int] | None:
    """Return the index and length of the first phrase that repeats itself."""
    places: dict[str, list[int]] = {}
    for index, word in enumerate(words):
        places.setdefault(word, []).append(index)
    for index, word in enumerate(words):
        if len(places[word]) == 1 or not word[0].isalnum():
            continue
        for other in places[word]:
            size = other - index
            if size == 1 and word in ("had", "that"):
                continue  # "what they had had had been enough"
            if size <= 0 or size > 1 and words[index + 1 : index + 2] != words[other + 1 : other + 2]:
                continue  # as good as always, and cheap to see
            if size <= _LONGEST and words[index:other] == words[other : other + size]:
                times = 2 if sum(part[0].isalnum() for part in words[index:other]) > 2 else 3
                if all(words[index:other] == words[index + n * size : other + n * size] for n in range(2, times)):
                    return index, size
            if size >= _FAR and words[index : index + _FAR] == words[other : other + _FAR]:
                return index, _FAR
    return None


def _repeats(source: list[str], size: int) -> bool:
    """Whether the source says a phrase of about this length again."""
    return any(
        source[index : index + length] == source[index + length : index + 2 * length]
        for length in range(max(1, size - 2), min(size + 3, len(source) // 2 + 1))
        for index in range(len(source) - 2 * length + 1)
    ) or (size >= _FAR and len(set(source)) <= len(source) - _FAR // 2)


def find_in_document(pairs: Pairs) -> Iterator[DocumentFinding]:
    """Flag a long translation given to two different sources."""
    first: dict[str, int] = {}
    for number, pair in enumerate(pairs):
        before = first.setdefault(pair.target.strip(), number)
        if before != number and len(pair.target.split()) >= 5 and pairs[before].source.split() != pair.source.split():
            message = f"the same translation as sentence {before + 1}, which says something else"
            yield number, Finding("repetition", "warning", message, 0, 0)
