"""Read the numbers, dates and times of a text once; an n-best list asks for the same source many times."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from translator_cli.values.dates import Date, find_dates
from translator_cli.values.quantities import quantities
from translator_cli.values.times import Time, find_times
from translator_cli.values.value import Value
from translator_cli.values.weekdays import Weekday, find_weekdays

# Addresses are compared as they stand, by another rule.
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|[@#][^\W\d]\w*|(?:\+|\b00)[1-9]\d[\d\s()/-]{5,}\d")


class StatedValues(NamedTuple):
    """What a text states; ``values`` exclude what is part of a date or time."""

    values: tuple[Value, ...]
    dates: tuple[Date, ...]
    times: tuple[Time, ...]
    weekdays: tuple[Weekday, ...]


@lru_cache(maxsize=2048)
def stated_values(text: str, language: str) -> StatedValues:
    """Return the values of ``text`` ("de" or "en")."""
    if any(map(text.__contains__, ("@", "#", "://", "www.", "+", "00"))):
        text = _ADDRESS.sub(lambda match: " " * len(match[0]), text)
    dates = find_dates(text, language)
    taken = [(date.start, date.end) for date in dates if date.days]
    times = tuple(time for time in find_times(text, language) if not _inside(time.start, taken))
    taken += [(time.start, time.end) for time in times]
    return StatedValues(quantities(text, language, taken), dates, times, find_weekdays(text, language))


def _inside(offset: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= offset < end for start, end in spans)
