"""A translator that remembers: asks the translation memory first and loads the engine only for what is new."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from translator_cli.document import Hypothesis, ModelInfo
from translator_cli.translation import Translator


class Memory(Protocol):
    """What is needed of a translation memory; the methods never raise."""

    def lookup(self, model: str, texts: Sequence[str]) -> Mapping[str, Hypothesis]:
        """Return the remembered output of a model (and its options) for those texts that have one."""

    def lookup_edited(
        self, source_language: str, target_language: str, texts: Sequence[str]
    ) -> Mapping[str, Hypothesis]:
        """Return the translations that people wrote, whatever the model."""

    def store(self, model: str, pairs: Iterable[tuple[str, Hypothesis]]) -> None:
        """Remember the output of a model."""


class NoMemory:
    """Keeps the ``Memory`` protocol and remembers nothing."""

    def lookup(self, model: str, texts: Sequence[str]) -> Mapping[str, Hypothesis]:
        """Return nothing."""
        return {}

    def lookup_edited(
        self, source_language: str, target_language: str, texts: Sequence[str]
    ) -> Mapping[str, Hypothesis]:
        """Return nothing."""
        return {}

    def store(self, model: str, pairs: Iterable[tuple[str, Hypothesis]]) -> None:
        """Forget at once."""


def _unheard(_: str) -> None:
    """Tell nobody."""


@dataclass(slots=True)
class Tally:
    """How many different texts were asked for, and how many of them came from the memory."""

    asked: int = 0
    recalled: int = 0


class RecallingTranslator:
    """Wraps the loading of an engine: a run that is answered from the memory never loads it.

    What the model said before keeps its origin "model", so that a run gives the same result whether it was decoded
    or recalled; what a person wrote has the origin "memory". Texts are decoded and stored in parts of ``part``, so that
    a run that is interrupted loses one part at most; ``recalled`` is told of each text that need not be decoded.
    """

    def __init__(
        self,
        info: ModelInfo,
        load: Callable[[], Translator],
        memory: Memory,
        key: str,
        languages: tuple[str, str],
        part: Callable[[], int] = lambda: 256,
        recalled: Callable[[str], None] = _unheard,
    ) -> None:
        self._info = info
        self._load = load
        self._engine: Translator | None = None
        self._memory = memory
        self._key = f"{info.sha256}:{key}"
        self._languages = languages
        self._part = part
        self._recalled = recalled
        self.tally = Tally()

    @property
    def info(self) -> ModelInfo:
        """The identity of the model, known without loading it."""
        return self._info

    def translate(self, texts: Sequence[str]) -> list[Hypothesis]:
        """Recall what is known, translate the rest part by part, and remember each part at once."""
        unique = list(dict.fromkeys(texts))
        known = {text: found._replace(origin="model") for text, found in self._memory.lookup(self._key, unique).items()}
        for text, found in self._memory.lookup_edited(*self._languages, unique).items():
            known[text] = found._replace(origin="memory")
        self.tally.asked += len(unique)
        self.tally.recalled += len(known)
        for text in known:
            self._recalled(text)
        missing = [text for text in unique if text not in known]
        size = self._part() if missing else 1
        for start in range(0, len(missing), size):
            part = missing[start : start + size]
            fresh = list(zip(part, self._loaded().translate(part), strict=True))
            self._memory.store(self._key, [(text, found) for text, found in fresh if not found.kept])
            known.update(fresh)
        return [known[text] for text in texts]

    def alternatives(self, texts: Sequence[str], count: int) -> list[tuple[Hypothesis, ...]]:
        """Recall or decode n-best lists; each rank is remembered under a key of its own."""
        keys = self._keys(count)
        recalled = [self._memory.lookup(key, list(dict.fromkeys(texts))) for key in keys]
        missing = [text for text in dict.fromkeys(texts) if text not in recalled[0]]
        fresh = dict(zip(missing, self._loaded().alternatives(missing, count), strict=True)) if missing else {}
        for rank, key in enumerate(keys):
            ranked = [(text, best[rank]) for text, best in fresh.items() if rank < len(best)]
            self._memory.store(key, [(text, found) for text, found in ranked if not found.kept])
        return [
            fresh.get(text) or tuple(found[text]._replace(origin="model") for found in recalled if text in found)
            for text in texts
        ]

    def remembered(self, texts: Sequence[str], count: int) -> dict[str, tuple[Hypothesis, ...]]:
        """Return what the model is remembered to have said, its lists of ``count`` included; decodes nothing."""
        first = self._memory.lookup(self._key, texts)
        found: dict[str, tuple[Hypothesis, ...]] = {text: (each,) for text, each in first.items()}
        listed = list(texts)
        for key in self._keys(count):
            ranked = self._memory.lookup(key, listed)
            listed = list(ranked)  # without a first there is no second
            for text, each in ranked.items():
                found[text] = (*found.get(text, ()), each)
        return found

    def _keys(self, count: int) -> list[str]:
        """The keys of the ranks of a list of ``count``."""
        return [f"{self._key}:best={count}:{rank}" for rank in range(count)]

    def _loaded(self) -> Translator:
        if self._engine is None:
            self._engine = self._load()
        return self._engine
