"""The rule time-mismatch: the same times of day on both sides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator_cli.checks.rule import SentencePair
from translator_cli.checks.rules.value_findings import findings_of_kind
from translator_cli.document import Evidence, Finding

_IDIOM = re.compile(r"\b[Ff]ünf (?:vor|nach) zwölf\b")
_BOTH_CLOCKS = re.compile(
    r"(?<![\d.,:])(?P<hour>1[3-9]|2[0-4])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?\s?m\b\.?"
)


def find(pair: SentencePair) -> Iterator[Finding]:
    """Flag times of day lost, changed or added."""
    findings = list(findings_of_kind(pair, "time"))
    findings = [finding for finding in findings if not _is_idiom(pair, finding)]
    yield from findings
    if not findings and (match := _BOTH_CLOCKS.search(pair.target)):
        message = f"{match[0]} mixes the 24-hour clock with {match['half']}.m."
        evidence = (Evidence("target", match[0], f"{int(match['hour'])}:{match['minute'] or '00'}"),)
        yield Finding("time-mismatch", "error", message, None, match.start(), evidence)


def _is_idiom(pair: SentencePair, finding: Finding) -> bool:
    """Whether the time is a figure of speech: "es ist fünf vor zwölf" for the climate."""
    match = _IDIOM.search(pair.source)
    return match is not None and finding.offset == match.start() and finding.target_offset is None
