"""How long `translator-cli edit` takes to open a long pair, and to answer a key.

    python -m benchmarks.desk [SENTENCES] [ROUNDS]

makes a pair of so many sentences (5,000), records it with `sync`, opens it at a pseudo-terminal of 80 columns in a
process of its own and prints medians: CPU and wall time until the first sentences stand there, until all do, and the
time that keys take while it reads and checks and afterwards, kind by kind. Beside the clock stands the processor time
of the whole process from a key to its answer: about what the key takes on a machine with nothing else to do. Needs
Linux.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

#: What is pressed once all is read and checked: a kind of key, the key, how often. Moving is what is pressed most.
_KEYS = (("move", "j", 100), ("screen", " ", 20), ("finding", "n", 20), ("order", "o", 6))
#: What is done to a sentence, so many times.
_EDITING = (("edit", "e", 1), ("type", "y", 8), ("take over", "\r", 1), ("undo", "u", 1))
_EDITS = 15
_PAUSE = 0.02  # seconds between two keys
_SLIP = 50  # so many sentences lie between two with a finding
_GERMAN = "Der Antrag Nummer {} wurde am Montag nach kurzer Debatte im Stadtrat angenommen."
_ENGLISH = "Motion number {} was passed by the town council on Monday after a short debate."
#: Milliseconds by the clock and of the processor.
Answer = tuple[float, float]


@dataclass(slots=True)
class Opening:
    """What one opening cost: ``first`` and ``whole`` are CPU and wall seconds, ``keys`` by kind in milliseconds."""

    first: tuple[float, float] = (0.0, 0.0)
    whole: tuple[float, float] = (0.0, 0.0)
    keys: dict[str, list[Answer]] = field(default_factory=dict)


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

    def until(self, sign: str, seconds: float = 60.0) -> str:
        """Return what was written up to a sign."""
        text, end = "", time.perf_counter() + seconds
        while sign not in text:
            if time.perf_counter() > end:
                raise TimeoutError(f"{sign!r} never came, but {text!r}")
            if select.select([self.handle], [], [], 0.01)[0]:
                text += os.read(self.handle, 65_536).decode("utf-8", "replace")
        return text

    def cost(self) -> tuple[float, float]:
        """Return CPU and wall seconds so far."""
        fields = Path(f"/proc/{self.pid}/stat").read_text("ascii").rpartition(")")[2].split()
        cpu = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        return cpu, time.perf_counter() - self.start

    def processor(self) -> float:
        """Return the milliseconds of processor time so far, of all threads."""
        ran = 0
        for task in Path(f"/proc/{self.pid}/task").iterdir():
            with suppress(OSError):  # a thread that has just ended
                ran += int((task / "schedstat").read_text("ascii").split()[0])
        return ran / 1e6

    def rest(self) -> None:
        """Wait until nothing is written any more: what comes late would be taken for the answer to the next key."""
        while select.select([self.handle], [], [], _PAUSE)[0]:
            os.read(self.handle, 65_536)

    def press(self, key: str) -> tuple[str, Answer]:
        """Press a key after a rest; return what is written up to the line of state, and what that took."""
        self.rest()
        start, ran = time.perf_counter(), self.processor()
        os.write(self.handle, key.encode("ascii"))
        head = self.until("accepted")
        return head, (1000 * (time.perf_counter() - start), self.processor() - ran)

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
        for kind, goes_on in (("reading", "reading"), ("checking", "checking")):
            while goes_on in head:
                head, answer = terminal.press("j")
                opening.keys.setdefault(kind, []).append(answer)
            if not opening.whole[0]:
                opening.whole = terminal.cost()
        for kind, key, times in (*_KEYS, *_EDITS * _EDITING):
            for _ in range(times):
                opening.keys.setdefault(kind, []).append(terminal.press(key)[1])
    finally:
        terminal.end()
    return opening


def prepare(folder: Path, sentences: int) -> None:
    """Write a pair, three sentences a paragraph, and record it."""
    for language, sentence in (("de", _GERMAN), ("en", _ENGLISH)):
        ends = ("\n\n" if number % 3 == 0 else " " for number in range(1, sentences + 1))
        slip = 1 if language == "en" else 0
        numbers = (number + (slip if number % _SLIP == 0 else 0) for number in range(1, sentences + 1))
        text = "".join(sentence.format(number) + end for number, end in zip(numbers, ends))
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
    for kind in dict.fromkeys(kind for opening in openings for kind in opening.keys):
        print(f"{kind}: {told([answer for opening in openings for answer in opening.keys.get(kind, ())])}")
    print(f"all keys: {told([answer for opening in openings for keys in opening.keys.values() for answer in keys])}")


def told(answers: Sequence[Answer]) -> str:
    """Return the median of answers, and what 99 of 100 keep to, by the clock and of the processor."""
    clock, processor = (sorted(column) for column in zip(*answers))
    return "; ".join(
        f"{median(values):.0f} ms {what}, 99 % under {values[len(values) * 99 // 100]:.0f}"
        for what, values in (("by the clock", clock), ("of the processor", processor))
    )


if __name__ == "__main__":
    main(sys.argv[1:])
