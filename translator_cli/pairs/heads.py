"""The beginning of a long pair, read and aligned without the rest: what can be shown while the rest is read."""

from __future__ import annotations

import os
from collections.abc import Sequence

from translator_cli.document import Document, Segment
from translator_cli.files.read import decode, read_bytes
from translator_cli.pairs.align import match_pair
from translator_cli.pairs.loading import LoadedPair
from translator_cli.pairs.lock import PairRecord, lock_key
from translator_cli.pairs.naming import FilePair
from translator_cli.pairs.prints import fingerprint
from translator_cli.pairs.project import Project
from translator_cli.pairs.store import PlannedFrom, load_lock
from translator_cli.split import split

_LONG = 100_000  # bytes from which reading a draft takes a wait
_HEAD = 16_000  # bytes that are read at first
_SURE = 0.6  # share of these that is far enough from the cut for its English to be the right one
#: Formats whose beginning can be read without the rest: what is open at an empty line is not much above it.
_DIVISIBLE = ("plain", "markdown")


def load_head(files: FilePair, project: Project) -> tuple[LoadedPair, int] | None:
    """Return the beginning of a long pair as ``load_pair`` gives a whole one, and the offset in the draft up to which
    its sentences can be shown.

    None where the pair is short or has to be read as a whole. It is never to be written. Raises InputError.
    """
    if os.path.getsize(files.source) < _LONG:
        return None
    source = _beginning(str(files.source), project.encoding)
    target = _beginning(str(files.target)) if os.path.exists(files.target) else None
    if source is None or (target is None and os.path.exists(files.target)) or source.format.name not in _DIVISIBLE:
        return None
    lock_path = project.lock_path(files.source)
    segments = split(source, project.source)
    known = load_lock(lock_path).get(lock_key(files.source, lock_path))
    record = _first_of(known, segments) if known else None
    match = match_pair(source, segments, target, split(target, project.target) if target else (), record)
    loaded = LoadedPair(files, lock_path, record, source, target, match, PlannedFrom(None, None))
    return loaded, int(len(source.text) * _SURE)


def _beginning(name: str, encoding: str | None = None) -> Document | None:
    """Return the first paragraphs of a file; None where there is no empty line to cut it at."""
    data = read_bytes(name)
    if len(data) > _HEAD:
        end = max(data.rfind(gap, 0, _HEAD) for gap in (b"\n\n", b"\r\n\r\n"))
        if end <= 0 or b"\0" in data[:end]:
            return None
        data = data[:end]
    return decode(name, data, encoding=encoding)


def _first_of(record: PairRecord, segments: Sequence[Segment]) -> PairRecord:
    """Return what is recorded up to the last of these sentences that is recorded near the beginning."""
    prints = {fingerprint(segment.text) for segment in segments}
    near = record.segments[: 2 * len(segments) + 10]
    last = max((number for number, item in enumerate(near, start=1) if item.present in prints), default=0)
    return record._replace(segments=near[:last])
