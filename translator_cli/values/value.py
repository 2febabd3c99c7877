"""A quantity found in a text, and how the digits of each language are read."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from translator_cli.languages.numeral import Role

Kind = Literal["number", "date", "time"]
#: A number by its value, or a label ("1.2.3", "192.168.0.1") by its text.
Reading = float | str


class Value(NamedTuple):
    """``readings`` are what the text at ``start`` may mean; ``loose`` ones hold only by the other language's grammar.

    ``hard`` values must have a counterpart; soft ones (small words, ordinals, "half") may be worded freely. A soft
    value still must not turn into another one of its ``role``. ``scale`` is the factor of "Millionen" and the like.
    """

    start: int
    text: str
    readings: frozenset[Reading]
    loose: frozenset[Reading] = frozenset()
    hard: bool = True
    cardinal: bool = True
    kind: Kind = "number"
    scale: float = 1.0
    role: Role = "cardinal"

    @property
    def end(self) -> int:
        """The offset after the last character."""
        return self.start + len(self.text)


def rounded(value: float) -> float:
    """Return ``value`` to ten significant digits, so that 2.2 * 10**6 equals 2200000."""
    return float(f"{value:.10g}")


_SPACES = re.compile(r"[\s\u00a0\u202f'’]")
_PATTERNS = {
    mark: (
        re.compile(rf"\d{{1,3}}(?:\{group}\d{{3}})+(?:\{mark}\d+)?"),
        re.compile(rf"\d*\{mark}\d+"),
        re.compile(rf"\d+\{group}\d+"),
    )
    for mark, group in ((",", "."), (".", ","))
}


def read_digits(text: str, mark: str) -> tuple[set[Reading], set[Reading]]:
    """Return the firm and the loose readings of a figure, where ``mark`` is the language's decimal mark."""
    text = _SPACES.sub("", text)
    if text[0] in ".,":
        return {rounded(float("0." + text[1:]))}, set()
    if text.isdigit():
        return {rounded(float(text))}, set()
    group = "." if mark == "," else ","
    grouped, decimal, foreign = _PATTERNS[mark]
    swapped = rounded(float(text.replace(group, "").replace(mark, "."))) if grouped.fullmatch(text) else None
    if swapped is not None:
        other = {rounded(float(text.replace(group, ".")))} if text.count(group) == 1 and mark not in text else set()
        return ({swapped, *other}, set()) if text[0] == "0" else ({swapped}, {*other})
    if decimal.fullmatch(text):
        value = rounded(float(text.replace(mark, ".")))
        thousands = _PATTERNS[group][0].fullmatch(text)
        return {value}, {rounded(float(text.replace(mark, "")))} if thousands else set()
    return _foreign(text, mark, group, bool(foreign.fullmatch(text)))


def _foreign(text: str, mark: str, group: str, decimal: bool) -> tuple[set[Reading], set[Reading]]:
    # "Version 3.5" is right in German; "3,5" in English can only be German left over.
    if decimal:
        value: set[Reading] = {rounded(float(text.replace(group, ".")))}
        return (value, set()) if mark == "," else (set(), value)
    if _PATTERNS[group][0].fullmatch(text):
        left_over: set[Reading] = {rounded(float(text.replace(mark, "").replace(group, ".")))}
        return ({*left_over, text}, set()) if mark == "," else ({text}, left_over)
    return {text}, set()
