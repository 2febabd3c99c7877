"""How long a translation is for its source."""

from __future__ import annotations

from translator_cli.checks.rule import SentencePair
from translator_cli.document import Evidence

# Characters added to both lengths, so that short texts may differ more.
_SLACK = 8


def length_ratio(source: str, target: str) -> float:
    """Return how long the target is for its source; about 0.95 for German to English."""
    return (_length(target) + _SLACK) / (_length(source) + _SLACK)


def lengths(pair: SentencePair) -> tuple[Evidence, ...]:
    """Return what to say of both lengths."""
    source, target = _length(pair.source), _length(pair.target)
    usual = f"{target} characters, where about {round(0.95 * source)} are usual"
    return (
        Evidence("source", _beginning(pair.source), f"{source} characters"),
        Evidence("target", _beginning(pair.target), usual),
    )


def _beginning(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39].rstrip()}…"


def _length(text: str) -> int:
    return len(" ".join(text.split())) if "  " in text else len(text)
