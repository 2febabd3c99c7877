"""Months and weekdays of the languages whose values are read."""

from __future__ import annotations

from translator_cli.languages.de import calendar as german
from translator_cli.languages.en import calendar as english

#: ISO 639-1 code, then lower-case month name or abbreviation, to its number.
MONTHS: dict[str, dict[str, int]] = {"de": german.MONTHS, "en": english.MONTHS}
#: ISO 639-1 code, then lower-case weekday name, to its number (Monday is 1).
WEEKDAYS: dict[str, dict[str, int]] = {"de": german.WEEKDAYS, "en": english.WEEKDAYS}
