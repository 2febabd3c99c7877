"""The longest ascending row of numbers: what is in order on two sides."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def longest_ascending(places: Sequence[int]) -> list[int]:
    """Return the indices of the longest strictly ascending subsequence of ``places`` (patience sorting)."""
    tops: list[int] = []
    piles: list[int] = []  # the index of what lies on top of each pile
    before: list[int] = []
    for index, place in enumerate(places):
        pile = bisect_left(tops, place)
        before.append(piles[pile - 1] if pile else -1)
        tops[pile : pile + 1], piles[pile : pile + 1] = [place], [index]
    row: list[int] = []
    index = piles[-1] if piles else -1
    while index >= 0:
        row.append(index)
        index = before[index]
    return row[::-1]
