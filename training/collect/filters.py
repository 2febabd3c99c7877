"""Why a pair is not worth training on: one reason by name, so that a run can say what it left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from translator_cli.languages.de.stop_words import STOP_WORDS as _GERMAN
from translator_cli.languages.en.stop_words import STOP_WORDS as _ENGLISH

# Words of both languages ("in", "was", "an") tell nothing.
_GERMAN_WORDS, _ENGLISH_WORDS = _GERMAN - _ENGLISH, _ENGLISH - _GERMAN
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+")
# What prose does not have: templates, calls, paths, options, tags that were left standing.
_CODE = re.compile(r"[{}<>|\\]|\$[a-z_]\w|\w\(\)|::|==|&&|\s--\w|/\w+/\w+/|&\w+;")
_SHORT = 25  # characters up to which lengths say nothing
_TOO_LONG = 90  # words
_MOST_SYMBOLS = 0.35
_ENOUGH_WORDS = 5  # from which a language can be told

Options = Mapping[str, Any]


def _untold(text: str, own: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the words of a longer text are rather those of the other language."""
    words = _WORD.findall(text.lower())
    return len(words) >= _ENOUGH_WORDS and sum(w in own for w in words) < sum(w in other for w in words)


def _lengths(german: str, english: str, options: Options) -> bool:
    if max(len(german), len(english)) <= _SHORT:
        return False
    return not options.get("shortest", 0.5) <= len(english) / len(german) <= options.get("longest", 2.1)


def _numbers(german: str, english: str) -> bool:
    left, right = set(_NUMBER.findall(german)), set(_NUMBER.findall(english))
    return bool(left and right) and left.isdisjoint(right)


def _symbols(text: str) -> bool:
    return sum(not (c.isalpha() or c.isspace()) for c in text) > max(3, _MOST_SYMBOLS * len(text))


#: In the order in which they are asked.
_REASONS: tuple[tuple[str, Callable[[str, str, Options], bool]], ...] = (
    ("empty", lambda de, en, _: not de or not en),
    ("identical", lambda de, en, options: de == en and not options.get("names", False)),
    ("no letters", lambda de, en, _: not _LETTER.search(de) or not _LETTER.search(en)),
    ("long", lambda de, en, _: max(de.count(" "), en.count(" ")) >= _TOO_LONG),
    ("short", lambda de, _, options: de.count(" ") + 1 < options.get("fewest_words", 1)),
    ("length ratio", _lengths),
    ("code", lambda de, en, options: not options.get("code", False) and bool(_CODE.search(de) or _CODE.search(en))),
    ("symbols", lambda de, en, _: _symbols(de) or _symbols(en)),
    ("numbers", lambda de, en, _: _numbers(de, en)),
    ("German is not German", lambda de, _, __: _untold(de, _GERMAN_WORDS, _ENGLISH_WORDS)),
    ("English is not English", lambda _, en, __: _untold(en, _ENGLISH_WORDS, _GERMAN_WORDS)),
)


def reason_against(german: str, english: str, options: Options) -> str | None:
    """Return why the pair is left out, or None."""
    return next((name for name, holds in _REASONS if holds(german, english, options)), None)
