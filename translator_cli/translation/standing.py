"""An engine with a phrase book: lines that stand alone are looked up and not decoded.

It stands right before the engine, where texts have no marks any more, so that "**Hinweis**" is one of those lines, too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from translator_cli.document import Hypothesis, ModelInfo
from translator_cli.translation.alignment import Tie
from translator_cli.translation.marked import AligningTranslator

_Said = tuple[Hypothesis, tuple[Tie, ...]]
#: The hypotheses of one text, each with its ties.
Aligned = tuple[_Said, ...]
_Ask = Callable[[Sequence[str]], Sequence[Aligned]]
_LONGEST_LABEL = 60


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

    def cut(self, hypothesis: Hypothesis, ties: Sequence[Tie] = ()) -> _Said | None:
        """Return what was said of the whole text with the book's label; None where it has no label to be seen.

        What follows a label is better read with it than alone.
        """
        if not self.english:
            return hypothesis, tuple(ties)
        label, colon, tail = hypothesis.text.partition(": ")
        if not colon or not tail or len(label) > _LONGEST_LABEL:
            return None
        start = len(label) + len(colon)
        kept = [tie for tie in ties if tie[0] >= self._start and tie[2] >= start]
        return self._joined(hypothesis, tail), self._moved(kept, 0, len(self.english) - start)

    def behind(self, hypothesis: Hypothesis, ties: Sequence[Tie] = ()) -> _Said:
        """Return what was said of the rest alone, behind the book's label."""
        return self._joined(hypothesis, hypothesis.text), self._moved(ties, self._start, len(self.english))

    @property
    def _start(self) -> int:
        return len(self.text) - len(self.rest)

    def _joined(self, hypothesis: Hypothesis, tail: str) -> Hypothesis:
        begun = tail[:1].upper() + tail[1:] if self.rest[:1].isupper() else tail
        return hypothesis._replace(text=self.english + begun)

    def _moved(self, ties: Sequence[Tie], ours: int, theirs: int) -> tuple[Tie, ...]:
        label = (0, len(self.text[: self._start].rstrip()), 0, len(self.english.rstrip()))
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
        said = self._said(texts, lambda asked: [((hit, ()),) for hit in self._engine.translate(asked)], False)
        return [hits[0][0] for hits in said]

    def alternatives(self, texts: Sequence[str], count: int) -> list[tuple[Hypothesis, ...]]:
        """Return up to ``count`` hypotheses for each text; the book's comes first, the engine's after it."""
        return [tuple(hit for hit, _ in found) for found in self.aligned(texts, count)]

    def aligned(self, texts: Sequence[str], count: int) -> list[Aligned]:
        """Return hypotheses for each text, each with its ties; those of the book have none."""
        said = self._said(texts, lambda asked: self._engine.aligned(asked, count), count > 1)
        return [hits[:count] for hits in said]

    def _said(self, texts: Sequence[str], ask: _Ask, several: bool) -> list[Aligned]:
        """Return what book and engine say; ``several`` asks the engine about lines of the book as well."""
        plans = self._plans(texts)
        asked = [plan.text for plan in plans if plan.rest or several]
        answers = iter(ask(asked) if asked else ())
        whole = [next(answers) if plan.rest or several else () for plan in plans]
        cut = [
            tuple(filter(None, (plan.cut(*pair) for pair in hits))) if plan.rest else hits
            for plan, hits in zip(plans, whole, strict=True)
        ]
        lost = [index for index, plan in enumerate(plans) if plan.rest and not cut[index]]
        for index, hits in zip(lost, ask([plans[index].rest for index in lost]) if lost else (), strict=True):
            cut[index] = tuple(plans[index].behind(*pair) for pair in hits)
        return [self._ranked(plan, hits) for plan, hits in zip(plans, cut, strict=True)]

    def _ranked(self, plan: _Plan, said: Aligned) -> Aligned:
        """Return the hypotheses with the book's first, or with the better English of a single word."""
        if plan.rest:
            at = len(plan.english)
            better = self._book.word(plan.rest, [hit._replace(text=hit.text[at:]) for hit, _ in said])
            if better is None:
                return said
            best = Hypothesis(plan.english + better)
        else:
            best = Hypothesis(plan.english)
        first = next((pair for pair in said if pair[0].text == best.text), (best, ()))
        return (first, *(pair for pair in said if pair[0].text != first[0].text))

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
