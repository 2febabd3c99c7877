"""Keeping the file near its size limit; all functions may raise ``sqlite3.Error``."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from translator_cli.memory.entries import transaction

if TYPE_CHECKING:
    from sqlite3 import Connection

_KEEP = 0.75  # share of the size limit that is left after an eviction, so that the next one is far off
_TOLERANCE = 1.1  # by how much the file may exceed the limit with pages that are free
_OVERHEAD = 80  # bytes of an entry on disk beside its target: key (twice, once in the index), score, stamps
_CLEAN = 96  # bytes of a clean pair on disk: key, digest of the rules, stamp, and pages that are partly empty
# used, number of translations, their size, size of the clean pairs
_AGES = f"""
    SELECT used, SUM(size > 0), SUM(size), SUM(clean) FROM (
        SELECT used, LENGTH(CAST(target AS BLOB)) + {_OVERHEAD} AS size, 0 AS clean FROM translation
        UNION ALL SELECT used, 0, {_CLEAN} FROM clean
    ) GROUP BY used ORDER BY used
"""


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
    """Remove translations and clean pairs, oldest use first, till the rest takes about ``max_bytes``."""
    ages = connection.execute(_AGES).fetchall()
    surplus = sum(size + clean for _, _, size, clean in ages) - max_bytes
    removed = 0
    for used, number, size, clean in ages:
        if surplus <= 0:
            break
        connection.execute("DELETE FROM clean WHERE used = ?", (used,))
        surplus -= clean
        if number and surplus > 0:
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
