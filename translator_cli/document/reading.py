"""What a translation model makes of a pair that is given to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol


class Reading(NamedTuple):
    """``attention`` has start, end and attention of each token of the source: what all tokens of the target together
    gave it, 1 where one of them looked there and nowhere else. ``log_probabilities`` has each token of the target with
    its log-probability, the end mark included.
    """

    attention: tuple[tuple[int, int, float], ...]
    log_probabilities: tuple[tuple[str, float], ...]


class Reader(Protocol):
    """A model that is asked about translations, not for one; results have the order of the pairs (source, target)."""

    def read(self, pairs: Sequence[tuple[str, str]]) -> list[Reading]:
        """Return what the model makes of each pair."""

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """Return the log-probability of each target, given its source."""
