"""Clauses lost or added in sentences too short for the length alone to tell."""

from __future__ import annotations

import re

from translator_cli.checks.rare import RarePattern
from translator_cli.checks.rule import SentencePair
from translator_cli.checks.rules.length_ratio import length_ratio
from translator_cli.document import Evidence, Finding

# What English may make of a comma, a dash, a bracket or "und" in the source: then nothing can be said of a clause.
_PARTS = RarePattern(r"[,;:()–—/]|\s-\s|\b(?:and|or|as well as|while|but)\b|&")
_GERMAN_PARTS = RarePattern(r"[,;:()–—/]|\s-\s")
_SUBORDINATE = RarePattern(
    r",\s(?:obwohl|bis|ehe|sofern|ob|weil|während|bevor|nachdem|damit|sobald|falls|wobei|sodass|wenn|seit|da|indem"
    r"|solange|obgleich|(?:(?:in|mit|von|für|auf|bei|zu|aus|an)\s)?(?:der|die|das|den|dem|denen|dessen|deren))"
    r"\s[^,.;]{8,}(?:[,.;]|$)"
)
# "Obwohl die Miete steigt, ...": what stands in front of the comma.
_LEADING = RarePattern(
    r"^(?:Obwohl|Weil|Während|Nachdem|Bevor|Ehe|Wenn|Da|Sobald|Falls|Solange|Sofern|Seit|Damit|Indem)\s[^,.;]{8,},\s"
)
_ENGLISH_CONJUNCTION = RarePattern(
    r"\b(?:after|before|when|whenever|as|since|because|although|though|despite|if|while|until|once|unless|so|whereas"
    r"|during|on|upon|by|for)\b",
    re.IGNORECASE,
)
# ", das Formular zu unterschreiben" is no clause of its own.
_INFINITIVE = RarePattern(r"\s(?:zu\s\w+|\w+zu\w+)n[,.;]?$")
_SECOND = RarePattern(r"\s(?:und|oder)\s[^,.;]{12,}(?:[,.;]|$)")
_ADDED = RarePattern(
    r",\s(?:(?:who|which|as|because|although|though|whose|where|since|including|especially|particularly|ideally|mostly"
    r"|some|many|most|all|both|one|with|after|before|according)\b[^,.;]*|(?:[^\W\d_]+ly)\s[^,.;]+)"
)
_LISTED = RarePattern(r"[,;:/&+–-]|[.!?]\s\S|\b(?:oder|sowie|bis|zwischen)\b|und", re.IGNORECASE)
_LIST = RarePattern(r"\b[a-z]\w+, [a-z]\w+,? and [a-z]\w+")
# What English may make an "and" of.
_JOINS = RarePattern(
    r"\b(?:bzw|samt|beide\w*|mit|noch|auch|wie|gegen|nebst|inklusive|plus|dann|erst|später|immer|wieder|je|nach|hin"
    r"|rund)\b",
    re.IGNORECASE,
)
_AND = RarePattern(
    r"(?<!more )(?<!again )(?<!over )(?<!hundred )(?<!thousand )(?<!track )(?<!erms )(?<!ait )(?<! go )(?<!come )"
    r"\band\s(?!(?:a half|more|again|over|then|so on|around|large|forth|down|out|is|was|were|are|it|he|she|they)\b)"
    r"[^,.;:!?]+"
)
#: Shorter than this, and a clause that the translation has no place for is lost; longer, and one too many is added.
#: On 2,785 human translations of news the three patterns below meet once, once and five times, nearly always with a
#: reason.
LOST, LOST_SECOND, ADDED = 0.66, 0.6, 1.15
#: Characters of a source that has one of a thing: one in 500 human translations of such sentences is found.
_SHORT = 110


def added_item(pair: SentencePair) -> Finding | None:
    """Return a warning of an "and" where the source names one thing: "his vegetables and meat" for "sein Gemüse"."""
    if len(pair.source) > _SHORT or _LISTED.search(pair.source):
        return None
    match = _LIST.search(pair.target) or (None if _JOINS.search(pair.source) else _AND.search(pair.target))
    if match is None or "between" in pair.target:
        return None
    evidence = (Evidence("target", match[0], "one thing more than the source has"),)
    return Finding("addition", "warning", f"“{match[0]}” seems to be added", None, match.start(), evidence)


def lost_clause(pair: SentencePair) -> Finding | None:
    """Return a warning of a subordinate or second clause for which the translation has no room."""
    share = length_ratio(pair.source, pair.target)
    if share >= LOST or _PARTS.search(pair.target):
        return None
    leading = _LEADING.search(pair.source)
    if leading and not _ENGLISH_CONJUNCTION.search(pair.target):
        return _lost(leading[0], leading.start())
    match = _SUBORDINATE.search(pair.source) or (_SECOND.search(pair.source) if share < LOST_SECOND else None)
    if match is None or _INFINITIVE.search(match[0]):
        return None
    return _lost(match[0], match.start() + 2)


def _lost(clause: str, start: int) -> Finding:
    words = clause.strip(",.; ")
    evidence = (Evidence("source", words, "a clause that the translation has no room for"),)
    return Finding("omission", "warning", f"“{words}” seems to be missing", start, None, evidence)


def added_clause(pair: SentencePair) -> Finding | None:
    """Return a warning of a clause behind a comma where the source has one clause only and is far shorter."""
    if length_ratio(pair.source, pair.target) <= ADDED or _GERMAN_PARTS.search(pair.source):
        return None
    match = _ADDED.search(pair.target)
    if match is None:
        return None
    words = match[0].strip(",.; ")
    evidence = (Evidence("target", words, "a clause, while the source is a single one"),)
    return Finding("addition", "warning", f"“{words}” seems to be added", None, match.start() + 2, evidence)
