"""Reading no more than a limit: a device has no end, and a file can be larger than the memory."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

from translator_cli.errors import InputError

#: The largest input, in bytes: about a hundred novels. Its translation takes some 20 times as much memory.
MAX_INPUT = 100_000_000
#: The largest configuration, glossary or lock file, in bytes.
MAX_SETTINGS = 16_000_000
_BLOCK = 1 << 20


def read_up_to(file: BinaryIO, limit: int, name: str) -> bytes:
    """Return all that ``file`` holds; raises InputError, naming ``name``, when that is more than ``limit`` bytes."""
    blocks, size = [], 0
    while block := file.read(_BLOCK):
        size += len(block)
        if size > limit:
            raise InputError(f"{name}: larger than {limit // 1_000_000} MB; divide it")
        blocks.append(block)
    return b"".join(blocks)


def read_plain(path: Path, limit: int = MAX_SETTINGS) -> bytes:
    """Return the contents of a file that the program looks for by itself, such as its configuration.

    Raises OSError also where it is no plain file (a pipe would be waited for, a device has no end) or is too large.
    """
    # Without waiting: opening a pipe that nobody writes to would not return.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "not a plain file", str(path))
        data = file.read(limit + 1)
    if len(data) > limit:
        raise OSError(errno.EFBIG, f"larger than {limit // 1_000_000} MB", str(path))
    return data
