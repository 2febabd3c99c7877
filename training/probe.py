"""Step 9: which words a package knows.

    python -m training.probe --package FOLDER --data FILE [FILE ...] [--misses FILE]

Asks for frequent words, compounds and names in sentences that training does not use, and counts a word as known in a
sentence when one of its translations in the dictionaries stands in the output, in any regular English form.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from translator_cli.models import load_model
from translator_cli.pipeline.carrying import carrying
from translator_cli.translation import Decoding, Translator, load_translator

from .probe_words import Word, all_words

_CARRIERS = {
    "verb": ("Die Kinder wollen {}.", "Man sollte nicht immer {}.", "Das Verb „{}“ kommt oft vor."),
    "adjective": ("Ich finde das {}.", "Ist das wirklich {}?", "Ein Wort wie „{}“ kommt oft vor."),
    "": ("Viele denken bei diesem Wort an {}.", "Heute lernen wir etwas über {}.", "Ein Wort wie „{}“ kommt oft vor."),
}
#: Shares are stated for the first so many of the frequent words.
_STEPS = (1000, 2000, 5000)


def sentences(word: Word) -> list[str]:
    """The sentences that ask for a word."""
    return [carrier.format(word.german) for carrier in _CARRIERS.get(word.group, _CARRIERS[""])]


def forms(translation: str) -> str:
    """Pattern for the regular forms of an English word or phrase."""
    stem = re.escape(translation)
    if translation.endswith("y"):
        return rf"\b(?:{stem}|{re.escape(translation[:-1])}ie[sd])\b|\b{stem}(?:s|ing)\b"
    short = re.escape(translation[:-1]) if translation.endswith("e") else stem
    return rf"\b{stem}(?:s|es|d|ed|'s|ly)?\b|\b{short}(?:{re.escape(translation[-1])})?(?:ing|ed)\b"


def is_known(word: Word, output: str) -> bool:
    """Whether one of the translations of the word stands in the output."""
    text = output.lower()
    return any(re.search(forms(translation), text) for translation in word.accepted)


def lines(results: dict[Word, float]) -> Iterator[dict[str, object]]:
    """Shares by group: frequent words by rank and by kind, everything else by group."""
    groups: dict[str, list[float]] = defaultdict(list)
    for word, share in results.items():
        groups[word.group].append(share)
        if word.group in ("noun", "verb", "adjective"):
            for step in _STEPS:
                if word.rank <= step:
                    groups[f"first {step}"].append(share)
    for group, shares in groups.items():
        yield {"group": group, "words": len(shares), "known": f"{100 * sum(shares) / len(shares):.1f} %"}


def main() -> None:
    """Command line entry."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--package", type=Path, required=True)
    arguments.add_argument("--data", type=Path, required=True, nargs="+", help="the pairs with the dictionaries")
    arguments.add_argument("--beam", type=int, default=Decoding().beam)
    arguments.add_argument("--carry", action="store_true", help="carry unknown nouns, as translator-cli does")
    arguments.add_argument("--misses", type=Path, help="file for the words that are missed in every sentence")
    options = arguments.parse_args()
    model = load_model(options.package, "path")
    translator: Translator = load_translator([model], Decoding(beam=options.beam))
    translator = carrying([model], translator) if options.carry else translator
    asked = all_words(options.data)
    outputs = iter(translator.translate([sentence for word in asked for sentence in sentences(word)]))
    results, missed = {}, []
    for word in asked:
        found = [next(outputs).text for _ in sentences(word)]
        hits = [is_known(word, text) for text in found]
        results[word] = sum(hits) / len(hits)
        if not any(hits):
            missed.append("\t".join((word.group, str(word.rank), word.german, "|".join(word.accepted), *found)))
    for line in lines(results):
        print(json.dumps(line, ensure_ascii=False))
    if options.misses:
        options.misses.write_text("".join(f"{row}\n" for row in missed), encoding="utf-8")


if __name__ == "__main__":
    main()
