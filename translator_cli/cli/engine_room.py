"""The engine of the desk: what ``desk.machine`` wants, from the pipeline's engines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import TracebackType

from translator_cli.checks import CheckSettings
from translator_cli.cli.sentences import Sentences
from translator_cli.cli.values import take
from translator_cli.document import Document
from translator_cli.pairs.project import Project
from translator_cli.pairs.sync import Translations
from translator_cli.pipeline.engines import Audience, EngineOptions, Engines
from translator_cli.pipeline.wordings import wordings

_ALTERNATIVES = 6


class EngineRoom:
    """Loads the model when it is first asked; used from one thread at a time. ``notes`` are for the user."""

    def __init__(self, project: Project, settings: CheckSettings, parameters: Mapping[str, object]) -> None:
        self.notes: list[str] = []
        self._project = project
        self._engines = Engines(project.target, take(EngineOptions, parameters), Audience(note=self.notes.append))
        self.sentences = Sentences(self._engines, None, project, settings)

    def __enter__(self) -> EngineRoom:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._engines.__exit__(kind, error, trace)

    def translate(self, texts: Sequence[str]) -> Translations:
        """Translate as sync does."""
        return self.sentences.translate(texts)

    def polish(self, document: Document, german: str, english: str) -> str:
        """Return a translation in the style of the house."""
        return self.sentences.polish(document, german, english)

    def alternatives(self, text: str) -> Sequence[str]:
        """Return translations that differ in their words."""
        found = wordings(self._engines(self._project.source), [text], _ALTERNATIVES)[0]
        return list(dict.fromkeys(" ".join(hypothesis.text.split()) for hypothesis in found))

    def learn(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Remember what a person wrote."""
        self._engines.learn(self._project.source, pairs)
