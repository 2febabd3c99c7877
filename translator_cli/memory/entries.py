"""The statements on an open memory; all of them may raise ``sqlite3.Error``."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlite3 import Connection

_BATCH = 500  # keys in one statement; SQLite before 3.32 takes at most 999
_KEEP = 0.75  # share of the size limit that is left after an eviction, so that the next one is far off
_TOLERANCE = 1.1  # by how much the file may exceed the limit with pages that are free
_OVERHEAD = 80  # bytes of an entry on disk beside its target: key (twice, once in the index), score, stamps


def keys(scope: str, texts: Iterable[str]) -> Iterator[bytes]:
    """Return the 16 bytes under which each text lies in a scope (a model, a language pair)."""
    salt = blake2b(scope.encode("utf-8", "surrogatepass"), digest_size=32).digest()
    return (blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16, key=salt).digest() for text in texts)


def storable(text: str) -> bool:
    """Return whether SQLite takes the text: lone surrogates are no characters."""
    return text.isascii() or not any("\ud800" <= char <= "\udfff" for char in text)


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """Hold the write lock; commit at the end, or undo everything on an error."""
    # IMMEDIATE: a lock taken only at the first write cannot wait for another process, it fails at once.
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def select(connection: Connection, keys: Collection[bytes]) -> list[Any]:
    """Return (key, target, score, flags, used) of each key that is there."""
    return _select(connection, "SELECT key, target, score, flags, used FROM translation WHERE key IN", sorted(keys))


def select_edited(connection: Connection, keys: Collection[bytes]) -> list[Any]:
    """Return (key, target) of each key that is there."""
    return _select(connection, "SELECT key, target FROM edit WHERE key IN", sorted(keys))


def _select(connection: Connection, query: str, keys: Sequence[bytes]) -> list[Any]:
    rows: list[Any] = []
    for start in range(0, len(keys), _BATCH):
        batch = keys[start:start + _BATCH]
        rows += connection.execute(f"{query} ({','.join('?' * len(batch))})", batch)
    return rows


def insert(connection: Connection, rows: Sequence[tuple[object, ...]]) -> None:
    """Keep rows of (key, target, score, flags, used)."""
    connection.executemany(
        "INSERT INTO translation (key, target, score, flags, used) VALUES (?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE"
        " SET target = excluded.target, score = excluded.score, flags = excluded.flags, used = excluded.used",
        rows,
    )


def insert_edited(connection: Connection, rows: Sequence[tuple[object, ...]]) -> None:
    """Keep rows of (key, source language, target language, source, target, used)."""
    connection.executemany(
        "REPLACE INTO edit (key, source_language, target_language, source, target, used)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        rows,
    )


def touch(connection: Connection, keys: Collection[bytes], now: int) -> None:
    """Note that entries were used."""
    connection.executemany("UPDATE translation SET used = ? WHERE key = ?", [(now, key) for key in sorted(keys)])


def count(connection: Connection) -> tuple[int, int, int | None, int | None]:
    """Return the number of translations, of edits, and the oldest and newest use."""
    number, oldest, newest = connection.execute("SELECT COUNT(*), MIN(used), MAX(used) FROM translation").fetchone()
    edited, first, last = connection.execute("SELECT COUNT(*), MIN(used), MAX(used) FROM edit").fetchone()
    ages = [hours for hours in (oldest, newest, first, last) if hours is not None]
    return number, edited, min(ages, default=None), max(ages, default=None)


def delete(connection: Connection, keep_edited: bool) -> int:
    """Remove all translations and, unless they are to be kept, all edits; return how many."""
    with transaction(connection):
        removed = connection.execute("DELETE FROM translation").rowcount
        return removed if keep_edited else removed + connection.execute("DELETE FROM edit").rowcount


def shrink(connection: Connection, max_bytes: int) -> int:
    """Remove the least recently used translations if the file is too large; return how many."""
    size, free = _size(connection)
    if size - free <= max_bytes:
        return 0
    with transaction(connection):
        removed = _evict(connection, int(_KEEP * max_bytes))
    # Freed pages are used again. Pages that are half empty are not, for new entries go to the end.
    size, free = _size(connection)
    if size - free > max_bytes * (1 + _KEEP) / 2 or size > max_bytes * _TOLERANCE:
        compact(connection)
    return removed


def _size(connection: Connection) -> tuple[int, int]:
    """Return the bytes of the file, and how many of them are in free pages."""
    names = ("page_size", "page_count", "freelist_count")
    page_size, pages, free = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names)
    return pages * page_size, free * page_size


def _evict(connection: Connection, max_bytes: int) -> int:
    """Remove translations, oldest use first, till the rest takes about ``max_bytes``."""
    ages = connection.execute(
        f"SELECT used, COUNT(*), SUM(LENGTH(CAST(target AS BLOB)) + {_OVERHEAD}) FROM translation"
        " GROUP BY used ORDER BY used"
    ).fetchall()
    surplus = sum(size for _, _, size in ages) - max_bytes
    removed = 0
    for used, number, size in ages:
        if surplus <= 0:
            break
        # Of the entries used in the same hour the oldest go first.
        removed += connection.execute(
            "DELETE FROM translation WHERE id IN (SELECT id FROM translation WHERE used = ? ORDER BY id LIMIT ?)",
            (used, min(number, number * surplus // size + 1)),
        ).rowcount
        surplus -= size
    return removed


def compact(connection: Connection) -> None:
    """Give freed pages back to the disk, unless other processes use the file just now."""
    import sqlite3

    with suppress(sqlite3.OperationalError):
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
