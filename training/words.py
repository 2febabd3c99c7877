"""Dictionary entries by how often their German word occurs, alone and in sentences that suit their kind of word."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterable
from zlib import crc32

from .augment import Pair, carry

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
COMPOUND = 12  # letters of a noun that counts as a compound
#: A translation with a smaller share is left out where a word was seen more often than USUAL with its translations.
UNUSUAL, USUAL = 0.05, 20
_NOUNS: tuple[Pair, ...] = (
    ("Wir sprachen über {}.", "We talked about {}."),
    ("Hier sehen Sie ein Bild zum Thema {}.", "Here you see a picture on the subject of {}."),
    ("Ich weiß wenig über {}.", "I know little about {}."),
    ("Was hat das mit {} zu tun?", "What does that have to do with {}?"),
    ("Ohne {} geht es nicht.", "It does not work without {}."),
    ("{} und mehr", "{} and more"),
)
_VERBS: tuple[Pair, ...] = (
    ("Wir müssen {}.", "We must {}."),
    ("Sie will {}.", "She wants to {}."),
    ("Niemand darf hier {}.", "No one is allowed to {} here."),
    ("Kannst du {}?", "Can you {}?"),
    ("Sie würden gern {}.", "They would like to {}."),
    ("Er wird morgen {}.", "He will {} tomorrow."),
)
_QUALITIES: tuple[Pair, ...] = (
    ("Das ist {}.", "That is {}."),
    ("Es war sehr {}.", "It was very {}."),
    ("Sie sind nicht {}.", "They are not {}."),
    ("Warum ist er so {}?", "Why is he so {}?"),
    ("Alles wirkt {}.", "Everything seems {}."),
)


def is_held_out(word: str) -> bool:
    """Whether a long German noun is one of the twentieth that no dictionary entry shows in training (see `probe`)."""
    return len(word) >= COMPOUND and word[0].isupper() and " " not in word and crc32(word.encode()) % 20 == 0


def frequencies(texts: Iterable[str]) -> Counter[str]:
    """How often each word occurs, in lower case."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(_WORD.findall(text.lower()))
    return counts


def together(entries: list[Pair], pairs: Iterable[Pair]) -> Counter[Pair]:
    """How often the two sides of an entry with one German word stand in the same sentence pair."""
    meanings: dict[str, list[tuple[Pair, str]]] = {}
    for entry in entries:
        if " " not in entry[0]:
            meanings.setdefault(entry[0].lower(), []).append((entry, f" {entry[1].lower().removeprefix('to ')}"))
    counts: Counter[Pair] = Counter()
    for source, target in pairs:
        english = " " + target.lower()
        for word in set(_WORD.findall(source.lower())):
            for entry, wanted in meanings.get(word, ()):
                counts[entry] += wanted in english
    return counts


def weights(entries: list[Pair], german: Counter[str], shared: Counter[Pair]) -> list[float]:
    """A weight for each entry: the root of how often its rarest German word occurs (frequent words come first, rare
    ones still come), shared among the translations of one word by how often they occur with it; unusual ones get 0."""
    total: Counter[str] = Counter()
    for entry in set(entries):
        total[entry[0]] += shared[entry]

    def weight(entry: Pair) -> float:
        count = min((german[word] for word in _WORD.findall(entry[0].lower())), default=0)
        share = (shared[entry] + 0.2) / (total[entry[0]] + 1.0)
        return 0.0 if total[entry[0]] > USUAL and share < UNUSUAL else float((count + 0.5) ** 0.5 * share)

    return [weight(entry) for entry in entries]


def in_sentence(entry: Pair, rng: random.Random) -> Pair:
    """The entry in a sentence for its kind: verbs have "to" in English, nouns a capital in German."""
    source, target = entry
    if " " in source or rng.random() < 0.2:
        return carry(entry, rng)
    if target.startswith("to ") and source.islower():
        carriers, target = _VERBS, target.removeprefix("to ")
    elif source.islower() and target.islower() and " " not in target and not source.endswith("n"):
        carriers = _QUALITIES
    elif source[:1].isupper():
        carriers = _NOUNS
    else:
        return carry(entry, rng)
    german, english = rng.choice(carriers)
    return german.format(source), english.format(target)
