"""What the splitter knows about each language."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from translator_cli.languages import word_list


class Rules(NamedTuple):
    """The abbreviations of one language (see ``languages``), and how it writes ordinals and openings."""

    never: frozenset[str]
    maybe: frozenset[str]
    openers: frozenset[str]
    months: frozenset[str]
    ordinal_stop: bool  # "3." is an ordinal
    lower_start: bool  # a sentence may begin with a small letter


@cache
def rules_for(language: str | None) -> Rules:
    """Return the rules for an ISO 639-1 code; languages without a list get the most careful ones."""
    return _rules((language or "")[:2]) or _careful()


def _rules(language: str) -> Rules | None:
    words, calendar = word_list(language, "abbreviations"), word_list(language, "calendar")
    if words is None:
        return None
    months = frozenset(calendar.MONTHS) if calendar else frozenset()
    return Rules(words.NEVER, words.MAYBE, words.OPENERS, months, words.ORDINAL_STOP, words.LOWER_START)


def _careful() -> Rules:
    """German rules with the words of both languages err on the side of too few breaks."""
    german, english = _rules("de"), _rules("en")
    assert german is not None and english is not None
    return Rules(
        german.never | english.never,
        german.maybe | english.maybe,
        german.openers | english.openers,
        german.months | english.months,
        german.ordinal_stop,
        german.lower_start,
    )
