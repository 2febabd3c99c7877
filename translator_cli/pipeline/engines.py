"""Which model, which memory: translators for the languages that come along, loaded when first needed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple

from translator_cli.errors import ModelError
from translator_cli.models import Model, choose_route, find_model
from translator_cli.pipeline.timed import TimedTranslator
from translator_cli.translation import Decoding, Translator, load_translator, route_info
from translator_cli.translation.device import DeviceName, choose_device
from translator_cli.translation.recall import Memory, NoMemory, RecallingTranslator

if TYPE_CHECKING:
    from translator_cli.checks.remembered import CleanPairs, TextPair
    from translator_cli.memory import TranslationMemory

#: The greedy search of ``--fast``.
FAST_BEAM = 1
#: Texts that are decoded and remembered together, for each thread: a dozen batches, so that waiting for the last one
#: costs little, and half a minute at most of a slow model's work.
PART_PER_THREAD = 128


class EngineOptions(NamedTuple):
    """How to translate: ``model`` is a name, a folder or an archive, None for the best at hand.

    ``fast`` is a greedy search whatever the ``beam``; ``threads`` is the number of batches decoded at once, 0 for one
    per core; ``memory`` says whether translations are recalled and remembered; ``device`` is where to decode;
    ``together`` is the number of texts that are decoded together, 0 for what suits threads and device.
    """

    model: str | None = None
    beam: int = 4
    fast: bool = False
    threads: int = 0
    memory: bool = True
    device: DeviceName = "auto"
    together: int = 0

    @property
    def decoding(self) -> Decoding:
        """How the engine is to search; raises ModelError when there is no such device."""
        beam = FAST_BEAM if self.fast else self.beam
        return Decoding(beam, threads=self.threads, device=choose_device(self.device))


def _silent(_: str) -> None:
    """Tell nobody."""


class Audience(NamedTuple):
    """Who is told what happens.

    ``note`` gets what a person should know, ``reminder`` what is enough to hear once in a while, ``detail`` what only
    a curious one asks for; ``decoded`` and ``recalled`` get each source text that is done, for a progress bar.
    """

    note: Callable[[str], None] = _silent
    reminder: Callable[[str], None] = _silent
    detail: Callable[[str], None] = _silent
    decoded: Callable[[str], None] = _silent
    recalled: Callable[[str], None] = _silent


class Engines:
    """Gives the translator from a language into ``target``; a context manager, because the memory must be closed.

    ``memory`` stands in for the user's own and is not closed. Raises ModelError when there is no such device.
    """

    def __init__(
        self, target: str, options: EngineOptions, audience: Audience = Audience(), memory: Memory | None = None
    ) -> None:
        self._target = target
        self._options = options
        self._decoding = options.decoding
        self._given = memory
        self._audience = audience
        self._translators: dict[str, RecallingTranslator | ModelError] = {}
        self._recalling: list[RecallingTranslator] = []
        self._timed: list[TimedTranslator] = []
        self._memory: TranslationMemory | None = None
        self._warned = ""

    def __enter__(self) -> Engines:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._memory is not None:
            if self._memory.warning != self._warned:  # it turned itself off on the way
                self._audience.note(self._memory.warning)
            self._memory.close()
        if kind is None:
            for tally in (recalling.tally for recalling in self._recalling if self._options.memory):
                self._audience.detail(
                    f"{tally.recalled} of {tally.asked} different sentences came from the translation memory"
                )
            for timed in self._timed:
                self._audience.detail(str(timed))

    def __call__(self, source: str) -> RecallingTranslator:
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
        if pairs and self._options.memory:
            self._opened_memory().learn(source, self._target, pairs)

    @property
    def clean_pairs(self) -> CleanPairs | None:
        """The checks' way to the memory, which is opened when it is first asked; None where none is wanted."""
        return self if self._options.memory and self._given is None else None

    def lookup_clean(self, rules: str, settings: str, pairs: Sequence[TextPair]) -> Collection[TextPair]:
        """Return the pairs in which these rules found nothing before."""
        return self._opened_memory().lookup_clean(rules, settings, pairs)

    def store_clean(self, rules: str, settings: str, pairs: Sequence[TextPair]) -> None:
        """Remember pairs in which nothing was found."""
        self._opened_memory().store_clean(rules, settings, pairs)

    def only_source(self) -> str | None:
        """The one language that a model at hand translates into the target; None where there are several or none."""
        from translator_cli.models import installed_models, starter_models

        models = [*installed_models()[0], *starter_models()]
        sources = {model.source_language for model in models if model.target_language == self._target}
        return sources.pop() if len(sources) == 1 else None

    def _make(self, source: str) -> RecallingTranslator:
        route = self._route(source)
        recalling = RecallingTranslator(
            route_info(route),
            lambda: self._load(route, source),
            self._given or (self._opened_memory() if self._options.memory else NoMemory()),
            self._decoding.key(route),
            (source, self._target),
            self._part,
            self._audience.recalled,
        )
        self._recalling.append(recalling)
        return recalling

    def _part(self) -> int:
        from translator_cli.translation.engine import available_cores  # not in a run that decodes nothing

        chosen = self._options.together or self._decoding.device.texts
        return chosen or PART_PER_THREAD * (self._options.threads or available_cores())

    def _route(self, source: str) -> tuple[Model, ...]:
        if not self._options.model:
            return choose_route(source, self._target)
        model = find_model(self._options.model, self._target)
        if (model.source_language, model.target_language) != (source, self._target):
            raise ModelError(
                f"model '{model.name}' translates {model.source_language} to {model.target_language}, "
                f"not {source} to {self._target}; leave --model out or see 'translator-cli models list'"
            )
        return (model,)

    def _load(self, route: tuple[Model, ...], source: str) -> Translator:
        if any(model.origin == "starter" for model in route) and not self._options.model:
            self._audience.reminder(
                "using the small built-in starter model; for a better translation run "
                f"'translator-cli models install translate-{source}_{self._target}'"
            )
        # with their lists; not in a run that decodes nothing
        from translator_cli.checks.overlooked import overlooked_word
        from translator_cli.pipeline.carrying import carrying
        from translator_cli.pipeline.transcribing import transcribing

        look = overlooked_word if (source, route[0].target_language) == ("de", "en") else None
        engine = load_translator(route, self._decoding, self._audience.decoded, look)
        timed = TimedTranslator(transcribing(route, carrying(route, engine)))
        self._timed.append(timed)
        return timed

    def _opened_memory(self) -> TranslationMemory:
        from translator_cli.memory import open_memory  # sqlite3: only when it is used

        if self._memory is None:
            self._memory = open_memory()
            self._warned = self._memory.warning
            if self._warned:
                self._audience.note(self._warned)
        return self._memory
