"""Times of day in words: German says "halb drei" and "drei viertel sieben", for which small models have no ear.

They do copy figures. So such a time is read to them in figures, and stands in words again in what they say.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from translator_cli.document.replacing import with_replaced

_HOURS = "ein eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()
_NUMBERS = {word: max(1, at) for at, word in enumerate(_HOURS)}
_ENGLISH = "twelve one two three four five six seven eight nine ten eleven".split()
_STEPS = {"fünf": 5, "zehn": 10, "zwanzig": 20}
_WORDS = {5: "five", 10: "ten", 15: "a quarter", 20: "twenty"}
_HOUR = rf"(?P<hour>{'|'.join(sorted(_HOURS, key=len, reverse=True))})\b(?:\sUhr\b)?"
_TIMES = re.compile(
    rf"(?<![\w-])(?:(?:(?P<step>fünf|zehn|zwanzig)\s(?:Minuten\s)?(?P<side>vor|nach)\s)?(?P<half>halb)"
    r"|(?P<three>drei\s?viertel)|viertel\s(?P<quarter>vor|nach)"
    rf"|(?P<steps>fünf|zehn|zwanzig)\s(?:Minuten\s)?(?P<beside>vor|nach))\s{_HOUR}",
    re.IGNORECASE,
)
# "zehn nach drei Toren", "fünf vor zwölf Jahren", "halb zwei Meter": the number counts something.
_COUNTED = re.compile(r"\s(?:[a-zäöüß]+e[nrms]?\s)?[A-ZÄÖÜ][a-zäöüß]+")
_NO_COUNTED = re.compile(
    r"\s(?:in|am|im|an|auf|bei|beim|zu|zum|zur|vor|nach|mit|für|von|vom|und|oder|aber|auch|die|der|das|den|dem|ein\w*"
    r"|kommt\w*|war\w*|ist|sind|hatte\w*|wurde\w*|kam\w*|ging\w*|gibt|beg\w+|nachts|abends|morgens|mittags|Uhr)\b"
)


_EVENING = re.compile(r"(?i:abend)(?!ess|kass|brot|land)|[Nn]achmittag")
_HALF = re.compile(r"(?i:abend)(?!ess|kass|brot|land)|[Mm]ittag|[Mm]orgens|[Nn]achts|Nacht\b|früh\b|[Vv]ormittag")
_SAID = re.compile(r"morning|evening|tonight|night|noon", re.IGNORECASE)


class Spoken(NamedTuple):
    """A time of day at ``text[start:end]`` on a clock of 24 hours, and its English."""

    start: int
    end: int
    hour: int
    minute: int
    english: str

    @property
    def figures(self) -> str:
        """The time as models copy it."""
        return f"{self.hour}:{self.minute:02} Uhr"


def spoken_times(text: str) -> list[Spoken]:
    """Return the times of day in words in a German text, in order."""
    if not any(word in text for word in ("halb ", "Halb ", "iertel ", " vor ", " nach ")):
        return []
    found = (_spoken(match) for match in _TIMES.finditer(text))
    return [time for time in found if time is not None]


def _spoken(match: re.Match[str]) -> Spoken | None:
    following = match.string[match.end() :]
    if "Uhr" not in match[0] and _COUNTED.match(following) and not _NO_COUNTED.match(following):
        return None
    hour = _NUMBERS[match["hour"].lower()]
    if match["three"]:
        minutes = -15
    elif match["quarter"]:
        minutes = 15 if match["quarter"].lower() == "nach" else -15
    else:
        minutes = -30 if match["half"] else 0
        step = _STEPS[(match["step"] or match["steps"] or "fünf").lower()]
        side = (match["side"] or match["beside"] or "").lower()
        minutes += step * {"vor": -1, "nach": 1, "": 0}[side]
    hour, minute = divmod((hour * 60 + minutes) % 720, 60)
    later = hour and _EVENING.search(match.string) is not None
    return Spoken(match.start(), match.end(), hour + 12 if later else hour or 12, minute, in_words(hour, minute))


def in_words(hour: int, minute: int) -> str:
    """Return a time on a clock of twelve hours as English says it; one that it says in figures in those."""
    if minute == 30:
        return f"half past {_ENGLISH[hour % 12]}"
    if minute in _WORDS:
        return f"{_WORDS[minute]} past {_ENGLISH[hour % 12]}"
    if 60 - minute in _WORDS:
        return f"{_WORDS[60 - minute]} to {_ENGLISH[(hour + 1) % 12]}"
    return f"{hour % 12 or 12}:{minute:02}"


def in_figures(text: str, times: list[Spoken]) -> str:
    """Return a German text with its ``times`` in figures."""
    return with_replaced(text, ((time.start, time.end, time.figures) for time in times))


def reworded(source: str, english: str, times: list[Spoken]) -> str | None:
    """Return an English text with ``times`` in words in place of figures; None where one is not there as often.

    Where the German ``source`` tells the half of the day, and the English by nothing but "a.m.", that stays.
    """
    half = _HALF.search(source) is not None and not _SAID.search(english)
    for hour, minute, words in dict.fromkeys(time[2:] for time in times):
        hours = rf"0?(?:{hour % 12 or 12}|{hour % 12 + 12})"
        figures = re.compile(
            rf"(?<![\d:.]){hours}[:.]{minute:02}(?!\d)(?P<half>\s?[ap]\.?m\b(?:\.(?!\s*\Z))?)?(?:\so[’']clock)?"
        )
        if len(figures.findall(english)) != sum(time[2:4] == (hour, minute) for time in times):
            return None
        english = figures.sub(lambda match: match[0] if half and match["half"] else words, english)
    return english[0].upper() + english[1:]
