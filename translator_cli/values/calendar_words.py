"""Months, weekdays and their places in the year, in German and English."""

from __future__ import annotations

_GERMAN = ["januar jänner jan", "februar feber feb", "märz maerz mrz", "april apr", "mai", "juni jun", "juli jul",
           "august aug", "september sept sep", "oktober okt", "november nov", "dezember dez"]  # fmt: skip
_ENGLISH = ["january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec"]  # fmt: skip

#: Lower-case month name or abbreviation to its number.
MONTHS: dict[str, dict[str, int]] = {
    "de": {name: number for number, names in enumerate(_GERMAN, 1) for name in names.split()},
    "en": {name: number for number, names in enumerate(_ENGLISH, 1) for name in names.split()},
}
#: Lower-case beginnings of weekday names to their number (Monday is 1).
WEEKDAYS: dict[str, dict[str, int]] = {
    "de": {"montag": 1, "dienstag": 2, "mittwoch": 3, "donnerstag": 4, "freitag": 5, "samstag": 6, "sonnabend": 6,
           "sonntag": 7},
    "en": {"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7},
}  # fmt: skip
MONTH_NAMES = tuple(names.split()[0].capitalize() for names in _ENGLISH)
DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
