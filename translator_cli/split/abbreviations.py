"""What the splitter knows about each language."""

from __future__ import annotations

from typing import NamedTuple


from translator_cli.languages.de import abbreviations as german
from translator_cli.languages.de import calendar as german_calendar
from translator_cli.languages.en import abbreviations as english
from translator_cli.languages.en import calendar as english_calendar


class Rules(NamedTuple):
    """The abbreviations of one language (see ``languages``), and how it writes ordinals and openings."""

    never: frozenset[str]
    maybe: frozenset[str]
    openers: frozenset[str]
    months: frozenset[str]
    ordinal_stop: bool  # "3." is an ordinal
    lower_start: bool  # a sentence may begin with a small letter


GERMAN = Rules(german.NEVER, german.MAYBE, german.OPENERS, frozenset(german_calendar.MONTHS), True, False)
ENGLISH = Rules(english.NEVER, english.MAYBE, english.OPENERS, frozenset(english_calendar.MONTHS), False, True)
# Other languages pass through; German rules with both word lists err on the side of too few breaks.
OTHER = Rules(
    GERMAN.never | ENGLISH.never,
    GERMAN.maybe | ENGLISH.maybe,
    GERMAN.openers | ENGLISH.openers,
    GERMAN.months | ENGLISH.months,
    True,
    False,
)


def rules_for(language: str | None) -> Rules:
    """Return the rules for an ISO 639-1 code; unknown languages get the most careful ones."""
    return {"de": GERMAN, "en": ENGLISH}.get((language or "")[:2], OTHER)
