"""What check has to say about pairs on disk: what is out of step, and what the rules find."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from translator_cli.checks import CheckSettings, check
from translator_cli.checks.ignore import ignored
from translator_cli.document import LocatedFinding
from translator_cli.document.reading import Reader
from translator_cli.errors import InputError
from translator_cli.pairs.align import aligned_units, locate
from translator_cli.pairs.loading import LoadedPair, load_pair
from translator_cli.pairs.lock import lock_key
from translator_cli.pairs.naming import FilePair
from translator_cli.pairs.project import Project
from translator_cli.pairs.stale import missing_files, stale
from translator_cli.pairs.store import load_lock


def check_pair(
    files: FilePair, project: Project, settings: CheckSettings | None, reader: Reader | None = None
) -> Sequence[LocatedFinding]:
    """Return all findings on a pair, in the order of the English; without ``settings`` only what is out of step.

    ``reader`` is a model that is asked about omissions and negations.

    Raises InputError where a file cannot be read, or neither exists and nothing is recorded about them.
    """
    if not (files.source.exists() and files.target.exists()):
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
    if loaded.target is None:
        return
    units = aligned_units(loaded.match)
    checked = check(loaded.source, [aligned.unit for aligned in units], settings, reader)
    for aligned, unit in zip(units, checked, strict=True):
        for finding in unit.findings:
            yield locate(replace(aligned, unit=unit), finding, loaded.source, loaded.target)


def _missing_files(files: FilePair, project: Project) -> Sequence[LocatedFinding]:
    """Return what is to be said of a pair with less than two files; one with none is an error of the caller's."""
    lock_path = project.lock_path(files.source)
    lock = load_lock(lock_path)
    known = lock.get(lock_key(files.source, lock_path)) is not None
    if not files.source.exists() and not files.target.exists() and not known:
        raise InputError("no such file, and no translation of it")
    return missing_files([files], lock, lock_path)
