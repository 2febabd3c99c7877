"""Checks on translations: what an editor must look at again.

``check_pair`` runs the rules on one source and one target, ``check`` on the units of a document. No rule ever changes
a text. ``RULES`` lists them all; each can be switched off (``CheckSettings.disabled``), or silenced in the document by
``<!-- translator-cli: ignore RULE -->``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from translator_cli.checks.emptiness import empty, truncated
from translator_cli.checks.glossary import Glossary, Term, parse_glossary
from translator_cli.checks.lengths import addition, omission
from translator_cli.checks.numbers import date_mismatch, number_mismatch, time_mismatch
from translator_cli.checks.quotes import quote_mismatch
from translator_cli.checks.repetition import repetition
from translator_cli.checks.rule import CheckSettings, Pair, Rule
from translator_cli.checks.untranslated import untranslated
from translator_cli.document import Document, Finding, TranslationUnit

__all__ = ["RULES", "CheckSettings", "Glossary", "Pair", "Rule", "Term", "check", "check_pair", "parse_glossary"]

_ALL = (
    Rule("empty", "error", "the translation is empty", empty, neutral=True),
    Rule("number-mismatch", "error", "a number is lost, changed or added", number_mismatch),
    Rule("date-mismatch", "error", "a date, month or weekday differs", date_mismatch),
    Rule("time-mismatch", "error", "a time of day differs", time_mismatch),
    Rule("untranslated", "error", "German is left over in the translation", untranslated),
    Rule("repetition", "error", "the translation repeats itself", repetition, neutral=True),
    Rule("truncated", "error", "the translation breaks off", truncated, neutral=True),
    Rule("quote-mismatch", "warning", "a quotation is lost, added or left open", quote_mismatch, neutral=True),
    Rule("omission", "warning", "the translation is far too short", omission),
    Rule("addition", "warning", "the translation is far too long", addition),
)

#: Every rule by its id, in the order of the docs.
RULES: Mapping[str, Rule] = MappingProxyType({rule.id: rule for rule in _ALL})
_ORDER = {"error": 0, "warning": 1, "notice": 2}


def check_pair(source: str, target: str, settings: CheckSettings = CheckSettings()) -> tuple[Finding, ...]:
    """Return what the sentence-level rules find in one pair of flat texts, worst first, then by rule id."""
    pair = Pair(source, target, settings)
    german = (settings.source_language, settings.target_language) == ("de", "en")
    findings = [
        finding
        for rule in _ALL
        if rule.id not in settings.disabled and (german or rule.neutral)
        for finding in rule.find(pair)
    ]
    return tuple(sorted(findings, key=lambda finding: (_ORDER[finding.severity], finding.rule)))


def check(
    document: Document, units: Sequence[TranslationUnit], settings: CheckSettings = CheckSettings()
) -> tuple[TranslationUnit, ...]:
    """Return the units with what the rules find added to them; the texts stay as they are."""
    return tuple(
        unit
        if unit.origin == "copied"
        else replace(unit, findings=unit.findings + check_pair(unit.source.flat, unit.target, settings))
        for unit in units
    )
