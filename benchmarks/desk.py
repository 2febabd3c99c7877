"""How long `translator-cli edit` takes to open a long pair, and to answer a key.

    python -m benchmarks.desk [SENTENCES] [ROUNDS]

makes a pair of so many sentences (5,000), records it with `sync`, opens it at a pseudo-terminal of 80 columns in a
process of its own and prints medians: CPU and wall time until the first sentences stand there, until all do, and the
time that keys take meanwhile and afterwards. Needs Linux.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

_KEYS = 100
_GERMAN = "Der Antrag Nummer {} wurde am Montag nach kurzer Debatte im Stadtrat angenommen."
_ENGLISH = "Motion number {} was passed by the town council on Monday after a short debate."
_ROWS = re.compile(r"/([\d,]+\+?)  ·")


@dataclass(slots=True)
class Opening:
    """What one opening cost: ``first`` and ``whole`` are CPU and wall seconds; keys are in milliseconds."""

    first: tuple[float, float] = (0.0, 0.0)
    whole: tuple[float, float] = (0.0, 0.0)
    meanwhile: list[float] = field(default_factory=list)
    after: list[float] = field(default_factory=list)


class Terminal:
    """A process at a pseudo-terminal; ``read`` gives what it writes."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self.start = time.perf_counter()
        self.pid, self.handle = pty.fork()
        if not self.pid:
            os.chdir(folder)
            os.execvpe(
                command[0], list(command), {**os.environ, "TERM": "xterm-256color", "TRANSLATOR_CLI_STATE": "state"}
            )
        fcntl.ioctl(self.handle, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def until(self, sign: str, seconds: float = 120.0) -> str:
        """Return what was written up to a sign."""
        text, end = "", time.perf_counter() + seconds
        while sign not in text:
            if time.perf_counter() > end:
                raise TimeoutError(f"{sign!r} never came")
            if select.select([self.handle], [], [], 0.01)[0]:
                text += os.read(self.handle, 65_536).decode("utf-8", "replace")
        return text

    def cost(self) -> tuple[float, float]:
        """Return CPU and wall seconds so far."""
        fields = Path(f"/proc/{self.pid}/stat").read_text("ascii").rpartition(")")[2].split()
        cpu = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        return cpu, time.perf_counter() - self.start

    def end(self) -> None:
        """Kill the process."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.handle)


def open_once(folder: Path) -> Opening:
    """Open the pair, press keys, and kill the desk."""
    terminal, opening = Terminal([sys.executable, "-m", "translator_cli", "edit", "a.de.md"], folder), Opening()
    try:
        head = terminal.until("accepted")
        opening.first = terminal.cost()
        loading = "+  ·" in head
        while len(opening.after) < _KEYS:
            start = time.perf_counter()
            os.write(terminal.handle, b"j")
            head = terminal.until("accepted")
            (opening.meanwhile if loading else opening.after).append(1000 * (time.perf_counter() - start))
            if loading and (found := _ROWS.search(head)):
                loading = found[1].endswith("+")
            if not loading and not opening.whole[0]:
                opening.whole = terminal.cost()
            time.sleep(0.02)
    finally:
        terminal.end()
    return opening


def prepare(folder: Path, sentences: int) -> None:
    """Write a pair, three sentences a paragraph, and record it."""
    for language, sentence in (("de", _GERMAN), ("en", _ENGLISH)):
        ends = ("\n\n" if number % 3 == 0 else " " for number in range(1, sentences + 1))
        text = "".join(sentence.format(number) + end for number, end in enumerate(ends, start=1))
        (folder / f"a.{language}.md").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "translator_cli", "sync", "-q", "--accept", "a.de.md"]
    subprocess.run(command, cwd=folder, check=False)


def main(arguments: Sequence[str]) -> None:
    """Measure and print."""
    sentences, rounds = (int(word) for word in (*arguments, *("5000", "5")[len(arguments) :]))
    with tempfile.TemporaryDirectory() as name:
        prepare(Path(name), sentences)
        openings = [open_once(Path(name)) for _ in range(rounds)]
    for what, costs in (("first sentences", [o.first for o in openings]), ("all", [o.whole for o in openings])):
        cpu, wall = (median(column) for column in zip(*costs))
        print(f"{what}: {cpu:.2f} s CPU, {wall:.2f} s wall")
    for what, keys in (("meanwhile", [key for o in openings for key in o.meanwhile]),
                       ("afterwards", [key for o in openings for key in o.after])):  # fmt: skip
        if keys:
            print(f"keys {what}: median {median(keys):.0f} ms, 99 % under {sorted(keys)[len(keys) * 99 // 100]:.0f} ms")


if __name__ == "__main__":
    main(sys.argv[1:])
