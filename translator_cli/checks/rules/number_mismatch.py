"""The rule number-mismatch: the same numbers on both sides, however written, with the same things beside them."""

from __future__ import annotations

from collections.abc import Iterator

from translator_cli.checks.rare import RarePattern
from translator_cli.checks.rule import SentencePair
from translator_cli.checks.rules.currency import currency_findings
from translator_cli.checks.rules.number_context import context_findings
from translator_cli.checks.rules.roman_numerals import roman_numeral_findings
from translator_cli.checks.rules.value_findings import differences_of, findings_of_kind
from translator_cli.checks.rules.vague_amounts import vague_amount_findings
from translator_cli.document import Evidence, Finding, Severity
from translator_cli.values.measures import same_amount, unit_of
from translator_cli.values.spelling import spelled
from translator_cli.values.value import Value

# "1.679" is read as a bit more than one and a half; "1,5" can only be German.
_THOUSANDS = RarePattern(r"\d{1,3}(?:[.,]\d{3})+")
_MISTYPED = RarePattern(r"[.,]\d{4}")


def find(pair: SentencePair) -> Iterator[Finding]:
    """Flag numbers lost, changed or added, what differs beside them, and German notation left in the English."""
    findings = [*findings_of_kind(pair, "number"), *context_findings(pair), *vague_amount_findings(pair)]
    findings = findings or list(roman_numeral_findings(pair))
    yield from findings
    if not any(finding.severity == "error" for finding in findings):
        yield from currency_findings(pair.source, pair.target)
    for source, target in differences_of(pair).notation:
        unit = unit_of(source, pair.source, pair.settings.source_language)
        if not same_amount(source, unit, target, unit_of(target, pair.target, pair.settings.target_language)):
            yield _notation(source, target)


def _notation(source: Value, target: Value) -> Finding:
    """Return the finding for a figure in the other language's notation: an error where it reads as another number."""
    thousandfold = any(
        round(max(meant, read) / min(meant, read)) in (1e3, 1e6)
        for meant in source.readings
        for read in target.readings
        if isinstance(meant, float) and isinstance(read, float) and meant and read
    )
    wrong = thousandfold and bool(_THOUSANDS.fullmatch(target.text) and not _MISTYPED.search(source.text))
    message = f"{target.text} is written in the German way; the source means {spelled(source)}"
    evidence = (Evidence("source", source.text, spelled(source)), Evidence("target", target.text, spelled(target)))
    severity: Severity = "error" if wrong else "warning"
    return Finding("number-mismatch", severity, message, source.start, target.start, evidence)
