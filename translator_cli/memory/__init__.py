"""The translation memory: no sentence is translated twice.

One SQLite file in the user's cache folder holds what the engine said, keyed by model and source text, what people made
of it, keyed by language pair and source text, and digests of the pairs in which the checks found nothing. Several
processes and threads may use it at once. Nothing that is wrong with the file ever stops a run: the memory turns itself
off and ``warning`` says why, in one line.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translator_cli.document import Hypothesis
from translator_cli.errors import OutputError
from translator_cli.files.folders import cache_folder
from translator_cli.memory import entries, eviction
from translator_cli.memory.database import open_database, size_on_disk
from translator_cli.memory.flags import flags_of, overlooked
from translator_cli.memory.file import MemoryFile
from translator_cli.memory.rescue import remove_rescued

if TYPE_CHECKING:
    from sqlite3 import Connection

_FILE = "memory.sqlite3"
_HOUR = 3600  # time stamps are counted in hours, so that a second run on the same day writes little or nothing


@dataclass(frozen=True, slots=True)
class MemoryStats:
    """What the memory holds: ``bytes`` on disk; ``oldest`` and ``newest`` use of an entry in seconds since 1970."""

    path: Path
    entries: int = 0
    edited: int = 0
    bytes: int = 0
    max_bytes: int = 0
    oldest: int | None = None
    newest: int | None = None


class TranslationMemory:
    """A file of translations; made by ``open_memory``. Only ``clear`` raises for what is wrong with the file."""

    def __init__(self, file: MemoryFile, max_bytes: int, clock: Callable[[], float]) -> None:
        self._file = file
        self._max_bytes = max_bytes
        self._clock = clock
        # keys that were looked up and whose time stamp is old, by table
        self._used: dict[str, set[bytes]] = {"translation": set(), "clean": set()}

    @property
    def path(self) -> Path:
        """Where the file is, or would be."""
        return self._file.path

    @property
    def warning(self) -> str:
        """What is wrong with the file, in one line, or ""; it may also go wrong in the middle of a run."""
        return self._file.warning

    @property
    def enabled(self) -> bool:
        """Whether look-ups can find anything."""
        return self._file.usable

    def lookup(self, model: str, texts: Iterable[str]) -> dict[str, Hypothesis]:
        """Return the known translations of ``texts`` by this model; ``model`` is any text that names it."""
        sources = list(texts)
        keys = dict(zip(entries.keys(model, sources), sources))
        now = self._now()

        def select(connection: Connection) -> list[Any]:
            rows = entries.select(connection, keys)
            self._used["translation"].update(key for key, *_, used in rows if used != now)
            return rows

        rows: list[Any] = self._file.run(select, [])
        return {
            (text := keys[key]): Hypothesis(
                target, score, "memory", bool(flags & 1), bool(flags & 2), overlooked=overlooked(text, flags)
            )
            for key, target, score, flags, _ in rows
        }

    def store(self, model: str, pairs: Iterable[tuple[str, Hypothesis]]) -> None:
        """Keep what the model made of each source text; an older entry is replaced."""
        now = self._now()
        kept = [(text, found) for text, found in pairs if entries.storable(found.text)]
        rows = [
            (key, found.text, found.score, flags_of(text, found), now)
            for key, (text, found) in zip(entries.keys(model, (text for text, _ in kept)), kept)
        ]
        if rows:
            self._write(lambda connection: entries.insert(connection, rows))

    def lookup_edited(self, source_language: str, target_language: str, texts: Iterable[str]) -> dict[str, Hypothesis]:
        """Return what people wrote for ``texts``, whatever the model."""
        sources = list(texts)
        keys = dict(zip(entries.keys(f"{source_language}\n{target_language}", sources), sources))
        rows: list[Any] = self._file.run(lambda connection: entries.select_edited(connection, keys), [])
        return {keys[key]: Hypothesis(target, origin="edited") for key, target in rows}

    def edited(self, source_language: str, target_language: str) -> list[tuple[str, str]]:
        """Return every source text that people translated, with what they wrote."""
        rows: list[Any] = self._file.run(
            lambda connection: entries.all_edited(connection, source_language, target_language), []
        )
        return [(source, target) for source, target in rows]

    def learn(self, source_language: str, target_language: str, pairs: Iterable[tuple[str, str]]) -> None:
        """Keep what people wrote for each source text, for good; a later edit replaces an earlier one.

        A blank target is not kept: it says that the sentence was dropped in one place, not how to translate it.
        """
        languages = (source_language, target_language)
        kept = [
            (source, target)
            for source, target in pairs
            if target.strip() and entries.storable(source) and entries.storable(target)
        ]
        keys = entries.keys("\n".join(languages), (source for source, _ in kept))
        rows = [(key, *languages, *pair, self._now()) for key, pair in zip(keys, kept)]
        if rows:
            self._write(lambda connection: entries.insert_edited(connection, rows))

    def lookup_clean(self, rules: str, settings: str, pairs: Sequence[tuple[str, str]]) -> set[tuple[str, str]]:
        """Return the pairs of source and target in which these rules found nothing under these settings.

        ``rules`` and ``settings`` are any texts that name them. A file that is only read may be of an earlier version,
        which knew no such pairs.
        """
        if self._file.read_only:
            return set()
        keys = dict(zip(entries.pair_keys(settings, pairs), pairs))
        now = self._now()

        def select(connection: Connection) -> list[Any]:
            rows = entries.select_clean(connection, rules, keys)
            self._used["clean"].update(key for key, used in rows if used != now)
            return rows

        rows: list[Any] = self._file.run(select, [])
        return {keys[key] for key, _ in rows}

    def store_clean(self, rules: str, settings: str, pairs: Sequence[tuple[str, str]]) -> None:
        """Remember pairs in which these rules found nothing; what was remembered for other rules is replaced."""
        now = self._now()
        rows = [(key, rules, now) for key in entries.pair_keys(settings, pairs)]
        if rows:
            self._write(lambda connection: entries.insert_clean(connection, rows))

    def stats(self) -> MemoryStats:
        """Return counts, size and age; all 0 when the memory is off."""
        counted = self._file.run(entries.count, None)
        if counted is None:
            return MemoryStats(self.path, max_bytes=self._max_bytes)
        number, edited, oldest, newest = counted
        ages = [None if hours is None else hours * _HOUR for hours in (oldest, newest)]
        return MemoryStats(self.path, number, edited, size_on_disk(self.path), self._max_bytes, *ages)

    def clear(self, *, keep_edited: bool = False) -> int:
        """Remove everything, or everything but what people wrote; return the number of entries removed.

        Damaged memories that were moved aside go with the rest. Raises OutputError when the file cannot be changed.
        """
        removed = None
        if not self._file.read_only:
            removed = self._file.run(lambda connection: entries.delete(connection, keep_edited), None)
        if removed is None:
            raise OutputError(f"nothing was removed: {self.warning.partition('; ')[0]}")
        self._file.run(eviction.compact, None)
        if not keep_edited:
            remove_rescued(self.path)
        return removed

    def close(self) -> None:
        """Write down what was used, and close the file; a closed memory finds and keeps nothing."""
        if any(self._used.values()):
            self._write(lambda connection: None)
        self._file.close()

    def __enter__(self) -> TranslationMemory:
        return self

    def __exit__(self, *details: object) -> None:
        self.close()

    def _now(self) -> int:
        return int(self._clock() // _HOUR)

    def _write(self, change: Callable[[Connection], object]) -> None:
        if self._file.read_only:
            return

        def write(connection: Connection) -> None:
            used, self._used = self._used, {table: set() for table in self._used}
            with entries.transaction(connection):
                change(connection)
                for table, keys in used.items():
                    entries.touch(connection, table, keys, self._now())
            eviction.shrink(connection, self._max_bytes)

        self._file.run(write, None)


def default_path() -> Path:
    """Return where the memory lies: in ``$TRANSLATOR_CLI_CACHE``, else in the user's cache folder."""
    return cache_folder() / _FILE


def open_memory(
    path: Path | None = None, *, max_bytes: int = 256 * 1024 * 1024, clock: Callable[[], float] = time.time
) -> TranslationMemory:
    """Open the memory at ``path`` (default: ``default_path()``), making it where there is none; never raises.

    Above ``max_bytes`` on disk the engine's least recently used translations go; what people wrote stays. ``clock``
    returns seconds since 1970.
    """
    where = path or default_path()
    return TranslationMemory(MemoryFile(where, *open_database(where)), max_bytes, clock)
