"""A pair as it stands on disk, ready to be shown: nothing is translated, everything that is known is said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from translator_cli.checks import CheckSettings, check
from translator_cli.checks.ignore import ignored
from translator_cli.document import Bitext, Detection, Finding, TranslationUnit
from translator_cli.pairs.align import aligned_units
from translator_cli.pairs.loading import LoadedPair
from translator_cli.pairs.project import Project
from translator_cli.pairs.revision import Then
from translator_cli.pairs.stale import stale_by_place


def view_bitext(
    loaded: LoadedPair, project: Project, settings: CheckSettings | None, before: Then | None = None
) -> Bitext:
    """Return a pair with the English that stands in its file, and all findings on each sentence.

    Sentences that a person merged or split are one unit; German without English has an empty target, and English
    without German an empty source. ``before`` tells what the German was at another time.
    """
    found: dict[int, list[Finding]] = defaultdict(list)
    units = [aligned.unit for aligned in aligned_units(loaded.match, alone=True)]
    for start, finding in stale_by_place(loaded.match, loaded.record, ignored(loaded.source).covers):
        found[start].append(Finding(finding.rule, finding.severity, finding.message))
    shown = [_with(unit, found.pop(unit.source.start, []) if unit.source.text else [], before) for unit in units]
    if settings is not None:
        shown = _checked(loaded, shown, settings)
    return Bitext(loaded.source, Detection(project.source, 1.0), project.target, None, tuple(shown))


def _with(unit: TranslationUnit, findings: Sequence[Finding], then: Then | None) -> TranslationUnit:
    before = then.of(unit.source.start, unit.source.end) if then is not None and unit.source.text else None
    return unit._replace(findings=tuple(findings), before=before)


def _checked(loaded: LoadedPair, units: Sequence[TranslationUnit], settings: CheckSettings) -> list[TranslationUnit]:
    """Add what the rules find to the units that have both sides; what lacks one has been reported as such."""
    whole = [number for number, unit in enumerate(units) if unit.source.text and unit.target]
    checked = check(loaded.source, [units[number]._replace(findings=()) for number in whole], settings)
    shown = list(units)
    for number, unit in zip(whole, checked, strict=True):
        shown[number] = units[number]._replace(findings=(*units[number].findings, *unit.findings))
    return shown
