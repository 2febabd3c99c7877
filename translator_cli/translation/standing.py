"""An engine with a phrase book: lines that stand alone are looked up and not decoded.

It stands right before the engine, where texts have no marks any more, so that "**Hinweis**" is one of those lines, too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from translator_cli.document import Hypothesis, ModelInfo
from translator_cli.translation.alignment import Tie
from translator_cli.translation.marked import AligningTranslator

Said = TypeVar("Said")
Aligned = tuple[tuple[Hypothesis, tuple[Tie, ...]], ...]


class PhraseBook(NamedTuple):
    """What is known of lines: ``phrase`` is the English of a whole one.

    ``label`` is that of a beginning, with where the rest begins; ``word`` gets a line and what the engine says of it,
    best first, and returns what is better, or None.
    """

    phrase: Callable[[str], str | None]
    label: Callable[[str], tuple[str, int] | None]
    word: Callable[[str, Sequence[Hypothesis]], str | None]


class _Plan(NamedTuple):
    """What becomes of a text: ``english``, and behind it what the engine says of ``rest``."""

    text: str
    english: str
    rest: str

    def joined(self, hypothesis: Hypothesis) -> Hypothesis:
        return hypothesis._replace(text=self.english + hypothesis.text) if self.english else hypothesis

    def moved(self, ties: Sequence[Tie]) -> tuple[Tie, ...]:
        """Return the ties of the rest as those of the text."""
        ours, theirs = len(self.text) - len(self.rest), len(self.english)
        if not self.english:
            return tuple(ties)
        label = (0, len(self.text[:ours].rstrip()), 0, len(self.english.rstrip()))
        return (label, *((a + ours, b + ours, c + theirs, d + theirs) for a, b, c, d in ties))


class PhraseTranslator:
    """Asks a phrase book before it asks the engine."""

    def __init__(
        self, engine: AligningTranslator, book: PhraseBook, decoded: Callable[[str], None] = lambda _: None
    ) -> None:
        """``decoded`` is told of each text that is looked up."""
        self._engine = engine
        self._book = book
        self._decoded = decoded

    @property
    def info(self) -> ModelInfo:
        """The identity of the engine's model."""
        return self._engine.info

    def knows(self, character: str) -> bool:
        """Whether the engine has a character in its vocabulary."""
        return self._engine.knows(character)

    def translate(self, texts: Sequence[str]) -> list[Hypothesis]:
        """Return the best hypothesis for each text."""
        plans = self._plans(texts)
        said = iter(self._engine.translate([plan.rest for plan in plans if plan.rest]))
        found = [plan.joined(next(said)) if plan.rest else Hypothesis(plan.english) for plan in plans]
        return [self._with_words(plan, (hit,))[0] for plan, hit in zip(plans, found, strict=True)]

    def alternatives(self, texts: Sequence[str], count: int) -> list[tuple[Hypothesis, ...]]:
        """Return up to ``count`` hypotheses for each text; the book's comes first, the engine's after it."""
        return [tuple(hit for hit, _ in found) for found in self.aligned(texts, count)]

    def aligned(self, texts: Sequence[str], count: int) -> list[Aligned]:
        """Return hypotheses for each text, each with its ties; those of the book have none."""
        plans = self._plans(texts)
        asked = [plan.rest or (plan.text if count > 1 else "") for plan in plans]
        said = iter(self._engine.aligned([text for text in asked if text], count))
        return [self._ranked(plan, next(said) if text else (), count) for plan, text in zip(plans, asked, strict=True)]

    def _ranked(self, plan: _Plan, said: Aligned, count: int) -> Aligned:
        if plan.rest:
            hits = [(plan.joined(hit), plan.moved(ties)) for hit, ties in said]
            best = self._with_words(plan, [hit for hit, _ in hits])[0]
            first = next((pair for pair in hits if pair[0].text == best.text), (best, ()))
        else:
            hits, first = list(said), (Hypothesis(plan.english), ())
        return (first, *(pair for pair in hits if pair[0].text != first[0].text))[:count]

    def _plans(self, texts: Sequence[str]) -> list[_Plan]:
        plans = [self._plan(text) for text in texts]
        for plan in plans:
            if not plan.rest:
                self._decoded(plan.text)
        return plans

    def _plan(self, text: str) -> _Plan:
        english = self._book.phrase(text)
        if english is not None:
            return _Plan(text, english, "")
        label = self._book.label(text)
        if label is None:
            return _Plan(text, "", text)
        rest = text[label[1] :]
        known = self._book.phrase(rest) or (None if any(map(str.isalpha, rest)) else rest)
        return _Plan(text, label[0] + known, "") if known else _Plan(text, label[0], rest)

    def _with_words(self, plan: _Plan, hits: Sequence[Hypothesis]) -> Sequence[Hypothesis]:
        """Return the hypotheses, with a better one first where the rest is one word."""
        if not plan.rest or not hits:
            return hits
        at = len(plan.english)
        better = self._book.word(plan.rest, [hit._replace(text=hit.text[at:]) for hit in hits])
        if better is None:
            return hits
        same = next((hit for hit in hits if hit.text[at:] == better), None)
        return [same or Hypothesis(plan.english + better), *hits]
