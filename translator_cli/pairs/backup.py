"""Earlier versions of translations: what stood in a file before a sync replaced it, with its record.

They are kept in ``.translator.undo`` beside the lock file, one folder for each translation, readable by the user alone
and invisible to git: the newest ``MOST`` versions, none older than ``DAYS`` except the newest ``FEWEST``. Each is the
file as it was; the JSON beside it says what was recorded, and what was written in its place.
"""

from __future__ import annotations

import os
import hashlib
import json
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import NamedTuple

from translator_cli.errors import InputError, OutputError
from translator_cli.files.write import write_atomically
from translator_cli.pairs.lock import Lock, PairRecord
from translator_cli.pairs.lock_text import dump_lock, parse_lock

FOLDER = ".translator.undo"
MOST, DAYS, FEWEST = 20, 30, 3
_STAMP = "%Y%m%dT%H%M%S.%fZ"
_RECORD = ".json"


class Version(NamedTuple):
    """One earlier version. ``digest`` is that of what replaced it; ``undone``: it was itself put aside by an undo."""

    path: Path
    time: datetime
    record: PairRecord | None = None
    digest: str = ""
    undone: bool = False

    @property
    def data(self) -> bytes:
        """The file as it was."""
        return self.path.read_bytes()


def keep_version(
    lock_path: Path, key: str, data: bytes, record: PairRecord | None, replacement: bytes, undone: bool = False
) -> Path:
    """Put aside what is about to be replaced, and remove versions that are too old; returns where it is kept.

    ``key`` is the translation's name in the lock file. Raises OutputError where it cannot be kept.
    """
    folder = _folder(lock_path, key)
    try:
        _hide(lock_path.parent / FOLDER)
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = folder / f"{_next_stamp(folder)}-{Path(key).name}"
        write_atomically(path, data, private=True)
        lock = Lock({key: record} if record else {})
        about = {"digest": hashlib.sha256(replacement).hexdigest(), "undone": undone, "lock": dump_lock(lock)}
        path.with_name(path.name + _RECORD).write_text(json.dumps(about), encoding="utf-8")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise OutputError(f"{folder}: the version before cannot be kept ({reason}); nothing was changed") from error
    _prune(folder)
    return path


def versions(lock_path: Path, key: str) -> tuple[Version, ...]:
    """Return what is kept of a translation, newest first."""
    return tuple(sorted(_versions(_folder(lock_path, key), key), key=lambda version: version.path.name, reverse=True))


def drop_version(version: Version) -> None:
    """Remove a version that stands in its file again."""
    version.path.with_name(version.path.name + _RECORD).unlink(missing_ok=True)
    version.path.unlink(missing_ok=True)


def _folder(lock_path: Path, key: str) -> Path:
    parts = ("__" if part == ".." else part for part in Path(key).parts if part != Path(key).anchor)
    return lock_path.parent.joinpath(FOLDER, *parts)


def _hide(folder: Path) -> None:
    """Make the folder, out of reach of others and of every commit."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    ignore = folder / ".gitignore"
    if not os.path.exists(ignore):
        ignore.write_text("*\n", encoding="utf-8")


def _next_stamp(folder: Path) -> str:
    """Return the time now, or, after a clock was set back, the next after the newest version."""
    newest = max((path.name.partition("-")[0] for path in folder.iterdir() if _time(path)), default="")
    stamp = datetime.now(timezone.utc)
    if newest >= stamp.strftime(_STAMP):
        stamp = datetime.strptime(newest, _STAMP) + timedelta(microseconds=1)
    return stamp.strftime(_STAMP)


def _time(path: Path) -> datetime | None:
    try:
        return datetime.strptime(path.name.partition("-")[0], _STAMP).replace(tzinfo=timezone.utc)
    except ValueError:
        return None


def _versions(folder: Path, key: str) -> Iterator[Version]:
    for path in folder.iterdir() if os.path.isdir(folder) else ():
        time = _time(path)
        if time is not None and path.suffix != _RECORD and os.path.isfile(path):
            record, digest, undone = _about(path, key)
            yield Version(path, time, record, digest, undone)


def _about(path: Path, key: str) -> tuple[PairRecord | None, str, bool]:
    """Return what is known of a version; nothing where that was lost: its English then counts as a person's."""
    try:
        about = json.loads(path.with_name(path.name + _RECORD).read_text(encoding="utf-8"))
        return parse_lock(about["lock"]).get(key), str(about["digest"]), bool(about["undone"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError, InputError):
        return None, "", False


def _prune(folder: Path) -> None:
    oldest = datetime.now(timezone.utc) - timedelta(days=DAYS)
    kept = sorted((path for path in folder.iterdir() if _time(path) and path.suffix != _RECORD), reverse=True)
    for number, path in enumerate(kept):
        time = _time(path)
        if number >= MOST or number >= FEWEST and time is not None and time < oldest:
            drop_version(Version(path, oldest))
