"""Make the German-English dictionary from parallel text and word lists.

    python -m training.dictionary train.tsv.xz extra.tsv.xz

Each input has a line of tag, German and English for a pair. Only human translations under permissive terms are read
(``training.lexicon.TAGS``); the words come from the tag ``dict``, and of several translations of a word the one that
translators use most. Words and forms that no dictionary has are learned from the sentences: the English word that
stands beside most of them, and seldom elsewhere (share times pointwise mutual information, Church and Hanks 1990).
Written is ``translator_cli/languages/de_en/dictionary.txt``, a line of German and English for each word.
"""

from __future__ import annotations

import argparse
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from translator_cli.languages.de.lexicon import is_listed
from translator_cli.languages.de.stop_words import STOP_WORDS as GERMAN_STOP_WORDS
from translator_cli.languages.en.stop_words import STOP_WORDS as ENGLISH_STOP_WORDS

from .lexicon import LANGUAGES, TAGS, read_pairs

_DICTIONARIES = frozenset({"dict"})
_SENTENCES = TAGS - _DICTIONARIES
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LONGEST = 3  # words of a translation
# Of a form that is learned: how often it is seen, how often it is counted, how often the English must be beside it.
_LEAST, _MOST, _SHARE = 3, 400, 0.4
# How many times more often than not an English name has its capital.
_OFTEN = 4
# A translation of the dictionaries that translators hardly use gives way to one that they do ("Buch": omasum).
_USED = 0.05

Pair = tuple[str, str]


def entries(pairs: Iterable[Pair]) -> dict[str, list[str]]:
    """Return the translations of single German words, each in the order of the dictionaries."""
    found: dict[str, list[str]] = defaultdict(list)
    for source, target in pairs:
        english = re.sub(r"^(?:to|the|an?) ", "", target.strip())
        if _WORD.fullmatch(source) and len(source) > 2 and re.fullmatch(r"[\w' -]+", english):
            if len(english.split()) <= _LONGEST and english not in found[source]:
                found[source].append(english)
    return found


def count_uses(words: dict[str, list[str]], pairs: Iterable[Pair]) -> dict[str, Counter[str]]:
    """Return how often each translation of a word stands beside it in the sentences."""
    uses: dict[str, Counter[str]] = defaultdict(Counter)
    for source, target in pairs:
        english = f" {' '.join(_WORD.findall(target.lower()))} "
        for word in set(_WORD.findall(source)) & words.keys():
            for translation in words[word]:
                if f" {translation.lower()}" in english:
                    uses[word][translation] += 1
    return uses


def doubtful(words: Iterable[str], uses: Mapping[str, Counter[str]], pairs: Iterable[Pair]) -> set[str]:
    """Return the words that translators nearly always render otherwise than the dictionaries do."""
    wanted = set(words)
    seen = Counter(word for source, _ in pairs for word in _words(source) & wanted)
    used = {word: max(uses[word].values(), default=0) if word in uses else 0 for word in seen}
    return {word for word, count in seen.items() if count >= _LEAST and used[word] < _USED * count}


def learned(known: Iterable[str], pairs: Iterable[Pair]) -> dict[str, str]:
    """Return forms that no dictionary has, each with the English word that is nearly always beside it."""
    sentences = [(_words(source), {word.lower() for word in _words(target)}) for source, target in pairs]
    german = Counter(word for words, _ in sentences for word in words)
    english = Counter(word for _, words in sentences for word in words)
    wanted = {
        word
        for word, count in german.items()
        if count >= _LEAST and len(word) > 3 and is_listed(word) and word.isalpha()
    }
    wanted -= set(known) | set(GERMAN_STOP_WORDS)
    together: dict[str, Counter[str]] = defaultdict(Counter)
    counted: Counter[str] = Counter()
    for words, others in sentences:
        for word in words & wanted:
            if counted[word] < _MOST:
                counted[word] += 1
                together[word].update(others)
    found = {}
    for word, counts in together.items():
        share = {other: count / counted[word] for other, count in counts.items() if count >= _LEAST}
        usable = [other for other in share if len(other) > 2 and other not in ENGLISH_STOP_WORDS | {word.lower()}]
        telling = {other: share[other] * math.log(share[other] * len(sentences) / english[other]) for other in usable}
        best = max(telling, key=lambda other: (telling[other], other), default="")
        if best and share[best] >= _SHARE:
            found[word] = best
    return found


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text))


def count_spellings(pairs: Iterable[Pair]) -> Counter[str]:
    """Return how often each English word is written as it is inside sentences: "iron", "Iron"."""
    counts: Counter[str] = Counter()
    for _, target in pairs:
        counts.update(word[0] for word in _WORD.finditer(target) if word.start() > 2)
    return counts


def as_inside(english: str, spellings: Counter[str]) -> str:
    """Return a translation with the capitals of a sentence rather than those of a heading: "Gas Station"."""
    words = english.split()
    often = _OFTEN if len(words) == 1 else 1
    if words[0][:1].isupper() and spellings[words[0]] > often * spellings[words[0].lower()]:
        return english  # a name: "Cape Town"
    return " ".join(word.lower() if spellings[word.lower()] and not word.isupper() else word for word in words)


def written(table: Mapping[str, str]) -> bytes:
    """Return the file: a line for each word, sorted by its bytes, so that it can be searched by halves."""
    lines = (f"{german}={english}\n".encode() for german, english in table.items() if german != english)
    return b"".join(sorted(lines))


def main() -> None:
    """Command line entry."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("data", type=Path, nargs="+")
    arguments.add_argument("--output", type=Path, default=LANGUAGES / "de_en" / "dictionary.txt")
    options = arguments.parse_args()
    words = entries(read_pairs(options.data, _DICTIONARIES))
    uses = count_uses(words, read_pairs(options.data, _SENTENCES))
    table = {word: max(found, key=lambda english: uses[word][english]) for word, found in words.items()}
    spellings = count_spellings(read_pairs(options.data, _SENTENCES))
    table = {word: as_inside(english, spellings) for word, english in table.items()}
    unused = doubtful(words, uses, read_pairs(options.data, _SENTENCES))
    forms = learned(words.keys() - unused, read_pairs(options.data, _SENTENCES))
    forms = {word: as_inside(english.capitalize(), spellings) for word, english in forms.items()}
    options.output.write_bytes(written({**table, **forms}))
    print(f"{len(table)} words, {len(forms)} forms, {options.output.stat().st_size} bytes")


if __name__ == "__main__":
    main()
