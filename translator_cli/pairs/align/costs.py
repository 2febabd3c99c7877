"""What it costs to take sentences for each other's translation: length, kind and shared anchors."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from translator_cli.document import OPAQUE_KINDS
from translator_cli.languages.de_en.pairs import paired_words

# Minus the logarithm of the priors, and the constants below, were set on news texts (1,400 German sentences with their
# human translations, into which sentences were dropped, added and merged at random) by trying one at a time. Gale and
# Church's own priors are for a parliament that leaves nothing out and often merges; an edited text does the reverse.
STEPS = {(1, 1): 0.12, (2, 1): 5.2, (1, 2): 4.5, (2, 2): 10.0, (1, 3): 6.5, (1, 0): 3.0, (0, 1): 3.0}
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


class Item(NamedTuple):
    """What is aligned: its text, its kind, and the group that a bead must not cross (a sentence's block)."""

    text: str
    kind: str = UNKNOWN
    group: int = 0


class Side:
    """All that is known of the items of one side, by number."""

    __slots__ = ("anchors", "groups", "kinds", "lengths", "until")

    def __init__(
        self, lengths: Sequence[int], kinds: Sequence[str], groups: Sequence[int], anchors: Sequence[frozenset[str]]
    ) -> None:
        self.lengths, self.kinds, self.groups, self.anchors = lengths, kinds, groups, anchors
        self.until = (0, *accumulate(lengths))  # how long all the items before an item are together

    @classmethod
    def of(cls, items: Sequence[Item]) -> Side:
        """Measure the items."""
        return cls(
            [len(item.text) for item in items],
            [item.kind for item in items],
            [item.group for item in items],
            [_anchors(item.text) for item in items],
        )

    def __len__(self) -> int:
        return len(self.lengths)

    def halved(self) -> Side:
        """Return the side with each two neighbors as one, of no known kind where they differ."""
        pairs = [range(start, min(start + 2, len(self))) for start in range(0, len(self), 2)]
        kinds = [{self.kinds[index] for index in pair} for pair in pairs]
        return Side(
            [sum(self.lengths[index] for index in pair) for pair in pairs],
            [kind.pop() if len(kind) == 1 else UNKNOWN for kind in kinds],
            [0] * len(pairs),
            [frozenset().union(*(self.anchors[index] for index in pair)) for pair in pairs],
        )

    def mergeable(self, start: int, end: int) -> bool:
        """Whether one bead may hold the items of a range."""
        return len(set(self.groups[start:end])) == 1 == len(set(self.kinds[start:end]))


class Costs:
    """The cost of every bead between two sides, with what can be known beforehand computed once."""

    def __init__(self, source: Side, target: Side) -> None:
        self.source, self.target = source, target
        # The texts' own ratio, held to the language pair's where they are short.
        self._ratio = (sum(target.lengths) + 800 * _RATIO) / (sum(source.lengths) + 800)
        self._shared = _shared_anchors(source, target)
        self._gone = [[min(_GONE_MOST, length / _GONE_PER) for length in side.lengths] for side in (source, target)]
        self._doubles = [
            [end > 1 and side.mergeable(end - 2, end) for end in range(len(side) + 1)] for side in (source, target)
        ]
        self._triples = [end > 2 and target.mergeable(end - 3, end) for end in range(len(target) + 1)]

    def allows(self, i: int, j: int, step: tuple[int, int]) -> bool:
        """Whether a bead of ``step`` may end before source item i and target item j."""
        if step[1] == 3:
            return self._triples[j]
        return (step[0] < 2 or self._doubles[0][i]) and (step[1] < 2 or self._doubles[1][j])

    def bead(self, i: int, j: int, step: tuple[int, int]) -> float:
        """Return the cost of the bead of ``step`` that ends before source item i and target item j."""
        rows, columns = step
        cost = STEPS[step]
        if not columns:
            return cost + self._gone[0][i - 1]
        if not rows:
            return cost + self._gone[1][j - 1]
        kinds = (self.source.kinds[i - 1], self.target.kinds[j - 1])
        if kinds[0] != kinds[1] and UNKNOWN not in kinds:
            # code is never the translation of prose
            cost += _FORBIDDEN if OPAQUE_KINDS.intersection(kinds) else _FOREIGN_KIND
        source_length = self.source.until[i] - self.source.until[i - rows]
        target_length = self.target.until[j] - self.target.until[j - columns]
        shared = self._shared
        cost -= shared.get((i - 1, j - 1), 0.0)
        if step != (1, 1) and shared:
            pairs = [(a, b) for a in range(i - rows, i) for b in range(j - columns, j)]
            cost -= sum([shared[pair] for pair in pairs[:-1] if pair in shared])
        return cost + _length_cost(source_length * self._ratio, target_length)


def _length_cost(expected: float, actual: float) -> float:
    """Return minus the logarithm of the chance of a length difference at least this large (at most 14)."""
    mean = (expected + actual) / 2 or 1.0
    chance = math.erfc(abs(actual - expected) / math.sqrt(2 * _VARIANCE * mean))
    return min(14.0, -math.log(max(chance, 1e-12)))


def _shared_anchors(source: Side, target: Side) -> dict[tuple[int, int], float]:
    """Return for each pair of items how much their common anchors speak for them (at most 9)."""
    left, right = _occurrences(source.anchors), _occurrences(target.anchors)
    shared: dict[tuple[int, int], float] = defaultdict(float)
    for anchor in sorted(left.keys() & right.keys()):  # sorted: sums of floats depend on the order
        pairs = len(left[anchor]) * len(right[anchor])
        if pairs <= _COMMON:
            weight = _ANCHOR / pairs
            for i in left[anchor]:
                for j in right[anchor]:
                    shared[i, j] += weight
    return {pair: min(weight, _ANCHORS) for pair, weight in shared.items()}


def _occurrences(anchors: Iterable[frozenset[str]]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for index, found in enumerate(anchors):
        for anchor in found:
            places[anchor].append(index)
    return places


def _folded(word: str) -> str:
    return word.casefold().translate(_FOLD)[:4]


def _anchors(text: str) -> frozenset[str]:
    """Return what survives translation: digits, links, and words cut to a folded prefix of four letters.

    A German word whose English is known has that one's prefix, too.
    """
    found = {"".join(filter(str.isdigit, number)) for number in _NUMBER.findall(text)}
    known = paired_words()
    for word in _WORD.findall(text):
        found.add(word if "/" in word else _folded(word))
        if english := known.get(word.lower()):
            found.add(_folded(english))
    return frozenset(found)
