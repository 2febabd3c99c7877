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
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from translator_cli.errors import InputError
from translator_cli.pairs.lock import LOCK_NAME, Entry, Lock, dump_lock, lock_key, parse_lock
from translator_cli.files.write import write_atomically


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
        if (parent / ".git").exists() or (parent / LOCK_NAME).exists():
            return parent / LOCK_NAME
    return folder / LOCK_NAME


def load_lock(path: Path) -> Lock:
    """Return the lock file, or the journal of a run that was killed between its two last steps.

    Nothing is written, so a check can use it. Raises InputError for a damaged lock file.
    """
    try:
        first, _, rest = _journal(path).read_text(encoding="utf-8").partition("\n")
        written = json.loads(first)
        data = (path.parent / written["file"]).read_bytes()
        if hashlib.sha256(data).hexdigest() == written["sha256"]:
            return parse_lock(rest, str(_journal(path)))
    except (OSError, ValueError, KeyError, TypeError, InputError):
        pass  # no journal, or half of one: the lock file still says what is on disk
    return Lock.load(path)


def store(path: Path, source: Path, target: Path, data: bytes | None, entry: Entry) -> bool:
    """Write a translation and what is recorded about it; returns whether the translation was written.

    ``path`` is the lock file; ``data`` is the translation in its encoding, or None to leave the file alone. Nothing
    is written where nothing changes. Raises InputError where a file cannot be written.
    """
    with _one_at_a_time(path.parent):
        before = load_lock(path)
        lock, journal = before.put(lock_key(source, path), entry), _journal(path)
        if data is not None:
            # A killed run may have left the record in its journal, which is about to be overwritten.
            _save(before, path)
            written = {"file": lock_key(target, path), "sha256": hashlib.sha256(data).hexdigest()}
            write_atomically(journal, f"{json.dumps(written)}\n{dump_lock(lock)}".encode("utf-8"))
            target.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(target, data)
        _save(lock, path)
        journal.unlink(missing_ok=True)
    return data is not None


@contextmanager
def _one_at_a_time(folder: Path) -> Iterator[None]:
    """Wait until no other process stores anything below ``folder``, where the system can tell (not on Windows)."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    handle = -1
    with suppress(OSError):  # a folder that cannot be read or locked is no reason to lose the work
        handle = os.open(folder, os.O_RDONLY)
        fcntl.flock(handle, fcntl.LOCK_EX)  # given back when the handle is closed, by a kill as well
    try:
        yield
    finally:
        if handle >= 0:
            os.close(handle)


def _save(lock: Lock, path: Path) -> None:
    """Write the lock file where it says something else, so that an unchanged one keeps its time."""
    if lock != Lock() and (not path.exists() or path.read_bytes() != dump_lock(lock).encode("utf-8")):
        lock.save(path)


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}.new")
