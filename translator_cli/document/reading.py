"""What a translation model makes of a pair that is given to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

#: Start, end and attention of each token of a source: what all tokens of the target together gave it, 1 where one of
#: them looked there and nowhere else.
Attention = tuple[tuple[int, int, float], ...]
#: Each token of a target with its log-probability, the end mark included.
Probabilities = tuple[tuple[str, float], ...]


class Reader(Protocol):
    """A model that is asked about translations, not for one; results have the order of the pairs (source, target).

    What is probable is read in one pass, what is looked at token by token: it takes twice as long or more.
    """

    def probabilities(self, pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        """Return how probable each token of each target is, given its source."""

    def attention(self, pairs: Sequence[tuple[str, str]]) -> list[Attention]:
        """Return what of each source is looked at while its target is written; empty where that is not known."""


def total(probabilities: Probabilities) -> float:
    """Return the log-probability of all tokens together."""
    return sum(value for _, value in probabilities)
