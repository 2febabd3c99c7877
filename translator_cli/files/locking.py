"""One process at a time, where the system can tell."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def exclusive(folder: Path, waiting: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Hold the lock of a folder; ``waiting`` is called once when another process has it.

    The system gives the lock back when the process ends, by a kill as well. Where a folder cannot be locked (Windows,
    some network disks) this waits for nobody.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl

    handle = -1
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting()
            fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        yield
    finally:
        if handle >= 0:
            os.close(handle)
