"""Numbers that stand beside each other's words: "41 dafür und 22 dagegen" and "22 in favour and 41 against"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from translator_cli.checks.rare import RarePattern
from translator_cli.checks.rule import SentencePair
from translator_cli.checks.rules.evidence import evidence_of
from translator_cli.document import Finding
from translator_cli.languages.de.stop_words import STOP_WORDS
from translator_cli.languages.de_en.dictionary import meanings
from translator_cli.values.value import Value

_WORD = RarePattern(r"[^\W\d_]{2,}")
# What parts the words of one number from those of the next.
_PARTS = RarePattern(
    r"[,;:()–—]\s|\s(?:und|oder|aber|sowie|während|beziehungsweise|and|or|but|while|whereas|as\swell\sas)\s"
)
# Words that say what a number is, and that no list of nouns and the like has.
_TELLING = {
    "dafür": "favour favor", "dagegen": "against", "gewann": "won", "gewannen": "won", "verlor": "lost",
    "verloren": "lost", "ja": "yes", "nein": "no", "links": "left", "rechts": "right",
    "mehr": "more", "weniger": "fewer",
    "morgen": "morning", "einheimische": "locals", "stimmen": "votes", "enthaltungen": "abstentions",
}  # fmt: skip


class _Place(NamedTuple):
    """A word of the source beside a number: whether its English stands beside that number, or beside the other."""

    word: str
    crossed: bool


def at_others_place(pair: SentencePair, values: Sequence[tuple[Value, Value]]) -> Finding | None:
    """Return a finding for two numbers whose words each stand beside the other in the translation.

    ``values`` are the numbers of the source with their equals in the target.
    """
    ordered = sorted(values, key=lambda both: both[0].start)
    for (one, first), (two, second) in pairwise(ordered):
        if one.readings & two.readings or not _alone(values, one, two):
            continue
        crossed = list(_crossed(pair, (one, two), (first, second)))
        if len(crossed) > 1 and all(any(place.crossed for place in side) for side in crossed):
            if all(place.crossed for side in crossed for place in side):
                words = ", ".join(place.word for side in crossed for place in side)
                message = f"{one.text} and {two.text} changed places in the translation (beside: {words})"
                evidence = evidence_of(one, "first", second, "at its place")
                return Finding("number-mismatch", "warning", message, one.start, second.start, evidence)
    return None


def _alone(values: Sequence[tuple[Value, Value]], *chosen: Value) -> bool:
    """Whether no other number is equal to one of the chosen."""
    return all(sum(bool(value.readings & other.readings) for other, _ in values) == 1 for value in chosen)


def _crossed(pair: SentencePair, ours: tuple[Value, Value], theirs: tuple[Value, Value]) -> Iterator[list[_Place]]:
    """Yield, for each of two numbers, its words whose English stands beside one of the two, and beside which."""
    source, target = _stretches(pair.source, ours), _stretches(pair.target, theirs)
    if not source or not target:
        return
    words = [[word.lower() for word in _WORD.findall(text)] for text in target]
    for side, stretch in enumerate(source):
        places = []
        for word in dict.fromkeys(_WORD.findall(stretch)):
            english = _english(word)
            beside = [number for number, there in enumerate(words) if any(map(english.__contains__, there))]
            if len(beside) == 1:
                places.append(_Place(word, beside[0] != side))
        yield places


def _stretches(text: str, values: tuple[Value, Value]) -> list[str]:
    """Return the words that belong to each of two numbers: those between commas or "and", or else those behind it."""
    cuts = sorted({0, len(text), *(match.start() for match in _PARTS.finditer(text))})
    spans = []
    for value, other in (values, values[::-1]):
        start, end = next((span for span in pairwise(cuts) if span[0] <= value.start < span[1]), (0, 0))
        if start <= other.start < end:
            start, end = (value.start, other.start) if value.start < other.start else (value.start, end)
        spans.append(text[start:end])
    return spans if all(spans) else []


@lru_cache(maxsize=4096)
def _english(word: str) -> frozenset[str]:
    """Return the forms of the English of a German word, small; none where it says too little."""
    low = word.lower()
    if told := _TELLING.get(low):
        return frozenset(told.split())
    if low in STOP_WORDS or len(word) < 4:
        return frozenset()
    english = {each.lower() for each in meanings(word) if " " not in each} | {low}
    return frozenset(form for each in english for form in (each, f"{each}s", f"{each}es", each.removesuffix("s")))
