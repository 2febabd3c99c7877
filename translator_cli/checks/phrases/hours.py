"""Opening hours: lines of weekdays and times and little else, "Mo–Fr 9–18 Uhr, Sa geschlossen"."""

from __future__ import annotations

import re

from translator_cli.checks.phrases.slots import clock
from translator_cli.languages.de.calendar import WEEKDAYS
from translator_cli.languages.en.calendar import DAY_NAMES

_SHORT = dict(zip("mo di mi do fr sa so".split(), (name[:3] for name in DAY_NAMES)))
_WORDS = {
    "bis": "to", "und": "and", "sowie": "and", "von": "from", "ab": "from", "jeden": "every", "jeder": "every",
    "täglich": "daily", "werktags": "weekdays", "geschlossen": "closed", "ruhetag": "closed", "geöffnet": "open",
    "nach vereinbarung": "by appointment", "nach terminvereinbarung": "by appointment", "feiertags": "public holidays",
    "an feiertagen": "on public holidays", "feiertage": "public holidays", "an": "on", "am": "on", "außer": "except",
    "vormittags": "in the morning", "nachmittags": "in the afternoon", "durchgehend": "continuously",
    "sonn- und feiertags": "Sundays and public holidays", "sonn- und feiertage": "Sundays and public holidays",
    "an sonn- und feiertagen": "on Sundays and public holidays", "zusätzlich": "also", "oder": "or",
    "jeweils": "each", "um": "at", "gegen": "around",
}  # fmt: skip
_SIGNS = r"\s*[–—-]\s*|\s*[,;:/|&+()]\s*|\s+"
_CLOCK = r"(\d{1,2})(?:[.:](\d\d))?"
_UNTIL = r"\s*(?:[–—-]|bis)\s*"
_RANGE = re.compile(rf"{_CLOCK}(?:\s?Uhr)?{_UNTIL}{_CLOCK}(?:\s?Uhr|\s?h\b)?")
_ONE = re.compile(rf"{_CLOCK}\s?(?:Uhr|h\b)")
_LONG_WORDS = re.compile("|".join(re.escape(word) for word in sorted(_WORDS, key=len, reverse=True) if " " in word))
_WORD = re.compile(r"[^\W\d_]+\.?")
_DAYS = re.compile(_SIGNS)


def opening_hours(line: str) -> str | None:
    """Return the English of a line of weekdays and times; None where it has other words, or no times or no days."""
    parts: list[str] = []
    at = days = times = 0
    while at < len(line):
        found = _time_at(line, at) or _word_at(line, at) or _sign_at(line, at)
        if found is None:
            return None
        english, at, kind = found
        days, times = days + (kind == "day"), times + (kind == "time")
        parts.append(english)
    text = "".join(parts)
    return (
        text[0].upper() + text[1:]
        if line[0].isupper() and days and (times or days > 1)
        else (text if days and times else None)
    )


def _time_at(line: str, at: int) -> tuple[str, int, str] | None:
    if match := _RANGE.match(line, at):
        first, second = (clock(int(match[n]), match[n + 1] or "00") for n in (1, 3))
        if "Uhr" in match[0] or match[2] or match[4]:
            return f"{first} to {second}" if "bis" in match[0] else f"{first}–{second}", match.end(), "time"
    if match := _ONE.match(line, at):
        return clock(int(match[1]), match[2] or "00"), match.end(), "time"
    return None


def _word_at(line: str, at: int) -> tuple[str, int, str] | None:
    small = line.lower()
    if match := _LONG_WORDS.match(small, at):
        return _WORDS[match[0]], match.end(), "word"
    match = _WORD.match(small, at)
    if match is None:
        return None
    word = match[0].rstrip(".")
    if word in _SHORT and line[at].isupper():
        return _SHORT[word], match.end(), "day"
    day = WEEKDAYS.get(word) or WEEKDAYS.get(word.removesuffix("s"))
    if day:
        return (
            DAY_NAMES[day - 1] + ("s" if word.endswith("s") and word.removesuffix("s") in WEEKDAYS else ""),
            match.end(),
            "day",
        )
    return (_WORDS[word], match.end(), "word") if word in _WORDS else None


def _sign_at(line: str, at: int) -> tuple[str, int, str] | None:
    match = _DAYS.match(line, at)
    return (match[0], match.end(), "sign") if match and match[0] else None
