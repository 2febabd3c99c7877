"""Where a place in a sentence is in its translation, by what both sentences share.

The engine's attention is gone when subtitles are written, and English that a person wrote never had any. Numbers,
names, words that both languages spell alike and signs of punctuation are ties as well: between two of them a place
moves in proportion. Ties that cross are left out.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from translator_cli.document.ascending import longest_ascending
from translator_cli.document.edited import Stretch

#: Offsets into a sentence and its translation that belong together.
_Point = tuple[int, int]

_TOKEN = re.compile(r"<[^<>]*>|\d[\d.,:]*\d|\d|[^\W\d_]+|[,;:!?…]|(?<=\s)[-–—](?=\s)")
_STEM = 4  # letters at the beginning by which longer words are known again: "Politik" in "politics"
_SHORTEST = 3


def ends_in(new: Stretch, offsets: Sequence[int]) -> Iterator[float]:
    """Yield where the new text has what stood at each of the ascending ``offsets`` into the old one."""
    shift = index = 0
    points: list[_Point] = []
    for offset in offsets:
        while index < len(new.edits) and new.edits[index][1] <= offset:
            start, end, text = new.edits[index]
            shift, index, points = shift + len(text) - (end - start), index + 1, []
        if index == len(new.edits) or offset <= new.edits[index][0]:
            yield offset + shift
            continue
        start, end, text = new.edits[index]
        points = points or points_of(new.old[start:end], text)
        yield start + shift + _between(points, offset - start)


def points_of(source: str, target: str) -> list[_Point]:
    """Return the ends of both texts and of what they share, in order."""
    tied = [(one.span(), other.span()) for one, other in _ties(source, target)]
    points = [(0, 0), *(point for one, other in tied for point in zip(one, other)), (len(source), len(target))]
    return points


def _between(points: Sequence[_Point], offset: int) -> float:
    index = max(1, bisect_left(points, (offset,)))
    (before, left), (after, right) = points[index - 1 : index + 1]
    return left + (right - left) * (offset - before) / max(1, after - before)


def _ties(source: str, target: str) -> list[tuple[re.Match[str], re.Match[str]]]:
    """Return the pairs of equal tokens that do not cross; what one side has more often than the other ties nothing."""
    ours, theirs = _by_key(source), _by_key(target)
    pairs = [
        pair
        for key, found in ours.items()
        if len(found) == len(theirs.get(key, ()))
        for pair in zip(found, theirs[key])
    ]
    pairs.sort(key=lambda pair: pair[0].start())
    return [pairs[index] for index in longest_ascending([other.start() for _, other in pairs])]


def _by_key(text: str) -> dict[str, list[re.Match[str]]]:
    found: dict[str, list[re.Match[str]]] = {}
    for match in _TOKEN.finditer(text):
        if key := _key(match[0]):
            found.setdefault(key, []).append(match)
    return found


def _key(token: str) -> str:
    """Return what a token has in common with its like in the other language; nothing for words too short to tell."""
    if token[0] == "<":
        return token
    if token[0].isdigit():
        return re.sub(r"\D", "", token)
    if not token[0].isalpha():
        return "–" if token in "-–—" else token
    plain = unicodedata.normalize("NFD", token.lower()).replace("c", "k").replace("ph", "f").replace("y", "i")
    letters = "".join(character for character in plain if not unicodedata.combining(character))
    return letters[:_STEM] if len(letters) >= _SHORTEST else ""
