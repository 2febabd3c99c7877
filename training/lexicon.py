"""Make the checks' word lists from parallel text: German that translators always translate, names that they keep.

    python -m training.lexicon train.tsv.xz extra.tsv.xz

Each input has a line of tag, German and English for a pair. Only tags of human translations under permissive terms are
read (``TAGS``). Written are ``translator_cli/languages/de/translated_words.txt`` and, in ``de_en``,
``kept_names.txt``, ``english_words.txt``, ``shared_words.txt`` and ``paired_words.txt``, one word (or two) a line,
the first with a line for each two letters that words begin with: the most frequent ones, sorted.
"""

from __future__ import annotations

import argparse
import lzma
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby, islice
from pathlib import Path

from translator_cli.languages.de.stop_words import STOP_WORDS as GERMAN_STOP_WORDS
from translator_cli.languages.en.stop_words import STOP_WORDS as ENGLISH_STOP_WORDS

LANGUAGES = Path(__file__).parents[1] / "translator_cli" / "languages"
TAGS = frozenset(
    """news wmtref ntrex flores-dev pud xquad mlqe-pe mtgeneval cocoa onmt10k tatoeba tatoeba2 chat health web docs
    bible dict books books-nf europarl""".split()
)
SIZE = 1_200_000  # bytes of each list
PAIRED, PAIRED_SIZE = 400_000, 60_000  # pairs of sentences that are read for the list of pairs of words, and its bytes
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


def read_pairs(paths: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """Yield the German and English of the tags that are used."""
    for path in paths:
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                tag, source, target = line.rstrip("\n").split("\t")[:3]
                if tag in TAGS:
                    yield source, target


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


def write(path: Path, words: list[str], size: int = SIZE, by_beginning: bool = False) -> int:
    """Write as many words as fit into ``size`` bytes, sorted; return their number.

    ``by_beginning`` puts words with the same first two letters on one line, so that a reader can take what it needs.
    """
    kept, used = [], 0
    for word in words:
        used += len(word.encode()) + 1
        if used > size:
            break
        kept.append(word)
    kept.sort()
    lines = [" ".join(group) for _, group in groupby(kept, lambda word: word[:2])] if by_beginning else kept
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return len(kept)


def main() -> None:
    """Write the lists."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    files = parser.parse_args().files
    counts = count(read_pairs(files))
    translated = translated_words(counts)
    path = LANGUAGES / "de" / "translated_words.txt"
    print(f"{path.name}: {write(path, translated, by_beginning=True)} of {len(translated)} words")
    for path, words in (
        (LANGUAGES / "de_en" / "english_words.txt", english_words(counts, translated)),
        (LANGUAGES / "de_en" / "kept_names.txt", kept_names(counts)),
        (LANGUAGES / "de_en" / "shared_words.txt", shared_words(counts, translated)),
    ):
        print(f"{path.name}: {write(path, words)} of {len(words)} words")
    pairs = paired_words(islice(read_pairs(files), PAIRED))
    print(
        f"paired_words.txt: {write(LANGUAGES / 'de_en' / 'paired_words.txt', pairs, PAIRED_SIZE)} of {len(pairs)} pairs"
    )


if __name__ == "__main__":
    main()
