"""The unit beside a number, and whether two measures are one amount: 550 m and 1,800 feet, 14 days and two weeks."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from translator_cli.languages.de_en.units import UNITS
from translator_cli.values.value import Value


class Unit(NamedTuple):
    """A unit of measure or currency; ``size`` is in the base unit of its ``dimension``."""

    id: str
    dimension: str
    size: float


# What follows a number: a symbol, or one or two words; "57-Jährige", "80-Kilometer-Marsch", "a 12-mile-long".
_BEHIND = re.compile(
    r"[\s\u00a0\u202f-]{0,2}(?P<first>[%€$£¥¢°º]\s?[CF]?\b|[%€$£¥¢°º]|km/h"
    r"|[mk]m[²³]|in\.(?=\s)|fr\.|[^\W\d_]+[²³23]?)"
    r"(?:[\s\u00a0-](?P<second>[^\W\d_]+))?"
)
_BEFORE = re.compile(r"(US\$|[€$£¥]|EUR|USD|CHF|GBP|DM)\s?$")
# In "2 to 4 inches" both numbers are inches.
_RANGE = re.compile(r"\s?(?:to|and|or|bis|und|oder|-|–|by|x|×|mal)\s?[\d.,]+")
_DERIVED = re.compile(r"(?:ig|lich)(?:e[nrms]?)?$|e[nrms]$")
_GERMAN_ONE = re.compile(r"\b[Ee]in(?:e[nmrs]?)?\s(?P<unit>[A-Z]\w+)")
_ENGLISH_ONE = re.compile(r"\b(?:[Aa]n?|[Oo]ne)\s(?P<unit>[a-z]\w+)")
#: Words that make a unit together with the next one.
_TWO_WORDS = frozenset(
    """us swiss metric degree degrees square cubic nautical percentage per grad miles meilen kilometern kilometers
    kilometres kilometer kilowatt megawatt d""".split()
)
#: Systems meet only roughly: "2,200 pounds" is a tonne.
_ROUNDING, _EXACT = 0.12, 0.03
_IMPERIAL = frozenset(
    "ounce stone mile foot inch yard mph acre sqft sqmile gallon pint barrel fahrenheit pound".split()
)


#: A pound is 500 grams in Germany and 454 elsewhere; gallons and pints differ between Britain and America.
_SIZES = {"pound": (453.59, 500.0), "gallon": (3.78541, 4.54609), "pint": (0.473, 0.568), "ton": (1e6, 907185.0)}


@lru_cache(maxsize=2)
def _words(language: str) -> dict[str, Unit]:
    table: dict[str, Unit] = {}
    for row in UNITS.strip().splitlines():
        name, dimension, size, german, english = (field.strip() for field in row.split("|"))
        unit = Unit(name, dimension, float(size))
        table |= dict.fromkeys((german if language == "de" else english).split(), unit)
    return table


def unit_of(value: Value, text: str, language: str) -> Unit | None:
    """Return the unit that stands beside ``value`` in ``text``, if it is known."""
    words = _words(language)
    if language == "de" and (inside := _inside(value.text.lower(), words)):
        return inside
    if value.text.endswith(" and a half"):
        return words.get(value.text.split()[1])
    if before := _BEFORE.search(text, max(value.start - 5, 0), value.start):
        return words.get(before[1].lower())
    end = value.end
    if follows := _RANGE.match(text, end):
        end = follows.end()
    match = _BEHIND.match(text, end)
    if match is None:
        return None
    if match["first"] in ("C", "F") and language == "en":
        return words["celsius" if match["first"] == "C" else "fahrenheit"]  # "38C"; a cent is a small c
    first, second = match["first"].lower().replace("º", "°"), (match["second"] or "").lower()
    if first in _TWO_WORDS and second:
        if both := words.get(f"{first}-{second}"):
            return both
        if first == "us":
            return words.get(second)
    return words.get(first) or words.get(_DERIVED.sub("", first))


def implied_ones(text: str, language: str) -> list[tuple[Value, Unit]]:
    """Return the measures that an article counts: "ein Zentner Kohlen", "a kilo of strawberries"."""
    words = _words(language)
    matches = (_GERMAN_ONE if language == "de" else _ENGLISH_ONE).finditer(text)
    return [
        (Value(match.start(), match[0], frozenset((1.0,)), hard=False), unit)
        for match in matches
        if (unit := words.get(match["unit"].lower()))
    ]


def _inside(word: str, words: dict[str, Unit]) -> Unit | None:
    """Return the unit within a number word: "dreitägig", "Dreiviertelstunde"."""
    if word.endswith("stunde"):
        return words["stunde"]
    if word.rstrip("ns").endswith("tausender"):
        return words["meter"]
    stem = re.search(r"(sekünd|minüt|stünd|täg|wöch|monat|jähr)[a-zäöü]*$", word)
    return words.get(stem[1]) if stem else None


def same_amount(source: Value, source_unit: Unit | None, target: Value, target_unit: Unit | None) -> bool:
    """Whether both measures are one amount, give or take the rounding that is usual between systems."""
    if source_unit is None or target_unit is None:
        return False
    if source_unit.dimension == target_unit.dimension == "temperature":
        return _same_temperature(source, source_unit, target, target_unit)
    dimensions = {source_unit.dimension, target_unit.dimension}
    money = dimensions == {"money", "small-money"}  # 90 cents are 0.90 of any currency
    if not money and (len(dimensions) > 1 or source_unit.id == target_unit.id or "money" in dimensions):
        return False
    rough = (source_unit.id in _IMPERIAL) != (target_unit.id in _IMPERIAL) or "tonne" in (
        source_unit.id,
        target_unit.id,
    )
    tolerance = _ROUNDING if rough else _EXACT
    return any(
        abs(one * source_unit.size - other * size) <= tolerance * max(one * source_unit.size, other * size)
        for one in _numbers(source)
        for other in _numbers(target)
        for size in _SIZES.get(target_unit.id, (target_unit.size,))
    )


def _same_temperature(source: Value, source_unit: Unit, target: Value, target_unit: Unit) -> bool:
    units = source_unit.id, target_unit.id
    celsius, fahrenheit = (source, target) if source_unit.id != "fahrenheit" else (target, source)
    return any(
        abs(one * 1.8 + 32 - other) <= max(3, 0.03 * other)
        or "fahrenheit" in units
        and abs(one * 1.8 - other) <= max(1, 0.1 * other)  # "6 degrees warmer"
        for one in _numbers(celsius)
        for other in _numbers(fahrenheit)
    )


def _numbers(value: Value) -> list[float]:
    return [reading for reading in value.readings if isinstance(reading, float)]


def clashes(source: Unit | None, target: Unit | None) -> bool:
    """Whether equal numbers with these units cannot mean the same."""
    if source is None or target is None or source.id == target.id:
        return False
    loose = {source.id, target.id}
    # "Pfund" is a weight and a currency; "degrees" alone are Celsius or not; months and minutes share an abbreviation.
    if "degree" in loose and loose & {"celsius", "fahrenheit"}:
        return False
    if loose <= {"pound", "pound-sterling"} or loose <= {"cent", "penny", "rappen"}:
        return False
    return True
