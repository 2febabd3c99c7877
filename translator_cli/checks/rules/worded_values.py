"""Values that one side says in words of another kind ("torlos", "0-0"), by the table of ``languages.de_en``."""

from __future__ import annotations

import re
from functools import lru_cache

from translator_cli.checks.rare import RarePattern
from translator_cli.languages.de.numerals import german_numeral
from translator_cli.languages.de_en.worded_values import WORDED_VALUES
from translator_cli.values.value import Value

_FRACTION = RarePattern(r"\d+/\d+")
_HUNDREDS = RarePattern(r"1\d00s?")
_NUMBER = RarePattern(r"\d+")


@lru_cache(maxsize=1)
def _rows() -> dict[float, list[tuple[RarePattern, RarePattern]]]:
    """Return for each number the patterns of the words for it, German and English."""
    table: dict[float, list[tuple[RarePattern, RarePattern]]] = {}
    for row in WORDED_VALUES.strip().splitlines():
        numbers, rest = row.split(" | ", 1)
        german, english = rest.rsplit(" | ", 1)
        words = RarePattern(german, re.IGNORECASE), RarePattern(english, re.IGNORECASE)
        for number in numbers.split():
            table.setdefault(float(number), []).append(words)
    return table


def is_worded(value: Value, text: str, other: str) -> bool:
    """Whether ``other`` says what ``value`` says in ``text``; either may be the German one."""
    if value.role == "ordinal" and value.text.isalpha():
        return False
    if _FRACTION.fullmatch(value.text) and set(value.text.split("/")) <= set(_NUMBER.findall(other)):
        return True  # "Schritt 1/3", "step 1 of 3"
    if _HUNDREDS.fullmatch(value.text) and "ahrhundert" in other and _has_ordinal(other, float(value.text[:2]) + 1):
        return True  # "aus dem zwölften Jahrhundert", "from the 1100s"
    for reading in value.readings:
        for german, english in _rows().get(reading, ()) if isinstance(reading, float) else ():
            if german.search(text) and english.search(other) or german.search(other) and english.search(text):
                return True
    return False


def _has_ordinal(german: str, number: float) -> bool:
    numerals = (german_numeral(word) for word in re.findall(r"[^\W\d_]+", german))
    return any(numeral is not None and numeral.role == "ordinal" and numeral.value == number for numeral in numerals)
