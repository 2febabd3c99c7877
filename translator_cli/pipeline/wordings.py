"""Other ways to say it: a few translations of one sentence that differ in their words, not in a comma.

A wide beam gives many translations that hardly differ. Those kept are chosen one by one by maximal marginal relevance
(Carbonell and Goldstein 1998): probable, and unlike those chosen before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from translator_cli.checks import CheckSettings
from translator_cli.checks.terms import find_terms, has_term
from translator_cli.document import Hypothesis
from translator_cli.pipeline.choice import choose
from translator_cli.pipeline.wording import in_place, with_marks
from translator_cli.translation import Translator

#: Translations to choose from, and so the width of the beam.
POOL = 24
#: A translation that is less probable than the best by more than this (nats a token) is no good English any more.
WORST = 0.5
#: How many nats a token it is worth to be wholly unlike the others; smaller values gave near-copies.
WORTH = 0.6

_WORD = re.compile(r"\w+")


def wordings(translator: Translator, texts: Sequence[str], count: int) -> list[tuple[Hypothesis, ...]]:
    """Return for each text up to ``count`` (at most ``POOL``) translations, the most probable first."""
    return [distinct(candidates, count) for candidates in translator.alternatives(texts, POOL)]


def wordings_with_terms(
    translator: Translator, text: str, count: int, settings: CheckSettings
) -> tuple[Hypothesis, ...]:
    """Return up to ``count`` translations of a text that all have its terms of the glossary; none where it has none.

    They are those of the n-best list that have the terms, those that have them once they are put in place of what
    attention ties to them, and what ``choose`` makes of the sentence.
    """
    uses = find_terms(text, settings.glossary) if settings.glossary else []
    if not uses:
        return ()
    marked = with_marks(text, uses)
    plain, placed = translator.alternatives([text, marked], POOL)
    put = ((each, in_place(text, each.text, uses)) for each in placed)
    found = [*plain, *(each._replace(text=words) for each, words in put if words is not None)]
    chosen = choose(translator, [text], settings)[0][0]
    having = [each for each in found if all(has_term(use, text, each.text) for use in uses)]
    return distinct([chosen, *sorted(having, key=_score, reverse=True)], count)


def distinct(candidates: Sequence[Hypothesis], count: int) -> tuple[Hypothesis, ...]:
    """Choose up to ``count`` of the candidates (best first) whose words differ."""
    chosen: list[Hypothesis] = []
    rest = _good(candidates)
    while rest and len(chosen) < count:
        best = max(rest, key=lambda candidate: _value(candidate, chosen))
        chosen.append(best)
        rest = [each for each in rest if _words(each) != _words(best)]
    return tuple(sorted(chosen, key=_score, reverse=True))


def _good(candidates: Sequence[Hypothesis]) -> list[Hypothesis]:
    """Return the candidates that are probable enough and whole; the first always is."""
    least = _score(candidates[0]) - WORST if candidates else 0.0
    sound = (each for each in candidates[1:] if _score(each) >= least and not (each.truncated or each.looping))
    return [*candidates[:1], *sound]


def _value(candidate: Hypothesis, chosen: Sequence[Hypothesis]) -> float:
    return _score(candidate) - WORTH * max((_likeness(candidate, each) for each in chosen), default=0.0)


def _likeness(one: Hypothesis, other: Hypothesis) -> float:
    """Return the share of pairs of neighboring words that two translations have in common, 0 to 1."""
    first, second = (set(pairwise(("", *_words(each), ""))) for each in (one, other))
    return len(first & second) / len(first | second)


def _words(candidate: Hypothesis) -> tuple[str, ...]:
    return tuple(_WORD.findall(candidate.text.casefold()))


def _score(candidate: Hypothesis) -> float:
    return candidate.score if candidate.score is not None else 0.0
