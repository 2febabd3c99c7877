"""The workshop of this program: records through the same pipeline as every other command."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from translator_cli.batch.values import Record, Rejected, Row
from translator_cli.document import Bitext, Document, Hypothesis
from translator_cli.errors import TranslatorError
from translator_cli.pipeline import Failure, Request, translate_documents
from translator_cli.pipeline.engines import EngineOptions, Engines
from translator_cli.pipeline.windows import LARGEST_WINDOW


class Snapshot:
    """Keeps the protocol of the translation memory: people's edits as they were, and nothing is stored."""

    def __init__(self, edits: Iterable[tuple[str, str]]) -> None:
        self._edits = dict(edits)

    def lookup(self, model: str, texts: Sequence[str]) -> Mapping[str, Hypothesis]:
        """Return nothing: what the engine said elsewhere is not shared."""
        return {}

    def lookup_edited(
        self, source_language: str, target_language: str, texts: Sequence[str]
    ) -> Mapping[str, Hypothesis]:
        """Return what people wrote."""
        return {text: Hypothesis(self._edits[text], origin="edited") for text in texts if text in self._edits}

    def store(self, model: str, pairs: Iterable[tuple[str, Hypothesis]]) -> None:
        """Forget at once."""


@dataclass(frozen=True, slots=True)
class PipelineRecipe:
    """What a worker needs to translate; ``format`` is that of texts in JSON lines.

    ``settle`` is called first: it sets in the worker's process what is set in the driver's.
    """

    request: Request
    engine: EngineOptions
    edits: tuple[tuple[str, str], ...] = ()
    format: str = "plain"
    settle: Callable[[], None] | None = None

    def open(self) -> PipelineWorkshop:
        """Return the workshop; the model is loaded with the first text."""
        if self.settle is not None:
            self.settle()
        return PipelineWorkshop(self)


class PipelineWorkshop:
    """Translates the records of a part together."""

    def __init__(self, recipe: PipelineRecipe) -> None:
        self._recipe = recipe
        self._engines = Engines(recipe.request.target, recipe.engine, memory=Snapshot(recipe.edits))

    def __call__(self, records: Sequence[Record]) -> Iterator[Row | Rejected]:
        """Yield one result for each record, in order."""
        documents = [_document(found, self._recipe.format) for found in records]
        engines = self._engines
        outcomes = translate_documents(
            documents, self._recipe.request, engines, engines.only_source, first=LARGEST_WINDOW
        )
        for found, outcome in zip(records, outcomes, strict=True):
            if isinstance(outcome, Failure):
                yield Rejected(found.id, found.where, str(outcome.error).removeprefix(f"{outcome.name}: "))
            else:
                yield _row(found, outcome)


def _document(found: Record, format: str) -> Document | Failure:
    from translator_cli.files.read import decode

    try:
        if found.file:
            return decode(found.file, found.data)
        return decode("<text>", found.data, encoding="utf-8", input_format=format)
    except TranslatorError as error:
        return Failure(found.file or "<text>", error)


def _row(found: Record, bitext: Bitext) -> Row | Rejected:
    from translator_cli.render.document import written

    try:
        data = written(bitext).data
    except TranslatorError as error:
        return Rejected(found.id, found.where, str(error))
    document = bitext.document
    encoding = document.encoding if document.format.keeps_encoding else "utf-8"
    return Row(found.id, found.where, _columns(bitext, data.decode(encoding, "replace")))


def _columns(bitext: Bitext, translation: str) -> dict[str, Any]:
    model = bitext.model
    return {
        "language": bitext.source_language,
        "model": f"{model.name} {model.version}" if model is not None else None,
        "translation": translation,
        "units": [
            {
                "start": unit.source.start, "end": unit.source.end, "source": unit.source.text, "target": unit.target,
                "score": None if unit.score is None else round(unit.score, 4), "origin": unit.origin,
            }
            for unit in bitext.units
        ],
        "summary": list(bitext.summary.units),
        "findings": [
            {"unit": index, "rule": one.rule, "severity": one.severity, "message": one.message}
            for index, unit in enumerate(bitext.units)
            for one in unit.findings
        ],
    }  # fmt: skip
