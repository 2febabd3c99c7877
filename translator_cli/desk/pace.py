"""How far the work has come, and how long the rest will take at the pace so far."""

from __future__ import annotations

from collections import deque
from statistics import median
from time import monotonic

_FEWEST = 5  # sentences before a pace can be told
_RECENT = 30  # sentences whose pace counts
_BREAK = 180.0  # seconds; who takes longer is not at work on a sentence


class Pace:
    """Is told when a person is done with a sentence."""

    def __init__(self) -> None:
        self._times: deque[float] = deque(maxlen=_RECENT)
        self._last = monotonic()

    def begin(self) -> None:
        """Note that the work begins now."""
        self._last = monotonic()

    def step(self) -> None:
        """Note that a sentence is done."""
        now = monotonic()
        self._times.append(min(now - self._last, _BREAK))
        self._last = now

    def left(self, rows: int) -> str:
        """Return how long so many sentences will take, in words; an empty string where that cannot be told."""
        if not rows or len(self._times) < _FEWEST:
            return ""
        minutes = rows * median(self._times) / 60
        if minutes < 1:
            return "a minute left"
        return f"about {minutes:.0f} min left" if minutes < 90 else f"about {minutes / 60:.0f} h left"
