"""Monotone sentence alignment by length and anchors.

The model is Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora", Computational Linguistics 19(1),
1993: a bead (1-1, 1-0, 0-1, 2-1, 1-2, 2-2) costs minus the logarithm of its prior and of the chance that its lengths
differ as much as they do. Shared numbers, names, links and cognates (four equal first letters: Simard, Foster and
Isabelle, TMI 1992) lower the cost, the more so the rarer they are.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translator_cli.document import OPAQUE_KINDS

Bead = tuple[range, range]

# Minus the logarithm of the priors, and the constants below, were set on news texts (1,400 German sentences with their
# human translations, into which sentences were dropped, added and merged at random) by trying one at a time. Gale and
# Church's own priors are for a parliament that leaves nothing out and often merges; an edited text does the reverse.
_PRIOR = {(1, 1): 0.12, (2, 1): 4.5, (1, 2): 4.5, (2, 2): 10.0, (1, 0): 3.0, (0, 1): 3.0}
_GONE_MOST, _GONE_PER = 1.0, 30  # what leaving a sentence out costs on top, by its length
_ANCHOR, _ANCHORS = 3.0, 9.0  # what one shared number, link or word is worth, and all of a pair together
_VARIANCE = 5.0  # of the length difference per character; 6.8 in the paper
_RATIO = 0.92  # English characters per German character
_FOREIGN_KIND = 8.0  # a heading is hardly ever the translation of a paragraph
_FORBIDDEN = 1e6
#: The kind of a sentence that is known by its length alone; it goes with any other.
UNKNOWN = ""
_NUMBER = re.compile(r"\d+(?:[.,:\u202f\u00a0]\d+)*")
_WORD = re.compile(r"[^\W\d_]{4,}|\bhttps?://\S+")
_FOLD = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "s", "é": "e", "k": "c", "z": "c", "y": "i"})
_COMMON = 36  # an anchor that makes more pairs than this says nothing


@dataclass(frozen=True, slots=True)
class Item:
    """What is aligned: its text, its kind, and the group that a bead must not cross (a sentence's block)."""

    text: str
    kind: str = UNKNOWN
    group: int = 0


def align_items(source: Sequence[Item], target: Sequence[Item]) -> list[Bead]:
    """Align two lists of items.

    Returns the beads in order as pairs of index ranges that cover both lists; a range may be empty or hold two.
    The time grows with their length times the width of a band around the diagonal.
    """
    if not source or not target:
        return _one_sided(len(source), len(target))
    costs = _Costs(source, target)
    best: dict[tuple[int, int], float] = {(0, 0): 0.0}
    back: dict[tuple[int, int], tuple[int, int]] = {}
    for i, j in _band(len(source), len(target)):
        for step in _PRIOR:
            before = (i - step[0], j - step[1])
            if before in best:
                cost = best[before] + costs.bead(i, j, step)
                if cost < best.get((i, j), math.inf):
                    best[i, j] = cost
                    back[i, j] = step
    return _trace(back, len(source), len(target))


def _one_sided(count: int, other: int) -> list[Bead]:
    return [(range(i, i + 1), range(0)) for i in range(count)] + [(range(0), range(j, j + 1)) for j in range(other)]


def _band(rows: int, columns: int) -> Iterator[tuple[int, int]]:
    """Yield the cells near the diagonal, row by row."""
    half = 12 + abs(rows - columns) + min(rows, columns) // 12
    for i in range(rows + 1):
        middle = i * columns // rows
        for j in range(max(0, middle - half), min(columns, middle + half) + 1):
            if i or j:
                yield i, j


def _trace(back: dict[tuple[int, int], tuple[int, int]], i: int, j: int) -> list[Bead]:
    beads: list[Bead] = []
    while i or j:
        rows, columns = back[i, j]
        beads.append((range(i - rows, i), range(j - columns, j)))
        i, j = i - rows, j - columns
    return beads[::-1]


class _Costs:
    """The cost of every bead between two lists, with what can be known beforehand computed once."""

    def __init__(self, source: Sequence[Item], target: Sequence[Item]) -> None:
        self.source, self.target = source, target
        self.source_lengths = [len(item.text) for item in source]
        self.target_lengths = [len(item.text) for item in target]
        # The texts' own ratio, held to the language pair's where they are short.
        self.ratio = (sum(self.target_lengths) + 800 * _RATIO) / (sum(self.source_lengths) + 800)
        self.shared = _shared_anchors(source, target)

    def bead(self, i: int, j: int, step: tuple[int, int]) -> float:
        rows, columns = step
        cost = _PRIOR[step]
        if not rows or not columns:
            length = self.source_lengths[i - 1] if rows else self.target_lengths[j - 1]
            return cost + min(_GONE_MOST, length / _GONE_PER)
        if step != (1, 1):
            if not (_mergeable(self.source, i - rows, i) and _mergeable(self.target, j - columns, j)):
                return _FORBIDDEN
        kinds = (self.source[i - 1].kind, self.target[j - 1].kind)
        if kinds[0] != kinds[1] and UNKNOWN not in kinds:
            # code is never the translation of prose
            cost += _FORBIDDEN if OPAQUE_KINDS.intersection(kinds) else _FOREIGN_KIND
        source_length = sum(self.source_lengths[i - rows : i])
        target_length = sum(self.target_lengths[j - columns : j])
        cost += _length_cost(source_length * self.ratio, target_length)
        for a in range(i - rows, i):
            for b in range(j - columns, j):
                cost -= self.shared.get((a, b), 0.0)
        return cost


def _mergeable(items: Sequence[Item], start: int, end: int) -> bool:
    first = items[start]
    return all(item.group == first.group and item.kind == first.kind for item in items[start:end])


def _length_cost(expected: float, actual: float) -> float:
    """Return minus the logarithm of the chance of a length difference at least this large (at most 14)."""
    mean = (expected + actual) / 2 or 1.0
    chance = math.erfc(abs(actual - expected) / math.sqrt(2 * _VARIANCE * mean))
    return min(14.0, -math.log(max(chance, 1e-12)))


def _shared_anchors(source: Sequence[Item], target: Sequence[Item]) -> dict[tuple[int, int], float]:
    """Return for each pair of items how much their common anchors speak for them (at most 9)."""
    left, right = _occurrences(source), _occurrences(target)
    shared: dict[tuple[int, int], float] = defaultdict(float)
    for anchor in sorted(left.keys() & right.keys()):  # sorted: sums of floats depend on the order
        pairs = len(left[anchor]) * len(right[anchor])
        if pairs <= _COMMON:
            weight = _ANCHOR / pairs
            for i in left[anchor]:
                for j in right[anchor]:
                    shared[i, j] += weight
    return {pair: min(weight, _ANCHORS) for pair, weight in shared.items()}


def _occurrences(items: Sequence[Item]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for index, item in enumerate(items):
        for anchor in _anchors(item.text):
            places[anchor].append(index)
    return places


def _anchors(text: str) -> set[str]:
    """Return what survives translation: digits, links, and words cut to a folded prefix of four letters."""
    found = {"".join(filter(str.isdigit, number)) for number in _NUMBER.findall(text)}
    for word in _WORD.findall(text):
        found.add(word if "/" in word else word.casefold().translate(_FOLD)[:4])
    return found
