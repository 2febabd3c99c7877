"""Checks on translations: what an editor must look at again.

``check_pair`` runs the rules on one source and one target, ``check`` on the units of a document. No rule ever changes
a text. ``RULES`` lists them all; each can be switched off (``CheckSettings.disabled``), or silenced in the document by
``<!-- translator-cli: ignore RULE -->``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from translator_cli.checks.glossary import Glossary, Term, parse_glossary
from translator_cli.checks.ignore import ignored
from translator_cli.checks.registry import RULES
from translator_cli.checks.rule import CheckSettings, Find, Rule, Scope, SentencePair
from translator_cli.document import SEVERITIES, Document, Finding, TranslationUnit
from translator_cli.document.marks import without_marks
from translator_cli.document.reading import Reader

if TYPE_CHECKING:
    from translator_cli.checks.remembered import CleanPairs, TextPair

__all__ = [
    "RULES", "CheckSettings", "Glossary", "Rule", "SentencePair", "Term", "by_gravity", "check",
    "check_document", "check_pair", "check_pairs", "has_error", "parse_glossary", "united",
]  # fmt: skip


# A run checks each pair twice: to choose among candidates, and to report on the document.
@lru_cache(maxsize=16_384)
def check_pair(source: str, target: str, settings: CheckSettings = CheckSettings()) -> tuple[Finding, ...]:
    """Return what the sentence-level rules find in one pair of flat texts, worst first, then by rule id."""
    pair = SentencePair(source, target, settings)
    return by_gravity(finding for find in _finders(settings) for finding in find(pair))


def check_pairs(
    pairs: Sequence[TextPair], settings: CheckSettings, memory: CleanPairs | None = None
) -> list[tuple[Finding, ...]]:
    """Return what ``check_pair`` finds in each pair, but for those that the memory knows to be clean."""
    if memory is None:
        return [check_pair(*pair, settings) for pair in pairs]
    from translator_cli.checks.remembered import keep_clean, known_clean  # not where nothing is remembered

    known = known_clean(memory, pairs, settings)
    findings = [() if pair in known else check_pair(*pair, settings) for pair in pairs]
    clean = [pair for pair, found in zip(pairs, findings) if not found and pair not in known]
    keep_clean(memory, clean, settings)
    return findings


def check_document(pairs: Sequence[SentencePair], settings: CheckSettings) -> Iterator[tuple[int, Finding]]:
    """Yield what only all pairs of a document show: the index of a pair, and the finding."""
    for rule in _in_force(settings, "document") if settings.german else ():
        yield from rule.find_in_document(pairs)


def has_error(source: str, target: str, settings: CheckSettings = CheckSettings(), first: str = "") -> bool:
    """Tell whether ``check_pair`` finds an error; ``first`` is the rule that most likely does, so that it is quick."""
    pair = SentencePair(source, target, settings)
    rules = sorted(_in_force(settings, "sentence"), key=lambda rule: rule.id != first)
    return any(finding.severity == "error" for rule in rules for finding in rule.find(pair))


def check(
    document: Document,
    units: Sequence[TranslationUnit],
    settings: CheckSettings = CheckSettings(),
    reader: Reader | None = None,
    memory: CleanPairs | None = None,
    overlooked: Mapping[int, str] = MappingProxyType({}),
) -> tuple[TranslationUnit, ...]:
    """Return the units with what the rules find added to them; the texts stay as they are.

    Beside the sentence rules this compares the units with each other. Units copied from the source are not checked;
    marks in the document (see ``ignore``) silence rules. A ``reader`` is a model that is asked for omissions and
    negations, too; ``overlooked`` says of units, by index, what the model that translated them overlooked. A ``memory``
    spares pairs in which nothing was found before.
    """
    silenced = ignored(document)
    checked = [index for index, unit in enumerate(units) if unit.origin != "copied"]
    pairs = [
        SentencePair(without_marks(unit.source.flat, blanks=True), without_marks(unit.target, blanks=True), settings)
        for unit in (units[index] for index in checked)
    ]
    findings = _findings(pairs, settings, memory)
    if reader is not None and settings.german:
        _add_model_findings(findings, pairs, settings, reader)
    for place, index in enumerate(checked) if overlooked else ():
        if index in overlooked:
            _add_overlooked(findings.setdefault(place, []), pairs[place], overlooked[index])
    return tuple(
        units[index]._replace(findings=units[index].findings + by_gravity(
            finding for finding in by_unit if not silenced.covers(finding.rule, units[index].source.block)))
        if by_unit else units[index]
        for index, by_unit in _spread(len(units), checked, findings)
    )  # fmt: skip


def _findings(
    pairs: Sequence[SentencePair], settings: CheckSettings, memory: CleanPairs | None
) -> dict[int, list[Finding]]:
    """Return the findings by the index of their pair, those of a single sentence before those of the document."""
    worded = [index for index, pair in enumerate(pairs) if pair.source.strip()]
    in_pairs = check_pairs([(pairs[index].source, pairs[index].target) for index in worded], settings, memory)
    # only where there is something: a book has few and many sentences
    findings = {index: list(in_pair) for index, in_pair in zip(worded, in_pairs) if in_pair}
    for index, finding in check_document(pairs, settings):
        findings[index] = united(findings.get(index, ()), (finding,))
    return findings


def united(alone: Iterable[Finding], of_document: Iterable[Finding]) -> list[Finding]:
    """Return what a sentence shows alone, and what only the document shows of it: one slip is one finding."""
    there = list(alone)
    for finding in of_document:
        if finding.rule == "inconsistent-name":  # it says more
            there = [other for other in there if (other.rule, other.offset) != ("name-missing", finding.offset)]
        if all((other.rule, other.offset) != (finding.rule, finding.offset) for other in there):
            there.append(finding)
    return there


def _add_model_findings(
    findings: dict[int, list[Finding]], pairs: Sequence[SentencePair], settings: CheckSettings, reader: Reader
) -> None:
    """Add what a model says of the pairs; of one rule the worse finding stays, for one slip is one finding."""
    from translator_cli.checks.model import model_findings  # only where a model is asked

    asked = [index for index, pair in enumerate(pairs) if pair.source.strip() and pair.target.strip()]
    for index, found in zip(asked, model_findings([pairs[index] for index in asked], reader, settings.disabled)):
        for finding in found:
            _add_worse(findings.setdefault(index, []), finding)


def _add_overlooked(there: list[Finding], pair: SentencePair, word: str) -> None:
    """Add what the model that wrote a translation overlooked in its source."""
    from translator_cli.checks.overlooked import overlooked_finding  # one sentence in a hundred

    finding = overlooked_finding(pair.source, word, pair.settings)
    if finding is not None:
        _add_worse(there, finding)


def _add_worse(there: list[Finding], finding: Finding) -> None:
    """Add a finding in place of milder ones of its rule, unless one is as bad."""
    same = [other for other in there if other.rule == finding.rule]
    if all(SEVERITIES.index(other.severity) > SEVERITIES.index(finding.severity) for other in same):
        there[:] = [*(other for other in there if other not in same), finding]


def _spread(
    count: int, checked: Sequence[int], findings: dict[int, list[Finding]]
) -> Iterable[tuple[int, Sequence[Finding]]]:
    """Yield every unit's index with its findings; ``findings`` are by place in ``checked``."""
    by_unit = {checked[place]: there for place, there in findings.items()}
    return ((index, by_unit.get(index, ())) for index in range(count))


@lru_cache(maxsize=16)
def _in_force(settings: CheckSettings, scope: Scope) -> list[Rule]:
    german = settings.german
    rules = (rule for rule in RULES.values() if scope in rule.scopes and rule.id not in settings.disabled)
    return [rule for rule in rules if german or rule.neutral]


@lru_cache(maxsize=16)
def _finders(settings: CheckSettings) -> list[Find]:
    """Return what looks at one pair of sentences, rule by rule: looked up once, and not for every sentence."""
    return [rule.finder for rule in _in_force(settings, "sentence")]


def by_gravity(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings with the worst first, then by rule id."""
    return tuple(sorted(findings, key=lambda finding: (SEVERITIES.index(finding.severity), finding.rule)))
