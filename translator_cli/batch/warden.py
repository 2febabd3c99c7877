"""A small process that outlives a killed driver and ends what Ray leaves: agents that run on, and a folder.

It waits on a pipe for the end of its parent. Who is to be ended is settled once Ray has started; a process is told by
its number and its start, so that nobody else is hit. Linux only: elsewhere agents end by themselves, after a while.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp
from typing import IO

_TRIES = 50


@contextmanager
def warded() -> Iterator[Warden]:
    """Give a warden with a folder; both are gone at the end, whatever the end is."""
    # Sockets lie in the folder, and their paths may have about a hundred characters.
    folder = mkdtemp(prefix="translator-cli-ray-", dir="/tmp" if os.path.isdir("/tmp") else None)
    command = [sys.executable, "-S", "-E", os.path.abspath(__file__), folder]
    # A session of its own: Ctrl-C at the terminal does not end it.
    process = subprocess.Popen(command, stdin=subprocess.PIPE, text=True, start_new_session=True)
    assert process.stdin is not None
    try:
        yield Warden(folder, process.stdin)
    finally:
        process.stdin.close()
        process.wait()


class Warden:
    """The driver's side."""

    def __init__(self, folder: str, pipe: IO[str]) -> None:
        self.folder = folder
        self._pipe = pipe
        self._before = _started()

    def watch(self) -> None:
        """Have everything ended in the end that has been started by this process since the warden came."""
        for process in _started() - self._before:
            print(process, start_of(process), file=self._pipe, flush=True)

    def clear(self) -> None:
        """End it at once."""
        for process in _started() - self._before:
            with suppress(OSError):
                os.kill(process, signal.SIGKILL)


def start_of(process: int) -> str:
    """Return when a process began, in the kernel's own count; "" for one that is gone."""
    return (_stat(process) or [""] * 20)[19]


def _started() -> set[int]:
    """Return what this process has started and what that has started; nothing where there is no /proc."""
    parents = _parents()
    found, fresh = set[int](), {os.getpid()}
    while fresh:
        fresh = {process for process, parent in parents.items() if parent in fresh} - found
        found |= fresh
    return found


def _parents() -> dict[int, int]:
    with suppress(OSError):
        return {
            int(name): int(stat[1])
            for name in os.listdir("/proc")
            if name.isdecimal() and (stat := _stat(int(name))) is not None
        }
    return {}


def _stat(process: int) -> list[str] | None:
    """Return the fields of a process behind its name, which may hold blanks."""
    with suppress(OSError):
        return Path(f"/proc/{process}/stat").read_text("ascii", "replace").rpartition(")")[2].split()
    return None


def _stand_guard(folder: str) -> None:
    own = os.getpid()
    watched = [line.split() for line in sys.stdin]  # until the driver is gone
    for process, *start in watched:
        if int(process) != own and start and start_of(int(process)) == start[0]:
            with suppress(OSError):
                os.kill(int(process), signal.SIGKILL)
    for _ in range(_TRIES):  # what is dying may still write
        shutil.rmtree(folder, ignore_errors=True)
        if not os.path.exists(folder):
            return
        time.sleep(0.2)


if __name__ == "__main__":
    _stand_guard(sys.argv[1])
