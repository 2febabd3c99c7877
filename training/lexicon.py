"""Make the checks' word lists from parallel text: German that translators always translate, names that they keep.

    python -m training.lexicon train.tsv.xz extra.tsv.xz

Each input has a line of tag, German and English for a pair. Only tags of human translations under permissive terms are
read (``TAGS``). Written are ``translator_cli/languages/de/translated_words.txt`` and, in ``de_en``,
``kept_names.txt``, ``english_words.txt``, ``shared_words.txt`` and ``paired_words.txt``, one word (or two) a line,
the first with a line for each two letters that words begin with: the most frequent ones, sorted.
"""

from __future__ import annotations

import argparse
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby, islice
from pathlib import Path

from training import prepare
from training.word_lists import count, english_words, kept_names, paired_words, shared_words, translated_words

LANGUAGES = Path(__file__).parents[1] / "translator_cli" / "languages"
TAGS = frozenset(
    """news wmtref ntrex flores-dev pud xquad mlqe-pe mtgeneval cocoa onmt10k tatoeba tatoeba2 chat health web docs
    bible dict books books-nf europarl""".split()
)
SIZE = 1_200_000  # bytes of each list
PAIRED, PAIRED_SIZE = 400_000, 60_000  # pairs of sentences that are read for the list of pairs of words, and its bytes


def read_pairs(paths: Sequence[Path], tags: Collection[str] = TAGS) -> Iterator[tuple[str, str]]:
    """Yield the German and English of the tags that are used."""
    return ((source, target) for tag, source, target in prepare.read_pairs(paths) if tag in tags)


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
