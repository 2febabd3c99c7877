"""Translate through English when no direct package exists."""

from __future__ import annotations

from collections.abc import Sequence

from translator_cli.document import Hypothesis, ModelInfo
from translator_cli.translation import Translator, joined_info


class PivotTranslator:
    """Two translators in a row; scores add up, since log-probabilities of independent steps do."""

    def __init__(self, first: Translator, second: Translator) -> None:
        self._first = first
        self._second = second

    @property
    def info(self) -> ModelInfo:
        """Both identities as one."""
        return joined_info([self._first.info, self._second.info])

    def translate(self, texts: Sequence[str]) -> list[Hypothesis]:
        """Return the best translation of the best translation."""
        middle = self._first.translate(texts)
        return [_join(a, b) for a, b in zip(middle, self._second.translate([m.text for m in middle]), strict=True)]

    def alternatives(self, texts: Sequence[str], count: int) -> list[tuple[Hypothesis, ...]]:
        """Vary the second step only: its input is the best middle text."""
        middle = self._first.translate(texts)
        ends = self._second.alternatives([m.text for m in middle], count)
        return [tuple(_join(a, b) for b in candidates) for a, candidates in zip(middle, ends, strict=True)]


def _join(first: Hypothesis, second: Hypothesis) -> Hypothesis:
    score = None if first.score is None or second.score is None else first.score + second.score
    return second._replace(
        score=score,
        truncated=first.truncated or second.truncated,
        looping=first.looping or second.looping,
        overlooked=first.overlooked,
    )
