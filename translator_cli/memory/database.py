"""Opening, making and mending the file of the memory."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

from translator_cli.memory.rescue import set_aside

if TYPE_CHECKING:
    from sqlite3 import Connection

_WAIT = 5.0  # seconds to wait for another process that writes; its transactions take milliseconds
#: Statements that lead from version ``n`` of the schema to ``n + 1``; the version is SQLite's ``user_version``.
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        # flags: see ``flags``; used: hours since 1970
        # Rows lie in the order of their coming, so that those of old runs leave whole pages when they go.
        "CREATE TABLE translation (id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, target TEXT NOT NULL, score REAL,"
        " flags INTEGER NOT NULL, used INTEGER NOT NULL)",
        "CREATE TABLE edit (key BLOB PRIMARY KEY, source_language TEXT NOT NULL, target_language TEXT NOT NULL,"
        " source TEXT NOT NULL, target TEXT NOT NULL, used INTEGER NOT NULL) WITHOUT ROWID",
    ),
    # Pairs in which the rules found nothing: one row for each pair and settings, so that other rules take its place.
    ("CREATE TABLE clean (key BLOB PRIMARY KEY, rules TEXT NOT NULL, used INTEGER NOT NULL) WITHOUT ROWID",),
)
#: From this version on a file holds translations and edits as today's statements read them.
_READABLE = 1


class _NewerError(Exception):
    """The file was written by a later version of the program."""


def open_database(path: Path) -> tuple[Connection | None, bool, str]:
    """Return the connection (None when it cannot be used), whether it is read-only, and a warning or ""."""
    import sqlite3

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _connect(path), False, ""
    except _NewerError:
        return None, False, f"translation memory {path} is of a newer version of translator-cli; going on without it"
    except (sqlite3.Error, OSError, ValueError) as error:
        what, damaged = failure(error)
    if damaged:
        return _start_anew(path)
    connection = _connect_read_only(path)
    if connection is not None:
        return connection, True, f"translation memory {path} is read-only; new translations are not kept"
    return None, False, f"translation memory {path} {what}; going on without it"


def failure(error: Exception) -> tuple[str, bool]:
    """Return what is wrong with the file, as the end of a sentence, and whether it is damaged."""
    text = str(error).split("\n")[0]
    # By message: Python 3.10 does not give SQLite's error codes.
    if "malformed" in text or "not a database" in text or "no such table" in text or "no such column" in text:
        return "is damaged", True
    if "locked" in text:
        return "is locked by another process", False
    return f"cannot be used ({getattr(error, 'strerror', None) or text})", False


def size_on_disk(path: Path) -> int:
    """Return the bytes that the file and its write-ahead log take."""
    total = 0
    for name in (str(path), f"{path}-wal"):
        try:
            total += os.stat(name).st_size
        except OSError:
            pass  # the log comes and goes
    return total


def _start_anew(path: Path) -> tuple[Connection | None, bool, str]:
    import sqlite3

    try:
        return _connect(path), False, ""  # another process was faster
    except (sqlite3.Error, OSError, _NewerError):
        aside = set_aside(path)
    warning = f"translation memory {path} was damaged" + (f" and was moved to {aside}" if aside else "")
    try:
        return _connect(path), False, f"{warning}; starting a new one"
    except (sqlite3.Error, OSError, _NewerError):
        return None, False, f"{warning}; going on without it"


def _connect(path: Path) -> Connection:
    """Return a connection that can write, with the schema in place."""
    import sqlite3

    # Drafts may be confidential; SQLite gives its side files the same mode.
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if hasattr(os, "fchmod") and os.fstat(handle).st_mode & 0o077:
            os.fchmod(handle, 0o600)  # made by an earlier version, or by hand
    finally:
        os.close(handle)
    # Transactions are ours to begin; the lock around each use makes threads safe.
    connection = sqlite3.connect(path, timeout=_WAIT, isolation_level=None, check_same_thread=False)
    # A text that is no UTF-8 is one bad entry, and no reason to lose the others.
    connection.text_factory = lambda data: str(data, "utf-8", "replace")
    try:
        _use_wal(connection)
        connection.execute("PRAGMA synchronous = NORMAL")  # with WAL, a power cut loses the last entries, no more
        _migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _use_wal(connection: Connection) -> None:
    """Let readers and a writer work at the same time."""
    import sqlite3

    deadline = time.monotonic() + _WAIT
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL").fetchone()
            return
        except sqlite3.OperationalError as error:
            # Changing the mode does not honor the timeout when another process makes the same new file.
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.01)


def _migrate(connection: Connection) -> None:
    from translator_cli.memory.entries import transaction

    if _version(connection) == len(MIGRATIONS):
        return
    with transaction(connection):
        # Read again under the lock: another process may have been faster.
        version = _version(connection)
        if version > len(MIGRATIONS):
            raise _NewerError
        for statement in (statement for step in MIGRATIONS[version:] for statement in step):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")


def _version(connection: Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _connect_read_only(path: Path) -> Connection | None:
    """Return a connection to a file that can be read but not written, or None."""
    import sqlite3

    # Where the folder is read-only too, WAL works only for a file that is declared unchanging.
    for mode in ("mode=ro", "immutable=1"):
        try:
            if not path.is_file():
                return None
            connection = sqlite3.connect(
                f"{path.absolute().as_uri()}?{mode}",
                uri=True,
                timeout=_WAIT,
                isolation_level=None,
                check_same_thread=False,
            )
        except (sqlite3.Error, OSError):
            continue
        try:
            if _READABLE <= _version(connection) <= len(MIGRATIONS):
                return connection
        except sqlite3.Error:
            pass
        connection.close()
    return None
