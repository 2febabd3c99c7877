"""Where the terms of a glossary stand in a German sentence, and whether its English has them.

A term is found inflected ("Betriebsräten", "des Landkreises", "sachkundigen Bürger"), and as the first part of a
compound ("Betriebsratssitzung"), where its translation may, but need not be a part of the English.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from translator_cli.checks.glossary import Glossary, Term
from translator_cli.languages.en.plurals import is_plural, plural_of

_WORD_BETWEEN = r"\s+(?:[a-zäöüß]+\s+)?$"
#: What stands before a German noun in the singular, or in the plural.
SINGULAR_BEFORE = re.compile(
    r"\b(?i:des|dem|das|ein|eine[mnrs]?|im|am|vom|zum|zur|beim|ins|jede[mnrs]?|kein|keine[mrs]?)" + _WORD_BETWEEN
)
PLURAL_BEFORE = re.compile(
    r"\b(?i:alle[nr]?|beide[nr]?|mehrere[nr]?|viele[nr]?|einige[nr]?|wenige[nr]?|zwei|drei|vier|fünf|sechs|sieben|acht"
    r"|neun|zehn|elf|zwölf|\d+)" + _WORD_BETWEEN
)
# "Betriebsräte" is the plural of "Betriebsrat"; letter by letter, so that offsets hold.
_UMLAUTS = str.maketrans("äöüÄÖÜ", "aouAOU")
_INFLECTED = r"(?:e[nmrs]?|n|s|er|ern|ses?|sen|innen|nen)?"
_ADJECTIVE = re.compile(r"(?<=\w{3})(?:e|er|es|en|em)$")
_LATIN = re.compile(r"(?<=\w{3})(?:um|us|a|on)$")
_SHORTEST_HEAD = 4  # letters of a term that may be the first part of a compound


class TermUse(NamedTuple):
    """A term at ``source[start:end]``; ``compound`` says that it is the first part of a longer word."""

    term: Term
    start: int
    end: int
    compound: bool = False

    def english(self, plural: bool, like: str | None = None) -> str:
        """Return the translation, in the plural if ``plural`` holds and the last word of ``like`` is one, too."""
        if plural and (like is None or is_plural(like.split()[-1])):
            return plural_of(self.term.target)
        return self.term.target


def is_plural_before(before: str) -> bool | None:
    """Return whether what stands ``before`` a German noun makes it a plural; None where it does not tell."""
    if SINGULAR_BEFORE.search(before):
        return False
    return True if PLURAL_BEFORE.search(before) else None


def find_terms(source: str, glossary: Glossary) -> list[TermUse]:
    """Return where terms stand, in order; of two that overlap the longer one counts."""
    plain = source.translate(_UMLAUTS)
    found = [
        TermUse(term, match.start(), match.end())
        for term in _possible(plain, glossary)
        for match in _german(term.source).finditer(plain)
    ]
    found += [
        TermUse(term, match.start(), match.end(), compound=True)
        for term in _possible(plain, glossary)
        if term.target and (pattern := _first_part(term.source))
        for match in pattern.finditer(plain)
    ]
    kept: list[TermUse] = []
    for use in sorted(found, key=lambda use: (use.start - use.end, use.compound)):
        if all(use.end <= other.start or other.end <= use.start for other in kept):
            kept.append(use)
    return sorted(kept, key=lambda use: use.start)


def has_term(use: TermUse, source: str, target: str) -> bool:
    """Whether the English holds the translation of a term, in the singular or the plural."""
    if use.term.target:
        return wanted(use.term).search(target) is not None
    return source[use.start : use.end] in target or use.term.source in target


def digest_of_terms(source: str, glossary: Glossary) -> str:
    """Return 8 hex digits that stand for the terms of a sentence and their translations, or "" where it has none."""
    terms = sorted({(use.term.source, use.term.target) for use in find_terms(source, glossary)})
    return hashlib.sha256(repr(terms).encode("utf-8", "surrogatepass")).hexdigest()[:8] if terms else ""


@lru_cache(maxsize=4096)
def wanted(term: Term) -> re.Pattern[str]:
    """Return what finds the translation of a term in a text, whatever its number and case."""
    forms = dict.fromkeys((term.wanted, plural_of(term.wanted)))
    words = "|".join(r"[\s-]+".join(re.escape(word) for word in form.split()).replace("'", "['’]") for form in forms)
    return re.compile(rf"(?<!\w)(?:{words})(?:s|es|['’]s?)?(?!\w)", re.IGNORECASE)


def _possible(plain: str, glossary: Glossary) -> Iterable[Term]:
    """Return the terms whose beginning is in the sentence: most of a long list are not."""
    folded = plain.casefold()
    return (term for term in glossary.terms if _root(term.source) in folded)


@lru_cache(maxsize=16_384)
def _root(term: str) -> str:
    word = term.translate(_UMLAUTS).casefold().split()[0]
    return word[: max(len(word) - 2, min(3, len(word)))]


@lru_cache(maxsize=4096)
def _german(term: str) -> re.Pattern[str]:
    *first, last = term.translate(_UMLAUTS).split()
    # "sachkundiger Bürger", "Europäischer Rat"; a word without such an ending stays as it is
    words = [
        re.escape(_ADJECTIVE.sub("", word)) + ("(?:e[nmrs]?)?" if _ADJECTIVE.search(word) else "") for word in first
    ]
    words.append(_last_word(last))
    phrase = "[ \u00a0]+".join(words)
    return re.compile(rf"(?<!\w){phrase}(?!\w)")


def _last_word(word: str) -> str:
    stem = _LATIN.sub("", word)
    latin = rf"|{re.escape(stem)}(?:en|a|i)" if stem != word else ""
    start = re.escape(word)
    if word[:1].islower():  # the first word of a sentence
        start = f"[{word[0]}{word[0].upper()}]{re.escape(word[1:])}"
    return rf"(?:{start}{_INFLECTED}{latin})"


@lru_cache(maxsize=4096)
def _first_part(term: str) -> re.Pattern[str] | None:
    plain = term.translate(_UMLAUTS)
    if " " in plain or len(plain) < _SHORTEST_HEAD or not plain[0].isupper():
        return None
    stem = re.escape(plain[:-1]) + "e?" if plain.endswith("e") else re.escape(plain)
    return re.compile(rf"(?<!\w){stem}(?:(?:s|es|n|en)?-[A-Z]|(?:s|es|n|en)?[a-z])[a-z]{{3,}}(?!\w)")
