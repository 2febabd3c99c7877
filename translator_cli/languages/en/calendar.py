"""English months and weekdays."""

from __future__ import annotations

_MONTHS = ["january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
           "september sept sep", "october oct", "november nov", "december dec"]  # fmt: skip

#: Lower-case month name or abbreviation to its number.
MONTHS: dict[str, int] = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
#: Lower-case weekday name to its number (Monday is 1).
WEEKDAYS: dict[str, int] = {"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
                            "sunday": 7}  # fmt: skip
MONTH_NAMES = tuple(names.split()[0].capitalize() for names in _MONTHS)
DAY_NAMES = tuple(name.capitalize() for name in WEEKDAYS)
