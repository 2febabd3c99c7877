"""Pair the values of a source with those of its target.

Dates and times pair first, as wholes; what is left of them joins the numbers, so that "3. Oktober" also finds
"October ... the third". Numbers then pair as multisets by any reading both sides share.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from translator_cli.values.dates import Date
from translator_cli.values.stated import stated_values
from translator_cli.values.calendar_matching import date_values, match_dates, match_dotted, match_times, time_values
from translator_cli.values.value import Reading, Value
from translator_cli.values.weekdays import Weekday, compare_weekdays


class Differences(NamedTuple):
    """What has no counterpart: ``lost`` from the source, ``added`` in the target; ``notation`` pairs differ only by
    the wrong language's grammar, ``matched`` are the readings that found one, in
    ``pairs``; months and weekdays are the sources named on
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
    ours, theirs = stated_values(source, source_language), stated_values(target, target_language)
    source_values, target_values = list(ours.values), list(theirs.values)
    source_dates, target_dates, source_years, target_years = match_dates(ours.dates, theirs.dates)
    kept = _kept(tuple(source_dates), target, target_values)
    source_dates = [date for date in source_dates if date not in kept]
    source_times, target_times = match_times(ours.times, theirs.times)
    source_times, target_times = match_dotted(source_times, target_values), match_dotted(target_times, source_values)
    lost, added, pairs, notation = _match_values(
        [*source_values, *source_years, *date_values(source_dates), *time_values(source_times)],
        [*target_values, *target_years, *date_values(target_dates), *time_values(target_times)],
    )
    matched = frozenset(reading for value, _ in pairs for reading in value.readings)
    matched |= _years(ours.dates) & _years(theirs.dates)
    source_months, target_months = ({date.months for date in side.dates} for side in (ours, theirs))
    lost_days, added_days = compare_weekdays(ours.weekdays, theirs.weekdays, source, target)
    return Differences(
        tuple(lost),
        tuple(added),
        matched,
        tuple(pairs),
        tuple(notation),
        tuple(date for date in ours.dates if date not in kept and not _among(date, target_months)),
        tuple(date for date in theirs.dates if not _among(date, source_months)),
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
    sources: list[Value], targets: list[Value], *, loose: bool
) -> tuple[list[Value], list[Value], list[tuple[Value, Value]]]:
    left, right, pairs = [], list(targets), []
    for source in sorted(sources, key=lambda value: (not value.hard, len(value.readings))):
        readings = source.readings | source.loose if loose else source.readings
        best = None
        for target in right:
            if source.kind == target.kind == "time":
                continue  # as wholes they differ; that both fall on a full hour means nothing
            if readings & (target.readings | target.loose if loose else target.readings):
                # A figure had better pair with a figure, a date with a date.
                rank = (
                    (target.hard != source.hard) * 4 + (target.kind != source.kind) * 2 + (target.role != source.role)
                )
                if best is None or rank < best[0]:
                    best = (rank, target)
        if best is None:
            left.append(source)
        else:
            right.remove(best[1])
            pairs.append((source, best[1]))
    return left, right, pairs
