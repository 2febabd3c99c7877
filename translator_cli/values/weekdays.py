"""Find the weekdays of a text, and those that only one of two texts names."""

from __future__ import annotations

import re
from typing import NamedTuple

from translator_cli.values.calendar_words import WEEKDAYS


class Weekday(NamedTuple):
    """``days`` (Monday is 1) are what the word may mean: "die Nacht zum Freitag" is Thursday night, too.

    A day that is not ``sure`` may be left out.
    """

    start: int
    days: tuple[int, ...]
    sure: bool = True


_DAY = {
    "de": re.compile(
        r"(?P<night>\b[Nn]acht(?:stunden)?\s(?:von\s\w+tag\s)?(?:auf|zu|zum)\s(?:den\s)?)?"
        r"\b(?P<name>Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)"
        r"(?:s|abends?|morgens?|mittags?|nachts?|nachmittags?|vormittags?|früh)?\b"
        r"|\b(?P<always>montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags)\b"
    ),
    "en": re.compile(
        r"(?<!Good )(?<!Easter )(?<!Ash )(?<!Black )(?<!Palm )(?<!Bloody )(?<!Rose )(?<!Super )"
        r"\b(?P<name>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|mon|tues|wednes|thurs|fri|satur|sun)days?\b"
    ),
}
#: What stands for several days.
_SPAN = re.compile(
    r"\bweek(?:days?|ends?)\b|\b(?:working|business)\s(?:days?|week)\b|\b[Ww](?:ochentag|erktag|ochenend)",
    re.IGNORECASE,
)
_STEMS = {"de": ("tag", "ittwoch", "onnabend"), "en": ("day",)}


def find_weekdays(text: str, language: str) -> tuple[Weekday, ...]:
    """Return the weekdays named, each at its first mention."""
    if not any(map(text.__contains__, _STEMS[language])):
        return ()
    found: dict[int, Weekday] = {}
    for match in _DAY[language].finditer(text):
        group = match.groupdict()
        name = (group["name"] or group["always"]).lower() + ("day" if language == "en" else "")
        day = WEEKDAYS[language][name.removesuffix("s")]
        night = group.get("night")
        before = ((day - 2) % 7 + 1,) if night else ()
        found.setdefault(day, Weekday(match.start("name" if group["name"] else "always"), (day, *before), not night))
    return tuple(found.values())


def compare_weekdays(
    sources: tuple[Weekday, ...], targets: tuple[Weekday, ...], source: str, target: str
) -> tuple[list[Weekday], list[Weekday]]:
    """Return the source's and the target's weekdays that the other text does not name.

    Left out are those in titles that stay ("Welt am Sonntag") and in compounds ("Sonntagsfrage", "Fridays for
    Future"), and nights when none is named instead.
    """
    lost = [
        source_day
        for source_day in sources
        if not any(set(source_day.days) & set(target_day.days) for target_day in targets)
    ]
    lost = [
        source_day for source_day in lost if source[max(source_day.start - 3, 0) : source_day.start + 6] not in target
    ]
    added = [
        target_day
        for target_day in targets
        if not any(set(source_day.days) & set(target_day.days) for source_day in sources)
    ]
    lowered = source.lower()
    added = [target_day for target_day in added if not any(name in lowered for name in _names(target_day.days[0]))]
    if len(lost) > 1 and not added and _SPAN.search(target) or len(added) > 1 and not lost and _SPAN.search(source):
        return [], []  # "von Montag bis Freitag", "on weekdays"
    return [source_day for source_day in lost if source_day.sure or added], added


def _names(day: int) -> list[str]:
    return [name for names in WEEKDAYS.values() for name, number in names.items() if number == day]
