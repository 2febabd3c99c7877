"""The job array of docs/scale.md on a Slurm of its own: ``python -m benchmarks.slurm --source text.de``.

Needs slurmctld, slurmd and munged (Debian: slurm-wlm, munge) and root; they run on this machine alone, listen on
loopback and end with the script. One task is cancelled and one worker killed; then the array is submitted again.
"""

from __future__ import annotations

import os
import re
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from benchmarks import machine
from benchmarks.batch import articles, write
from benchmarks.kills import digest, ids
from benchmarks.process import ROOT, python
from benchmarks.texts import load

_OPTIONS = ("--no-memory", "--device", "cpu", "--model", "starter", "-f", "de", "--part-size", "8K", "-q")
_RECIPE = re.compile(r"```sh\n(#!/bin/sh\n#SBATCH.*?)```", re.DOTALL)
_CONFIGURATION = """\
ClusterName=one
SlurmctldHost={host}(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket={folder}/munge
CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
MpiDefault=none
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
JobAcctGatherType=jobacct_gather/none
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
KillWait=5
NodeName={host} NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=main Nodes=ALL Default=YES State=UP
"""


@contextmanager
def slurm(folder: Path) -> Iterator[None]:
    """Run a Slurm of one node with two slots."""
    for name in ("state", "spool"):
        (folder / name).mkdir()
    (folder / "key").write_bytes(secrets.token_bytes(1024))
    (folder / "key").chmod(0o400)
    (folder / "slurm.conf").write_text(_CONFIGURATION.format(host=socket.gethostname(), folder=folder), "utf-8")
    os.environ["SLURM_CONF"] = str(folder / "slurm.conf")
    files = [f"--{name}-file={folder}/{name}" for name in ("key", "pid", "log", "seed")]
    munge = ["munged", "--foreground", "--force", f"--socket={folder}/munge", *files]
    log = subprocess.DEVNULL
    started = []
    try:
        for command in (munge, ["slurmctld", "-D", "-c"], ["slurmd", "-D"]):
            started.append(subprocess.Popen(command, stdout=log, stderr=log))
            time.sleep(3.0)
        yield
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait()


def ask(*command: str) -> list[str]:
    """Return the words that a command prints."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()


def recipe(source: Path, out: Path, tasks: int) -> str:
    """Return the script of the documentation for other folders and fewer tasks."""
    found = _RECIPE.search((ROOT / "docs" / "scale.md").read_text("utf-8"))
    assert found is not None
    command = " ".join(python("-m", "translator_cli", "batch", *_OPTIONS))
    changes = {"1-1000": f"1-{tasks}", "/1000": f"/{tasks}", "translator-cli batch": f"cd {ROOT} && {command}"}
    text = found[1].replace("/shared/archive", str(source)).replace("/shared/english", str(out))
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    return text


def finished(out: Path) -> int:
    """Return the number of committed parts."""
    return len(list((out / "_reports").glob("*.json")))


def wait(script: Path, out: Path, tasks: int, disturb: bool) -> list[str]:
    """Submit the array, first the task that makes the plan, wait for its end, and say what was ended on the way."""
    first = ask("sbatch", "--parsable", "--array=1", str(script))[0]
    ask("sbatch", "--parsable", f"--dependency=afterany:{first}", f"--array=2-{tasks}", str(script))
    ended: list[str] = []
    while ask("squeue", "-h", "-o", "%i"):
        time.sleep(0.5)
        running = ask("squeue", "-h", "-t", "R", "-o", "%A")
        if not disturb or not running or finished(out) < 1 + 2 * len(ended) or len(ended) == 2:
            continue
        if not ended:
            ask("scancel", running[0])
            ended.append("a task was cancelled")
        else:
            for process in _drivers(out)[:1]:
                with suppress(ProcessLookupError):
                    os.kill(process, signal.SIGKILL)
                ended.append("a task was killed")
    return ended


def _drivers(out: Path) -> list[int]:
    """Return the processes of the command that write there."""
    found = []
    for name in filter(str.isdecimal, os.listdir("/proc")):
        with suppress(OSError):
            words = Path(f"/proc/{name}/cmdline").read_bytes().split(b"\0")
            if b"--array" in words and str(out).encode() in words and b"batch" in words:
                found.append(int(name))
    return found


@click.command()
@click.option(
    "--source", type=click.Path(exists=True, path_type=Path), required=True, help="German, a sentence a line."
)
@click.option("--articles", "count", default=40, show_default=True, help="Articles of 20 lines.")
@click.option("--tasks", default=6, show_default=True, help="Tasks of the array.")
def main(source: Path, count: int, tasks: int) -> None:
    """Run the array, end two tasks, run it again."""
    with TemporaryDirectory(prefix="slurm-") as name:
        folder = Path(name)
        _, records = write(articles(load(source, None, 100_000).source, count), folder)
        command = python("-m", "translator_cli", "batch", *_OPTIONS, "--workers", "1", str(records))
        subprocess.run([*command, str(folder / "calm")], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        script, out = folder / "archive.sh", folder / "english"
        script.write_text(recipe(records, out, tasks), "utf-8")
        os.chdir(folder)  # there Slurm writes what the tasks say
        with slurm(folder):
            ended = wait(script, out, tasks, disturb=True)
            before = finished(out)
            wait(script, out, tasks, disturb=False)
        closing = subprocess.run([*command, str(out)], cwd=ROOT, check=True, capture_output=True, text=True).stdout
        same = digest(folder / "calm") == digest(out)
        once = set(ids(out).values()) == {1} and len(ids(out)) == count
        parts = finished(out)
    click.echo(machine.describe("benchmarks.slurm"))
    click.echo(f"- {tasks} tasks on 2 slots; {', '.join(ended)}: {before} of {parts} parts; after the second time all")
    click.echo(f"- without --array: {closing.strip()}")
    click.echo(f"- every id once: {once}; digest as undisturbed: {same}")
    sys.exit(0 if once and same and len(ended) == 2 else 1)


if __name__ == "__main__":
    main()
