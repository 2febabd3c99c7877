"""Taking a sync back: the version of a translation that it replaced is put in its place again, with its record."""

from __future__ import annotations

import os
import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from translator_cli.errors import InputError
from translator_cli.files.read import read_bytes
from translator_cli.pairs.backup import drop_version, keep_version, versions
from translator_cli.pairs.lock import lock_key
from translator_cli.pairs.naming import FilePair
from translator_cli.pairs.project import Project
from translator_cli.pairs.store import one_at_a_time, replace_both


@dataclass(frozen=True, slots=True)
class Undone:
    """``time`` is when the sync was that was taken back; ``kept`` is where the version from then on is.

    ``edited`` says that a person changed that version after the sync.
    """

    time: datetime
    kept: Path | None
    edited: bool


def undo(files: FilePair, project: Project) -> Undone:
    """Put back what the last sync replaced. Raises InputError where no earlier version is kept."""
    path = project.lock_path(files.source)
    key = lock_key(files.target, path)
    with one_at_a_time(path) as lock:
        now = read_bytes(str(files.target)) if os.path.exists(files.target) else None
        earlier = (version for version in versions(path, key) if not version.undone and version.data != now)
        version = next(earlier, None)
        if version is None:
            raise InputError(f"{files.target}: no earlier version is kept; there is nothing to undo")
        source_key, kept = lock_key(files.source, path), None
        if now is not None:
            kept = keep_version(path, key, now, lock.get(source_key), version.data, undone=True)
        replace_both(path, lock, lock.put(source_key, version.record), files.target, version.data)
        drop_version(version)
    edited = now is not None and hashlib.sha256(now).hexdigest() != version.digest
    return Undone(version.time, kept, edited)
