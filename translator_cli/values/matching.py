"""Pair the values of a source with those of its target.

Dates and times pair first, as wholes; what is left of them joins the numbers, so that "3. Oktober" also finds
"October ... the third". Numbers then pair as multisets by any reading both sides share.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from translator_cli.values.dates import Date
from translator_cli.values.stated import stated_values
from translator_cli.values.calendar_matching import date_values, match_dates, match_dotted, match_times, time_values
from translator_cli.values.value import Reading, Value
from translator_cli.values.weekdays import Weekday, compare_weekdays


@dataclass(frozen=True, slots=True)
class Differences:
    """What has no counterpart: ``lost`` from the source, ``added`` in the target; ``notation`` pairs differ only by
    the wrong language's grammar, ``matched`` are the readings that found one, in
    ``pairs``; months and weekdays are the ones named on
    one side only, with offsets."""

    lost: tuple[Value, ...]
    added: tuple[Value, ...]
    matched: frozenset[Reading]
    pairs: tuple[tuple[Value, Value], ...]
    notation: tuple[tuple[Value, Value], ...]
    lost_months: tuple[Date, ...]
    added_months: tuple[Date, ...]
    lost_days: tuple[Weekday, ...]
    added_days: tuple[Weekday, ...]


@lru_cache(maxsize=1024)
def differences(source: str, target: str, source_language: str, target_language: str) -> Differences:
    """Compare the facts of two texts."""
    one, two = stated_values(source, source_language), stated_values(target, target_language)
    values_one, values_two = list(one.values), list(two.values)
    dates_one, dates_two, year_one, year_two = match_dates(one.dates, two.dates)
    kept = _kept(tuple(dates_one), target, values_two)
    dates_one = [date for date in dates_one if date not in kept]
    times_one, times_two = match_times(one.times, two.times)
    times_one, times_two = match_dotted(times_one, values_two), match_dotted(times_two, values_one)
    lost, added, pairs, notation = _match_values(
        [*values_one, *year_one, *date_values(dates_one), *time_values(times_one)],
        [*values_two, *year_two, *date_values(dates_two), *time_values(times_two)],
    )
    matched = frozenset(reading for value, _ in pairs for reading in value.readings)
    matched |= _years(one.dates) & _years(two.dates)
    months_one, months_two = ({date.months for date in side.dates} for side in (one, two))
    lost_days, added_days = compare_weekdays(one.weekdays, two.weekdays, source, target)
    return Differences(
        tuple(lost),
        tuple(added),
        matched,
        tuple(pairs),
        tuple(notation),
        tuple(date for date in one.dates if date not in kept and not _among(date, months_two)),
        tuple(date for date in two.dates if not _among(date, months_one)),
        tuple(lost_days),
        tuple(added_days),
    )


def _years(dates: tuple[Date, ...]) -> frozenset[float]:
    return frozenset(float(date.year) for date in dates if date.year)


def _among(date: Date, months: set[tuple[int, ...]]) -> bool:
    return any(set(date.months) & set(others) for others in months)


def _kept(dates: tuple[Date, ...], target: str, values: list[Value]) -> set[Date]:
    """Return the dates that stand in the target as they are ("2.4.20", rather a version); their values are used up."""
    kept = set()
    for date in dates:
        text = date.text.strip(". ")
        if date.days and text in target and text[0].isdigit() and text[-1].isdigit():
            kept.add(date)
            values[:] = [value for value in values if not _within(value, text, target)]
    return kept


def _within(value: Value, text: str, target: str) -> bool:
    """Whether the value is part of an occurrence of ``text``."""
    return target.rfind(text, 0, value.start + len(text)) > value.start - len(text)


def _match_values(
    lost: list[Value], added: list[Value]
) -> tuple[list[Value], list[Value], list[tuple[Value, Value]], list[tuple[Value, Value]]]:
    lost, added, pairs = _pair(lost, added, loose=False)
    lost, added, notation = _pair(lost, added, loose=True)
    return lost, added, pairs, notation


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
                rank = (two.hard != one.hard) * 4 + (two.kind != one.kind) * 2 + (two.role != one.role)
                if best is None or rank < best[0]:
                    best = (rank, two)
        if best is None:
            left.append(one)
        else:
            right.remove(best[1])
            pairs.append((one, best[1]))
    return left, right, pairs
