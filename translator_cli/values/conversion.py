"""Recognize metric values turned into imperial ones: "550 Meter" and "1,800 feet"."""

from __future__ import annotations

import re

from translator_cli.values.value import Value

# Unit words in the target, and what one metric unit of the source makes of them.
_UNITS = (
    (re.compile(r"\s?-?(?:feet|foot|ft)\b", re.IGNORECASE), (3.2808, 0.032808, 3280.8)),
    (re.compile(r"\s?-?(?:inch|inches|in\.|of an inch)", re.IGNORECASE), (0.3937, 39.37)),
    (re.compile(r"\s?-?yards?\b", re.IGNORECASE), (1.0936,)),
    (re.compile(r"\s?-?(?:miles?|mph)\b", re.IGNORECASE), (0.62137, 0.00062137)),
    (re.compile(r"\s?-?(?:square\s(?:feet|foot))\b", re.IGNORECASE), (10.764,)),
    (re.compile(r"\s?-?square\smiles?\b", re.IGNORECASE), (0.3861,)),
    (re.compile(r"\s?-?acres?\b", re.IGNORECASE), (2.471, 247.1)),
    (re.compile(r"\s?-?gallons?\b", re.IGNORECASE), (0.26417, 0.21997)),
    (re.compile(r"\s?-?(?:pounds?|lbs?)\b", re.IGNORECASE), (2.2046,)),
    (re.compile(r"\s?-?ounces?\b", re.IGNORECASE), (0.035274,)),
)
_DEGREES = re.compile(r"\s?(?:°|degrees|F\b)", re.IGNORECASE)
# In "2 to 4 inches" both numbers are inches.
_TO = re.compile(r"^\s?(?:to|and|or|-|–)\s?[\d.,]+")
_ROUNDING = 0.12


def converted(one: Value, two: Value, target: str) -> bool:
    """Whether ``two``, with the unit that follows it in ``target``, is ``one`` converted, give or take rounding."""
    rest = _TO.sub("", target[two.start + len(two.text) :][:24])
    numbers = [(a, b) for a in one.readings for b in two.readings if isinstance(a, float) and isinstance(b, float)]
    for unit, factors in _UNITS:
        if unit.match(rest) and any(_close(a * factor, b) for a, b in numbers for factor in factors):
            return True
    return bool(_DEGREES.match(rest)) and any(abs(a * 1.8 + 32 - b) <= 3 for a, b in numbers)


def _close(wanted: float, found: float) -> bool:
    return abs(wanted - found) <= _ROUNDING * max(wanted, found)
