"""Bringing translations up to date without losing a word that a person wrote.

``plan`` decides for every sentence what becomes of its English, ``compose`` makes the text, ``result`` says what was
done, and ``run`` does all of it for pairs on disk, with a translator that it is given.
"""

from translator_cli.pairs.sync.plan import Decision, Inspect, SyncOptions, decide
from translator_cli.pairs.sync.result import SyncResult, finish, pending
from translator_cli.pairs.sync.run import SyncedPair, Translate, Translations, settled, store_result, sync_pairs

__all__ = [
    "Decision",
    "Inspect",
    "SyncOptions",
    "SyncResult",
    "SyncedPair",
    "Translate",
    "Translations",
    "decide",
    "finish",
    "pending",
    "settled",
    "store_result",
    "sync_pairs",
]
