"""Checks on translations: what an editor must look at again.

``check_pair`` runs the rules on one source and one target, ``check`` on the units of a document. No rule ever changes
a text. ``RULES`` lists them all; each can be switched off (``CheckSettings.disabled``), or silenced in the document by
``<!-- translator-cli: ignore RULE -->``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from translator_cli.checks.attribution import attribution
from translator_cli.checks.emptiness import empty, truncated
from translator_cli.checks.false_friends import false_friend
from translator_cli.checks.glossary import Glossary, Term, parse_glossary
from translator_cli.checks.ignore import ignored
from translator_cli.checks.lengths import addition, omission
from translator_cli.checks.names import name_missing
from translator_cli.checks.negation import negation
from translator_cli.checks.numbers import date_mismatch, number_mismatch, time_mismatch
from translator_cli.checks.quotes import quote_mismatch
from translator_cli.checks.repetition import repetition
from translator_cli.checks.rule import CheckSettings, Pair, Rule
from translator_cli.checks.terms import glossary
from translator_cli.checks.untranslated import untranslated
from translator_cli.checks.whole import document_findings
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
    Rule("name-missing", "error", "a name, address or product code is missing", name_missing),
    Rule("quote-mismatch", "warning", "a quotation is lost, added or left open", quote_mismatch, neutral=True),
    Rule("omission", "warning", "the translation is far too short", omission),
    Rule("addition", "warning", "the translation is far too long", addition),
    Rule("glossary", "warning", "a term is not translated as the glossary says", glossary, neutral=True),
    Rule("negation", "notice", "a negation is lost or added", negation),
    Rule("attribution", "notice", "reported speech is stated as fact", attribution),
    Rule("false-friend", "notice", "an English look-alike that means something else", false_friend),
)

#: Every rule by its id, in the order of the docs.
RULES: Mapping[str, Rule] = MappingProxyType({rule.id: rule for rule in _ALL})
_ORDER = {"error": 0, "warning": 1, "notice": 2}


def check_pair(source: str, target: str, settings: CheckSettings = CheckSettings()) -> tuple[Finding, ...]:
    """Return what the sentence-level rules find in one pair of flat texts, worst first, then by rule id."""
    pair = Pair(source, target, settings)
    german = _german(settings)
    return _sorted(
        finding
        for rule in _ALL
        if rule.id not in settings.disabled and (german or rule.neutral)
        for finding in rule.find(pair)
    )


def check(
    document: Document, units: Sequence[TranslationUnit], settings: CheckSettings = CheckSettings()
) -> tuple[TranslationUnit, ...]:
    """Return the units with what the rules find added to them; the texts stay as they are.

    Beside the sentence rules this compares the units with each other. Units copied from the source are not checked;
    marks in the document (see ``ignore``) silence rules.
    """
    silent = ignored(document)
    mine = [number for number, unit in enumerate(units) if unit.origin != "copied"]
    texts = [(units[number].source.flat, units[number].target) for number in mine]
    found = {number: list(check_pair(*pair, settings)) for number, pair in zip(mine, texts)}
    for index, finding in document_findings(texts) if _german(settings) else ():
        one = found[mine[index]]
        if finding.rule not in settings.disabled and not any(_same(finding, other) for other in one):
            one.append(finding)
    return tuple(
        replace(unit, findings=unit.findings + _sorted(one for one in found.get(number, ()) if not silent.covers(
            one.rule, unit.source.block))) if number in found else unit
        for number, unit in enumerate(units)
    )  # fmt: skip


def _german(settings: CheckSettings) -> bool:
    return (settings.source_language, settings.target_language) == ("de", "en")


def _same(one: Finding, two: Finding) -> bool:
    return one.rule == two.rule and one.offset == two.offset


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: (_ORDER[finding.severity], finding.rule)))
