"""Whether a German word in an English text is part of a name that may stay: "Deutsche Bank", "Schloss Bellevue"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from translator_cli.languages.de.function_words import DETERMINERS as GERMAN_DETERMINERS
from translator_cli.languages.en.stop_words import STOP_WORDS

_PARTICLES = "(?:am|auf|bei|der|den|dem|des|für|im|von|vom|und|zu|zum|zur|&)"
NAME_GOES_ON = re.compile(rf"(?: |-)(?:{_PARTICLES} (?:[a-zäöü]+ )?)?[A-ZÄÖÜ]")
_NAME_BEFORE = re.compile(rf"[A-ZÄÖÜ][^\W\d_]* {_PARTICLES} $|\($")
START = re.compile(r"(?:^|[.!?:…]\s|\n)[\"“„»«'(\[*_–-]*\s?$")
_ARTICLES = ("Der", "Die", "Das")
#: Papers, parties and bands: "Die Zeit was the first to report it".
_WITH_ARTICLE = frozenset(
    "Zeit Welt Linke Presse Woche Partei Ärzte Brücke Mannschaft Standard Anstalt Räuber Grünen".split()
)
DETERMINERS = frozenset("the a an this that these those his her its their our my your no any each every some".split())


def in_name(words: Sequence[re.Match[str]], index: int, source: str, german_before: str) -> bool:
    """Whether a capitalised word is part of a name: "Deutsche Bank", "Joschka Fischer", "Bund der Steuerzahler".

    What stands beside it must stand there in the source, too: in "coach Weber Abwehr" it does not.
    """
    word = words[index]
    before = words[index - 1] if index else None
    text = word.string
    if before and text[before.end() : word.start()] in (" ", "-", " & ") and before[0][:1].isupper():
        begins = START.search(text[: before.start()]) is not None and (
            before[0].lower() in STOP_WORDS or before[0] in _ARTICLES and word[0] not in _WITH_ARTICLE
        )
        if not begins:
            if before[0].lower() in DETERMINERS:
                return False
            if before[0] in _ARTICLES and word[0] in _WITH_ARTICLE:
                return True
            if german_before.istitle() and german_before.lower() not in GERMAN_DETERMINERS:
                return True
            if re.search(rf"\b{before[0]}\w{{0,3}}[\s-](?:& )?{word[0]}", source):
                return True
    if opened := _NAME_BEFORE.search(text[: word.start()]):
        return opened[0] == "(" or text[opened.start() : word.end()] in source
    following = NAME_GOES_ON.match(text, word.end())
    return following is not None and text[word.start() : following.end() + 2] in source
