"""A translator that gets a text in another form, from which its answer comes back: unknown nouns, times in words."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence

from translator_cli.document import Hypothesis, ModelInfo
from translator_cli.translation import Translator

Ask = Callable[[Sequence[str]], Sequence[tuple[Hypothesis, ...]]]


class RewritingTranslator(ABC):
    """Asks another translator for ``rewritten`` texts; where nothing comes back of one, for the text as it is."""

    def __init__(self, translator: Translator) -> None:
        self._translator = translator

    @property
    def info(self) -> ModelInfo:
        """The identity of the model."""
        return self._translator.info

    def translate(self, texts: Sequence[str]) -> list[Hypothesis]:
        """Return the best hypothesis for each text."""
        found = self._answers(texts, lambda asked: [(hit,) for hit in self._translator.translate(asked)])
        return [hits[0] for hits in found]

    def alternatives(self, texts: Sequence[str], count: int) -> list[tuple[Hypothesis, ...]]:
        """Return the n-best list for each text, without those hypotheses of which nothing comes back."""
        return self._answers(texts, lambda asked: self._translator.alternatives(asked, count))

    @abstractmethod
    def rewritten(self, text: str) -> str:
        """Return what the other translator is to see of a text."""

    @abstractmethod
    def restored(self, source: str, hypothesis: Hypothesis) -> Hypothesis | None:
        """Return the answer to a text ``source`` that was rewritten; None where what was put in is lost."""

    def _answers(self, texts: Sequence[str], ask: Ask) -> list[tuple[Hypothesis, ...]]:
        forms = [self.rewritten(text) for text in texts]
        results = [
            tuple(filter(None, (self.restored(text, hit) for hit in hits))) if form != text else hits
            for text, form, hits in zip(texts, forms, ask(forms), strict=True)
        ]
        lost = [index for index, hits in enumerate(results) if not hits]
        again = iter(ask([texts[index] for index in lost]) if lost else ())
        return [hits or next(again) for hits in results]
