"""The rule omission: far shorter than German becomes in English."""

from __future__ import annotations

import math
from collections.abc import Iterator

from translator_cli.checks.rule import DocumentFinding, Pairs, SentencePair
from translator_cli.checks.rules.clauses import lost_clause
from translator_cli.checks.rules.length_ratio import length_ratio, lengths
from translator_cli.checks.rules.list_items import list_findings
from translator_cli.document import Finding, Severity

# From how many characters of source which ratio is too small: the longer, the steadier.
_LIMITS = ((90, 0.6), (60, 0.55), (30, 0.45))


def find(pair: SentencePair) -> Iterator[Finding]:
    """Flag a translation too short for its source, or one with an item of a list less.

    On 2,785 human translations of news the ratio is below 0.6 once in 500 (see the rule's page).
    """
    if not pair.target.strip():
        return
    share = length_ratio(pair.source, pair.target)
    if share < next((limit for length, limit in _LIMITS if len(pair.source) >= length), 0.0):
        severity: Severity = "error" if share < 0.42 else "warning"
        yield Finding(
            "omission",
            severity,
            f"only {share:.0%} as long as the source: is a part missing?",
            None,
            None,
            lengths(pair),
        )
    elif lost := lost_clause(pair):
        yield lost
    else:
        yield from (finding for finding in list_findings(pair) if finding.rule == "omission")


def find_in_document(pairs: Pairs) -> Iterator[DocumentFinding]:
    """Flag units far shorter than the document's own habit: median and median absolute deviation of the log ratio."""
    logs = {
        n: math.log(length_ratio(pair.source, pair.target))
        for n, pair in enumerate(pairs)
        if len(pair.source) >= 60 and pair.target.strip()
    }
    if len(logs) < 8:
        return
    middle = _median(list(logs.values()))
    spread = 1.4826 * _median([abs(value - middle) for value in logs.values()])
    for number, value in logs.items():
        if value < middle - max(5 * spread, 0.4):
            share = math.exp(value - middle)
            message = f"{share:.0%} of the length usual in this document: is a part missing?"
            yield number, Finding("omission", "warning", message)


def _median(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]
