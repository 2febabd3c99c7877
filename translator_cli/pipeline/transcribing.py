"""Known names in the spelling of English: "Sergej Lawrow" comes out of most models as he went in, or by half."""

from __future__ import annotations

from collections.abc import Sequence

from translator_cli.checks.names.transcribed import in_english_letters
from translator_cli.document import Hypothesis, ModelInfo
from translator_cli.models import Model
from translator_cli.pipeline.routes import is_german_to_english
from translator_cli.translation import Translator


def transcribing(route: Sequence[Model], translator: Translator) -> Translator:
    """Return a translator that writes names as English does, where it leads from German to English."""
    return TranscribingTranslator(translator) if is_german_to_english(route) else translator


class TranscribingTranslator:
    """Goes over what another translator says."""

    def __init__(self, translator: Translator) -> None:
        self._translator = translator

    @property
    def info(self) -> ModelInfo:
        """The identity of the model."""
        return self._translator.info

    def translate(self, texts: Sequence[str]) -> list[Hypothesis]:
        """Return the best hypothesis for each text."""
        found = zip(texts, self._translator.translate(texts), strict=True)
        return [_transcribed(text, hypothesis) for text, hypothesis in found]

    def alternatives(self, texts: Sequence[str], count: int) -> list[tuple[Hypothesis, ...]]:
        """Return the n-best list for each text."""
        found = zip(texts, self._translator.alternatives(texts, count), strict=True)
        return [tuple(_transcribed(text, hypothesis) for hypothesis in hits) for text, hits in found]


def _transcribed(source: str, hypothesis: Hypothesis) -> Hypothesis:
    text = in_english_letters(source, hypothesis.text)
    return hypothesis if text == hypothesis.text else hypothesis._replace(text=text)
