"""Roman numerals behind a name or word: "Elisabeth II." must not become "Elizabeth I"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator_cli.checks.rare import RarePattern
from translator_cli.checks.rule import SentencePair
from translator_cli.document import Evidence, Finding

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
_GERMAN = re.compile(r"(?<=[^\W\d_])[\s-](?P<numeral>[IVXL]{1,6})(?=\.?(?:[\s,;:!?)“\"-]|$))")
# "Wilhelm I was", but not "when I was".
_ENGLISH = RarePattern(r"\b[A-Z][^\W\d_]*[\s-](?P<numeral>[IVXL]{1,6})(?=[\s,;:.!?)”\"'’-]|$)")
_WORDS = ("", "first one 1st 1", "second two 2nd 2", "third three 3rd 3", "fourth four 4th 4", "fifth five 5th 5")


def roman_numeral_findings(pair: SentencePair) -> Iterator[Finding]:
    """Yield a finding for a Roman numeral that became another one."""
    ours = [match for match in _GERMAN.finditer(pair.source) if _value(match["numeral"])]
    theirs = [match for match in _ENGLISH.finditer(pair.target) if _value(match["numeral"])] if ours else []
    ours_values = {_value(match["numeral"]) for match in ours}
    theirs_values = {_value(match["numeral"]) for match in theirs}
    added = [match for match in theirs if _value(match["numeral"]) not in ours_values]
    for match in ours:
        value = _value(match["numeral"])
        if value not in theirs_values and added and not _worded(value, pair.target):
            numerals = match["numeral"], added[0]["numeral"]
            message = f"{numerals[0]} in the source became {numerals[1]}"
            evidence = tuple(
                Evidence("target" if index else "source", numeral, str(_value(numeral)))
                for index, numeral in enumerate(numerals)
            )
            starts = match.start("numeral"), added[0].start("numeral")
            yield Finding("number-mismatch", "error", message, *starts, evidence)
            return


def _worded(value: int, text: str) -> bool:
    words = set(re.findall(r"\w+", text.lower()))
    return value < len(_WORDS) and bool(words & set(_WORDS[value].split()))


def _value(numeral: str) -> int:
    """Return the value of a Roman numeral, 0 for letters that are none."""
    values = [_VALUES[letter] for letter in numeral]
    total = sum(-value if value < following else value for value, following in zip(values, [*values[1:], 0]))
    return total if re.fullmatch(r"(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})", numeral) else 0
