"""From the files of a source to its pairs: read, cleaned, without repetitions and without what is held out."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from training.clean import squeeze

from .checkouts import files_of
from .exclusion import Excluded, normal
from .extract import EXTRACTORS, Pair
from .filters import reason_against
from .likeness import likeness
from .table import Source

_SEED = 20260


@dataclass
class Seen:
    """Which pairs, and how many of each side, there are already; one for a whole run."""

    pairs: set[int] = field(default_factory=set)
    sides: Counter[int] = field(default_factory=Counter)

    def reason_against(self, german: str, english: str, most: int) -> str | None:
        """Take a pair in, or return why it says nothing new."""
        left, right = hash((0, normal(german) or german)), hash((1, normal(english) or english))
        if hash((left, right)) in self.pairs:
            return "duplicate"
        if max(self.sides[left], self.sides[right]) >= most:
            return "side repeated"
        self.pairs.add(hash((left, right)))
        self.sides.update((left, right))
        return None


@dataclass
class Result:
    """The pairs of one source, and how many were left out for which reason."""

    source: Source
    pairs: list[Pair] = field(default_factory=list)
    dropped: Counter[str] = field(default_factory=Counter)


def read_source(source: Source, folder: Path) -> Iterator[Pair]:
    """Yield the pairs as they stand in the files of a source."""
    read = EXTRACTORS[source.kind]
    for german, english in files_of(source, folder):
        yield from read(german, english, source.options)


def collect(source: Source, folder: Path, excluded: Excluded, seen: Seen) -> Result:
    """Read and clean one source; where it has a cap, a random part of what is left stays (in the files' order)."""
    result = Result(source)
    for german, english in _squeezed(read_source(source, folder)):
        reason = _reason_against(german, english, source, excluded)
        reason = reason or seen.reason_against(german, english, source.options.get("most_of_a_side", 4))
        if reason:
            result.dropped[reason] += 1
        else:
            result.pairs.append((german, english))
    cap = source.options.get("cap", len(result.pairs))
    if cap < len(result.pairs):
        kept = sorted(random.Random(_SEED).sample(range(len(result.pairs)), cap))
        result.dropped["cap"] = len(result.pairs) - cap
        result.pairs = [result.pairs[index] for index in kept]
    return result


def _squeezed(pairs: Iterable[Pair]) -> Iterator[Pair]:
    for german, english in pairs:
        yield squeeze(german), squeeze(english)


def _reason_against(german: str, english: str, source: Source, excluded: Excluded) -> str | None:
    if excluded.holds(german) or excluded.holds(english):
        return "held out"
    if reason := reason_against(german, english, source.options):
        return reason
    least = source.options.get("likeness", 0.0)
    return "unlike" if least and likeness(german, english) < least else None
