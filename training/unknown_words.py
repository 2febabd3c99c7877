"""Step 10: which German nouns a package does not know, though the dictionary does (`unknown_words.txt`).

    python -m training.unknown_words --package FOLDER --data FILE [FILE ...]

Every noun of `languages/de_en/dictionary.txt` that the data seldom has is put into short sentences. It is unknown where
hardly any translation holds what the dictionaries have for it. translator-cli carries such nouns through the model in
English, as it does with code: a small model that copies well need not know the word. Left out are words that English
has as often (Porto), that are seen in small letters rather (zudem), and those that translators render otherwise.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from pathlib import Path

from translator_cli.languages.de_en.dictionary import LIST, stems, translation_of
from translator_cli.languages.en.plurals import plural_of
from translator_cli.models import load_model
from translator_cli.translation import Decoding, load_translator

from .prepare import DICTIONARIES, read_pairs
from .probe import forms, is_known
from .probe_words import Word, dictionary

#: Before what is masculine or neuter, or feminine.
_GENDER = re.compile(
    r"\b(?:(?P<he>(?:[Ee]|[Kk]|[Ss]|[Mm])?ein(?:en|em|es)?|[Dd](?:em|as|es)|[Ii]m|[Aa]m|[Zz]um|[Vv]om|[Bb]eim)"
    r"|(?P<she>(?:[Ee]|[Kk]|[Ss]|[Mm])?einer?|[Zz]ur)) (?:[a-zäöüß]+ )?(?P<noun>[A-ZÄÖÜ][a-zäöüß]+(?:er|el|en))\b"
)
_LESSER = ("chen", "lein")
#: So many times as often as its singular has the data the plural of what is counted.
_COUNTED = 0.3
CARRIERS = ("Viele denken bei diesem Wort an {}.", "Dort gibt es {}.", "Sie sprachen lange über {}.")
_GERMAN = re.compile(r"[^\W\d_]+")
_NOUN = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{2,}")
_KNOWN = 2  # of the carriers
#: A noun that the data has more often is known in some sense of it.
_SELDOM = 100
#: What stands in English so often, for each line of German that has it, is a name rather (Porto).
_NAME = 0.2
#: Of a noun that the data has so often, translators must use the dictionary's word in this share.
_SEEN, _USED = 2, 0.4


def nouns(german: Counter[str], english: Counter[str], meanings: dict[str, tuple[str, ...]]) -> Iterator[Word]:
    """The nouns of the dictionary that the data seldom has, each with all its translations."""
    for line in LIST.read_text(encoding="utf-8").splitlines():
        noun, meaning = line.split("=")
        name = english[noun] > _NAME * german[noun] or english[noun] and noun not in meanings
        strange = name or german[noun.lower()] > german[noun] or german[noun] > _SELDOM
        if _NOUN.fullmatch(noun) and meaning[:1].islower() and not strange and is_sure(noun, meaning, meanings):
            accepted = dict.fromkeys((meaning.lower(), *meanings.get(noun, ())))
            yield Word("noun", noun, tuple(accepted), german[noun])


def is_sure(noun: str, meaning: str, meanings: Container[str]) -> bool:
    """Whether a dictionary has the noun or that of which it is a form; what was learned from sentences may be wrong."""
    bases = (translation_of(stem) for stem, _ in stems(noun))
    return noun in meanings or any(base and meaning in (base, plural_of(base)) for base in bases)


def rendered_otherwise(words: Iterable[Word], pairs: Iterable[tuple[str, str]]) -> set[str]:
    """The nouns for which translators use other words than the dictionary's."""
    patterns = {word.german: re.compile(forms(word.accepted[0])) for word in words}
    seen: Counter[str] = Counter()
    used: Counter[str] = Counter()
    for source, target in pairs:
        for noun in set(_GERMAN.findall(source)) & patterns.keys():
            seen[noun] += 1
            used[noun] += bool(patterns[noun].search(target.lower()))
    return {noun for noun, count in seen.items() if count >= _SEEN and used[noun] < _USED * count}


def unknown(words: Sequence[Word], outputs: Sequence[str]) -> Iterator[Word]:
    """Those words that most of their translations miss; `outputs` are those of the carriers, word by word."""
    for number, word in enumerate(words):
        found = outputs[number * len(CARRIERS) : (number + 1) * len(CARRIERS)]
        if sum(is_known(word, text) for text in found) < _KNOWN:
            yield word


def genders(sources: Iterable[str]) -> Counter[str]:
    """How much oftener an article that is no feminine one stands before each noun that may be its own plural."""
    counts: Counter[str] = Counter()
    for source in sources:
        for match in _GENDER.finditer(source):
            counts[match["noun"]] += 1 if match["he"] else -1
    return counts


def is_own_plural(word: Word, gender: Counter[str], english: Counter[str]) -> bool:
    """Whether several of what a noun means have no other form in German, but one in English."""
    single = word.accepted[0].split()[-1]
    counted = english[plural_of(single)] > _COUNTED * english[single] and plural_of(single) != single
    return counted and (
        word.german.endswith(_LESSER) or word.german[-2:] in ("er", "el", "en") and gender[word.german] > 0
    )


def main() -> None:
    """Command line entry."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--package", type=Path, required=True)
    arguments.add_argument("--data", type=Path, required=True, nargs="+", help="the pairs, with the dictionaries")
    arguments.add_argument("--output", type=Path, help="file to write; default: in the package")
    options = arguments.parse_args()
    rows = list(read_pairs(options.data))
    pairs = [(source, target) for tag, source, target in rows if tag not in DICTIONARIES]
    german = Counter(word for source, _ in pairs for word in set(_GERMAN.findall(source)))
    names = Counter(word for _, target in pairs for word in _GERMAN.findall(target))
    asked = list(nouns(german, names, dictionary(rows)))
    otherwise = rendered_otherwise(asked, pairs)
    asked = [word for word in asked if word.german not in otherwise]
    gender = genders(source for source, _ in pairs)
    english = Counter(word for _, target in pairs for word in _GERMAN.findall(target.lower()))
    del rows, pairs
    translator = load_translator([load_model(options.package, "path")], Decoding(beam=1))
    outputs = [hit.text for hit in translator.translate([c.format(word.german) for word in asked for c in CARRIERS])]
    missed = sorted(word.german + "=" * is_own_plural(word, gender, english) for word in unknown(asked, outputs))
    (options.output or options.package / "unknown_words.txt").write_text("".join(f"{w}\n" for w in missed), "utf-8")
    print(f"{len(missed)} of {len(asked)} nouns are unknown")


if __name__ == "__main__":
    main()
