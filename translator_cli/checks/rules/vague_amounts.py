"""Amounts without a number: "Hunderte" must not become "thousands"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from translator_cli.checks.rule import SentencePair
from translator_cli.document import Evidence, Finding
from translator_cli.languages.de_en.vague_amounts import VAGUE_AMOUNTS

# A look for these costs less than the patterns.
_HINT = re.compile(r"dutzend|hundert|tausend|mehrere M|viele M|einige M", re.IGNORECASE)


@lru_cache(maxsize=1)
def _table() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    rows = (row.split(" = ") for row in VAGUE_AMOUNTS.strip().splitlines())
    return tuple(
        (re.compile(rf"\b(?:{german})\b", re.IGNORECASE), re.compile(rf"\b(?:{english})\b", re.IGNORECASE))
        for german, english in rows
    )


def vague_amount_findings(pair: SentencePair) -> Iterator[Finding]:
    """Yield a finding for an amount of which the translation has only another one."""
    if not _HINT.search(pair.source):
        return
    sources = [german.search(pair.source) for german, _ in _table()]
    targets = [english.search(pair.target) for _, english in _table()]
    added = [other for match, other in zip(sources, targets) if other and not match]
    for match, other in zip(sources, targets):
        if match and not other and added:
            evidence = Evidence("source", match[0], "an amount"), Evidence("target", added[0][0], "another amount")
            message = f"{match[0]} in the source became {added[0][0]}"
            yield Finding("number-mismatch", "error", message, match.start(), added[0].start(), evidence)
            return
