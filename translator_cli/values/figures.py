"""Read a number written in figures, with what follows it: a scale, a fraction, the ending of a decade."""

from __future__ import annotations

import re

from translator_cli.languages.en.numerals import GLUED_SCALES
from translator_cli.languages.numeral import Role
from translator_cli.values.tokens import PERIOD, PERIODS, Cursor, Token
from translator_cli.values.value import Reading, Value, read_digits, rounded

_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
# The figure of "A380", "km2" or "Covid-19" is part of a name, which another rule looks after.
_CODE = re.compile(r"([A-ZÄÖÜ][^\W\d_]*-|[^\W\d_]+)$")
# Freely worded: "rund um die Uhr"; a "4x4" is an "Allradwagen".
_ROUND_THE_CLOCK = re.compile(r"24(?:/7|[\s-]hours?\b)|\d+x\d|\dD(?![a-z])|16(?<=round of 16)|16(?<=last 16)")
# The second year of "1998-99" and "2018/19".
_YEAR_BEFORE = re.compile(r"(?<!\d)(1[5-9]|20)\d\d\s?[-/–]\s?$")
_CENTURY = re.compile(r"(?:\.|st|nd|rd|th)?[\s-](?:Jahrhundert|Jhd?\b|centur)")
_ORDINAL_END = re.compile(r"(?:st|nd|rd|th)\b")
_CURRENCIES = frozenset(("EUR", "USD", "CHF", "GBP", "DM", "US", "Rs"))
# "50 Prozent" may become "half".
_PERCENT = re.compile(r"[\s\u00a0-]?(?:Prozent|%|per\s?cent)")


def read_figure(cursor: Cursor, token: Token) -> Value:
    """Return the value of a figure that has just been used."""
    loose: set[Reading] = set()
    if token.text in _VULGAR or "/" in token.text:
        firm: set[Reading] = {_fraction(token.text)}
    else:
        firm, loose = read_digits(token.text, "," if cursor.german else ".")
    firm = _with_ending(cursor, token, firm)
    if (factor := cursor.scales()) != 1.0:
        firm, loose = _times(firm, factor), _times(loose, factor)
        firm = _plus(firm, _thousands(cursor)) if factor >= 1e6 else firm
    code = _CODE.search(cursor.text, max(token.start - 6, 0), token.start)
    free = code is not None and code[1] not in _CURRENCIES or _ROUND_THE_CLOCK.match(cursor.text, token.start)
    hard = firm != {1.0} and not free
    text = cursor.since(token)
    role: Role = "ordinal" if _ORDINAL_END.match(cursor.text, token.end) else "cardinal"
    return Value(
        token.start, text, frozenset(firm), frozenset(loose), hard=hard, cardinal=not free, scale=factor, role=role
    )


def _with_ending(cursor: Cursor, token: Token, firm: set[Reading]) -> set[Reading]:
    """Read "2½", "5 and a half", "90er", "1990s", "3bn" and "50 Prozent"."""
    if len(token.text) == 2 and (century := _YEAR_BEFORE.search(cursor.text, max(token.start - 8, 0), token.start)):
        return firm | {float(century[1] + token.text)}
    if _CENTURY.match(cursor.text, token.end):
        return firm | {rounded((value - 1) * 100) for value in firm if isinstance(value, float)}
    if period := PERIOD.match(cursor.text, token.end):
        return firm | _times(firm, PERIODS[period[1].lower()[:5]])
    following = cursor.peek()
    if following and (following.text in _VULGAR or "/" in following.text):
        cursor.at += 1
        return _plus(firm, _fraction(following.text))
    if not cursor.german and cursor.take("and", "a", "half"):
        return _plus(firm, 0.5)
    if following and following.low in ("er", "ern", "s"):
        return firm | _decade(firm)
    if following and following.start == token.end and following.low in GLUED_SCALES and not cursor.german:
        cursor.at += 1
        return firm | _times(firm, GLUED_SCALES[following.low])
    if _PERCENT.match(cursor.text, token.end):
        return firm | {rounded(value / 100) for value in firm if isinstance(value, float)}
    return firm


def _thousands(cursor: Cursor) -> float:
    """Read the rest of "1 million 200 thousand"."""
    figure, scale = cursor.peek(), cursor.peek(1)
    if figure and scale and figure.text.isdecimal() and scale.low in ("thousand", "tausend"):
        cursor.at += 2
        return float(figure.text) * 1000
    return 0.0


def _fraction(text: str) -> float:
    above, slash, below = text.partition("/")
    return rounded(int(above) / int(below) if slash else _VULGAR[text])


def _plus(readings: set[Reading], part: float) -> set[Reading]:
    return {rounded(value + part) for value in readings if isinstance(value, float)}


def _times(readings: set[Reading], factor: float) -> set[Reading]:
    return {rounded(value * factor) for value in readings if isinstance(value, float)}


def _decade(readings: set[Reading]) -> set[Reading]:
    """Return the other name of a decade: "90er" and "1990er" are one."""
    numbers = [value for value in readings if isinstance(value, float)]
    return {value + 1900 if value < 100 else value - 1900 for value in numbers if value < 100 or value >= 1900}
