"""Writing the translation and the lock file together.

Two files cannot be replaced in one step, so the new lock file is first written beside the old one with the digest of
the translation that belongs to it. A kill before the translation is replaced leaves a journal whose digest fits no
file: it is ignored. A kill after that leaves one that fits: it counts as the lock file. So translation and record are
both old or both new at every moment.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from translator_cli.errors import InputError
from translator_cli.pairs.lock import Lock, PairRecord, lock_key, on_disk
from translator_cli.pairs.lock_text import dump_lock, parse_lock, read_lock, write_lock
from translator_cli.files.write import write_atomically
from translator_cli.pairs.naming import FilePair


def load_lock(path: Path) -> Lock:
    """Return the lock file, or the journal of a run that was killed between its two last steps.

    Nothing is written, so a check can use it. Raises InputError for a damaged lock file.
    """
    try:
        if not os.path.isfile(_journal(path)):
            return read_lock(path)
        first, _, rest = _journal(path).read_text(encoding="utf-8").partition("\n")
        written = json.loads(first)
        data = (path.parent / written["file"]).read_bytes()
        if hashlib.sha256(data).hexdigest() == written["sha256"]:
            return parse_lock(rest, str(_journal(path)))
    except (OSError, ValueError, KeyError, TypeError, RecursionError, InputError):
        pass  # no journal, or half of one: the lock file still says what is on disk
    return read_lock(path)


class PlannedFrom(NamedTuple):
    """What a sync was planned from: the bytes of the translation (None: there was none), and what was recorded."""

    target: bytes | None
    record: PairRecord | None

    def require(self, target: Path, record: PairRecord | None) -> None:
        """Raise ChangedMeanwhile unless things are still so."""
        found = target.read_bytes() if os.path.exists(target) else None
        if (found, record) != (self.target, self.record):
            raise ChangedMeanwhile(str(target))


class ChangedMeanwhile(Exception):
    """A file or its record is not what a sync was planned from: somebody saved it, or another sync was quicker."""


def store(
    path: Path, files: FilePair, data: bytes | None, record: PairRecord, planned_from: PlannedFrom | None = None
) -> None:
    """Write a translation and what is recorded about it; what the translation replaces is kept (``backup``).

    ``path`` is the lock file; ``data`` is the translation in its encoding, or None to leave the file alone. Nothing
    is written where nothing changes. Raises OutputError where a file cannot be written, and ChangedMeanwhile, with
    nothing written, where things are not as ``planned_from``.
    """
    with one_at_a_time(path) as lock:
        key = lock_key(files.source, path)
        if not key.isprintable() and any("\ud800" <= character <= "\udfff" for character in key):
            raise InputError(f"{files.source}: its name is not UTF-8, as the lock file needs it; rename it")
        if planned_from is not None:
            planned_from.require(files.target, lock.get(key))
        if data is None:
            _save(lock.put(key, record), path)
            _journal(path).unlink(missing_ok=True)
            return
        old = files.target.read_bytes() if os.path.exists(files.target) else None
        if old is not None:
            from translator_cli.pairs.backup import keep_version  # a check replaces nothing

            keep_version(path, lock_key(files.target, path), old, lock.get(key), data)

        def last_look() -> None:
            PlannedFrom(old, record).require(files.target, record)

        replace_both(path, lock, lock.put(key, record), files.target, data, last_look)


def replace_both(
    path: Path, before: Lock, after: Lock, target: Path, data: bytes, last_look: Callable[[], None] | None = None
) -> None:
    """Replace a translation and the lock file together; the caller holds ``one_at_a_time``.

    ``last_look`` is called right before the translation is replaced, and may raise.
    """
    # A killed run may have left the record in its journal, which is about to be overwritten.
    _save(before, path)
    written = {"file": lock_key(target, path), "sha256": hashlib.sha256(data).hexdigest()}
    write_atomically(_journal(path), f"{json.dumps(written)}\n{dump_lock(after)}".encode("utf-8"), private=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(target, data, last_look=last_look)
    _save(after, path)
    _journal(path).unlink(missing_ok=True)


def forget_deleted(path: Path) -> None:
    """Take the pairs of which both files are gone out of the lock file."""
    with one_at_a_time(path) as lock:
        gone = [
            key
            for key, record in lock.pairs.items()
            if not any(os.path.exists(on_disk(path.parent, name)) for name in (key, record.target))
        ]
        for key in gone:
            lock = lock.put(key, None)
        if gone:
            write_lock(lock, path)


@contextmanager
def one_at_a_time(path: Path) -> Iterator[Lock]:
    """Wait until no other process writes the lock file ``path``, and give what it says.

    Where the system cannot tell (on Windows) nobody waits.
    """
    handle = -1
    if sys.platform != "win32":
        import fcntl

        with suppress(OSError):  # a folder that cannot be read or locked is no reason to lose the work
            handle = os.open(path.parent, os.O_RDONLY)
            fcntl.flock(handle, fcntl.LOCK_EX)  # given back when the handle is closed, by a kill as well
    try:
        yield load_lock(path)
    finally:
        if handle >= 0:
            os.close(handle)


def _save(lock: Lock, path: Path) -> None:
    """Write the lock file where it says something else, so that an unchanged one keeps its time."""
    if os.path.exists(path) and path.read_bytes() == dump_lock(lock).encode("utf-8"):
        return
    if os.path.exists(path) or lock != Lock():
        write_lock(lock, path)


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}.new")
