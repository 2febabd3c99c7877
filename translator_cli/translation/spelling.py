"""Give characters back the spelling that the source has for them, where the words around them are the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator_cli.translation.leaf import Stripped

_BEFORE = re.compile(r"\S*\Z")
_AFTER = re.compile(r"\S*")


def respelled(stripped: Stripped, target: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and spelling of what ``target`` shares: no-break spaces, references, backslashes.

    "10&nbsp;km" stays together wherever "10 km" comes out once; a sentence without the same words is left alone.
    """
    plain = stripped.plain
    for spelling in stripped.spellings:
        at = spelling.start
        character = plain[at : at + spelling.width]
        before = _BEFORE.search(plain[:at])
        after = _AFTER.match(plain[at + len(character) :])
        context = (before[0] if before else "") + character
        whole = context + (after[0] if after else "")
        if whole.strip() and target.count(whole) == 1:
            place = target.index(whole) + len(context) - len(character)
            yield place, place + len(character), spelling.literal
