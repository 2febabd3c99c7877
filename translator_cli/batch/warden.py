"""A small process that outlives a killed driver and ends what Ray leaves: agents that run on, and a folder.

It waits on a pipe for the end of its parent. What belongs to the run is told by a variable of the environment that
names its folder, so nobody else is hit, and what was just being started is found as well. Linux only: elsewhere agents
end by themselves, after a while.
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

#: Ray's own variable for the folder below which it keeps its sessions; all its processes have it.
VARIABLE = "RAY_TMPDIR"
_TRIES = 50


@contextmanager
def warded() -> Iterator[str]:
    """Give a folder; it is gone at the end, whatever the end is, and so is every process that has it in VARIABLE."""
    # Sockets lie in the folder, and their paths may have about a hundred characters.
    folder = mkdtemp(prefix="translator-cli-ray-", dir="/tmp" if os.path.isdir("/tmp") else None)
    command = [sys.executable, "-S", "-E", os.path.abspath(__file__), folder]
    # A session of its own: Ctrl-C at the terminal does not end it.
    process = subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True)
    assert process.stdin is not None
    try:
        yield folder
    finally:
        process.stdin.close()
        process.wait()


def clear(folder: str) -> bool:
    """End what belongs to a folder at once; returns whether there was anything."""
    found = [process for process in _processes() if _has(process, f"{VARIABLE}={folder}".encode())]
    for process in found:
        with suppress(OSError):
            os.kill(process, signal.SIGKILL)
    return bool(found)


def _processes() -> list[int]:
    """Return all but this one; none where there is no /proc."""
    with suppress(OSError):
        return [int(name) for name in os.listdir("/proc") if name.isdecimal() and int(name) != os.getpid()]
    return []


def _has(process: int, variable: bytes) -> bool:
    """Whether a process was started with a variable; what is dead has none."""
    with suppress(OSError):  # it is gone, or of somebody else
        return variable in Path(f"/proc/{process}/environ").read_bytes().split(b"\0")
    return False


def _stand_guard(folder: str) -> None:
    sys.stdin.read()  # until the driver is gone
    for _ in range(_TRIES):  # what is dying may still write, or have just started something
        alive = clear(folder)
        shutil.rmtree(folder, ignore_errors=True)
        if not alive and not os.path.exists(folder):
            return
        time.sleep(0.2)


if __name__ == "__main__":
    _stand_guard(sys.argv[1])
