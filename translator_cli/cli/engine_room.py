"""The engine of the desk: what ``desk.machine`` wants, from the pipeline's engines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING

from translator_cli.document import Document, Hypothesis

if TYPE_CHECKING:
    from translator_cli.checks import CheckSettings
    from translator_cli.cli.sentences import Sentences
    from translator_cli.pairs.project import Project
    from translator_cli.pairs.sync import Translations

_ALTERNATIVES = 6


class EngineRoom:
    """Loads the model when it is first asked; used from one thread at a time. ``notes`` are for the user."""

    def __init__(self, project: Project, settings: CheckSettings, parameters: Mapping[str, object]) -> None:
        self.notes: list[str] = []
        self._project = project
        self._settings = settings
        self._parameters = parameters
        self._open = ExitStack()

    def __enter__(self) -> EngineRoom:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.__exit__(kind, error, trace)

    @cached_property
    def sentences(self) -> Sentences:
        """What translates; made when it is first asked, for the screen is to stand before the pipeline is imported."""
        from translator_cli.cli.sentences import Sentences
        from translator_cli.cli.values import take
        from translator_cli.pipeline.engines import Audience, EngineOptions, Engines

        options = take(EngineOptions, self._parameters)
        engines = self._open.enter_context(Engines(self._project.target, options, Audience(note=self.notes.append)))
        return Sentences(engines, None, self._project, self._settings)

    def translate(self, texts: Sequence[str]) -> Translations:
        """Translate as sync does."""
        return self.sentences.translate(texts)

    def remembered(self, texts: Sequence[str]) -> Mapping[str, Sequence[Hypothesis]]:
        """Return what the model is remembered to have said, with how sure it was."""
        return self.sentences.remembered(texts)

    def polish(self, document: Document, german: str, english: str) -> str:
        """Return a translation in the style of the house."""
        return self.sentences.polish(document, german, english)

    def alternatives(self, text: str) -> Sequence[str]:
        """Return translations that differ in their words, with the glossary's terms where it has some."""
        return self.sentences.alternatives(text, _ALTERNATIVES)

    def learn(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Remember what a person wrote."""
        self.sentences.engines.learn(self._project.source, pairs)
