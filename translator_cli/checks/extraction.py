"""Proposing terms from finished translations.

A German noun and an English phrase of one to three words are a pair of terms where they come together more often than
chance lets them: the association is Dice's coefficient of the sentence pairs that hold them (as in Smadja, McKeown and
Hatzivassiloglou, "Translating collocations for bilingual lexicons", 1996), with Dunning's log-likelihood ratio
("Accurate methods for the statistics of surprise and coincidence", 1993) as the threshold, so that two chance meetings
of rare words are no proof. Inflected forms of a German noun count as one.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from translator_cli.languages.de.stop_words import STOP_WORDS as GERMAN_STOP_WORDS
from translator_cli.languages.en.plurals import is_plural, plural_of
from translator_cli.languages.en.stop_words import STOP_WORDS as ENGLISH_STOP_WORDS

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_UMLAUTS = str.maketrans("äöü", "aou")
_ENDING = re.compile(r"(?<=\w{4})(?:innen|es|en|er|ern|e|n|s)$")
_LONGEST = 3  # words of an English phrase
_LEAST_DICE = 0.6
_LEAST_RATIO = 10.83  # chi-squared with one degree of freedom at 0.001


@dataclass(frozen=True, slots=True)
class Proposal:
    """A German noun with its likely translation, and in how many sentence pairs (of ``total``) they meet."""

    source: str
    target: str
    together: int
    total: int
    dice: float


def propose_terms(pairs: Iterable[tuple[str, str]], least: int = 3) -> list[Proposal]:
    """Return the terms of finished sentence pairs, German and English, most frequent first.

    Only what comes together in at least ``least`` pairs is proposed, and no name that is the same in both languages.
    """
    german: Counter[str] = Counter()
    english: Counter[str] = Counter()
    together: dict[str, Counter[str]] = defaultdict(Counter)
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    count = 0
    for source, target in dict.fromkeys(pairs):
        nouns, phrases = dict(_nouns(source)), set(_phrases(target))
        count += 1
        german.update(nouns.keys())
        english.update(phrases)
        for root, form in nouns.items():
            forms[root][form] += 1
            together[root].update(phrases)
    found = (_best(root, together[root], german[root], english, count, least) for root in german)
    proposals = [
        Proposal(_lemma(forms[root]), phrase, meetings, german[root], dice)
        for root, hit in zip(german, found)
        if hit is not None
        for phrase, meetings, dice in [hit]
    ]
    kept = [one for one in proposals if one.source.casefold() != one.target.casefold()]
    return sorted(kept, key=lambda one: (-one.together, -one.dice, one.source))


def _nouns(text: str) -> Iterator[tuple[str, str]]:
    """Yield the root and the form of each noun: a word with a capital that does not begin the sentence."""
    for number, match in enumerate(_WORD.finditer(text)):
        word = match[0]
        if len(word) >= 4 and word[0].isupper() and word.lower() not in GERMAN_STOP_WORDS:
            if number or len(word) >= 8:  # a long first word is hardly anything but a noun
                yield _ENDING.sub("", word.lower().translate(_UMLAUTS)), word


def _phrases(text: str) -> Iterator[str]:
    words = [match[0].lower() for match in _WORD.finditer(text)]
    for start in range(len(words)):
        for end in range(start + 1, min(start + _LONGEST, len(words)) + 1):
            phrase = words[start:end]
            if phrase[0] not in ENGLISH_STOP_WORDS and phrase[-1] not in ENGLISH_STOP_WORDS:
                yield _singular(" ".join(phrase))


def _singular(phrase: str) -> str:
    """Return a phrase with its last word in the singular, where that is plain."""
    if not is_plural(phrase.split()[-1]):
        return phrase
    for cut, ending in ((3, "y"), (2, ""), (1, "")):
        single = phrase[:-cut] + ending
        if len(single.split()[-1:] or [""]) and single and plural_of(single) == phrase:
            return single
    return phrase


def _best(
    root: str, phrases: Counter[str], total: int, english: Counter[str], count: int, least: int
) -> tuple[str, int, float] | None:
    """Return the phrase that belongs to a noun most closely; of equal ones the longer."""
    scored: list[tuple[float, int, str, int]] = []
    for phrase, meetings in phrases.items():
        dice = 2 * meetings / (total + english[phrase])
        if meetings >= least and dice >= _LEAST_DICE:
            if _ratio(meetings, total, english[phrase], count) >= _LEAST_RATIO:
                scored.append((round(dice, 6), len(phrase.split()), phrase, meetings))
    if not scored:
        return None
    dice, _, phrase, meetings = max(scored)
    return phrase, meetings, dice


def _ratio(together: int, one: int, two: int, count: int) -> float:
    """Dunning's log-likelihood ratio of a two by two table."""
    table = (together, one - together, two - together, count - one - two + together)
    rows, columns = (one, count - one), (two, count - two)
    cells = ((0, 0), (0, 1), (1, 0), (1, 1))
    return 2 * sum(
        seen * math.log(seen * count / (rows[row] * columns[column]))
        for seen, (row, column) in zip(table, cells)
        if seen > 0
    )


def _lemma(forms: Counter[str]) -> str:
    """Return the form to put into a glossary: the shortest of those that are seen often."""
    often = [form for form, times in forms.items() if times * 4 >= max(forms.values())]
    return min(often, key=lambda form: (len(form), form))


def as_rows(proposals: Sequence[Proposal]) -> Iterator[tuple[str, str, str]]:
    """Yield the rows of a glossary: source, target, and how sure it is."""
    for one in proposals:
        yield one.source, one.target, f"{one.together} of {one.total} sentences"
