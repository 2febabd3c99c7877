"""The rule glossary: terms of the user's glossary are translated as it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from translator_cli.checks.glossary import Glossary, Term
from translator_cli.checks.rule import SentencePair
from translator_cli.document import Finding

# "Betriebsräte" is the plural of "Betriebsrat"; letter by letter, so that offsets hold.
_UMLAUTS = str.maketrans("äöüÄÖÜ", "aouAOU")
_INFLECTED = r"(?:e[nmrs]?|n|s|er|ern)?"


@lru_cache(maxsize=4096)
def _german(term: str) -> re.Pattern[str]:
    words = r"\s+".join(re.escape(word) + _INFLECTED for word in term.translate(_UMLAUTS).split())
    return re.compile(rf"(?<!\w){words}(?!\w)")


@lru_cache(maxsize=4096)
def _english(term: str) -> re.Pattern[str]:
    words = r"[\s-]+".join(re.escape(word) for word in term.split())
    return re.compile(rf"(?<!\w){words}(?:s|es|['’]s)?(?!\w)", re.IGNORECASE)


def terms_in(source: str, glossary: Glossary) -> list[Term]:
    """Return the terms that a German sentence holds, inflected or not."""
    plain = source.translate(_UMLAUTS)
    return [term for term in glossary.terms if _german(term.source).search(plain)]


def find(pair: SentencePair) -> Iterator[Finding]:
    """Flag terms of the source whose wanted translation the target does not hold."""
    for term in pair.settings.glossary.terms if pair.settings.glossary else ():
        found = _german(term.source).search(pair.source.translate(_UMLAUTS))
        if found is None:
            continue
        text = pair.source[found.start() : found.end()]
        if term.target:
            held = _english(term.target).search(pair.target) is not None
        else:
            held = text in pair.target or term.source in pair.target
        if not held:
            note = f" ({term.note})" if term.note else ""
            message = f"“{text}” should be “{term.wanted}”{note}"
            yield Finding("glossary", "warning", message, found.start())
