"""Negations lost or added, by what the model says of the translation with and without its "not"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from translator_cli.checks.rule import SentencePair
from translator_cli.checks.rules.negation import find as find_negation
from translator_cli.checks.rules.negation import unanswered
from translator_cli.document import Evidence, Finding, Severity

# Each negation with what stands there without it.
_WITHOUT = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"\bcannot\b|\bcan['’]t\b", "can"),
        (r"\bwon['’]t\b", "will"),
        (r"(?<=\w)n['’]t\b", ""),
        (r"\s(?:not|never)\b(?!\s(?:only|just|least))", ""),
        (r"\b[Nn]o\s(?!longer|one\b|less|more|fewer)", "a "),
        (r"\bno longer\b", "still"),
        (r"\b[Nn]obody\b", "somebody"),
        (r"\b[Nn]othing\b", "something"),
        (r"\b[Nn]one\b", "some"),
        (r"\b[Ww]ithout\b", "with"),
    )
)
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|do|does|did)\b"
    r"(?!\s(?:not|never|no|nothing|nobody)\b|n['’]t)"
)
#: How much more probable (in log-probability) the other wording must be: alone, and where the words say so, too.
ALONE, CONFIRMED = 2.0, -1.0
#: Wordings that are tried for one translation.
_TRIES = 3


class Wording(NamedTuple):
    """A translation with one negation less, or one more."""

    text: str
    negated: bool


def other_wordings(pair: SentencePair) -> list[Wording]:
    """Return the wordings that are worth a comparison: where the words of both sides leave a negation unanswered."""
    lost, added = unanswered(pair)
    without = _without(pair.target) if added else []
    with_not = _with(pair.target) if lost else []
    return [*(Wording(text, False) for text in without), *(Wording(text, True) for text in with_not)]


def negation_finding(pair: SentencePair, gains: Sequence[tuple[Wording, float]]) -> Iterator[Finding]:
    """Yield at most one finding: a negation that the model would rather have, or rather not have.

    ``gains`` say how much more probable each wording is than what stands there.
    """
    added = max((gain for wording, gain in gains if not wording.negated), default=-99.0)
    lost = max((gain for wording, gain in gains if wording.negated), default=-99.0)
    by_words = [finding for finding in find_negation(pair) if finding.offset is not None] if gains else []
    if added > ALONE:
        message = "a negation seems to have been added: the model prefers the translation without it"
    elif lost > ALONE or by_words and lost > CONFIRMED:
        message = "a negation seems to be lost: the model prefers the translation with “not”"
    else:
        return
    severity: Severity = "error" if by_words and lost > 2 * ALONE else "warning"
    more = f"e^{max(added, lost):.1f} times as probable {'without' if added > ALONE else 'with'} a negation"
    yield Finding("negation", severity, message, None, None, (Evidence("target", pair.target, more),))


def _without(target: str) -> list[str]:
    """Return the target with one of its negations taken out, for each of the first few."""
    found = [
        target[: match.start()] + instead + target[match.end() :]
        for pattern, instead in _WITHOUT
        for match in pattern.finditer(target)
    ]
    return found[:_TRIES]


def _with(target: str) -> list[str]:
    """Return the target with "not" behind one of its auxiliaries, for each of the first few."""
    return [
        f"{target[: match.end()]} not{target[match.end() :]}" for match in list(_AUXILIARY.finditer(target))[:_TRIES]
    ]
