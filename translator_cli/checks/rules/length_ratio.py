"""How long a translation is for its source."""

from __future__ import annotations

# Characters added to both lengths, so that short texts may differ more.
_SLACK = 8


def length_ratio(source: str, target: str) -> float:
    """Return how long the target is for its source; about 0.95 for German to English."""
    return (_length(target) + _SLACK) / (_length(source) + _SLACK)


def _length(text: str) -> int:
    return len(" ".join(text.split())) if "  " in text else len(text)
