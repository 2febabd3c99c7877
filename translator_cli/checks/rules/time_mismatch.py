"""The rule time-mismatch: the same times of day on both sides."""

from __future__ import annotations

from collections.abc import Iterator

from translator_cli.checks.rule import SentencePair
from translator_cli.checks.rules.value_findings import differences_of, findings_of_kind
from translator_cli.document import Finding


def find(pair: SentencePair) -> Iterator[Finding]:
    """Flag times of day lost, changed or added."""
    yield from findings_of_kind(pair, differences_of(pair), "time")
