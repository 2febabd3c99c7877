"""Pair the values of a source with those of its target.

Dates and times pair first, as wholes; what is left of them joins the numbers, so that "3. Oktober" also finds
"October ... the third". Numbers then pair as multisets by any reading both sides share.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from translator_cli.checks.calendar_words import WEEKDAYS
from translator_cli.checks.dates import Date
from translator_cli.checks.facts import facts
from translator_cli.checks.moments import date_values, match_dates, match_dotted, match_times, time_values
from translator_cli.checks.value import Reading, Value


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
    dates_one, dates_two, year_one, year_two = match_dates(one.dates, two.dates)
    times_one, times_two = match_times(one.times, two.times)
    values_one, values_two = list(one.values), list(two.values)
    times_one, times_two = match_dotted(times_one, values_two), match_dotted(times_two, values_one)
    lost, added, notation, matched = _match_values(
        [*values_one, *year_one, *date_values(dates_one), *time_values(times_one)],
        [*values_two, *year_two, *date_values(dates_two), *time_values(times_two)],
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
