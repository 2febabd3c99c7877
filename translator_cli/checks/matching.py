"""Pair the values of a source with those of its target.

Dates and times pair first, as wholes; what is left of them joins the numbers, so that "3. Oktober" also finds
"October ... the third". Numbers then pair as multisets by any reading both sides share.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from translator_cli.checks.calendar_words import WEEKDAYS
from translator_cli.checks.dates import Date
from translator_cli.checks.facts import facts
from translator_cli.checks.times import Time
from translator_cli.checks.value import Kind, Reading, Value


@dataclass(frozen=True, slots=True)
class Differences:
    """What has no counterpart: ``lost`` from the source, ``added`` in the target; ``notation`` pairs differ only by
    the wrong language's grammar, ``matched`` are the values that found one; months and weekdays are the ones named on
    one side only, with offsets."""

    lost: tuple[Value, ...]
    added: tuple[Value, ...]
    matched: frozenset[Reading]
    notation: tuple[tuple[Value, Value], ...]
    lost_months: tuple[Date, ...]
    added_months: tuple[Date, ...]
    lost_days: tuple[tuple[int, int], ...]
    added_days: tuple[tuple[int, int], ...]


@lru_cache(maxsize=1024)
def differences(source: str, target: str, source_language: str, target_language: str) -> Differences:
    """Compare the facts of two texts."""
    one, two = facts(source, source_language), facts(target, target_language)
    dates_one, dates_two, year_one, year_two = _match_dates(one.dates, two.dates)
    times_one, times_two = _match_times(one.times, two.times)
    values_one, values_two = list(one.values), list(two.values)
    times_one, times_two = _match_dotted(times_one, values_two), _match_dotted(times_two, values_one)
    lost, added, notation, matched = _match_values(
        [*values_one, *year_one, *_date_values(dates_one), *_time_values(times_one)],
        [*values_two, *year_two, *_date_values(dates_two), *_time_values(times_two)],
    )
    months_one, months_two = ({date.months for date in side.dates} for side in (one, two))
    days_one, days_two = dict(one.weekdays), dict(two.weekdays)
    return Differences(
        tuple(lost),
        tuple(added),
        matched,
        tuple(notation),
        tuple(date for date in one.dates if not any(set(date.months) & set(months) for months in months_two)),
        tuple(date for date in two.dates if not any(set(date.months) & set(months) for months in months_one)),
        tuple((day, at) for day, at in days_one.items() if day not in days_two and not _title(source, at, target)),
        tuple((day, at) for day, at in days_two.items() if day not in days_one and not _named(day, source)),
    )


def _title(source: str, at: int, target: str) -> bool:
    """Whether the weekday stands in a title kept as it is ("Welt am Sonntag")."""
    return source[max(at - 3, 0) : at + 6] in target


def _named(day: int, source: str) -> bool:
    """Whether the source has the weekday inside a compound, or in English ("Sonntagsfrage", "Fridays for Future")."""
    names = [name for language in WEEKDAYS.values() for name, number in language.items() if number == day]
    return any(name in source.lower() for name in names)


def _match_dates(
    ones: Iterable[Date], twos: Iterable[Date]
) -> tuple[list[Date], list[Date], list[Value], list[Value]]:
    """Return the dates without a partner on each side, and the years that matched pairs do not share."""
    left, right = [date for date in ones if date.days], [date for date in twos if date.days]
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


def _date_values(dates: Iterable[Date]) -> list[Value]:
    values = []
    for date in dates:
        days = frozenset(float(number) for number in (*date.days, *(date.months if len(date.days) > 1 else ())))
        values.append(Value(date.start, date.text, days, kind="date"))
        if date.year:
            values.append(_value(date.start, str(date.year), date.year, "date"))
    return values


def _match_times(ones: Iterable[Time], twos: Iterable[Time]) -> tuple[list[Time], list[Time]]:
    right = list(twos)
    alone = []
    for time in ones:
        partner = next((other for other in right if time.minutes & other.minutes), None)
        if partner is None:
            alone.append(time)
        else:
            right.remove(partner)
    return alone, right


def _match_dotted(times: list[Time], values: list[Value]) -> list[Time]:
    """Return the times that do not stand among ``values`` as "13.30"; those values are used up."""
    alone = []
    for time in times:
        dotted = float(f"{time.parts[0]}.{time.parts[1]:02}") if len(time.parts) == 2 and time.parts[1] else None
        partner = next((value for value in values if dotted in value.readings), None)
        if partner is None:
            alone.append(time)
        else:
            values.remove(partner)
    return alone


def _time_values(times: Iterable[Time]) -> list[Value]:
    values = []
    for time in times:
        hours = frozenset(float(hour) for minute in time.minutes for hour in (minute // 60, minute // 60 % 12 or 12))
        parts = time.parts or (0,)
        values.append(Value(time.start, time.text, hours | {float(parts[0])}, hard=not time.soft, kind="time"))
        values += [_value(time.start, time.text, minute, "time") for minute in parts[1:] if minute]
    return values


def _value(start: int, text: str, number: float, kind: Kind) -> Value:
    return Value(start, text, frozenset((float(number),)), kind=kind)


def _match_values(
    lost: list[Value], added: list[Value]
) -> tuple[list[Value], list[Value], list[tuple[Value, Value]], frozenset[Reading]]:
    lost, added, pairs = _pair(lost, added, loose=False)
    matched = frozenset(reading for one, _ in pairs for reading in one.readings)
    return *_pair(lost, added, loose=True), matched


def _pair(
    ones: list[Value], twos: list[Value], *, loose: bool
) -> tuple[list[Value], list[Value], list[tuple[Value, Value]]]:
    left, right, pairs = [], list(twos), []
    for one in sorted(ones, key=lambda value: (not value.hard, len(value.readings))):
        readings = one.readings | one.loose if loose else one.readings
        best = None
        for two in right:
            if one.kind == two.kind == "time":
                continue  # as wholes they differ; that both fall on a full hour means nothing
            if readings & (two.readings | two.loose if loose else two.readings):
                # A figure had better pair with a figure, a date with a date.
                rank = (two.hard != one.hard) * 2 + (two.kind != one.kind)
                if best is None or rank < best[0]:
                    best = (rank, two)
        if best is None:
            left.append(one)
        else:
            right.remove(best[1])
            pairs.append((one, best[1]))
    return left, right, pairs
