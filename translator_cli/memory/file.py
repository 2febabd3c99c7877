"""One connection, used by one thread at a time, that gives up instead of raising."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from translator_cli.memory.database import failure
from translator_cli.memory.rescue import set_aside

if TYPE_CHECKING:
    from sqlite3 import Connection

Result = TypeVar("Result")


class MemoryFile:
    """A database file that may be missing, read-only or broken; ``warning`` says which, in one line."""

    def __init__(self, path: Path, connection: Connection | None, read_only: bool, warning: str) -> None:
        self.path = path
        self.read_only = read_only
        self.warning = warning
        self._connection = connection
        self._lock = threading.Lock()

    @property
    def usable(self) -> bool:
        """Whether actions are run at all."""
        return self._connection is not None

    def run(self, action: Callable[[Connection], Result], default: Result) -> Result:
        """Return what ``action`` returns, or ``default`` where the file is off or fails now."""
        import sqlite3  # 10 ms, and not wanted with --no-memory

        with self._lock:
            if self._connection is None:
                return default
            try:
                return action(self._connection)
            except sqlite3.Error as error:
                self._give_up(error)
                return default

    def close(self) -> None:
        """Close the file; from now on it is off."""
        with self._lock:
            connection, self._connection = self._connection, None
            if connection is not None:
                connection.close()

    def _give_up(self, error: Exception) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()
        what, damaged = failure(error)
        if damaged and not self.read_only and (aside := set_aside(self.path)):
            what += f" and was moved to {aside}"
        self.warning = self.warning or f"translation memory {self.path} {what}; going on without it"
