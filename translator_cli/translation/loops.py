"""Recognize the output of a decoder that got stuck."""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORD = re.compile(r"[^\W\d_]+")
_STUTTER = re.compile(r"([^\W\d_]{2,6})\1{5}")
#: The longest unit, in words, that is looked for, and how often it must come in a row.
LONGEST_UNIT, REPEATS = 8, 4


def is_looping(source: str, target: str) -> bool:
    """Tell whether ``target`` repeats words or syllables over and over where ``source`` does not.

    Numbers may repeat; so may a text whose source repeats as well ("nein, nein, nein, nein").
    """
    return len(target) > 12 and _repeats(target) and not _repeats(source)


def _repeats(text: str) -> bool:
    folded = text.casefold()
    words = _WORD.findall(folded)
    return any(_has_run(words, unit) for unit in range(1, LONGEST_UNIT + 1)) or bool(_STUTTER.search(folded))


def _has_run(words: Sequence[str], unit: int) -> bool:
    """Whether a stretch of ``unit`` words stands ``REPEATS`` times in a row."""
    same = 0
    for index in range(unit, len(words)):
        same = same + 1 if words[index] == words[index - unit] else 0
        if same >= unit * (REPEATS - 1):
            return True
    return False
