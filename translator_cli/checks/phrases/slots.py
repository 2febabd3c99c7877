"""What fits in a slot of a phrase, and how it stands in the English: "Stand: {date}", "Sehr geehrte Frau {any}"."""

from __future__ import annotations

import re
from functools import lru_cache

from translator_cli.languages.de.calendar import MONTHS, WEEKDAYS
from translator_cli.languages.de.first_names import FIRST_NAMES
from translator_cli.languages.de_en.dictionary import look_up, translation_of
from translator_cli.languages.de_en.names import kept_names
from translator_cli.languages.en.calendar import DAY_NAMES, MONTH_NAMES

_MONTH = rf"(?:{'|'.join(name.capitalize() for name in sorted(MONTHS, key=len, reverse=True))})\b\.?"
_DAY = rf"(?:{'|'.join(name.capitalize() for name in WEEKDAYS)})"
_DATE = re.compile(
    rf"(?:(?P<weekday>{_DAY}),?\s(?:den\s|der\s|dem\s)?)?"
    rf"(?:(?:(?P<day>\d{{1,2}})\.\s?)?(?:(?P<month>{_MONTH})|(?<=[.\s])(?P<figure>0?[1-9]|1[0-2])\.)"
    r"\s?(?P<year>\d{4})?|(?P<only>[12]\d{3}))"
)
_TIME = re.compile(r"(?P<hour>[01]?\d|2[0-4])(?:[.:](?P<minute>[0-5]\d))?\sUhr")
_WORD = r"(?:(?:von|van|zu|vom|der|den|de|Dr\.|Prof\.|[A-Z]\.)\s)*[^\W\d_][^\W\d_.]*(?:[-’'][^\W\d_]+)*"
_NAME = rf"{_WORD}(?:\s{_WORD}){{0,3}}"
#: The patterns of the slots.
PATTERNS = {
    "number": r"\d+(?:[.,:/–-]\d+)*[a-z]?|[IVX]{1,5}|[A-Z]",
    "date": re.sub(r"\?P<\w+>", "?:", _DATE.pattern),
    "time": re.sub(r"\?P<\w+>", "?:", _TIME.pattern),
    "name": _NAME,
    "person": _NAME,
    "any": _NAME,
    "place": rf"{_WORD}(?:\s{_WORD})?",
}
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_SMALL = frozenset("von van zu vom der den de und".split())
_SHORTEST = 4


def in_slot(kind: str, text: str) -> str | None:
    """Return what fills a slot in the English; None where ``text`` does not belong there."""
    if kind == "number":
        return text.replace(".", ",") if _GROUPED.fullmatch(text) else re.sub(r"(?<=\d),(?=\d)", ".", text)
    if kind == "date":
        return english_date(text)
    if kind == "time":
        return english_time(text)
    words = text.split()
    if not all(word[0].isupper() or word in _SMALL for word in words) or not words[-1][0].isupper():
        return None
    if kind == "place":
        return " ".join(_place(word) for word in words)
    if kind == "person" and len(words) == 1:
        return None
    return text if kind == "any" or is_name(text) else None


def is_name(text: str) -> bool:
    """Whether capitalized words are the name of a person: they begin with a first name, or are no German words."""
    words = [word for word in text.split() if not word.endswith(".") and word not in _SMALL]
    if not words or words[0].split("-")[0] in FIRST_NAMES:
        return bool(words)
    return all(word in kept_names() or not _means_something(word) for word in words)


def _means_something(word: str) -> bool:
    entry = look_up(word)
    if entry is not None:
        return not entry.is_name
    return any(translation_of(word[at:].capitalize()) for at in range(3, len(word) - _SHORTEST))


def _place(word: str) -> str:
    english = translation_of(word)
    return english if english and english[:1].isupper() else word


def english_date(text: str) -> str | None:
    """Return a German date as models mostly write it: "3 May 2024"."""
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    if match["only"]:
        return match["only"]
    month = MONTHS[match["month"].rstrip(".").lower()] if match["month"] else int(match["figure"])
    name = MONTH_NAMES[month - 1]
    date = " ".join(filter(None, (match["day"] and str(int(match["day"])), name, match["year"])))
    weekday = match["weekday"]
    return f"{DAY_NAMES[WEEKDAYS[weekday.lower()] - 1]}, {date}" if weekday else date


def english_time(text: str) -> str | None:
    """Return a German time of day as American English has it: "7:30 p.m."."""
    match = _TIME.fullmatch(text)
    return clock(int(match["hour"]), match["minute"] or "00") if match else None


def clock(hour: int, minute: str) -> str:
    """Return hour and minute on a clock of twelve hours."""
    half = "p.m." if 12 <= hour < 24 else "a.m."
    return f"{(hour - 1) % 12 + 1}{'' if minute == '00' else ':' + minute} {half}"


@lru_cache(maxsize=1024)
def literals_of(template: str) -> tuple[str, ...]:
    """Return what stands between the slots of a line."""
    return tuple(part for part in re.split(r"\{\w+\}", template) if part)


@lru_cache(maxsize=512)
def pattern_of(template: str, shouted: bool) -> re.Pattern[str]:
    """Return the pattern of a line with slots; a shouted one is in capitals throughout."""
    parts = re.split(r"\{(\w+)\}", template)
    found = "".join(f"({PATTERNS[part]})" if at % 2 else re.escape(part) for at, part in enumerate(parts))
    return re.compile(found, re.IGNORECASE if shouted else 0)


def filled(template: tuple[str, str], line: str, shouted: bool = False) -> str | None:
    """Return the English of a line that fits a template; None where it or something in a slot does not belong there."""
    if not shouted and not all(map(line.__contains__, literals_of(template[0]))):
        return None  # most are: few patterns are ever compiled
    match = pattern_of(template[0], shouted).fullmatch(line)
    if match is None:
        return None
    kinds = re.findall(r"\{(\w+)\}", template[0])
    texts = [text.title() if shouted else text for text in match.groups()]
    values = [in_slot(kind, text) for kind, text in zip(kinds, texts, strict=True)]
    english = template[1]
    for kind, value in zip(kinds, values):
        if value is None:
            return None
        english = english.replace(f"{{{kind}}}", value, 1)
    return english
