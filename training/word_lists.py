"""What parallel text says of words: which are always translated, which are kept, and which stand for each other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from translator_cli.languages.de.stop_words import STOP_WORDS as GERMAN_STOP_WORDS
from translator_cli.languages.en.stop_words import STOP_WORDS as ENGLISH_STOP_WORDS

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDINGS = ("en", "er", "es", "em", "e", "n", "s")


@dataclass(slots=True)
class Counts:
    """How often each German word was seen and kept, and kept in small letters; and each English word seen, and seen in
    small letters, where the German has it not; ``written`` counts all English words in small letters.
    """

    seen: Counter[str] = field(default_factory=Counter)
    kept: Counter[str] = field(default_factory=Counter)
    inside: Counter[str] = field(default_factory=Counter)
    english: Counter[str] = field(default_factory=Counter)
    small: Counter[str] = field(default_factory=Counter)
    common: Counter[str] = field(default_factory=Counter)
    written: Counter[str] = field(default_factory=Counter)


def count(pairs: Iterable[tuple[str, str]]) -> Counts:
    """Count words; a word is kept when the English has it too, whatever its case."""
    counts = Counts()
    for source, target in pairs:
        german, english = _WORD.findall(source), _WORD.findall(target)
        written = set(english)
        small_german, small_english = {word.lower() for word in german}, {word.lower() for word in english}
        for word in dict.fromkeys(german):
            counts.seen[word] += 1
            counts.common[word] += word.lower() in written
            counts.inside[word] += word != german[0]
            low = word.lower()
            counts.kept[word] += low in small_english or low.endswith("s") and low[:-1] in small_english
        for word in dict.fromkeys(english):
            counts.written[word] += word.islower()
            if word.lower() not in small_german:
                counts.english[word.lower()] += 1
                counts.small[word.lower()] += word.islower()
    return counts


def translated_words(counts: Counts) -> list[str]:
    """Return the words that nearly no translator keeps and that are no English words, most frequent first."""
    words = [
        word
        for word, seen in counts.seen.most_common()
        if seen >= 2
        and len(word) > 2
        and not word.isupper()
        and counts.kept[word] <= (0.01 if word[0].isupper() else 0.03) * seen
        and counts.english[word.lower()] <= 0.02 * seen
        and (word[0].islower() or counts.inside[word])
        and not (word[0].isupper() and counts.seen[word.lower()] > seen)
    ]
    known: set[str] = set()
    for word in words:
        if not any(word.endswith(ending) and word[: -len(ending)] in known for ending in _ENDINGS):
            known.add(word)
    return [word for word in words if word in known]


def kept_names(counts: Counts) -> list[str]:
    """Return capitalised words that translators keep and that are no English words, most frequent first."""
    return [
        word
        for word, seen in counts.seen.most_common()
        if seen >= 2
        and len(word) > 2
        and word[0].isupper()
        and not word.isupper()
        and counts.kept[word] >= 0.85 * seen
        and not counts.seen[word.lower()]
        and counts.small[word.lower()] <= 0.05 * seen
        and counts.common[word] <= 0.5 * seen
        and not (word.endswith("s") and counts.kept[word[:-1]])
    ]


def english_words(counts: Counts, german: list[str]) -> list[str]:
    """Return English words that look like inflected forms of the German ones: "positive" beside "positiv"."""
    known = set(german)
    return [
        word
        for word, seen in counts.english.most_common()
        if seen >= 2
        and any(word.endswith(end) and {word[: -len(end)], word[: -len(end)].capitalize()} & known for end in _ENDINGS)
    ]


def shared_words(counts: Counts, german: list[str]) -> list[str]:
    """Return English words that German spells alike, with a capital, and that translators often keep: "challenge"."""
    known = set(german)
    return [
        word
        for word, written in counts.written.most_common()
        if written >= 2
        and len(word) > 3
        and (seen := counts.seen[noun := word.capitalize()])
        and noun not in known
        and counts.kept[noun] >= 0.2 * seen
    ]


def paired_words(pairs: Iterable[tuple[str, str]], size: int = 5000) -> list[str]:
    """Return "GERMAN ENGLISH", small content words of which each makes the other likely (Dice coefficient of 0.35)."""
    together: Counter[tuple[str, str]] = Counter()
    german: Counter[str] = Counter()
    english: Counter[str] = Counter()
    for source, target in pairs:
        ours, theirs = (
            {word for word in map(str.lower, _WORD.findall(text)) if len(word) > 3 and word not in stop}
            for text, stop in ((source, GERMAN_STOP_WORDS), (target, ENGLISH_STOP_WORDS))
        )
        if len(ours) <= 20 and len(theirs) <= 20:  # long pairs say little
            german.update(ours)
            english.update(theirs)
            together.update((one, other) for one in ours for other in theirs)
    best: dict[str, tuple[float, str]] = {}
    for (one, other), count in together.items():
        dice = 2 * count / (german[one] + english[other])
        if count >= 5 and dice >= 0.35 and one not in english and german[other] <= 0.2 * english[other]:
            best[one] = max(best.get(one, (0.0, "")), (dice, other))
    return [f"{one} {best[one][1]}" for one, _ in german.most_common() if one in best][:size]
