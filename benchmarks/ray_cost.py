"""What Ray on this machine costs: ``python -m benchmarks.ray_cost --source text.de``. Linux only; prints Markdown.

First its start, until an actor has answered, and a call that does nothing. Then the same archive goes through the local
engine and through actors of Ray in turn; of Ray's many processes nearly none is waited for, so the processor time is
read from /proc, ten times a second.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import cast

import click

from benchmarks import machine
from benchmarks.batch import articles, write
from benchmarks.kills import below
from benchmarks.process import ROOT, python, run
from benchmarks.texts import load
from translator_cli.batch.cluster import joined
from translator_cli.batch.quiet_ray import LOCAL, require_ray
from translator_cli.batch.serving import Worker

_CALLS = 200
_TICKS = os.sysconf("SC_CLK_TCK")
_NOBODY = cast(Worker, None)  # no worker of ours is hired


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds by the clock and of the processor: of a process and all that came from it."""

    wall: float
    cpu: float


class Family:
    """The processor time of a process and all below it; what has died meanwhile is remembered as it was last seen."""

    def __init__(self, process: int) -> None:
        self._process = process
        self._seen: dict[int, float] = {}

    def seconds(self) -> float:
        """Look again, and return the sum."""
        for process in (self._process, *below(self._process)):
            try:
                fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            self._seen[process] = (int(fields[11]) + int(fields[12])) / _TICKS
        return sum(self._seen.values())


class Idle:
    """An actor that does nothing."""

    def nothing(self) -> None:
        """Do nothing."""


def start() -> dict[str, float]:
    """Start a Ray as ``--address local`` does, and return what that took, and the seconds of an empty call.

    Once a process: Ray keeps the token of its first cluster.
    """
    family, begun = Family(os.getpid()), time.monotonic()
    before = family.seconds()
    with joined(LOCAL, _NOBODY, workers=2):
        ray = require_ray()
        actor = ray.remote(Idle).remote()
        ray.get(actor.nothing.remote())
        spent = Spent(time.monotonic() - begun, family.seconds() - before)
        begun = time.monotonic()
        for _ in range(_CALLS):
            ray.get(actor.nothing.remote())
        call = (time.monotonic() - begun) / _CALLS
    return {"wall": spent.wall, "cpu": spent.cpu, "call": call}


def spend(command: Sequence[str]) -> Spent:
    """Run a command to its end. Raises RuntimeError where it fails."""
    begun = time.monotonic()
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as process:
        family = Family(process.pid)
        while process.poll() is None:
            cpu = family.seconds()
            time.sleep(0.1)
    if process.returncode:
        raise RuntimeError(f"exit code {process.returncode}: {' '.join(command)}")
    return Spent(time.monotonic() - begun, cpu)


@click.command()
@click.option(
    "--source", type=click.Path(exists=True, path_type=Path), required=True, help="German, a sentence a line."
)
@click.option("--articles", "count", default=300, show_default=True, help="Articles of 20 lines.")
@click.option("--rounds", default=2, show_default=True, help="Runs of each; the median counts; 0: the start alone.")
def main(source: Path, count: int, rounds: int) -> None:
    """Measure Ray's start, an empty call, and both engines in turn."""
    texts = articles(load(source, None, 100_000).source, count)
    words = sum(len(each.split()) for each in texts)
    engines: dict[str, list[str]] = {"local": [], "ray": ["--address", LOCAL]}
    spent: dict[str, list[Spent]] = {name: [] for name in engines}
    with TemporaryDirectory() as name:
        text, records = write(texts, Path(name))
        options = ["--no-memory", "--device", "cpu", "--model", "starter", "-f", "de"]
        plain = python(
            "-m", "translator_cli", "translate", *options, "--threads", "2", str(text), "-o", f"{name}/en.json"
        )
        spent["plain"] = []
        for number in range(rounds):
            spent["plain"].append(spend(plain))
            for engine, chosen in engines.items():
                batch = ["batch", *options, "--workers", "2", "--part-size", "64K", "-q", str(records)]
                spent[engine].append(spend(python("-m", "translator_cli", *batch, f"{name}/{engine}{number}", *chosen)))
    click.echo(machine.describe("benchmarks.ray_cost"))
    code = "import json; from benchmarks.ray_cost import start; print(json.dumps(start()))"
    starts = [run(python("-c", code)).answer for _ in range(max(3, rounds))]
    wall, cpu, call = (median(each[name] for each in starts) for name in ("wall", "cpu", "call"))
    click.echo(f"- start of Ray to an actor's first answer: {wall:.1f} s, {cpu:.1f} s of processor time")
    click.echo(f"- a call of an actor that does nothing: {1000 * call:.1f} ms")
    if not rounds:
        return
    click.echo(f"- {count} articles, {words:,} words; medians of {rounds}\n")
    click.echo("| | words/s | CPU µs/word | against plain |\n|---|---|---|---|")
    base = median(each.cpu for each in spent["plain"])
    for name, shown in (
        ("plain", "`translate --threads 2`"),
        ("local", "`batch --workers 2`"),
        ("ray", "`batch --workers 2 --address local`"),
    ):
        wall, cpu = (median(getattr(each, field) for each in spent[name]) for field in ("wall", "cpu"))
        click.echo(f"| {shown} | {words / wall:,.0f} | {1e6 * cpu / words:,.0f} | {cpu / base - 1:+.1%} |")


if __name__ == "__main__":
    sys.exit(main())
