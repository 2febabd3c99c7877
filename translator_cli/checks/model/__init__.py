"""Rules that ask a translation model about the pair: was everything looked at, is anything foreign, is a "not" lost?

The raw score of a translation tells right from wrong no better than chance; what is used is where the model looks
(``coverage``), where it is surprised (``surprise``), and which of two wordings it prefers (``contrast``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translator_cli.checks.model.contrast import Wording, negation_finding, other_wordings
from translator_cli.checks.model.coverage import may_lack, omission_finding
from translator_cli.checks.model.surprise import addition_finding
from translator_cli.checks.rule import SentencePair
from translator_cli.document import Finding
from translator_cli.document.reading import Probabilities, Reader, total


def model_findings(pairs: Sequence[SentencePair], reader: Reader, disabled: frozenset[str]) -> list[list[Finding]]:
    """Return for each pair what the model says of it; ``disabled`` are ids of rules.

    Everything is scored in one go, with the wordings that are compared. Only where lengths and scores leave an omission
    possible is the model made to write the translation, to see where it looks.
    """
    findings: list[list[Finding]] = [[] for _ in pairs]
    if disabled.issuperset(("omission", "addition", "negation")):
        return findings
    wordings = [[] if "negation" in disabled else other_wordings(pair) for pair in pairs]
    given = []
    for there, pair, (first, *others), tried in zip(findings, pairs, _scored(pairs, wordings, reader), wordings):
        given.append(first)
        there += () if "addition" in disabled else addition_finding(pair, first)
        there += negation_finding(pair, [(each, total(score) - total(first)) for each, score in zip(tried, others)])
    if "omission" not in disabled:
        asked = [number for number, pair in enumerate(pairs) if may_lack(pair, given[number])]
        looked = reader.attention([(pairs[number].source, pairs[number].target) for number in asked])
        for number, attention in zip(asked, looked, strict=True):
            findings[number] += omission_finding(pairs[number], attention, given[number])
    return findings


def _scored(
    pairs: Sequence[SentencePair], wordings: Sequence[Sequence[Wording]], reader: Reader
) -> Iterator[list[Probabilities]]:
    """Yield for each pair the probabilities of its translation, and of its other wordings."""
    texts = [[pair.target, *(each.text for each in more)] for pair, more in zip(pairs, wordings, strict=True)]
    flat = [(pair.source, text) for pair, there in zip(pairs, texts, strict=True) for text in there]
    scores = iter(reader.probabilities(flat))
    for there in texts:
        yield [next(scores) for _ in there]
