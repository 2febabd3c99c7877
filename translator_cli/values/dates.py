"""Find the dates, months and weekdays of a text, in German and English notation."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from translator_cli.values.calendar_words import MONTHS


class Date(NamedTuple):
    """``days`` and ``months`` hold one element, or two readings for 10/3/2024; ``month`` alone may stand too."""

    start: int
    end: int
    text: str
    months: tuple[int, ...]
    days: tuple[int, ...] = ()
    year: int | None = None
    sure: bool = True

    def pairs(self) -> set[tuple[int, int]]:
        """Return the (month, day) readings."""
        both = set(zip(self.months, self.days))
        return both | {(self.months[1], self.days[1])} if len(self.months) > 1 else both


def _alternatives(language: str, short: bool) -> str:
    names = sorted((name for name in MONTHS[language] if short or len(name) > 4 or name in ("mai", "märz", "juni",
                    "juli", "may", "june", "july")), key=len, reverse=True)  # fmt: skip
    return "|".join(name if language == "de" else name.capitalize() for name in names)


# "on friday, march 8th" is common in chats; "may" is a verb.
_DE, _EN = _alternatives("de", True), _alternatives("en", True)
_DE = "|".join(f"{name[0].upper()}{name[1:]}" for name in _DE.split("|"))
_EN += "|" + "|".join(name for name in MONTHS["en"] if len(name) > 4)
_YEAR = r"(?:,?\s(?P<year>[12]\d{3})(?!\d))?"
_MORE = r"(?:(?P<first>\d{1,2})(?:\.|st|nd|rd|th)?\s?(?:-|–|/|bis(?:\szum)?|und|oder|to|and|or)\s?(?:the\s)?)?"

_NUMERIC = re.compile(
    r"(?<![\d.,/:-])(?:(?P<iso>[12]\d{3})-(?P<imonth>\d\d)-(?P<iday>\d\d)"
    r"|(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>[12]\d{3}|\d\d(?![\d.,:]))?"
    r"|(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<syear>[12]\d{3}|\d\d))(?![\d/])"
)
_NAMED = {
    "de": rf"{_MORE}(?<![\d,.])(?P<day>\d{{1,2}})\.\s?(?P<month>{_DE})\b\.?{_YEAR}",
    "en": (
        rf"(?<![\d,.]){_MORE}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\sof)?\s?(?P<month>{_EN})\b\.?{_YEAR}"
        rf"|\b(?P<month2>{_EN})\b\.?\s(?:the\s)?(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:]|[.,]\d)"
        r"(?:\s?(?:-|–|to|and|or|through|until)\s?(?:the\s)?(?P<last>\d{1,2})(?:st|nd|rd|th)?(?![\d:%]|[.,]\d))?"
        r"(?:,?\s(?P<year2>[12]\d{3})(?!\d))?"
    ),
}
_LONG = {
    language: [name.capitalize() for name in names if len(name) > 4 or name in ("mai", "märz", "juni", "juli")]
    for language, names in MONTHS.items()
}
_LONG["en"] += ["May", "June", "July"]
_MONTH = {
    "de": rf"\b({'|'.join(_LONG['de'])})(?:(?<!Mai)(?:s|es))?\b",  # "Mais" is maize
    "en": rf"\b({'|'.join(_LONG['en'])})(?:'s)?\b",
}
# What every month name begins with: a look for these costs less than the patterns.
_STEMS = {language: {name.capitalize()[:3] for name in names} for language, names in MONTHS.items()}
_LOWER = {"de": (), "en": tuple(name for name in MONTHS["en"] if len(name) > 4)}
_DIGIT = re.compile(r"\d")
# These are verbs and names too: only a preposition or a neighbouring year makes them a month.
_UNSURE = re.compile(r"(?:May|March|August|April|June)")
_SETTLES = re.compile(r"(?:\b(?:in|of|since|until|till|by|from|early|late|mid|last|next|this|between|and|to|end)[ -])$")
_DATED = re.compile(r"\b(?:am|vom|bis|zum|ab|seit|dem|den|der|und|nach|vor|für)\s$|[-–/]\s?$", re.IGNORECASE)
_NINE_ELEVEN = re.compile(r"(?<![\d/])9/11(?![\d/])")


def find_dates(text: str, language: str) -> tuple[Date, ...]:
    """Return full dates and day-and-month dates, then bare months, in that order."""
    found: list[Date] = []
    months = any(map(text.__contains__, _STEMS[language]))
    if _DIGIT.search(text):
        found += [date for match in _NUMERIC.finditer(text) if (date := _numeric(match, language))]
        if months or any(map(text.__contains__, _LOWER[language])):
            named = _compiled(_NAMED[language]).finditer(text)
            found += [date for match in named for date in _named(match, MONTHS[language])]
        found += [Date(*match.span(), match[0], (9,), (11,)) for match in _NINE_ELEVEN.finditer(text)]
    if not months:
        return tuple(found)
    spans = [(date.start, date.end) for date in found]
    for match in _compiled(_MONTH[language]).finditer(text):
        if not any(start <= match.start() < end for start, end in spans):
            sure = not (language == "en" and _UNSURE.match(match[1])) or bool(_SETTLES.search(text[: match.start()]))
            found.append(Date(*match.span(), match[0], (MONTHS[language][match[1].lower()],), sure=sure))
    return tuple(found)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)  # milliseconds: many texts name no month


def _numeric(match: re.Match[str], language: str) -> Date | None:
    group = match.groupdict()
    months: tuple[int, ...]
    days: tuple[int, ...]
    if group["iso"]:
        months, days, year = (int(group["imonth"]),), (int(group["iday"]),), group["iso"]
    elif group["a"]:
        first, second, year = int(group["a"]), int(group["b"]), group["syear"]
        orders = [(m, d) for m, d in ((first, second), (second, first)) if 1 <= m <= 12 and 1 <= d <= 31]
        months, days = tuple(m for m, _ in orders), tuple(d for _, d in orders)
    elif len(group["year"] or "") < 4 and (language == "en" or _ends_sentence(match)):
        return None
    else:
        months, days, year = (int(group["month"]),), (int(group["day"]),), group["year"]
    if not months or not all(1 <= m <= 12 for m in months) or not all(1 <= d <= 31 for d in days):
        return None
    full = None if not year else int(year) if len(year) == 4 else int(year) + (2000 if int(year) < 50 else 1900)
    return Date(*match.span(), match[0].strip(), months, days, full)


def _ends_sentence(match: re.Match[str]) -> bool:
    """Whether the last dot is no part of "7.4." but ends the sentence ("Stärke 7.4.")."""
    rest = match.string[match.end() :]
    return not match["year"] and not _DATED.search(match.string[: match.start()]) and (
        not rest.strip() or rest[:1] == " " and rest.strip()[:1].isupper()
    )  # fmt: skip


def _named(match: re.Match[str], months: dict[str, int]) -> list[Date]:
    group = match.groupdict()
    second = "month2" if group.get("month2") else "month"
    day, year = ("day2", "year2") if second == "month2" else ("day", "year")
    month = months[group[second].lower()]
    days = [int(group[name]) for name in ("first", day, "last") if group.get(name)]
    if not all(1 <= number <= 31 for number in days):
        return []
    number = int(group[year]) if group[year] else None
    dates = [Date(*match.span(), match[0], (month,), (value,)) for value in days[:-1]]
    return [*dates, Date(*match.span(), match[0], (month,), (days[-1],), number)]
