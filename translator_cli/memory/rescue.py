"""Damaged memories are moved aside and kept, for they may hold what people wrote."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from itertools import count, takewhile
from pathlib import Path

from translator_cli.errors import OutputError
from translator_cli.files.locking import exclusive

_WAIT = 5.0  # seconds to wait for another process that writes


def set_aside(path: Path) -> Path | None:
    """Move a damaged file out of the way, for it may hold what people wrote; return its new path.

    None where another process has done so and the file is sound by now. No earlier rescued file is overwritten.
    """
    with exclusive(path.parent):
        if is_sound(path):
            return None
        aside = next(name for name in _rescue_names(path) if not os.path.lexists(name))
        for suffix in ("-wal", "-shm", ""):  # the file last: once it is gone, another process may make a new one
            with suppress(OSError):  # no such file, or not ours to move: the next open tells
                os.replace(f"{path}{suffix}", f"{aside}{suffix}")
    return aside


def rescued(path: Path) -> list[Path]:
    """Return the damaged files that were moved aside, the first one first."""
    names = takewhile(lambda name: os.path.lexists(name), _rescue_names(path))
    return list(names)


def remove_rescued(path: Path) -> None:
    """Remove the damaged files that were moved aside; raises OutputError."""
    for file in rescued(path):
        for suffix in ("-wal", "-shm", ""):
            try:
                Path(f"{file}{suffix}").unlink(missing_ok=True)
            except OSError as error:
                raise OutputError(f"{file}{suffix}: cannot be removed ({error.strerror})") from error


def _rescue_names(path: Path) -> Iterator[Path]:
    yield path.with_name(f"{path.name}.damaged")
    for number in count(2):
        yield path.with_name(f"{path.name}.damaged-{number}")


def is_sound(path: Path) -> bool:
    """Whether the file is a memory without damage; a missing one is not."""
    import sqlite3

    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=_WAIT)
    except sqlite3.Error:
        return False
    try:
        connection.execute("SELECT key, target, score, flags, used FROM translation LIMIT 1")
        connection.execute("SELECT key, target FROM edit LIMIT 1")
        sound: bool = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
        return sound
    except sqlite3.Error:
        return False
    finally:
        connection.close()
