"""Names of people that German and English transcribe in different ways, as English writes them.

A first name follows its surname: Sergej Lawrow is Sergei Lavrov, but Sergej Müller may be from Kassel.
"""

from __future__ import annotations

import re

from translator_cli.languages.de_en.transcriptions import ALIKE, ENGLISH_FIRST_NAMES, ENGLISH_SURNAMES

_SURNAME = re.compile(rf"(?<![\w.@#/-])({'|'.join(ENGLISH_SURNAMES)})(s?)(?![\w-]|\.\w)")
_KNOWN = "|".join(sorted({*ENGLISH_SURNAMES.values(), *ALIKE}))
_FIRST_NAME = re.compile(rf"(?<![\w.@#/-])({'|'.join(ENGLISH_FIRST_NAMES)})(?= (?:[A-Z]\w+ |al-)?(?:{_KNOWN})\b)")


def in_english_letters(source: str, english: str) -> str:
    """Return the English with the German spellings of names that it has from the source written as English does."""

    def surname(match: re.Match[str]) -> str:
        ending = "'s" if match[2] else ""
        return ENGLISH_SURNAMES[match[1]] + ending if match[1] in source else match[0]

    def first_name(match: re.Match[str]) -> str:
        return ENGLISH_FIRST_NAMES[match[1]] if match[1] in source else match[0]

    return _FIRST_NAME.sub(first_name, _SURNAME.sub(surname, english))
