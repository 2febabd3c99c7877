"""Adjectives with "un-" whose translation lost it: "ungeeignet" and "suitable"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator_cli.checks.rule import SentencePair
from translator_cli.document import Evidence, Finding
from translator_cli.languages.de_en.dictionary import stems, translation_of

_UN = re.compile(r"\b[Uu]n(?P<stem>[a-zäöüß]{5,})\b")

_NEGATED = re.compile(r"\b(?:nicht|kein\w*|nie\w*|weder|kaum|ohne)\b", re.IGNORECASE)


def unnegated_words(pair: SentencePair) -> Iterator[Finding]:
    """Warn of a word with "un-" of which the translation has what it means without, and nothing that negates."""
    if _NEGATED.search(pair.source):
        return  # "nicht unschuldig"
    for match in _UN.finditer(pair.source):
        english = _positive(match["stem"])
        if english is None:
            continue
        there = re.search(rf"(?<![\w-]){re.escape(english)}(?:ly)?(?![\w-])", pair.target, re.IGNORECASE)
        if there:
            both = Evidence("source", match[0], f"not “{there[0]}”"), Evidence("target", there[0], "the opposite")
            message = f"“{match[0]}” in the source became “{there[0]}”"
            yield Finding("negation", "warning", message, match.start(), there.start(), both)
            return


def _positive(stem: str) -> str | None:
    """Return the English of an adjective without its "un-", in one word; None where the dictionary has none."""
    found = (translation_of(word) for word in (stem, *(word for word, _ in stems(stem))))
    return next((each for each in found if each and len(each) > 4 and each.isalpha() and each.islower()), None)
