"""What check has to say about pairs on disk: what is out of step, and what the rules find."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from translator_cli.checks import CheckSettings, check
from translator_cli.checks.ignore import ignored
from translator_cli.document import Document, LocatedFinding
from translator_cli.document.reading import Reader
from translator_cli.errors import InputError
from translator_cli.pairs.align import Match, aligned_units, locate, match_pair
from translator_cli.pairs.loading import LoadedPair, load_pair
from translator_cli.pairs.lock import lock_key
from translator_cli.pairs.naming import FilePair
from translator_cli.pairs.project import Project
from translator_cli.pairs.stale import missing_files, stale
from translator_cli.pairs.store import load_lock
from translator_cli.split import split


def check_pair(
    files: FilePair, project: Project, settings: CheckSettings | None, reader: Reader | None = None
) -> Sequence[LocatedFinding]:
    """Return all findings on a pair, in the order of the English; without ``settings`` only what is out of step.

    ``reader`` is a model that is asked about omissions and negations.

    Raises InputError where a file cannot be read, or neither exists and nothing is recorded about them.
    """
    if not (os.path.exists(files.source) and os.path.exists(files.target)):
        return _missing_files(files, project)
    loaded = load_pair(files, project)
    findings = list(stale(loaded.match, loaded.record, ignored(loaded.source).covers))
    if settings is not None:
        findings += unit_findings(loaded, settings, reader)
    return sorted(findings, key=lambda finding: (finding.line, finding.column))


def unit_findings(
    loaded: LoadedPair, settings: CheckSettings, reader: Reader | None = None
) -> Iterator[LocatedFinding]:
    """Yield what the rules find in a pair whose files are both there."""
    if loaded.target is not None:
        yield from _rule_findings(loaded.match, loaded.source, loaded.target, settings, reader)


def text_findings(source: Document, target: Document, settings: CheckSettings) -> Sequence[LocatedFinding]:
    """Return all findings on a text and its translation of which nothing is recorded, in the order of the English."""
    segments = split(source, settings.source_language), split(target, settings.target_language)
    match = match_pair(source, segments[0], target, segments[1], None)
    findings = [each for each in stale(match, None, ignored(source).covers) if each.rule not in settings.disabled]
    findings += _rule_findings(match, source, target, settings)
    return sorted(findings, key=lambda finding: (finding.line, finding.column))


def _rule_findings(
    match: Match, source: Document, target: Document, settings: CheckSettings, reader: Reader | None = None
) -> Iterator[LocatedFinding]:
    units = aligned_units(match)
    checked = check(source, [aligned.unit for aligned in units], settings, reader)
    for aligned, unit in zip(units, checked, strict=True):
        for finding in unit.findings:
            yield locate(aligned._replace(unit=unit), finding, source, target)


def _missing_files(files: FilePair, project: Project) -> Sequence[LocatedFinding]:
    """Return what is to be said of a pair with less than two files; one with none is an error of the caller's."""
    lock_path = project.lock_path(files.source)
    lock = load_lock(lock_path)
    known = lock.get(lock_key(files.source, lock_path)) is not None
    if not os.path.exists(files.source) and not os.path.exists(files.target) and not known:
        raise InputError("no such file, and no translation of it")
    return missing_files([files], lock, lock_path)
