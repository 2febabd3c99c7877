"""Run a command in a process of its own and see what it cost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).parent.parent
#: ``ru_maxrss`` counts kilobytes on Linux and bytes on macOS.
_RSS_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process cost: ``wall``, ``cpu`` and ``first`` (until its first output) in seconds, ``peak`` in bytes."""

    wall: float
    cpu: float
    first: float
    peak: int
    output: str

    @property
    def answer(self) -> Any:
        """The JSON on the last line of the output."""
        return json.loads(self.output.splitlines()[-1])


def run(
    command: Sequence[str],
    environment: Mapping[str, str] | None = None,
    folder: Path = ROOT,
    codes: Sequence[int] = (0,),
) -> Cost:
    """Run ``command`` in ``folder`` to its end; raises RuntimeError when it leaves with none of ``codes``."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        cwd=folder,
        env={**os.environ, **(environment or {})},
    )
    assert process.stdout is not None
    head = os.read(process.stdout.fileno(), 1)
    first = time.perf_counter() - start
    output = head + process.stdout.read()
    # wait4 and not wait: the usage of this child alone.
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    if process.returncode not in codes:
        raise RuntimeError(f"exit code {process.returncode}: {' '.join(command)}")
    cpu = usage.ru_utime + usage.ru_stime
    return Cost(wall, cpu, first, usage.ru_maxrss * _RSS_UNIT, output.decode("utf-8"))


def python(*arguments: str) -> list[str]:
    """The command that runs this interpreter."""
    return [sys.executable, *arguments]


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of each number; the output is that of the first run."""
    wall, cpu, first = (median(getattr(cost, field) for cost in costs) for field in ("wall", "cpu", "first"))
    return Cost(wall, cpu, first, max(cost.peak for cost in costs), costs[0].output)


def interleaved(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, Cost]:
    """Run all commands in turn, ``rounds`` times over (A B A B), and return the medians."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            costs[name].append(run(command))
    return {name: middle(found) for name, found in costs.items()}
