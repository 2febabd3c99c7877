"""A translation that comes back from another program, stored with a record as if it had been written here."""

from __future__ import annotations

from translator_cli.pairs.loading import load_pair, match_translation
from translator_cli.pairs.lock import PairRecord, lock_key
from translator_cli.pairs.naming import FilePair
from translator_cli.pairs.project import Project
from translator_cli.pairs.store import store
from translator_cli.pairs.sync import SyncOptions, decide, finish, pending


def store_returned(files: FilePair, data: bytes, project: Project) -> None:
    """Write a translation as the English of a pair, and record all its sentences as a person's.

    What it replaces is kept, as ``sync`` keeps it. A sentence that is still German counts as a person's as well: the
    checks report it, and no machine writes over it. Raises InputError and OutputError.
    """
    loaded = load_pair(files, project)
    match = match_translation(loaded, data, PairRecord(""), project)
    decisions = decide(match, SyncOptions(language=project.target))
    result = finish(match, decisions, pending(match.source, decisions))
    record = PairRecord(lock_key(files.target, loaded.lock_path), result.segments, result.end)
    store(loaded.lock_path, files, data, record, loaded.planned_from)
