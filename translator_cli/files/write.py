"""Files that are replaced whole: a reader, and a run after a crash, finds the old content or the new, never half."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable
from pathlib import Path

from translator_cli.errors import OutputError

_PRIVATE, _SHARED = 0o600, 0o666
_LONGEST_NAME = 200  # bytes, with room for what a temporary name adds; file systems take 255


def write_atomically(
    path: Path, data: bytes, private: bool = False, last_look: Callable[[], None] | None = None
) -> None:
    """Write ``data`` beside ``path`` and rename it into place; the permissions of an existing file are kept.

    A new file that is ``private`` is for its owner alone. A symbolic link is followed, so that it stays a link. What
    is no plain file (a pipe, a device such as /dev/null) is written to and never replaced. ``last_look`` is called when
    all is written and nothing yet replaced; what it raises leaves the old file. Raises OutputError.
    """
    try:
        if (kept := _mode(path)) is not None and not stat.S_ISREG(kept) or _is_a_stream(path):
            return _write_into(path, data)
        mode = stat.S_IMODE(kept) if kept is not None else None
        _replace(Path(os.path.realpath(path)), data, mode, private, last_look)
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL in it
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise OutputError(f"{path}: cannot be written ({reason}); check the folder's permissions and space") from error


def _write_into(path: Path, data: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_APPEND)  # behind a stream may be a file that holds something already
    try:
        _write_all(handle, data)
    finally:
        os.close(handle)


def _replace(real: Path, data: bytes, mode: int | None, private: bool, last_look: Callable[[], None] | None) -> None:
    temporary = _temporary(real)
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    # What will be readable by its owner alone is so from the beginning.
    handle = os.open(temporary, flags, _PRIVATE if private or mode is not None else _SHARED)
    try:
        try:
            _write_all(handle, data)
            os.fsync(handle)
        finally:
            os.close(handle)
        if mode is not None:
            os.chmod(temporary, mode)
        if last_look is not None:
            last_look()
        os.replace(temporary, real)
    finally:
        temporary.unlink(missing_ok=True)
    _sync_folder(real.parent)


def _mode(path: Path) -> int | None:
    """Return the type and permissions of what is there, or None."""
    try:
        return os.stat(path).st_mode
    except FileNotFoundError:
        return None


def _is_a_stream(path: Path) -> bool:
    """Whether this names a stream of a process: behind /dev/stdout may be a plain file that others write to as well."""
    return os.path.abspath(path).startswith(("/dev/fd/", "/dev/std", "/proc/"))


def _temporary(real: Path) -> Path:
    """Return where to write first: the dot hides what a kill leaves, the process id keeps two runs apart."""
    name = real.name
    if len(os.fsencode(name)) > _LONGEST_NAME:
        name = hashlib.sha256(os.fsencode(name)).hexdigest()
    return real.with_name(f".{name}.{os.getpid()}.tmp")


def _write_all(handle: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view) :]


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable where the system can (not on Windows)."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
