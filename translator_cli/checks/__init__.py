"""Checks on translations: what an editor must look at again.

``check_pair`` runs the rules on one source and one target, ``check`` on the units of a document. No rule ever changes
a text. ``RULES`` lists them all; each can be switched off (``CheckSettings.disabled``), or silenced in the document by
``<!-- translator-cli: ignore RULE -->``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from translator_cli.checks.glossary import Glossary, Term, parse_glossary
from translator_cli.checks.ignore import ignored, without_marks
from translator_cli.checks.registry import RULES
from translator_cli.checks.rule import CheckSettings, Pair, Rule
from translator_cli.document import Document, Finding, TranslationUnit

__all__ = [
    "RULES", "CheckSettings", "Glossary", "Pair", "Rule", "Term", "check", "check_pair", "has_error", "parse_glossary"
]  # fmt: skip

_ORDER = {"error": 0, "warning": 1, "notice": 2}


# A run checks each pair twice: to choose among candidates, and to report on the document.
@lru_cache(maxsize=16_384)
def check_pair(source: str, target: str, settings: CheckSettings = CheckSettings()) -> tuple[Finding, ...]:
    """Return what the sentence-level rules find in one pair of flat texts, worst first, then by rule id."""
    pair = Pair(source, target, settings)
    return _sorted(finding for rule in _in_force(settings) for finding in rule.find(pair))


def has_error(source: str, target: str, settings: CheckSettings = CheckSettings(), first: str = "") -> bool:
    """Tell whether ``check_pair`` finds an error; ``first`` is the rule that most likely does, so that it is quick."""
    pair = Pair(source, target, settings)
    rules = sorted(_in_force(settings), key=lambda rule: rule.id != first)
    return any(found.severity == "error" for rule in rules for found in rule.find(pair))


def check(
    document: Document, units: Sequence[TranslationUnit], settings: CheckSettings = CheckSettings()
) -> tuple[TranslationUnit, ...]:
    """Return the units with what the rules find added to them; the texts stay as they are.

    Beside the sentence rules this compares the units with each other. Units copied from the source are not checked;
    marks in the document (see ``ignore``) silence rules.
    """
    from translator_cli.checks.rules.document_level import document_findings  # compiles patterns, as the rules do

    silent = ignored(document)
    mine = [number for number, unit in enumerate(units) if unit.origin != "copied"]
    texts = [(without_marks(units[number].source.flat), without_marks(units[number].target)) for number in mine]
    found: dict[int, list[Finding]] = {}  # only where there is something: a book has few findings and many sentences
    for number, pair in zip(mine, texts):
        if pair[0].strip() and (findings := check_pair(*pair, settings)):
            found[number] = list(findings)
    for index, finding in document_findings(texts) if _german(settings) else ():
        one = found.setdefault(mine[index], [])
        if finding.rule not in settings.disabled and not any(_same(finding, other) for other in one):
            one.append(finding)
    return tuple(
        replace(unit, findings=unit.findings + _sorted(one for one in found.get(number, ()) if not silent.covers(
            one.rule, unit.source.block))) if number in found else unit
        for number, unit in enumerate(units)
    )  # fmt: skip


def _in_force(settings: CheckSettings) -> list[Rule]:
    german = _german(settings)
    return [rule for rule in RULES.values() if rule.id not in settings.disabled and (german or rule.neutral)]


def _german(settings: CheckSettings) -> bool:
    return (settings.source_language, settings.target_language) == ("de", "en")


def _same(one: Finding, two: Finding) -> bool:
    return one.rule == two.rule and one.offset == two.offset


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: (_ORDER[finding.severity], finding.rule)))
