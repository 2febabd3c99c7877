"""Bringing a translation up to date without losing a word that a person wrote.

``plan`` decides for every sentence what becomes of its English, ``rebuild`` makes the text, ``result`` does both, and
``store`` writes both files so that a kill leaves the old or the new.
"""

from translator_cli.pairs.sync.plan import Decision, SyncOptions, decide
from translator_cli.pairs.sync.renames import entry_for
from translator_cli.pairs.sync.result import SyncResult, finish, pending, sync
from translator_cli.pairs.sync.store import load_lock, lock_path_for, store

__all__ = [
    "Decision",
    "SyncOptions",
    "SyncResult",
    "decide",
    "entry_for",
    "finish",
    "load_lock",
    "lock_path_for",
    "pending",
    "store",
    "sync",
]
