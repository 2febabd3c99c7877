"""An archive in a folder of a local disk, or of one that is shared and renames atomically."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from translator_cli.errors import OutputError
from translator_cli.files.write import write_atomically


class Disk:
    """A folder of a local disk, or of one that is shared and renames atomically."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __str__(self) -> str:
        return str(self._folder)

    def prepare(self, *folders: str) -> None:
        """Make folders."""
        try:
            for folder in folders:
                (self._folder / folder).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(f"{self._folder}: the folder cannot be made ({error.strerror})") from error

    def read(self, name: str) -> bytes | None:
        """Return a file, or None."""
        try:
            return (self._folder / name).read_bytes()
        except FileNotFoundError:
            return None

    def write(self, name: str, data: bytes, private: bool = False) -> None:
        """Write beside, rename into place."""
        path = self._folder / name
        self.prepare(str(Path(name).parent))
        write_atomically(path, data, private)

    def names(self, folder: str) -> list[str]:
        """Return what is finished; hidden files are half written."""
        try:
            return [name for name in os.listdir(self._folder / folder) if not name.startswith(".")]
        except FileNotFoundError:
            return []

    def remove(self, name: str) -> None:
        """Remove a file."""
        (self._folder / name).unlink(missing_ok=True)

    def move(self, name: str, to: str) -> None:
        """Rename a file."""
        target = self._folder / to
        target.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileNotFoundError):
            os.replace(self._folder / name, target)
