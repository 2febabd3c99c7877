"""Rules that ask a translation model about the pair: was everything looked at, is anything foreign, is a "not" lost?

The raw score of a translation tells right from wrong no better than chance; what is used is where the model looks
(``coverage``), where it is surprised (``surprise``), and which of two wordings it prefers (``contrast``).
"""

from __future__ import annotations

from collections.abc import Sequence

from translator_cli.checks.model.contrast import negation_findings
from translator_cli.checks.model.coverage import omission_finding
from translator_cli.checks.model.surprise import addition_finding
from translator_cli.checks.rule import SentencePair
from translator_cli.document import Finding
from translator_cli.document.reading import Reader

_BY_READING = {"omission": omission_finding, "addition": addition_finding}


def model_findings(pairs: Sequence[SentencePair], reader: Reader, disabled: frozenset[str]) -> list[list[Finding]]:
    """Return for each pair what the model says of it; ``disabled`` are ids of rules."""
    texts = [(pair.source, pair.target) for pair in pairs]
    findings: list[list[Finding]] = [[] for _ in pairs]
    wanted = [find for rule, find in _BY_READING.items() if rule not in disabled]
    if wanted:
        for there, pair, reading in zip(findings, pairs, reader.read(texts), strict=True):
            there += (finding for find in wanted if (finding := find(pair, reading)))
    if "negation" not in disabled:
        for there, found in zip(findings, negation_findings(pairs, reader), strict=True):
            there += found
    return findings
