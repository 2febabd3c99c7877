"""British or American spelling."""

from __future__ import annotations

import re
from typing import Literal

_WORD = re.compile(r"[^\W\d_]+")


def with_spelling(source: str, text: str, form: Literal["en-GB", "en-US"]) -> str:
    """Return ``text`` in one spelling; what may be a name (a capital inside a sentence, a German word) stays."""
    # a list of 1,500 words: only for a house that asks for it
    from translator_cli.languages.en.spelling import AMERICAN, BRITISH

    table = BRITISH if form == "en-GB" else AMERICAN
    german = set(_WORD.findall(source))
    first = _WORD.search(text)

    def spelled(match: re.Match[str]) -> str:
        word = match[0]
        new = table.get(word.lower())
        if new is None or word in german or not (word.islower() or (first and match.start() == first.start())):
            return word
        return new if word.islower() else new.capitalize()

    return _WORD.sub(spelled, text)
