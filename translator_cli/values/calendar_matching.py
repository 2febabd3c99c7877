"""Pair dates and times as wholes, and turn those left over into values."""

from __future__ import annotations

from collections.abc import Iterable

from translator_cli.values.dates import Date
from translator_cli.values.times import Time
from translator_cli.values.value import Kind, Value


def match_dates(
    sources: Iterable[Date], targets: Iterable[Date]
) -> tuple[list[Date], list[Date], list[Value], list[Value]]:
    """Return the dates without a partner on each side, and the years that matched pairs do not share."""
    left, right = [date for date in sources if date.days], [date for date in targets if date.days]
    alone: list[Date] = []
    years: tuple[list[Value], list[Value]] = ([], [])
    for date in left:
        partners = [other for other in right if date.pairs() & other.pairs()]
        if not partners:
            alone.append(date)
            continue
        partner = min(partners, key=lambda other: other.year != date.year)
        right.remove(partner)
        if date.year != partner.year:
            for side, one in zip(years, (date, partner)):
                if one.year:
                    side.append(_value(one.start, str(one.year), one.year, "date"))
    return alone, right, *years


def date_values(dates: Iterable[Date]) -> list[Value]:
    """Return the days and years of dates without a partner."""
    values = []
    for date in dates:
        days = frozenset(float(number) for number in (*date.days, *(date.months if len(date.days) > 1 else ())))
        values.append(Value(date.start, date.text, days, kind="date"))
        if date.year:
            values.append(_value(date.start, str(date.year), date.year, "date"))
    return values


def match_times(sources: Iterable[Time], targets: Iterable[Time]) -> tuple[list[Time], list[Time]]:
    """Return the times without a partner on each side."""
    right = list(targets)
    alone = []
    for time in sources:
        partner = next((other for other in right if time.minutes & other.minutes), None)
        if partner is None:
            alone.append(time)
        else:
            right.remove(partner)
    return alone, right


def match_dotted(times: list[Time], values: list[Value]) -> list[Time]:
    """Return the times that do not stand among ``values`` as "13.30"; those values are used up."""
    alone = []
    for time in times:
        minutes = (
            time.minutes if not time.parts else {time.parts[0] * 60 + time.parts[1]} if len(time.parts) == 2 else ()
        )
        dotted = {float(f"{minute // 60}.{minute % 60:02}") for minute in minutes if minute % 60}
        partner = next((value for value in values if dotted & value.readings), None)
        if partner is None:
            alone.append(time)
        else:
            values.remove(partner)
    return alone


def time_values(times: Iterable[Time]) -> list[Value]:
    """Return the hours and minutes of times without a partner; an hour may be meant by either clock."""
    values = []
    for time in times:
        hours = frozenset(float(hour) for minute in time.minutes for hour in (minute // 60, minute // 60 % 12 or 12))
        parts = time.parts or (0,)
        values.append(Value(time.start, time.text, hours | {float(parts[0])}, hard=not time.soft, kind="time"))
        values += [_value(time.start, time.text, minute, "time") for minute in parts[1:] if minute]
    return values


def _value(start: int, text: str, number: float, kind: Kind) -> Value:
    return Value(start, text, frozenset((float(number),)), kind=kind)
