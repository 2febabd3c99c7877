"""A translator that prepares texts for the engine and gives back everything in them that is not words.

What comes out of the engine is taken only if it holds each mark of its source once (see ``inline.signature``). If not,
the next hypothesis is tried; then the runs of words between the marks are translated one by one; then the source
stands, and the hypothesis says so (``kept``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Protocol

from translator_cli.document import Hypothesis, ModelInfo
from translator_cli.inline import signature
from translator_cli.translation import Translator
from translator_cli.translation.alignment import Tie
from translator_cli.translation.leaf import Leaf, Parts, Stripped, leaves, text_of
from translator_cli.translation.placement import restore_marks
from translator_cli.translation.prepare import normalize_source
from translator_cli.translation.stretches import parts_of, runs_of
from translator_cli.translation.strip import strip

#: How many hypotheses of a text are looked at when the first has lost a mark.
RETRIES = 5
_MOST_ROUNDS = 6  # pieces in pieces: a title in a link in a label


class AligningTranslator(Translator, Protocol):
    """A translator that can say which characters belong together, and which it can write."""

    def aligned(self, texts: Sequence[str], count: int) -> list[tuple[tuple[Hypothesis, tuple[Tie, ...]], ...]]:
        """Return up to ``count`` hypotheses for each text, best first, each with its ties."""

    def knows(self, character: str) -> bool:
        """Whether the engine has a character in its vocabulary."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """What became of a leaf: parts, because pieces in it are translated on their own."""

    parts: Parts
    hypothesis: Hypothesis


Answers = dict[Leaf, tuple[_Answer, ...]]


class MarkupTranslator:
    """Takes marks off before the engine and puts them back behind it."""

    def __init__(self, engine: AligningTranslator, german: bool = False) -> None:
        """``german`` says that the texts are."""
        self._engine = engine
        self._german = german

    @property
    def info(self) -> ModelInfo:
        """The identity of the engine's model."""
        return self._engine.info

    def translate(self, texts: Sequence[str]) -> list[Hypothesis]:
        """Return the best hypothesis for each text, with everything in it that is not words."""
        return [found[0] for found in self.alternatives(texts, 1)]

    def alternatives(self, texts: Sequence[str], count: int) -> list[tuple[Hypothesis, ...]]:
        """Return the n-best list for each text, with everything in it that is not words."""
        sources = {text: normalize_source(text, self._german) for text in texts}
        plans = {text: parts_of(source, self._engine.knows) for text, source in sources.items()}
        answers = self._answer([leaf for plan in plans.values() for leaf in leaves(plan)], count)
        done = {text: _ranked(text, sources[text], plan, answers, count) for text, plan in plans.items()}
        return [done[text] for text in texts]

    def _answer(self, wanted: Iterable[Leaf], count: int) -> Answers:
        """Translate leaves, and the leaves in their pieces, round by round."""
        answers: Answers = {}
        waiting = list(dict.fromkeys(wanted))
        for _ in range(_MOST_ROUNDS):
            if not waiting:
                break
            fresh = self._round(waiting, count)
            answers.update(fresh)
            inside = [leaf for found in fresh.values() for answer in found for leaf in leaves(answer.parts)]
            waiting = [leaf for leaf in dict.fromkeys(inside) if leaf not in answers]
        return answers

    def _round(self, wanted: Sequence[Leaf], count: int) -> Answers:
        stripped = {leaf: strip(leaf, self._engine.knows) for leaf in wanted}
        answers = self._decoded(wanted, stripped, count)
        failed = [leaf for leaf in wanted if not answers[leaf]]
        if failed:
            answers.update(self._decoded(failed, stripped, max(count, RETRIES)))
        for leaf in failed:
            if not answers[leaf]:
                answers[leaf] = (_in_runs(leaf),)
        return answers

    def _decoded(self, wanted: Sequence[Leaf], stripped: Mapping[Leaf, Stripped], count: int) -> Answers:
        """Return for each leaf the hypotheses that hold its marks, best first."""
        marked = [leaf for leaf in wanted if stripped[leaf].marked or count > 1]
        plain = [leaf for leaf in wanted if not (stripped[leaf].marked or count > 1)]
        answers: Answers = {}
        for leaf, hypothesis in zip(
            plain, self._engine.translate([stripped[leaf].plain for leaf in plain]), strict=True
        ):
            answers[leaf] = _good(leaf, stripped[leaf], [(hypothesis, ())])
        for leaf, found in zip(
            marked, self._engine.aligned([stripped[leaf].plain for leaf in marked], count), strict=True
        ):
            answers[leaf] = _good(leaf, stripped[leaf], found)
        return answers


def _good(leaf: Leaf, stripped: Stripped, found: Iterable[tuple[Hypothesis, Sequence[Tie]]]) -> tuple[_Answer, ...]:
    wanted = signature(leaf.source)
    good: list[_Answer] = []
    for hypothesis, ties in found:
        text = hypothesis.text.upper() if stripped.shouted else hypothesis.text
        if leaf.quote and leaf.quote not in stripped.plain:  # one that the source escapes is escaped again
            text = text.replace(leaf.quote, "'" if leaf.quote == '"' else "’")
        if hypothesis.looping or "\ufffd" in text or not text.strip():
            continue
        if stripped.plain[:1].isupper() and text[:1].islower() and not leaf.inner:
            text = text[:1].upper() + text[1:]  # headings and labels begin as their German does
        parts = restore_marks(stripped, text, ties)
        if parts is not None and signature(text_of(parts)) == wanted:
            good.append(_Answer(parts, hypothesis))
    return tuple(good)


def _in_runs(leaf: Leaf) -> _Answer:
    """Return the runs of words between the marks, to be translated one by one; without marks the source stands."""
    runs = runs_of(leaf.source)
    if text_of(runs) == leaf.source and len(runs) == 1:
        return _Answer((leaf.source,), Hypothesis(leaf.source, None, kept=True))
    return _Answer(runs, Hypothesis("", None))


def _ranked(text: str, source: str, plan: Parts, answers: Answers, count: int) -> tuple[Hypothesis, ...]:
    """Put the texts together: rank by rank, a leaf with fewer answers giving its last.

    Good parts may still make up other marks where they meet; such a text is none. Without any, ``text`` stays as it
    was before it was prepared (``source``).
    """
    ranks = min(count, max((len(answers[leaf]) for leaf in leaves(plan) if leaf in answers), default=1))
    assembled = [_assembled(plan, answers, rank) for rank in range(ranks)]
    wanted = signature(source)
    good = tuple(hypothesis for hypothesis in assembled if signature(hypothesis.text) == wanted)
    whole = tuple(
        hypothesis._replace(text=text) if hypothesis.kept and hypothesis.text == source else hypothesis
        for hypothesis in good
    )
    return whole or (Hypothesis(text, None, kept=True),)


def _assembled(plan: Parts, answers: Answers, rank: int) -> Hypothesis:
    used: list[Hypothesis] = []
    text = _text(plan, answers, rank, used)
    if len(used) == 1:
        return used[0]._replace(text=text)
    scores = [hypothesis.score for hypothesis in used if hypothesis.score is not None]
    return Hypothesis(
        text,
        fmean(scores) if scores else None,
        truncated=any(hypothesis.truncated for hypothesis in used),
        looping=any(hypothesis.looping for hypothesis in used),
        kept=any(hypothesis.kept for hypothesis in used),
        overlooked=next((hypothesis.overlooked for hypothesis in used if hypothesis.overlooked), ""),
    )


def _text(parts: Parts, answers: Answers, rank: int, used: list[Hypothesis]) -> str:
    found = []
    for part in parts:
        if isinstance(part, str):
            found.append(part)
        elif part not in answers:
            found.append(part.source)
        else:
            answer = answers[part][min(rank, len(answers[part]) - 1)]
            if answer.hypothesis.text:
                used.append(answer.hypothesis)
            found.append(_text(answer.parts, answers, rank, used))
    return "".join(found)
