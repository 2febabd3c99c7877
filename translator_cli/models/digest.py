"""SHA-256 of files, computed once for each state of a file."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from translator_cli.errors import ModelError


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file in hex, known from before if the file is unchanged; raises ModelError."""
    try:
        state = path.stat()
    except OSError as error:
        raise _unreadable(path, error) from error
    return _known_digest(path, state.st_mtime_ns, state.st_ctime_ns, state.st_size)


@lru_cache(maxsize=64)
def _known_digest(path: Path, *_state: int) -> str:
    return read_digest(path)


def read_digest(path: Path) -> str:
    """Return the SHA-256 of what is on the disk now, in hex; raises ModelError when it cannot be read."""
    digest = hashlib.sha256()
    try:
        with open(path, "rb") as file:
            while piece := file.read(1 << 20):
                digest.update(piece)
    except OSError as error:
        raise _unreadable(path, error) from error
    return digest.hexdigest()


def _unreadable(path: Path, error: OSError) -> ModelError:
    return ModelError(f"{path}: {error.strerror}; reinstall the package with 'translator-cli models install'")
