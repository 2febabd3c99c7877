"""German months and weekdays."""

from __future__ import annotations

_MONTHS = ["januar jänner jan", "februar feber feb febr", "märz maerz mrz mär", "april apr", "mai", "juni jun",
           "juli jul", "august aug", "september sept sep", "oktober okt", "november nov", "dezember dez"]  # fmt: skip

#: Lower-case month name or abbreviation to its number.
MONTHS: dict[str, int] = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
#: Lower-case weekday name to its number (Monday is 1).
WEEKDAYS: dict[str, int] = {"montag": 1, "dienstag": 2, "mittwoch": 3, "donnerstag": 4, "freitag": 5, "samstag": 6,
                            "sonnabend": 6, "sonntag": 7}  # fmt: skip
