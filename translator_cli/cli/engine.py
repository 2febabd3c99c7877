"""Which model, which memory: engines for the languages that come along, loaded when first needed."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Any

from translator_cli.cli.output import note
from translator_cli.document import Bitext
from translator_cli.errors import ModelError
from translator_cli.models import Model, choose_route, find_model
from translator_cli.translate import Decoding, Translator, load_translator, route_info
from translator_cli.translate.recall import RecallingTranslator

#: The greedy search of ``--fast``.
FAST_BEAM = 1


class Engines:
    """Gives the translator from a language into ``target``; a context manager, because the memory must be closed.

    ``given`` are the values of the options model, beam, fast, threads, memory, quiet and verbose.
    """

    def __init__(self, target: str, given: Mapping[str, Any]) -> None:
        self._target = target
        self._given = given
        self._decoding = Decoding(FAST_BEAM if given["fast"] else given["beam"], threads=given["threads"])
        self._translators: dict[str, Translator | ModelError] = {}
        self._recalling: list[RecallingTranslator] = []
        self._memory: Any = None
        self._warned = ""
        self._progress: Any = None

    def __enter__(self) -> Engines:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._progress is not None:
            self._progress.close()
        if self._memory is not None:
            if self._memory.warning != self._warned:  # it turned itself off on the way
                note(self._memory.warning, self._given["quiet"])
            self._memory.close()
        if self._given["verbose"] and kind is None:
            for translator in self._recalling:
                tally = translator.tally
                note(f"{tally.recalled} of {tally.asked} different sentences came from the memory", quiet=False)

    def __call__(self, source: str) -> Translator:
        """Return the translator from ``source``; raises ModelError, the same one each time."""
        if source not in self._translators:
            try:
                self._translators[source] = self._make(source)
            except ModelError as error:
                self._translators[source] = error
        translator = self._translators[source]
        if isinstance(translator, ModelError):
            raise translator
        return translator

    def learn(self, source: str, pairs: Sequence[tuple[str, str]]) -> None:
        """Remember what people made of sentences, so that the same sentence elsewhere gets their English."""
        if pairs and self._given["memory"]:
            self._memory = self._memory or self._open_memory()
            self._memory.learn(source, self._target, pairs)

    def say_what_happened(self, bitext: Bitext) -> None:
        """Tell what a person might not expect of this document."""
        if bitext.units and bitext.model is None and bitext.source_language == bitext.target_language:
            note(f"{bitext.document.name}: already in the target language; not translated", self._given["quiet"])

    def _make(self, source: str) -> Translator:
        route = self._route(source)
        if any(model.origin == "starter" for model in route) and not self._given["model"]:
            note(
                "using the small built-in starter model; for better English run "
                f"'translator-cli models install translate-{source}_{self._target}'",
                self._given["quiet"],
            )
        if not self._given["memory"]:
            return self._load(route)
        if self._memory is None:
            self._memory = self._open_memory()
        languages = (source, self._target)
        key = self._decoding.key(route)
        recalling = RecallingTranslator(route_info(route), lambda: self._load(route), self._memory, key, languages)
        self._recalling.append(recalling)
        return recalling

    def _route(self, source: str) -> tuple[Model, ...]:
        if not self._given["model"]:
            return choose_route(source, self._target)
        model = find_model(self._given["model"])
        if (model.source_language, model.target_language) != (source, self._target):
            raise ModelError(
                f"model '{model.name}' translates {model.source_language} to {model.target_language}, "
                f"not {source} to {self._target}; leave --model out or see 'translator-cli models list'"
            )
        return (model,)

    def _load(self, route: tuple[Model, ...]) -> Translator:
        translator = load_translator(route, self._decoding)
        if sys.stderr.isatty() and not self._given["quiet"]:
            from translator_cli.cli.progress import Progress, WatchedTranslator

            self._progress = self._progress or Progress()
            return WatchedTranslator(translator, self._progress)
        return translator

    def _open_memory(self) -> Any:
        from translator_cli.memory import open_memory  # sqlite3: only when it is used

        memory = open_memory()
        self._warned = memory.warning
        if memory.warning:
            note(memory.warning, self._given["quiet"])
        return memory
