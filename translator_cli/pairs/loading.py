"""From a pair of files to its aligned text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from translator_cli.document import Bitext, Detection, Document
from translator_cli.files.read import decode, read, read_bytes
from translator_cli.pairs.align import Match, aligned_units, match_pair
from translator_cli.pairs.lock import PairRecord, lock_key
from translator_cli.pairs.naming import FilePair
from translator_cli.pairs.project import Project
from translator_cli.pairs.renames import record_for
from translator_cli.pairs.store import PlannedFrom, load_lock
from translator_cli.split import split


@dataclass(frozen=True, slots=True)
class LoadedPair:
    """A pair with all that is known about it; ``target`` is None where there is no translation yet.

    ``record`` is what the lock file says about it, perhaps under the name that the pair had before; ``planned_from``
    is what was read, to be compared before anything is written.
    """

    files: FilePair
    lock_path: Path
    record: PairRecord | None
    source: Document
    target: Document | None
    match: Match
    planned_from: PlannedFrom


def load_pair(files: FilePair, project: Project) -> LoadedPair:
    """Read both files and what the lock file records, and align them. Raises InputError."""
    lock_path = project.lock_path(files.source)
    source = read(str(files.source), encoding=project.encoding)
    source_segments = split(source, project.source)
    lock = load_lock(lock_path)
    record = record_for(lock, lock_path, files.source, source_segments)
    data = read_bytes(str(files.target)) if files.target.exists() else None
    target = None if data is None else decode(str(files.target), data)
    target_segments = split(target, project.target) if target else ()
    match = match_pair(source, source_segments, target, target_segments, record)
    planned_from = PlannedFrom(data, lock.get(lock_key(files.source, lock_path)))
    return LoadedPair(files, lock_path, record, source, target, match, planned_from)


def pair_bitext(loaded: LoadedPair, project: Project) -> Bitext:
    """Return a pair as it stands as a bitext, in which nothing was translated."""
    units = tuple(aligned.unit for aligned in aligned_units(loaded.match))
    return Bitext(loaded.source, Detection(project.source, 1.0), project.target, None, units)
