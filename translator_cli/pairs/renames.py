"""What is recorded about a draft, also when it was renamed since."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from translator_cli.document import Segment
from translator_cli.pairs.lock import Lock, PairRecord, lock_key, on_disk
from translator_cli.pairs.prints import fingerprint

_ALIKE = 0.5  # share of the sentences from which a text is taken to be one that had another name


def record_for(lock: Lock, path: Path, draft: Path, segments: Sequence[Segment]) -> PairRecord | None:
    """Return the entry of a draft, or that of a pair that is gone and had half of its sentences, or None.

    So the record of who wrote what survives ``git mv``. ``path`` is the lock file, ``segments`` are the draft's.
    """
    known = lock.get(lock_key(draft, path))
    if known is not None or not segments:
        return known
    prints = {fingerprint(segment.text) for segment in segments}
    shares = [
        (sum(item.present in prints for item in entry.segments) / len(segments), key)
        for key, entry in sorted(lock.pairs.items())
        if _gone(path.parent, key, entry.target)
    ]
    share, key = max(shares, default=(0.0, ""))
    return lock.get(key) if share >= _ALIKE else None


def _gone(folder: Path, source: str, target: str) -> bool:
    return not os.path.exists(on_disk(folder, source)) and not os.path.exists(on_disk(folder, target))
