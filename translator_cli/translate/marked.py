"""A translator that prepares texts for the engine and keeps inline marks; plain texts go straight through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from translator_cli.document import Hypothesis, ModelInfo
from translator_cli.translate import Translator
from translator_cli.translate.markup import Stripped, strip_marks
from translator_cli.translate.placement import Link, restore_marks
from translator_cli.translate.prepare import is_shouted, normalize_source, recase


class AligningTranslator(Translator, Protocol):
    """A translator that can say which characters belong together."""

    def aligned(self, texts: Sequence[str], count: int) -> list[tuple[tuple[Hypothesis, tuple[Link, ...]], ...]]:
        """Return up to ``count`` hypotheses for each text, best first, each with its links."""


class MarkupTranslator:
    """Strips marks before the engine and restores them behind it."""

    def __init__(self, engine: AligningTranslator) -> None:
        self._engine = engine

    @property
    def info(self) -> ModelInfo:
        """The identity of the engine's model."""
        return self._engine.info

    def translate(self, texts: Sequence[str]) -> list[Hypothesis]:
        """Return the best hypothesis for each text, with the marks of the text."""
        stripped = {text: _prepared(text) for text in dict.fromkeys(texts)}
        marked = [text for text, parts in stripped.items() if parts.marked]
        unmarked = [text for text, parts in stripped.items() if not parts.marked]
        plain = self._engine.translate([stripped[text].plain for text in unmarked])
        done = {text: _restore(stripped[text], found, ()) for text, found in zip(unmarked, plain, strict=True)}
        done.update((text, found[0]) for text, found in self._restored(marked, stripped, 1))
        return [done[text] for text in texts]

    def alternatives(self, texts: Sequence[str], count: int) -> list[tuple[Hypothesis, ...]]:
        """Return the n-best list for each text, with the marks of the text."""
        stripped = {text: _prepared(text) for text in dict.fromkeys(texts)}
        done = dict(self._restored(list(stripped), stripped, count))
        return [done[text] for text in texts]

    def _restored(
        self, texts: Sequence[str], stripped: dict[str, Stripped], count: int
    ) -> list[tuple[str, tuple[Hypothesis, ...]]]:
        if not texts:
            return []
        found = self._engine.aligned([stripped[text].plain for text in texts], count)
        return [
            (text, tuple(_restore(stripped[text], *candidate) for candidate in candidates))
            for text, candidates in zip(texts, found, strict=True)
        ]


def _prepared(text: str) -> Stripped:
    stripped = strip_marks(normalize_source(text))
    if is_shouted(stripped.plain):
        stripped.plain, stripped.shouted = recase(stripped.plain), True
    return stripped


def _restore(stripped: Stripped, hypothesis: Hypothesis, links: Sequence[Link]) -> Hypothesis:
    text = hypothesis.text.upper() if stripped.shouted else hypothesis.text
    return replace(hypothesis, text=restore_marks(stripped, text, links) if stripped.marked else text)
