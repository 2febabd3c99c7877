"""The letter that a key selects in a menu: ``&Datei`` and ``_Datei`` are words to translate without the mark."""

from __future__ import annotations

import re

_MARK = re.compile(r"(?<![\w&])([&_])(?=[^\W\d_])(?![a-zA-Z]+;)|(?<=[^\W\d_])(&)(?=[^\W\d_])(?![a-zA-Z]+;)")


def _marks(text: str) -> list[re.Match[str]]:
    marks = list(_MARK.finditer(text))
    return marks if len(marks) == 1 and len(text) < 60 else []


def without_mnemonic(text: str) -> str:
    """Return a menu's text without the mark before a letter; a text with more than one such mark is none."""
    for mark in _marks(text):
        return text[: mark.start()] + text[mark.end() :]
    return text


def restored(translation: str, source: str) -> str:
    """Return a translation with the mark of its source: before the same letter where there is one, else the first."""
    for mark in _marks(source):
        letter = source[mark.end()]
        at = translation.lower().find(letter.lower())
        first = re.search(r"[^\W\d_]", translation)
        place = at if at >= 0 else first.start() if first else -1
        if place >= 0:
            return translation[:place] + mark[0] + translation[place:]
    return translation
