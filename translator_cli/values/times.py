"""Find the times of day in a text: "19.30 Uhr", "halb acht", "7:30 p.m.", "a quarter to eight"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from translator_cli.languages.en.numerals import ENGLISH_NUMERALS
from translator_cli.languages.de.numerals import german_numeral

_DAY = 1440  # minutes


class Time(NamedTuple):
    """``minutes`` after midnight that the words may mean; ``soft`` ones ("noon") need no counterpart."""

    start: int
    end: int
    text: str
    minutes: frozenset[int]
    parts: tuple[int, ...] = ()
    soft: bool = False


_DE_WORD = r"(?:ein|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)"
_EN_WORD = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_CLOCK = r"(?P<h>\d{1,2})(?:[.:](?P<m>[0-5]\d))?"
_GERMAN = (
    rf"(?<![\d.,:]){_CLOCK}(?:\s?(?:-|–|/|bis|und|oder)\s?(?=\d{{1,2}}(?:[.:]\d\d)?[\s-]?(?:Uhr|h\b))"
    r"|[\s\u00a0-]?(?:Uhr(?![a-zäöü])(?:\s(?P<late>[0-5]?\d)(?![\d.,]|\s?[A-Z%€]))?|h(?![\w.])))"
    r"|(?<![\d.,:])(?P<ch>[01]?\d|2[0-4]):(?P<cm>[0-5]\d)(?![:,.]?\d|-[^\W\d])"
    r"|(?<=[Uu]m\s)(?P<uh>[01]?\d|2[0-4])\.(?P<um>[0-5]\d)(?!\.?\d|\s?(?:%|€|Pro|Eur|Dol|Met|Pun|Gra|M[ir]))"
    r"|\b(?i:(?P<half>halb)|(?P<quarter>dreiviertel|drei\sviertel|viertel\s(?:nach|vor)))"
    rf"\s(?P<qw>{_DE_WORD}|\d{{1,2}})\b(?![.,]\d)"
    rf"|\b(?P<off>[Ff]ünf|[Zz]ehn|[Zz]wanzig)\s(?P<side>vor|nach)\s(?P<mid>halb\s)?(?P<ow>{_DE_WORD})\b(?!\s[A-Z])"
    rf"|\b(?P<word>{_DE_WORD})\sUhr\b|\b(?P<noon>Mitternacht|[Mm]ittags?)\b"
)
_ENGLISH = (
    rf"(?<![\d.,:$£€]){_CLOCK}(?:\s?(?:-|–|to|until|till|and|or)\s?(?=\d{{1,2}}(?:[.:]\d\d)?\s?[ap]\.?m\b)"
    r"|\s?(?P<half>[ap])\.?\s?m\b\.?|\so['’]?\s?clock|\s?(?P<twelve>noon|midnight))"
    r"|(?<![\d.,:])(?P<ch>[01]?\d|2[0-4])[:h](?P<cm>[0-5]\d)(?![:.,]?\d)"
    r"|(?:(?<=\bat )|(?<=\bby )|(?<=round )|(?<=from )|(?<=until )|(?<=efore )|(?<=after )|(?<=\()|(?<=to ))"
    r"(?P<mh>[01]\d|2[0-3])(?P<mm>[0-5]\d)\s?(?:hours|hrs|GMT|UTC|BST|CET|EST|EDT|h)\b"
    r"|\b(?:(?i:(?P<past>half\spast|half)|(?P<quarter>quarter\s(?:past|after|to|before)))"
    rf"\s(?P<qw>{_EN_WORD}|\d{{1,2}})\b(?![.,]\d))"
    r"|(?:(?<=\bat )|(?<=\bAt )|(?<=till )"
    r"|(?<=ntil )|(?<=round )|(?<=about )|(?<=efore )|(?<=after )|(?<=is )|(?<=was )|(?<=[’']s ))"
    rf"\b(?P<off>five|ten|twenty)\s(?P<side>past|to)\s(?P<ow>{_EN_WORD})\b(?!\s(?:\w+\s)?(?:people|years|per))"
    rf"|\b(?P<word>{_EN_WORD})\s(?:o['’]?\s?clock|(?P<whalf>[ap])\.?m\b\.?)"
    r"|\b(?P<noon>noon|midday|midnight)\b"
)
_LATER = re.compile(r"abend|nachmittag|nacht\b|nachts\b|mittag", re.IGNORECASE)
_MARKED = {
    "de": re.compile(r"\d:\d\d|[Uu]m\s\d|\d[.:]\d\d[\s\u00a0]?h(?![\w.])"),
    "en": re.compile(r"\d[:h]\d\d|\d\s?[ap]\.?\s?m\b|\d\d\s?(?:hours|hrs|GMT|UTC|BST|CET|EST|EDT|h)\b"),
}
# What tells the half of the day, right behind or before a time.
_HALF = (
    r"\s(?:(?P<night>nachts|in\sder\sNacht)|(?P<am>morgens|früh|vormittags|am\s(?:frühen\s)?(?:Morgen|Vormittag)"
    r"|in\sder\sFrühe?)|(?P<pm>abends|nachmittags|am\s(?:frühen\s|späten\s)?(?:Abend|Nachmittag)))\b"
)
_HALF_BEFORE = (
    r"\b(?:(?P<night>[Nn]achts)|(?P<am>[Mm]orgens|[Vv]ormittags)|(?P<pm>[Aa]bends|[Nn]achmittags))\s"
    r"(?:(?:um|gegen|ab|bis|kurz\s\w+)\s)?$"
)
_OFFS = {"de": ("fünf", "zehn", "zwanzig"), "en": ("five", "ten", "twenty")}
_HINTS = {
    "de": ("Uhr", "halb", "Halb", "iertel", "ittag", "itternacht",
           *(f"{n[1:]} {side} " for n in _OFFS["de"] for side in ("vor", "nach"))),
    "en": ("clock", "noon", "midday", "midnight", "half ", "Half ", "uarter", " a.m", " p.m", " am ", " am.", " pm",
           *(f"{n} {side} " for n in _OFFS["en"] for side in ("to", "past"))),
}  # fmt: skip


def find_times(text: str, language: str) -> tuple[Time, ...]:
    """Return the times of ``text`` in order."""
    # Most sentences name none; a look for the words costs less than the patterns, whose compiling takes milliseconds.
    if not any(map(text.__contains__, _HINTS[language])) and not _MARKED[language].search(text):
        return ()
    if language == "de":
        later = bool(_LATER.search(text))
        found = (_halved(_german(match, later), match) for match in _compiled(_GERMAN).finditer(text))
    else:
        found = (_english(match) for match in _compiled(_ENGLISH).finditer(text))
    return tuple(time for time in found if time)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _german(match: re.Match[str], later: bool) -> Time | None:
    group = match.groupdict()
    if group["noon"]:
        return _make(match, {0} if group["noon"] == "Mitternacht" else {720}, (), soft=True)
    if group["h"] or group["ch"] or group["uh"]:
        hour = int(group["h"] or group["ch"] or group["uh"])
        minute = int(group["m"] or group["cm"] or group["um"] or group["late"] or 0)
        both = later and hour < 13
        return _make(match, _both(hour, minute) if both else {hour * 60 + minute}, (hour, minute), hour=hour)
    if group["word"]:
        hour = _german_hour(group["word"])
        return _make(match, _both(hour, 0), (hour, 0))
    hour = _german_hour(group["qw"] or group["ow"])
    if group["half"] or group["mid"]:
        minutes = -30
    else:
        minutes = {"dre": -15, "vie": 15 if "nach" in match[0] else -15}.get((group["quarter"] or "")[:3].lower(), 0)
    if group["off"]:
        numeral = german_numeral(group["off"].lower())
        minutes += (1 if group["side"] == "nach" else -1) * int(numeral.value if numeral else 0)
    return _make(match, _both(hour, minutes), ())


def _halved(time: Time | None, match: re.Match[str]) -> Time | None:
    """Leave out the reading that "nachts", "morgens" or "abends" beside the time excludes."""
    if time is None or time.soft or len(time.minutes) < 2:
        return time
    half = _compiled(_HALF).match(match.string, match.end()) or _compiled(_HALF_BEFORE).search(
        match.string, 0, match.start()
    )
    if half is None:
        return time
    if half["night"]:
        kept = {minute for minute in time.minutes if minute <= 6 * 60 or minute >= 21 * 60}
    else:
        kept = {minute for minute in time.minutes if (minute < _DAY // 2) == bool(half["am"])}
    return time._replace(minutes=frozenset(kept or time.minutes))


def _german_hour(word: str) -> int:
    numeral = german_numeral(word)
    return int(word) if word.isdigit() else 1 if word.startswith("ein") else int(numeral.value if numeral else 0)


def _english(match: re.Match[str]) -> Time | None:
    group = match.groupdict()
    if group["noon"]:
        return _make(match, {0} if group["noon"] == "midnight" else {720}, (), soft=True)
    if group["mh"]:
        return _make(match, {int(group["mh"]) * 60 + int(group["mm"])}, ())
    if group["h"] or group["ch"] or group["word"]:
        hour = int(ENGLISH_NUMERALS[group["word"]].value) if group["word"] else int(group["h"] or group["ch"])
        minute = int(group["m"] or group["cm"] or 0)
        half = group["half"] or group["whalf"]
        if half:
            hour = hour % 12 + (12 if half == "p" else 0)
        if group["twelve"]:
            hour = 0 if group["twelve"] == "midnight" else 12
        free = not half and not group["twelve"] and hour < 13
        return _make(match, _both(hour, minute) if free else {hour * 60 + minute}, (hour, minute), hour=hour)
    word = group["qw"] or group["ow"]
    hour = int(word) if word.isdigit() else int(ENGLISH_NUMERALS[word.lower()].value)
    minutes = 30 if group["past"] else 15 if group["quarter"] else int(ENGLISH_NUMERALS[group["off"]].value)
    if group["side"] == "to" or group["quarter"] and match[0].lower().split()[1] in ("to", "before"):
        minutes = -minutes
    return _make(match, _both(hour, minutes), ())


def _both(hour: int, minute: int) -> set[int]:
    return {(hour * 60 + minute) % _DAY, ((hour + 12) * 60 + minute) % _DAY}


def _make(
    match: re.Match[str], minutes: set[int], parts: tuple[int, ...], *, soft: bool = False, hour: int = 0
) -> Time | None:
    if hour > 24:
        return None
    return Time(*match.span(), match[0].strip(), frozenset(minute % _DAY for minute in minutes), parts, soft)
