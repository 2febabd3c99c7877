"""The statements on an open memory; all of them may raise ``sqlite3.Error``."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlite3 import Connection

_WHOLE = "WHERE typeof(used) = 'integer'"
_BATCH = 500  # keys in one statement; SQLite before 3.32 takes at most 999


def keys(scope: str, texts: Iterable[str]) -> Iterator[bytes]:
    """Return the 16 bytes under which each text lies in a scope (a model, a language pair)."""
    salt = blake2b(scope.encode("utf-8", "surrogatepass"), digest_size=32).digest()
    return (blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16, key=salt).digest() for text in texts)


def pair_keys(scope: str, pairs: Iterable[tuple[str, str]]) -> Iterator[bytes]:
    """Return the 16 bytes under which each pair of texts lies in a scope."""
    return keys(scope, (f"{len(source)} {source}{target}" for source, target in pairs))


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
    rows = _select(connection, "SELECT key, target, score, flags, used FROM translation WHERE key IN", sorted(keys))
    return [row for row in rows if _is_text(row[1]) and _is_number(row[2]) and _is_whole(row[3]) and _is_whole(row[4])]


def select_edited(connection: Connection, keys: Collection[bytes]) -> list[Any]:
    """Return (key, target) of each key that is there."""
    rows = _select(connection, "SELECT key, target FROM edit WHERE key IN", sorted(keys))
    return [row for row in rows if _is_text(row[1])]


def all_edited(connection: Connection, source_language: str, target_language: str) -> list[Any]:
    """Return (source, target) of each edit of a language pair."""
    query = "SELECT source, target FROM edit WHERE source_language = ? AND target_language = ? ORDER BY key"
    rows = connection.execute(query, (source_language, target_language)).fetchall()
    return [row for row in rows if _is_text(row[0]) and _is_text(row[1])]


def select_clean(connection: Connection, rules: str, keys: Collection[bytes]) -> list[Any]:
    """Return (key, used) of each key that is there for these rules."""
    rows = _select(connection, "SELECT key, used, rules FROM clean WHERE key IN", sorted(keys))
    return [(key, used) for key, used, known in rows if known == rules and _is_whole(used)]


# SQLite keeps a value of any type in any column: a damaged or foreign file is not taken at its word.


def _is_text(value: object) -> bool:
    return isinstance(value, str) and "\ufffd" not in value  # what was no UTF-8 has become that


def _is_number(value: object) -> bool:
    return value is None or isinstance(value, float | int)


def _is_whole(value: object) -> bool:
    return isinstance(value, int)


def _select(connection: Connection, query: str, keys: Sequence[bytes]) -> list[Any]:
    rows: list[Any] = []
    for start in range(0, len(keys), _BATCH):
        batch = keys[start : start + _BATCH]
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
        "REPLACE INTO edit (key, source_language, target_language, source, target, used)" " VALUES (?, ?, ?, ?, ?, ?)",
        rows,
    )


def insert_clean(connection: Connection, rows: Sequence[tuple[object, ...]]) -> None:
    """Keep rows of (key, rules, used)."""
    connection.executemany("REPLACE INTO clean (key, rules, used) VALUES (?, ?, ?)", sorted(rows))


def touch(connection: Connection, table: str, keys: Collection[bytes], now: int) -> None:
    """Note that entries of a table were used."""
    connection.executemany(f"UPDATE {table} SET used = ? WHERE key = ?", [(now, key) for key in sorted(keys)])


def count(connection: Connection) -> tuple[int, int, int | None, int | None]:
    """Return the number of translations, of edits, and the oldest and newest use."""
    counts = [
        connection.execute(
            f"SELECT (SELECT COUNT(*) FROM {table}), MIN(used), MAX(used) FROM {table} {_WHOLE}"
        ).fetchone()
        for table in ("translation", "edit")
    ]
    (number, *ages), (edited, *others) = counts
    known = [hours for hours in (*ages, *others) if hours is not None]
    return number, edited, min(known, default=None), max(known, default=None)


def delete(connection: Connection, keep_edited: bool) -> int:
    """Remove all translations and, unless they are to be kept, all edits; return how many."""
    connection.execute("PRAGMA secure_delete = ON")  # freed pages are overwritten, also where the file cannot shrink
    with transaction(connection):
        connection.execute("DELETE FROM clean")
        removed = connection.execute("DELETE FROM translation").rowcount
        return removed if keep_edited else removed + connection.execute("DELETE FROM edit").rowcount
