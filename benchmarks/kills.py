"""Random kills of workers and drivers: ``python -m benchmarks.kills --source text.de``.

An archive is translated undisturbed, then again with kill -9 at seeded moments, the command being given anew after each
death of the driver. Prints what was killed, and whether every id is there once with the same digest. Linux only.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from benchmarks import machine
from benchmarks.batch import articles, write
from benchmarks.process import ROOT, python
from benchmarks.texts import load


def digest(folder: Path) -> str:
    """Return the digest of everything that was made."""
    found = hashlib.sha256()
    for file in sorted(file for name in ("data", "rejected", "repeated") for file in (folder / name).glob("*")):
        found.update(f"{file.relative_to(folder)}\n".encode() + file.read_bytes())
    return found.hexdigest()


def ids(folder: Path) -> Counter[str]:
    """Count the ids."""
    return Counter(
        str(json.loads(line)["id"]) for file in (folder / "data").iterdir() for line in open(file, encoding="utf-8")
    )


def below(process: int) -> Iterator[int]:
    """Yield the processes that a process has started, and those that they have started."""
    with suppress(OSError):
        for child in Path(f"/proc/{process}/task/{process}/children").read_text().split():
            yield int(child)
            yield from below(int(child))


def workers_of(driver: int) -> list[int]:
    """Return the processes that translate: of the local engine, or actors of Ray."""
    found = []
    for process in below(driver):
        with suppress(OSError):
            if b"spawn_main" in (line := Path(f"/proc/{process}/cmdline").read_bytes()) or b"ray::Desk" in line:
                found.append(process)
    return found


def disturbed(command: list[str], kills: int, chance: random.Random, longest: float) -> Counter[str]:
    """Give the command until it comes to its end, killing on the way; returns what was killed."""
    killed: Counter[str] = Counter()
    while True:
        driver = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
        while driver.poll() is None:
            with suppress(subprocess.TimeoutExpired):
                driver.wait(chance.uniform(0.2, longest))
            if driver.poll() is not None or killed.total() >= kills:
                continue
            whom = chance.choice(["worker", "worker", "driver"])
            workers = workers_of(driver.pid)
            if whom == "driver":
                driver.kill()
            elif workers:
                with suppress(ProcessLookupError):
                    os.kill(chance.choice(workers), signal.SIGKILL)
            killed[whom] += whom == "driver" or bool(workers)
        if driver.returncode == 0:
            return killed
        if driver.returncode > 0:
            raise RuntimeError(f"exit {driver.returncode}: {' '.join(command)}")


@click.command()
@click.option(
    "--source", type=click.Path(exists=True, path_type=Path), required=True, help="German, a sentence a line."
)
@click.option("--articles", "count", default=60, show_default=True, help="Articles of 20 lines.")
@click.option("--kills", default=20, show_default=True, help="Kills, if the archive is not done before.")
@click.option("--longest", default=4.0, show_default=True, help="Seconds between two kills, at most.")
@click.option("--seed", default=1, show_default=True, help="Of the moments and the victims.")
@click.option("--ray", is_flag=True, help="With actors of a Ray of its own.")
def main(source: Path, count: int, kills: int, longest: float, seed: int, ray: bool) -> None:
    """Kill, and look."""
    texts = articles(load(source, None, 100_000).source, count)
    with TemporaryDirectory() as name:
        folder = Path(name)
        _, records = write(texts, folder)
        options = ["--no-memory", "--device", "cpu", "--model", "starter", "-f", "de", "--part-size", "8K", "-q"]
        command = python("-m", "translator_cli", "batch", *options, "--workers", "2", str(records))
        subprocess.run([*command, str(folder / "calm")], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        engine = ["--address", "local"] if ray else []
        start = time.monotonic()
        killed = disturbed([*command, str(folder / "killed"), *engine], kills, random.Random(seed), longest)
        parts = len(list((folder / "killed" / "_reports").iterdir()))
        found = ids(folder / "killed")
        same = digest(folder / "calm") == digest(folder / "killed")
        once = set(found.values()) == {1} and len(found) == count
    click.echo(machine.describe("benchmarks.kills"))
    click.echo(f"- {count} articles in {parts} parts, {time.monotonic() - start:.0f} s with the kills")
    click.echo(f"- killed: {', '.join(f'{number} × {whom}' for whom, number in sorted(killed.items()))}")
    click.echo(f"- every id once: {once}; digest as undisturbed: {same}")
    sys.exit(0 if once and same else 1)


if __name__ == "__main__":
    main()
