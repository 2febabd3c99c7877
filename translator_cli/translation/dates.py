"""Dates in figures are read to an engine with their months: "am 3.10.2023" as "am 3. Oktober 2023".

Small models leave the figures as they are, which in English is no date, or a wrong one: 3 October, or March 10.
"""

from __future__ import annotations

import re

_BLANK = r"[ \u00a0\u202f]?"
_DATE = re.compile(
    rf"(?<![\w.,:/])(0?[1-9]|[12]\d|3[01])\.{_BLANK}(0?[1-9]|1[0-2])\.{_BLANK}([12]\d{{3}})(?![\w/]|[.,:]\w)"
)
_MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()


def with_months(text: str) -> str:
    """Return a German text with the names of the months in its dates."""
    return _DATE.sub(lambda date: f"{int(date[1])}. {_MONTHS[int(date[2]) - 1]} {date[3]}", text)


def is_date(text: str) -> bool:
    """Whether a text is a German date in figures and nothing else."""
    return _DATE.fullmatch(text.strip()) is not None
