"""A line of one German word whose English no dictionary has: "Gliederung", which a small model takes for a limb."""

from __future__ import annotations

import re
from collections.abc import Sequence

from translator_cli.document import Hypothesis
from translator_cli.languages.de.first_names import FIRST_NAMES
from translator_cli.languages.de.function_words import DETERMINERS
from translator_cli.languages.de.stop_words import STOP_WORDS
from translator_cli.languages.de_en.dictionary import entry_of, is_said_of, meanings
from translator_cli.languages.de_en.names import kept_names
from translator_cli.languages.en.plurals import is_plural, plural_of

_WORD = re.compile(r"([^\w]*)((?:[DdEe]\w{2,4}\s)?)([^\W\d_]{3,})([^\w]*)")
_ENGLISH = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
#: A model that is surer than this is believed. Of 3,000 nouns of news that the starter is asked about as they stand,
#: 50 are put right or left no better; below 0.6 in place of 0.85 it would be 100, a third of them good before.
_SURE = -0.85
_STEM = 5  # letters that words of one family share
_LONG = 8
_ARTICLES = {"der": "the", "die": "the", "das": "the", "ein": "a", "eine": "a"}


def better_word(line: str, said: Sequence[Hypothesis]) -> str | None:
    """Return the English of a line of one word; None where it is a name, unknown, or not badly said.

    ``said`` is what a model says of it, best first. It is nonsense where the model is not sure and the dictionary has
    it neither for the word nor for others with its stem; what the dictionary has, too, is taken from the model.
    """
    match = _WORD.fullmatch(line.strip())
    if match is None or not said or (match[2] and match[2].strip().lower() not in _ARTICLES):
        return None
    word, first = match[3], said[0]
    if word in FIRST_NAMES or word in kept_names() or word.lower() in STOP_WORDS | DETERMINERS or word.isupper():
        return None
    if first.text.strip().casefold() == line.strip().casefold():
        return None  # as a name, or for those who look such words up
    known = [_plain(each) for each in meanings(word)]
    if first.score is None or first.score > _SURE or not known or _is_known(first.text, known):
        return None
    if is_said_of(_words(first.text), word[:_STEM]):
        return None
    fitting = next((each.text for each in said[1:] if _is_known(each.text, known)), None)
    return fitting or _from_dictionary(match)


def _words(english: str) -> str:
    words = _ENGLISH.findall(english.lower().replace("’", "'"))
    return " ".join(word for word in words if word not in ("the", "a", "an", "to"))


def _plain(english: str) -> str:
    return _words(english).replace(" ", "")


def _is_known(english: str, known: Sequence[str]) -> bool:
    """Whether the words are a meaning, in either number and whatever their ending: "organising", "organization"."""
    plain = _plain(english)
    return any(plain == each or _stem(plain) == _stem(each) for each in known)


def _stem(word: str) -> str:
    return word[: max(4, len(word) - 3)] if len(word) > 4 else word.rstrip("s")


def _from_dictionary(match: re.Match[str]) -> str | None:
    before, article, word, after = match.groups()
    entry = entry_of(word)
    if entry is None or entry.is_name or entry.english.endswith("'s"):
        return None
    english = entry.english
    if len(word) > _LONG and 2 * len(english) < len(word):
        return None  # of a compound no more than a part: "Brandschutz" is no fire
    if entry.inflected and not is_plural(english.split()[-1]):
        english = plural_of(english)
    if article:
        english = _with_article(_ARTICLES[article.strip().lower()], english)
    capital = (article or word)[0].isupper()
    return before + (english[0].upper() + english[1:] if capital else english) + after


def _with_article(article: str, english: str) -> str:
    """Return the English with "a" or "an" as it wants it, or with "the"."""
    return f"an {english}" if article == "a" and english[0] in "aeio" else f"{article} {english}"
