"""Files that are replaced whole: a reader, and a run after a crash, finds the old content or the new, never half."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from translator_cli.errors import OutputError


def write_atomically(path: Path, data: bytes, last_look: Callable[[], None] | None = None) -> None:
    """Write ``data`` beside ``path`` and rename it into place; the permissions of an existing file are kept.

    A symbolic link is followed, so that it stays a link. ``last_look`` is called when all is written and nothing yet
    replaced; what it raises leaves the old file. Raises OutputError where the folder cannot be written.
    """
    real = Path(os.path.realpath(path))
    # The leading dot keeps a leftover of a killed run out of every scan; the process id keeps two runs apart.
    temporary = real.with_name(f".{real.name}.{os.getpid()}.tmp")
    try:
        try:
            _write_through(temporary, data, real)
            if last_look is not None:
                last_look()
            os.replace(temporary, real)
        finally:
            temporary.unlink(missing_ok=True)
        _sync_folder(real.parent)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise OutputError(f"{path}: cannot be written ({reason}); check the folder's permissions and space") from error


def _write_through(temporary: Path, data: bytes, real: Path) -> None:
    with open(temporary, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if real.exists():
        os.chmod(temporary, real.stat().st_mode & 0o7777)


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable where the system can (not on Windows)."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
