"""German nouns of a list in a sentence, each with its English in the number that the German has.

What may be a name is none of them: a family name has no article before it, stands behind another name or a title, or
is one that translators keep.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from translator_cli.checks.terms import is_plural_before
from translator_cli.languages.de.first_names import FIRST_NAMES
from translator_cli.languages.de.function_words import DETERMINERS
from translator_cli.languages.de.stop_words import STOP_WORDS
from translator_cli.languages.de_en.dictionary import stems, translation_of
from translator_cli.languages.de_en.names import kept_names
from translator_cli.languages.en.plurals import is_plural, plural_of

_NOUN = re.compile(r"(?<![\w.@#/&%'’-])[A-ZÄÖÜ][a-zäöüß]{2,}(?![\w@/'’]|[-.]\w)")
_BEFORE = re.compile(r"([^\W\d_]+)(?:,? |\s?[„“»«\"'(*_]+)$")
_LAST = re.compile(r"([^\W\d_]+)\s$")
_BEFORE_ADJECTIVE = re.compile(r"([^\W\d_]+)\s[a-zäöüß]+en\s$")
_NO_ADJECTIVE = "aber|oder|außer|ihrer|immer|wieder|jeder|über|unter|hinter"
_ONE = re.compile(rf"\b(?:als|wie|pro|per|je|ohne|(?!(?:{_NO_ADJECTIVE})\b)[a-zäöüß]+(?:er|es|em))\s$", re.IGNORECASE)
_PLURAL_ENDINGS = ("e", "er", "en", "n", "s", "ern")


class Noun(NamedTuple):
    """A noun at ``text[start:end]``."""

    start: int
    end: int
    english: str


def find_nouns(text: str, listed: Mapping[str, bool]) -> Iterator[Noun]:
    """Yield the nouns of a German text that are forms of the ``listed`` ones and no names, in order.

    The value of a listed noun says whether it is its own plural: "der Biber", "die Biber".
    """
    for match in _NOUN.finditer(text):
        base = _base(match[0], listed)
        english = translation_of(base) if base and not _may_be_name(text, match, match[0] != base) else None
        if base and english:
            before = text[: match.start()]
            plural = _is_plural(before, match[0], base) or match[0] == base and listed[base] and _are_several(before)
            plural = plural and not is_plural(english.split()[-1])
            yield Noun(match.start(), match.end(), plural_of(english) if plural else english)


def _base(form: str, listed: Mapping[str, bool]) -> str | None:
    """Return the listed noun of which ``form`` is a form; a form with an entry of its own is no other's."""
    bases = (form, *(stem for stem, _ in stems(form)))
    if listed.keys().isdisjoint(bases):
        return None  # most words; the dictionary need not be asked
    base = next(base for base in bases if base in listed or translation_of(base) is not None)
    return base if base in listed else None


def _may_be_name(text: str, word: re.Match[str], inflected: bool) -> bool:
    """Whether a form is rather a name, or "Zudem" at the start of a sentence."""
    if word[0] in FIRST_NAMES or word[0] in kept_names() or word[0].lower() in STOP_WORDS:
        return True
    before = _BEFORE.search(text[: word.start()])
    if before is None or before[1][:1].isupper() and before[1].lower() not in DETERMINERS:
        return not inflected  # "Biber sagte", "Frau Biber"; but "Kraniche brüten"
    return False


def _are_several(before: str) -> bool:
    """Whether what is its own plural is one: "die Biber", "alle kleinen Biber", and "Biber" with nothing before it."""
    for match in (_LAST.search(before), _BEFORE_ADJECTIVE.search(before)):
        if match and match[1].lower() in DETERMINERS:
            return match[1].lower().endswith("e") and match[1].lower() != "eine"
    return not _ONE.search(before)


def _is_plural(before: str, form: str, base: str) -> bool:
    """Whether a form is a plural, as far as it and the word before tell."""
    told = is_plural_before(before)
    if told is not None:
        return told
    ending = form[len(base) :]
    umlaut = form[: len(base)] != base
    return form != base and (umlaut or ending not in ("s", "es")) and ending in _PLURAL_ENDINGS
