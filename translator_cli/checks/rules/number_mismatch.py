"""The rule number-mismatch: the same numbers on both sides, however written."""

from __future__ import annotations

from collections.abc import Iterator

from translator_cli.checks.rule import SentencePair
from translator_cli.checks.rules.currency import currency_findings
from translator_cli.checks.rules.value_findings import differences_of, findings_of_kind
from translator_cli.document import Finding
from translator_cli.values.value import Value


def find(pair: SentencePair) -> Iterator[Finding]:
    """Flag numbers lost, changed or added, and German notation left in the English."""
    found = differences_of(pair)
    yield from findings_of_kind(pair, found, "number")
    yield from currency_findings(pair.source, pair.target)
    for one, two in found.notation:
        message = f"{two.text} is written in the German way; the source means {_spell(one)}"
        yield Finding("number-mismatch", "warning", message, one.start, two.start)


def _spell(value: Value) -> str:
    number = next(iter(value.readings or value.loose))
    return f"{number:,.10g}" if isinstance(number, float) else number
