"""How long an engine takes, for whoever wants to know."""

from __future__ import annotations

import time
from collections.abc import Sequence

from translator_cli.document import Hypothesis, ModelInfo
from translator_cli.translation import Translator


class TimedTranslator:
    """Passes everything on and counts the texts, their words and the seconds that they took."""

    def __init__(self, translator: Translator) -> None:
        self._translator = translator
        self.texts = 0
        self.words = 0
        self.seconds = 0.0

    @property
    def info(self) -> ModelInfo:
        """The identity of the timed model."""
        return self._translator.info

    def translate(self, texts: Sequence[str]) -> list[Hypothesis]:
        """Translate and count."""
        start = time.perf_counter()
        hypotheses = self._translator.translate(texts)
        self.seconds += time.perf_counter() - start
        self.texts += len(texts)
        self.words += sum(len(text.split()) for text in texts)
        return hypotheses

    def alternatives(self, texts: Sequence[str], count: int) -> list[tuple[Hypothesis, ...]]:
        """Pass on; the time counts, the words were counted before."""
        start = time.perf_counter()
        candidates = self._translator.alternatives(texts, count)
        self.seconds += time.perf_counter() - start
        return candidates

    def __str__(self) -> str:
        speed = self.words / self.seconds if self.seconds else 0.0
        return (
            f"{self.info.name} {self.info.version} translated {self.texts:,} sentences ({self.words:,} words) "
            f"in {self.seconds:.1f} s, {speed:,.0f} words a second"
        )
