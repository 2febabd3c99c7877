"""The rule glossary: terms of the user's glossary are translated as it says."""

from __future__ import annotations

from collections.abc import Iterator

from translator_cli.checks.rule import SentencePair
from translator_cli.document import Finding


def find(pair: SentencePair) -> Iterator[Finding]:
    """Flag terms of the source whose wanted translation the target does not hold; parts of compounds are free."""
    if pair.settings.glossary is None:
        return
    from translator_cli.checks.terms import find_terms, has_term  # plurals and hashes, for nothing without a glossary

    seen = set()
    for use in find_terms(pair.source, pair.settings.glossary):
        if use.compound or use.term in seen or has_term(use, pair.source, pair.target):
            continue
        seen.add(use.term)
        note = f" ({use.term.note})" if use.term.note else ""
        message = f"“{pair.source[use.start:use.end]}” should be “{use.term.wanted}”{note}"
        yield Finding("glossary", "warning", message, use.start)
