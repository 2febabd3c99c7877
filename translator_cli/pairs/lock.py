"""The lock file: what stood on both sides of each pair when they were last in step.

``.translator.lock`` is one JSON file for a project, one segment a line, sorted by path, so that a change to one
sentence is a change to one line and two people's changes merge. It holds fingerprints, never the text. Commit it.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple

LOCK_NAME = ".translator.lock"

State = Literal["machine", "edited", "copied"]
#: Stands for the model where the translation memory had what a person wrote for the same German elsewhere.
FROM_MEMORY = "memory"
#: Stands for the model where the draft's own words were copied, because they are in another language than the draft.
FROM_DRAFT = "draft"


class Recorded(NamedTuple):
    """One sentence (or a run of them) as it was left: fingerprints of the German and of the English.

    ``beside`` is the fingerprint of the German that stands there now, where that is not the German the English was
    made for: a person's English whose German has changed since stays, and stays reported, until a person looks at it.
    ``before`` is the print of what lies in the draft between this and the passage before (``gap_print``). English
    that a person added is recorded with no German at all. ``sentences`` is how many German sentences it is.
    ``model`` is who made a machine's English: a model, FROM_MEMORY or FROM_DRAFT. ``terms`` is the digest of
    the glossary's terms that a machine's English was made with.
    """

    source: str
    target: str
    state: State = "machine"
    model: str = ""
    beside: str = ""
    before: str | None = None
    sentences: int = 1
    terms: str = ""

    @property
    def present(self) -> str:
        """The fingerprint of the German that stood beside the English at the last sync."""
        return self.beside or self.source


class PairRecord(NamedTuple):
    """What is recorded about one pair; ``target`` is its path relative to the lock file, as the key is.

    ``end`` is the print of what follows the last sentence of the draft; None in records that know nothing of gaps.
    """

    target: str
    segments: tuple[Recorded, ...] = ()
    end: str | None = None


class Lock(NamedTuple):
    """All pairs of a project, keyed by the draft's POSIX path relative to the folder of the lock file."""

    pairs: Mapping[str, PairRecord] = MappingProxyType({})

    def get(self, key: str) -> PairRecord | None:
        """Return the entry of a draft, or None."""
        return self.pairs.get(key)

    def put(self, key: str, entry: PairRecord | None) -> Lock:
        """Return a lock with one pair set, or removed where ``entry`` is None."""
        others = {name: kept for name, kept in self.pairs.items() if name != key}
        return Lock(others if entry is None else {**others, key: entry})


def lock_path_for(file: Path, config: Path | None = None) -> Path:
    """Return where the lock file of a draft is.

    It is in the folder of the configuration file, where the draft is below that, else at the top of the git
    repository, else beside the draft; one that is there already goes before the last two.
    """
    folder = Path(os.path.abspath(file)).parent
    folders = (folder, *folder.parents)
    if config is not None and (root := Path(os.path.abspath(config)).parent) in folders:
        return root / LOCK_NAME
    for parent in folders:
        if os.path.exists(parent / ".git") or os.path.exists(parent / LOCK_NAME):
            return parent / LOCK_NAME
    return folder / LOCK_NAME


def lock_key(path: Path, lock: Path) -> str:
    """Return the name of a file in a lock file: its POSIX path relative to the lock's folder, in NFC."""
    # pathlib's relative_to cannot climb with ".." before Python 3.12
    return unicodedata.normalize("NFC", Path(os.path.relpath(path, lock.parent)).as_posix())


def on_disk(folder: Path, name: str) -> Path:
    """Return the path of a recorded file as the disk spells it; macOS writes an umlaut as two characters."""
    path, other = folder / name, folder / unicodedata.normalize("NFD", name)
    return other if not os.path.exists(path) and os.path.exists(other) else path
