"""Figures that are written otherwise and mean the same."""

from __future__ import annotations

import re

from translator_cli.values.value import Value

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_SHORT_YEAR = re.compile(r"\d\d")


def without_short_years(lost: list[Value], added: list[Value]) -> tuple[list[Value], list[Value]]:
    """Leave out "im Sommer 68" beside "in the summer of 1968"."""
    short = {float(value.text): value for value in lost if _SHORT_YEAR.fullmatch(value.text)}
    years = {value.start: float(value.text) % 100 for value in added if _YEAR.fullmatch(value.text)}
    both = short.keys() & set(years.values())
    gone = {short[year].start for year in both}
    return [value for value in lost if value.start not in gone], [
        value for value in added if years.get(value.start) not in both
    ]


def without_other_grouping(lost: list[Value], added: list[Value]) -> tuple[list[Value], list[Value]]:
    """Leave out figures that only part their digits otherwise: "14.130 214" and "14 130 214"."""
    digits = "".join(re.sub(r"\D", "", value.text) for value in lost)
    same = [value for value in added if len(lost) > 1 and re.sub(r"\D", "", value.text) == digits]
    return ([], [value for value in added if value not in same]) if same else (lost, added)
