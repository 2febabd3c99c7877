"""What two sequences have in common, in order, in time that grows with their length."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from translator_cli.document.ascending import longest_ascending

_MANY = 200_000  # equal pairs; with more, as when one line is repeated all through, a simpler way is taken


def common(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Return pairs of places with equal items, ascending on both sides.

    What is unique on both sides is paired first (the patience diff of Bram Cohen), what lies between as difflib does.
    """
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    end = 0
    while end < min(len(left), len(right)) - start and left[-1 - end] == right[-1 - end]:
        end += 1
    pairs = [(place, place) for place in range(start)]
    done, other = start, start
    for i, j in (*_unique(left, right, start, end), (len(left) - end, len(right) - end)):
        pairs += _between(left, right, range(done, i), range(other, j))
        pairs += [(i, j)] if i < len(left) - end else []
        done, other = i + 1, j + 1
    return pairs + [(len(left) - count, len(right) - count) for count in range(end, 0, -1)]


def _unique(left: Sequence[str], right: Sequence[str], start: int, end: int) -> list[tuple[int, int]]:
    """Return the longest ascending row of pairs of items that are there once on each side."""
    ours = {item: place for place, item in enumerate(left[: len(left) - end]) if place >= start}
    theirs = {item: place for place, item in enumerate(right[: len(right) - end]) if place >= start}
    counts = Counter(left[start : len(left) - end]), Counter(right[start : len(right) - end])
    pairs = [(place, theirs[item]) for item, place in ours.items() if counts[0][item] == counts[1][item] == 1]
    pairs.sort()
    return [pairs[index] for index in longest_ascending([place for _, place in pairs])]


def _between(left: Sequence[str], right: Sequence[str], ours: range, theirs: range) -> Iterator[tuple[int, int]]:
    if not ours or not theirs:
        return
    a, b = left[ours.start : ours.stop], right[theirs.start : theirs.stop]
    counts = Counter(b)
    if sum(counts[item] for item in a) > _MANY:
        found = _greedy(a, b)
    else:
        from difflib import SequenceMatcher  # only where something stands between

        # autojunk would ignore what occurs often in a long text, such as "Foto: dpa"
        blocks = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
        found = [(i + offset, j + offset) for i, j, length in blocks for offset in range(length)]
    yield from ((ours.start + i, theirs.start + j) for i, j in found)


def _greedy(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Pair each item with the next equal one that is still free."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, item in enumerate(right):
        places[item].append(place)
    pairs, last = [], -1
    for number, item in enumerate(left):
        known = places.get(item, [])
        if (following := bisect_right(known, last)) < len(known):
            last = known[following]
            pairs.append((number, last))
    return pairs
