"""From a pair of files to its aligned text."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from translator_cli.document import Bitext, Detection, Document, Segment
from translator_cli.errors import InputError
from translator_cli.files.read import decode, read, read_bytes
from translator_cli.pairs.align import Match, aligned_units, match_pair
from translator_cli.pairs.lock import PairRecord, lock_key
from translator_cli.pairs.naming import FilePair
from translator_cli.pairs.project import Project
from translator_cli.pairs.renames import record_for
from translator_cli.pairs.store import PlannedFrom, load_lock
from translator_cli.split import split

# What git writes around and between the two sides of a merge conflict.
_OURS, _BETWEEN, _THEIRS = (re.compile(rf"^{mark}(?: |\r?$)", re.MULTILINE) for mark in ("<{7}", "={7}", ">{7}"))


class LoadedPair(NamedTuple):
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
    _refuse_conflict(source)
    lock = load_lock(lock_path)
    segments = split(source, project.source)
    record = record_for(lock, lock_path, files.source, segments)
    data = read_bytes(str(files.target)) if os.path.exists(files.target) else None
    match = _match(source, segments, str(files.target), data, record, project)
    planned_from = PlannedFrom(data, lock.get(lock_key(files.source, lock_path)))
    return LoadedPair(files, lock_path, record, source, match.target, match, planned_from)


def match_translation(loaded: LoadedPair, data: bytes, record: PairRecord, project: Project) -> Match:
    """Return how a draft fits another translation of it, about which ``record`` is known."""
    segments = split(loaded.source, project.source)
    return _match(loaded.source, segments, str(loaded.files.target), data, record, project)


def _match(
    source: Document,
    segments: Sequence[Segment],
    name: str,
    data: bytes | None,
    record: PairRecord | None,
    project: Project,
) -> Match:
    target = None if data is None else decode(name, data)
    if target is not None:
        _refuse_conflict(target)
    target_segments = split(target, project.target) if target else ()
    return match_pair(source, segments, target, target_segments, record)


def _refuse_conflict(document: Document) -> None:
    """Raise InputError where git left both sides of a merge: neither is to be translated."""
    start = _OURS.search(document.text)
    middle = _BETWEEN.search(document.text, start.end()) if start else None
    if start and middle and _THEIRS.search(document.text, middle.end()):
        line, _ = document.position(start.start())
        raise InputError(f"{document.name}:{line}: holds a merge conflict; resolve it first")


def pair_bitext(loaded: LoadedPair, project: Project) -> Bitext:
    """Return a pair as it stands as a bitext, in which nothing was translated."""
    units = tuple(aligned.unit for aligned in aligned_units(loaded.match))
    return Bitext(loaded.source, Detection(project.source, 1.0), project.target, None, units)
