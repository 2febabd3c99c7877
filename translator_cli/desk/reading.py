"""A pair read from disk, as rows: the whole of it, or what of a long one can be shown at once."""

from __future__ import annotations

import os
from dataclasses import dataclass

from translator_cli.desk.rows import Row, rows_of
from translator_cli.pairs.heads import load_head
from translator_cli.pairs.loading import LoadedPair, load_pair
from translator_cli.pairs.naming import FilePair
from translator_cli.pairs.project import Project
from translator_cli.pairs.sync import Decision, SyncOptions, decide

#: What tells that a file was saved by somebody: time, size and number, or None where there is none.
Stamp = tuple[int, int, int] | None


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read; ``whole`` is False where only the first sentences were. Both ``stamps`` are from before."""

    stamps: tuple[Stamp, Stamp]
    loaded: LoadedPair
    decisions: tuple[Decision, ...]
    rows: tuple[Row, ...]
    whole: bool = True


def read_pair(files: FilePair, project: Project, options: SyncOptions) -> Reading:
    """Read a pair. Raises InputError."""
    stamps = stamps_of(files)  # before the reading: what is saved during it is noticed afterwards
    loaded = load_pair(files, project)
    decisions = decide(loaded.match, options)
    return Reading(stamps, loaded, decisions, rows_of(decisions))


def read_head(files: FilePair, project: Project, options: SyncOptions) -> Reading | None:
    """Read the first sentences of a long pair; None where the whole is to be read at once. Raises InputError."""
    stamps = stamps_of(files)
    found = load_head(files, project) if stamps[0] is not None else None
    if found is None:
        return None
    loaded, sure = found
    decisions = tuple(decision for decision in decide(loaded.match, options) if decision.end <= sure)
    rows = rows_of(decisions)
    return Reading(stamps, loaded, decisions, rows, False) if rows else None


def stamps_of(files: FilePair) -> tuple[Stamp, Stamp]:
    """Return what tells whether somebody saves one of the files."""
    return _stamp(files.source), _stamp(files.target)


def _stamp(path: os.PathLike[str]) -> Stamp:
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
