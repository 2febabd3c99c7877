"""The glossary steers the translation.

A sentence whose translation lacks a term is tried again, in this order, until its terms are there:

1. another hypothesis of the n-best list;
2. the best translation with other words in place of those that the engine's attention ties to the term: the term is
   marked as emphasized, which changes nothing of the translation, and the marks come back around those words;
3. a translation of the sentence with the term as code, which engines copy and which is never lost.

What lacks no term is not touched, so a glossary of other terms changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translator_cli.checks import CheckSettings, Glossary, has_error
from translator_cli.checks.terms import TermUse, find_terms, has_term
from translator_cli.document import Hypothesis
from translator_cli.pipeline.wording import drop_doubled, in_place, stand_in, with_articles, with_marks, with_terms
from translator_cli.translation import Translator

#: How many hypotheses are looked at for one that has the terms.
ALTERNATIVES = 6


@dataclass(frozen=True, slots=True)
class _Case:
    """A sentence whose translation ``before`` lacks some of its terms."""

    text: str
    before: Hypothesis
    uses: tuple[TermUse, ...]

    @property
    def lacking(self) -> tuple[TermUse, ...]:
        return tuple(use for use in self.uses if not has_term(use, self.text, self.before.text))

    def improved_by(self, found: str, settings: CheckSettings) -> bool:
        """Whether all terms are there but those inside compounds, more than before, and no error that was not there."""
        missing = [use for use in self.uses if not has_term(use, self.text, found)]
        if any(not use.compound for use in missing) or len(missing) >= len(self.lacking):
            return False
        return not has_error(self.text, found, settings) or has_error(self.text, self.before.text, settings)


def steer(
    translator: Translator, texts: Sequence[str], best: Sequence[Hypothesis], settings: CheckSettings
) -> dict[int, tuple[Hypothesis, int, str]]:
    """Return, by index, the translations that have more of their terms than ``best``, with rank and a note.

    Only what the model said is looked at, never what a person wrote.
    """
    open_cases = dict(_cases(texts, best, settings.glossary)) if settings.glossary else {}
    done: dict[int, tuple[Hypothesis, int, str]] = {}
    for attempt in (_by_choice, _by_place, _by_stand_in):
        indices = list(open_cases)
        for index, hits in zip(indices, attempt(translator, list(open_cases.values())), strict=True):
            case = open_cases[index]
            hit = next((hit for hit in hits if case.improved_by(hit[0].text, settings)), None)
            if hit is not None:
                done[index] = hit
                del open_cases[index]
    return done


def _cases(texts: Sequence[str], best: Sequence[Hypothesis], glossary: Glossary) -> Iterator[tuple[int, _Case]]:
    for index, (text, hypothesis) in enumerate(zip(texts, best, strict=True)):
        if hypothesis.origin == "model":
            case = _Case(text, hypothesis, tuple(find_terms(text, glossary)))
            if case.lacking:
                yield index, case


_Hits = list[tuple[Hypothesis, int, str]]


def _by_choice(translator: Translator, cases: Sequence[_Case]) -> Iterator[_Hits]:
    lists = translator.alternatives([case.text for case in cases], ALTERNATIVES) if cases else []
    for hypotheses in lists:
        yield [(hit, rank, "the glossary's terms are in it") for rank, hit in enumerate(hypotheses, 1)]


def _by_place(translator: Translator, cases: Sequence[_Case]) -> Iterator[_Hits]:
    marked = [with_marks(case.text, case.lacking) for case in cases]
    for case, hit in zip(cases, translator.translate(marked) if marked else [], strict=True):
        text = in_place(case.text, hit.text, case.lacking)
        yield [] if text is None else [_hit(hit, text)]


def _by_stand_in(translator: Translator, cases: Sequence[_Case]) -> Iterator[_Hits]:
    coded = [_coded(case) for case in cases]
    for case, text, hit in zip(cases, coded, translator.translate(coded) if coded else [], strict=True):
        lost = hit.text.endswith("`") and not text.endswith("`")  # put at the end because it had no other place
        if "`" in case.text or lost:
            yield []
        else:
            yield [_hit(hit, with_articles(drop_doubled(hit.text.replace("`", ""))))]


def _coded(case: _Case) -> str:
    return with_terms(case.text, case.lacking, lambda number, use, text: f"`{stand_in(case.text, use)}`")


def _hit(hypothesis: Hypothesis, text: str) -> tuple[Hypothesis, int, str]:
    return hypothesis._replace(text=text), 1, "a term of the glossary was put in"
