"""Which capitalised words are ordinary ones: German nouns, English titles and names of days."""

from __future__ import annotations

import re

from translator_cli.languages.de.calendar import MONTHS, WEEKDAYS
from translator_cli.languages.de.first_names import FIRST_NAMES
from translator_cli.languages.de.function_words import DETERMINERS, FUNCTION_WORDS
from translator_cli.languages.de.lexicon import ends_in_noun, is_translated
from translator_cli.languages.de.stop_words import STOP_WORDS
from translator_cli.languages.de.titles import TITLES
from translator_cli.languages.de_en.acronyms import ACRONYMS, SPELLED_OUT
from translator_cli.languages.de_en.exonyms import EXONYMS
from translator_cli.languages.de_en.transcriptions import TRANSCRIPTIONS
from translator_cli.languages.en.calendar import DAY_NAMES, MONTH_NAMES
from translator_cli.languages.en.stop_words import STOP_WORDS as ENGLISH_STOP_WORDS
from translator_cli.languages.en.titles import TITLES as ENGLISH_TITLES

_BEFORE = re.compile(r"([^\W\d_]+)\s$")
_ADJECTIVE = ("en", "em", "er", "es", "e")
_FROM_PLACE = ("er", "ern", "ers", "erin", "isch", "ische", "ischen", "ischer")


def is_common(text: str, word: re.Match[str]) -> bool:
    """Whether a capitalised German word is no name: a listed or determined noun, an adjective from a place, a title."""
    if is_ordinary(word[0]):
        return True
    before = _BEFORE.search(text[: word.start()])
    return before is not None and (
        before[1].lower() in DETERMINERS or before[1][:1].islower() and before[1].endswith(_ADJECTIVE)
    )


def is_ordinary(name: str) -> bool:
    """Whether a capitalised German word is no name, whatever stands before it."""
    low = name.lower()
    known = name in EXONYMS or name in TRANSCRIPTIONS or name in TITLES or name in FIRST_NAMES or name in ACRONYMS
    if known or name in SPELLED_OUT or low in MONTHS or low in WEEKDAYS or low in STOP_WORDS or low in FUNCTION_WORDS:
        return True
    return name.endswith(_FROM_PLACE) or is_translated(name) or is_translated(low) or ends_in_noun(name)


def is_english(word: str) -> bool:
    """Whether a capitalised word of an English sentence is no name of its own: "Minister", "Monday", "German"."""
    return word in _ENGLISH or word.lower() in ENGLISH_STOP_WORDS or word.endswith(_ENGLISH_ENDINGS)


_ENGLISH_ENDINGS = (
    "ish",
    "ese",
    "ian",
    "ians",
    "ment",
    "tion",
    "tions",
    "ity",
    "ship",
    "ness",
    "ance",
    "ence",
    "ing",
    "ism",
)
_ENGLISH = frozenset((*DAY_NAMES, *MONTH_NAMES, *ENGLISH_TITLES)) | {
    form for forms in EXONYMS.values() for form in forms
}
