"""Which words of a translation go to which cue, and how a cue is set in lines.

The ends of the cues should fall where they fell in the source, moved a little so that a cue ends at a comma rather
than in a phrase and no cue holds more than it can show. A dynamic program over the words near each end finds the best
such division in time linear in the number of cues.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

#: What a line of subtitles holds, by the style guides of broadcasters and streaming services.
LINE = 42
_NEAR = 12  # words to either side of an end that are tried
_WORD = re.compile(r"(?:<[^<>]*>|[^\s<]|<)+")
_TAG = re.compile(r"<(/?)([a-zA-Z]\w*)[^<>]*?(/?)>")
_STOP = re.compile(r"[.!?…:;]\W*\Z")
_PAUSE = re.compile(r"[,–—)]\W*\Z")


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its tags, where it starts in the text, and how many characters are seen of it."""

    text: str
    start: int
    seen: int


def words_of(text: str) -> list[Word]:
    """Return the words of a text; a blank in a tag divides nothing."""
    return [Word(match[0], match.start(), len(_TAG.sub("", match[0]))) for match in _WORD.finditer(text)]


def shared(words: Sequence[Word], ends: Sequence[float], rooms: Sequence[int]) -> list[str]:
    """Divide words over ``len(rooms)`` slots, which hold so many characters each, near the offsets ``ends``.

    ``ends`` has one offset fewer than there are rooms. A slot is empty only where there are too few words.
    """
    bounds = _bounds(words, ends, rooms)
    parts = [" ".join(word.text for word in words[a:b]) for a, b in zip((0, *bounds), (*bounds, len(words)))]
    return _closed(parts)


def _bounds(words: Sequence[Word], ends: Sequence[float], rooms: Sequence[int]) -> list[int]:
    starts = [word.start for word in words]
    seen = [0]
    for word in words:
        seen.append(seen[-1] + word.seen + 1)
    best, steps = {0: 0.0}, list[dict[int, int]]()
    for number, room in enumerate(rooms):
        last = number == len(ends)
        choices = [len(words)] if last else _choices(bisect_left(starts, ends[number]), len(words))
        following: dict[int, float] = {}
        steps.append({})
        for bound in choices:
            own = 0.0 if last else _distance(words, bound, ends[number])
            costs = [
                (cost + own + _fullness(seen[bound] - seen[before] - 1, room), before)
                for before, cost in best.items()
                if before <= bound
            ]
            if costs:
                following[bound], steps[-1][bound] = min(costs)
        best = following
    return _path(steps, len(words))


def _path(steps: Sequence[dict[int, int]], bound: int) -> list[int]:
    """Follow the steps back from the last bound; returns those between the slots."""
    path = []
    for step in reversed(steps[1:]):
        bound = step[bound]
        path.append(bound)
    return path[::-1]


def _choices(near: int, count: int) -> list[int]:
    return list(range(max(0, near - _NEAR), min(count, near + _NEAR) + 1))


def _distance(words: Sequence[Word], bound: int, end: float) -> float:
    at = words[bound].start if bound < len(words) else words[-1].start + len(words[-1].text) + 1 if words else 0
    before = words[bound - 1].text if bound else ""
    rest = -6.0 if _STOP.search(before) else -2.0 if _PAUSE.search(before) else 0.0
    return ((at - end) / 6) ** 2 + rest


def _fullness(length: int, room: int) -> float:
    if length <= 0:
        return 400.0
    return ((length - room) ** 2) / 4 + 20 if length > room else 0.0


def _closed(parts: Sequence[str]) -> list[str]:
    """Return the parts with every element that goes over an end closed there and opened again."""
    opened: list[tuple[str, str]] = []
    result = []
    for part in parts:
        text = "".join(tag for tag, _ in opened) + part
        for tag in _TAG.finditer(part):
            if tag[1] and opened and opened[-1][1] == tag[2]:
                opened.pop()
            elif not tag[1] and not tag[3]:
                opened.append((tag[0], tag[2]))
        result.append(text + "".join(f"</{name}>" for _, name in reversed(opened)))
    return result


def set_in_lines(text: str, single: bool, line: int = LINE) -> list[str]:
    """Return a text on one line where it fits or must (``single``), else on two of about the same length."""
    words = words_of(text)
    total = sum(word.seen + 1 for word in words) - 1
    if single or total <= line or len(words) < 2:
        return [text]
    cuts, length = [], 0
    for number, word in enumerate(words[:-1], start=1):
        length += word.seen + 1
        first, second = length - 1, total - length
        over = max(0, first - line) + max(0, second - line)
        bonus = 8 if _STOP.search(word.text) else 5 if _PAUSE.search(word.text) else 0
        cuts.append((over * 100 + abs(first - second) - bonus, number))
    _, cut = min(cuts)
    return _closed([" ".join(word.text for word in part) for part in (words[:cut], words[cut:])])
