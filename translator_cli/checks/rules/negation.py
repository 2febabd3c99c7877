"""The rule negation: a "not" lost or gained turns a sentence round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from translator_cli.checks.rare import RarePattern
from translator_cli.checks.rule import SentencePair
from translator_cli.checks.rules.unnegated import unnegated_words
from translator_cli.document import Evidence, Finding, Severity
from translator_cli.languages.de import negation as german
from translator_cli.languages.en import negation as english


def _words(words: Sequence[str]) -> RarePattern:
    return RarePattern(rf"\b(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)


_GERMAN, _GERMAN_HINTS = _words(german.NEGATIONS), _words(german.NEGATING)
_GERMAN_LIMITS = _words(german.LIMITING)
_ENGLISH, _ENGLISH_HINTS = _words(english.NEGATIONS), _words(english.NEGATING)

_NOT_ONLY = re.compile(r"\bnicht\snur\b", re.IGNORECASE)
_ONLY = RarePattern(r"(?<!not )(?<!n't )(?<!n’t )\bonly\b", re.IGNORECASE)
_AS_WELL = RarePattern(
    r"\b(?:not|more than|as well|both|besides|addition|beyond|solely|just)\b|n['’]t\b", re.IGNORECASE
)


class Open(NamedTuple):
    """Whether one side has negations, or words that may be one, that those of the other side do not answer."""

    lost: bool
    added: bool


def unanswered(pair: SentencePair) -> Open:
    """Return what remains open when words that may stand for a negation answer none."""
    ours, theirs = len(_GERMAN.findall(pair.source)), len(_ENGLISH.findall(pair.target))
    added = theirs > ours
    if added or ours > theirs:
        return Open(not added, added)
    return Open(any(pattern.search(pair.source) for pattern in (_GERMAN_HINTS, _GERMAN_LIMITS)), False)


def find(pair: SentencePair) -> Iterator[Finding]:
    """Warn of a negation on one side that nothing on the other side answers.

    Words that may stand for a negation ("unable", "ohne") answer it only where the other side has fewer of them: a
    "without" that stands for "ohne" says nothing of a lost "nicht". Where some negations are answered and one is not,
    that is a mere notice.
    """
    if _NOT_ONLY.search(pair.source) and _ONLY.search(pair.target) and not _AS_WELL.search(pair.target):
        match = _NOT_ONLY.search(pair.source)
        both = (Evidence("source", "nicht nur", "this and more"), Evidence("target", "only", "this and no more"))
        message = "“nicht nur” is not “only”"
        yield Finding("negation", "warning", message, match.start() if match else None, None, both)
        return
    ours, theirs = list(_GERMAN.finditer(pair.source)), list(_ENGLISH.finditer(pair.target))
    if len(ours) == len(theirs):
        if not ours and "un" in pair.source.lower() and not _ENGLISH_HINTS.search(pair.target):
            yield from unnegated_words(pair)
        return
    hints = len(_ENGLISH_HINTS.findall(pair.target)) - len(_GERMAN_HINTS.findall(pair.source))
    severity: Severity = "notice" if ours and theirs else "warning"
    if len(ours) > len(theirs) + max(hints, 0):
        lost = ours[-1]
        evidence = (Evidence("source", lost[0], "a negation"),)
        message = f"“{lost[0]}” has no negation in the translation"
        yield Finding("negation", severity, message, lost.start(), None, evidence)
        return
    hints -= len(_GERMAN_LIMITS.findall(pair.source))
    if len(theirs) > len(ours) + max(-hints, 0) and not ours and theirs[0][0] not in pair.source:
        added = theirs[0]
        evidence = (Evidence("target", added[0], "a negation"),)
        message = f"“{added[0]}” negates what the source states"
        yield Finding("negation", severity, message, None, added.start(), evidence)
