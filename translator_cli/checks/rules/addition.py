"""The rule addition: far longer than German becomes in English."""

from __future__ import annotations

from collections.abc import Iterator

from translator_cli.checks.rule import SentencePair
from translator_cli.checks.rules.added_words import added_word
from translator_cli.checks.rules.clauses import added_clause, added_item
from translator_cli.checks.rules.length_ratio import length_ratio, lengths
from translator_cli.checks.rules.list_items import list_findings
from translator_cli.document import Finding

# From how many characters of source which ratio is too large: a headline of one word may need a sentence.
_LIMITS = ((60, 1.5), (20, 1.9), (0, 2.8))


def find(pair: SentencePair) -> Iterator[Finding]:
    """Flag a translation too long for its source."""
    share = length_ratio(pair.source, pair.target)
    if share > next(limit for length, limit in _LIMITS if len(pair.source) >= length):
        yield Finding(
            "addition", "warning", f"{share:.0%} as long as the source: was something added?", None, None, lengths(pair)
        )
    elif added := added_clause(pair) or added_item(pair) or added_word(pair):
        yield added
    else:
        yield from (finding for finding in list_findings(pair) if finding.rule == "addition")
