"""The form of dates and of times of day."""

from __future__ import annotations

import re
from typing import Literal

from translator_cli.languages.en.calendar import MONTH_NAMES
from translator_cli.values.times import Time, find_times

_MONTH = "|".join(MONTH_NAMES)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_MONTH_FIRST = re.compile(
    rf"\b(?P<month>{_MONTH}) {_DAY}\b(?!\s?(?:%|:|\d|[ap]\.?m))(?:,? (?P<year>[12]\d{{3}})\b(?P<comma>,(?= ))?)?"
)
_DAY_FIRST = re.compile(
    rf"\b(?:(?P<the>the ){_DAY} of |{_DAY.replace('day', 'other')} )(?P<month>{_MONTH})\b(?: (?P<year>[12]\d{{3}})\b)?"
)
_TWELVE = re.compile(r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?\s?(?P<half>[ap])\.?\s?m\b(?P<dot>\.?)", re.IGNORECASE)
_TWENTY_FOUR = re.compile(r"(?P<hour>\d{1,2})[.:](?P<minute>\d\d)")


def with_dates(text: str, form: Literal["day-month", "month-day"]) -> str:
    """Return ``text`` with "3 May 2024" or "May 3, 2024" for its dates."""
    if form == "day-month":
        return _MONTH_FIRST.sub(_day_first, text)
    return _DAY_FIRST.sub(_month_first, text)


def _day_first(match: re.Match[str]) -> str:
    year = f" {match['year']}" if match["year"] else ""
    return f"{int(match['day'])} {match['month']}{year}"


def _month_first(match: re.Match[str]) -> str:
    day = int(match["day"] or match["other"])
    if not match["year"]:
        return f"{match['month']} {day}"
    goes_on = re.match(r" [a-z]", match.string[match.end() :])  # American English sets the year off on both sides
    return f"{match['month']} {day}, {match['year']}{',' if goes_on else ''}"


def with_clock(source: str, text: str, form: Literal["12h", "24h"]) -> str:
    """Return ``text`` with "7:30 p.m." or "19:30" for the times of day that the German states as well."""
    stated = {minute for time in find_times(source, "de") for minute in time.minutes}
    parts, done = [], 0
    for time in find_times(text, "en"):
        new = _clock(time, text, form) if time.minutes & stated else None
        if new is not None:
            parts += [text[done : time.start], new]
            done = time.end
    return "".join([*parts, text[done:]])


def _clock(time: Time, text: str, form: Literal["12h", "24h"]) -> str | None:
    words = text[time.start : time.end]
    if twelve := _TWELVE.fullmatch(words):
        hour = int(twelve["hour"]) % 12 + (12 if twelve["half"].lower() == "p" else 0)
        minute = int(twelve["minute"] or 0)
    elif (other := _TWENTY_FOUR.fullmatch(words)) and len(time.minutes) == 1:
        hour, minute = int(other["hour"]) % 24, int(other["minute"])
    else:
        return None
    if form == "24h":
        # the point of "p.m." may have ended the sentence
        stop = "." if words.endswith(".") and not text[time.end :].strip(" \"'”’)") else ""
        return f"{hour:02}:{minute:02}{stop}"
    shown = f"{hour % 12 or 12}:{minute:02}" if minute else f"{hour % 12 or 12}"
    dot = "" if text[time.end : time.end + 1] == "." else "."
    return f"{shown} {'p' if hour >= 12 else 'a'}.m{dot}"
