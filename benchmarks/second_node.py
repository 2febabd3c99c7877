"""A Ray cluster of two nodes, one of which is killed: ``python -m benchmarks.second_node --source text.de``. On Linux.

Both nodes run on this machine, with one core each. The second one is killed with kill -9 once a part is committed; what
comes out is compared with the local engine's.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from benchmarks import machine
from benchmarks.batch import articles, write
from benchmarks.kills import below, digest, ids
from benchmarks.process import ROOT, python
from benchmarks.texts import load

_QUIET = {"RAY_USAGE_STATS_ENABLED": "0", "RAY_USAGE_STATS_REPORT_URL": "http://127.0.0.1:9/"}


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def node(*options: str) -> subprocess.Popen[bytes]:
    """Start a node that lives as long as this process waits for it."""
    command = python("-m", "ray.scripts.scripts", "start", "--block", "--num-cpus=1", "--disable-usage-stats", *options)
    log = subprocess.DEVNULL
    return subprocess.Popen(command, env={**os.environ, **_QUIET}, stdout=log, stderr=log, start_new_session=True)


def end(started: subprocess.Popen[bytes]) -> None:
    """Kill a node with all that it has started."""
    for process in (started.pid, *below(started.pid)):
        try:
            os.kill(process, signal.SIGKILL)
        except ProcessLookupError:
            continue
    started.wait()


@click.command()
@click.option(
    "--source", type=click.Path(exists=True, path_type=Path), required=True, help="German, a sentence a line."
)
@click.option("--articles", "count", default=30, show_default=True, help="Articles of 20 lines.")
@click.option("--wait", default=20.0, show_default=True, help="Seconds that a node takes to start, at most.")
def main(source: Path, count: int, wait: float) -> None:
    """Kill the second node."""
    texts = articles(load(source, None, 100_000).source, count)
    address = f"127.0.0.1:{free_port()}"
    with TemporaryDirectory() as name:
        folder = Path(name)
        _, records = write(texts, folder)
        options = ["--no-memory", "--device", "cpu", "--model", "starter", "-f", "de", "--part-size", "8K", "-q"]
        batch = python("-m", "translator_cli", "batch", *options, "--workers", "2", str(records))
        subprocess.run([*batch, str(folder / "calm")], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        head = node("--head", f"--port={address.rpartition(':')[2]}", "--include-dashboard=false")
        time.sleep(wait)
        second = node(f"--address={address}")
        time.sleep(wait)
        driver = subprocess.Popen([*batch, str(folder / "killed"), "--address", address], cwd=ROOT)
        reports = folder / "killed" / "_reports"
        while driver.poll() is None and not (reports.is_dir() and any(reports.iterdir())):
            time.sleep(0.1)
        workers = [process for process in below(second.pid) if _is_worker(process)]
        before = len(list(reports.iterdir()))
        end(second)
        code = driver.wait()
        end(head)
        parts = len(list(reports.iterdir()))
        same = digest(folder / "calm") == digest(folder / "killed")
        once = set(ids(folder / "killed").values()) == {1} and len(ids(folder / "killed")) == count
    click.echo(machine.describe("benchmarks.second_node"))
    click.echo(f"- exit {code}; the second node had {len(workers)} worker and died after {before} of {parts} parts")
    click.echo(f"- every id once: {once}; digest as of the local engine: {same}")
    sys.exit(0 if once and same and workers else 1)


def _is_worker(process: int) -> bool:
    try:
        return b"ray::Desk" in Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        return False


if __name__ == "__main__":
    main()
