"""The English of a German word that was left in a translation, as the sentence wants it: number, capital.

A small model copies what it does not know ("The Witwen waited"), and a person may overlook it. What may be a name has
no suggestion: a noun without an article or an adjective that could be a family name ("Renner").
"""

from __future__ import annotations

import re

from translator_cli.checks.terms import SINGULAR_BEFORE
from translator_cli.languages.de.first_names import FIRST_NAMES
from translator_cli.languages.de.function_words import DETERMINERS, FUNCTION_WORDS
from translator_cli.languages.de.stop_words import STOP_WORDS
from translator_cli.languages.de_en.dictionary import look_up
from translator_cli.languages.en.plurals import is_plural, plural_of

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ONE = re.compile(r"\b(?:an?|this|that|every|each|one)\s+(?:[a-z-]+\s+)?$", re.IGNORECASE)
_CLAUSE = re.compile(r".*[:.!?–]\s", re.DOTALL)
_FAMILY_NAME = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+(?:er|mann|bach|burg|berg)")


def suggestion(source: str, word: re.Match[str]) -> str | None:
    """Return the English for a German ``word`` in a translation; None where it is unknown or may be a name."""
    target = word.string
    place = re.search(rf"(?<!\w){re.escape(word[0])}(?:e?n|s)?(?!\w)", source)
    entry = look_up(place[0]) or look_up(word[0]) if place else None
    if place is None or entry is None or entry.english.casefold() == word[0].casefold():
        return None
    if place[0].lower() in STOP_WORDS or place[0] in FIRST_NAMES:
        return None
    before = source[: place.start()]
    if place[0][:1].isupper() and not (entry.is_name or entry.inflected or _is_noun(before, source)):
        return None
    if place[0].endswith("en") and not (entry.is_name or entry.inflected or _determined(before)):
        return None  # a verb made a noun needs an article, a town has none: "in Gießen"
    if _FAMILY_NAME.fullmatch(place[0]) and not entry.is_name and not _determined(before):
        return None
    english = entry.english
    if entry.inflected and not is_plural(english.split()[-1]) and _is_plural(before, target[: word.start()]):
        english = plural_of(english)
    if english.endswith("'s") and (target[word.end() :][:2] in ("'s", "’s") or target[: word.start()].endswith("of ")):
        english = english[:-2]
    starts = not re.search(r"\w", target[: word.start()]) or re.search(r"[.!?:]\W+$", target[: word.start()])
    return english[0].upper() + english[1:] if starts else english


def _is_noun(before: str, source: str) -> bool:
    """Whether a noun without an ending is no name: after an article or adjective, a preposition, or in a heading.

    "Trump griff Schiff an" is not about a ship.
    """
    words = _WORD.findall(_CLAUSE.sub("", before))
    if not words:
        return not source.rstrip("\"“”»«'’ ").endswith((".", "!", "?", "…"))
    return _determined(before) or words[-1].lower() in FUNCTION_WORDS


def _is_plural(before: str, english_before: str) -> bool:
    """Whether a noun with an ending is a plural, by what stands before it on both sides."""
    return not (SINGULAR_BEFORE.search(before) or _ONE.search(english_before))


def _determined(before: str) -> bool:
    """Whether an article, a pronoun or an inflected adjective stands before a German noun."""
    words = _WORD.findall(before)
    last = words[-1] if words else ""
    inflected = last[:1].islower() and last.endswith(("en", "em", "er", "es", "e")) and last not in FUNCTION_WORDS
    return last.lower() in DETERMINERS or inflected
