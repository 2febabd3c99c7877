"""What an archive is written into: a folder of a local disk, or an address that fsspec knows."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from translator_cli.batch.bucket import Bucket
from translator_cli.batch.disk import Disk
from translator_cli.batch.places import is_address, local_path


class Store(Protocol):
    """Files by name; names have one slash at most. It is pickled."""

    def prepare(self, *folders: str) -> None:
        """Make folders where there are such. Raises OutputError."""

    def read(self, name: str) -> bytes | None:
        """Return a file, or None where there is none. Raises OSError."""

    def write(self, name: str, data: bytes, private: bool = False) -> None:
        """Replace a file as a whole. Raises OutputError."""

    def names(self, folder: str) -> list[str]:
        """Return the names of the finished files in a folder, none where there is no folder. Raises OSError."""

    def remove(self, name: str) -> None:
        """Remove a file, if there is one."""

    def move(self, name: str, to: str) -> None:
        """Give a file another name; nothing happens where another process has done so."""


def store_at(name: str) -> Store:
    """Return the store that a name on the command line means."""
    return Bucket(name.rstrip("/")) if is_address(name) else Disk(Path(local_path(name)).resolve())
