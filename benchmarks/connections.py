"""What a batch connects to: ``python -m benchmarks.connections [--ray]``. Needs strace.

Follows every process of the command and prints each address that was connected, bound or sent to, other than loopback
and sockets of files.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from benchmarks import machine
from benchmarks.process import ROOT, python

#: One call to the network of strace's output, with its address.
_CALL = re.compile(r"\b(connect|bind|sendto|sendmsg)\(.*?sin6?_port=htons\((\d+)\).*?\"([0-9a-f.:]+)\"", re.IGNORECASE)
_LOOPBACK = re.compile(r"127\.|::1$|::ffff:127\.")


def calls(log: str) -> tuple[int, Counter[str]]:
    """Return the number of calls to loopback, and the others, counted."""
    found = [(call, address, port) for call, port, address in _CALL.findall(log)]
    others = Counter(f"{call} {address}:{port}" for call, address, port in found if not _LOOPBACK.match(address))
    return len(found) - others.total(), others


@click.command()
@click.option("--ray", is_flag=True, help="With actors of a Ray of its own.")
@click.option("--articles", "count", default=10, show_default=True, help="Articles.")
def main(ray: bool, count: int) -> None:
    """Trace one run."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        lines = (f'{{"id": {number}, "text": "Die {number}. Katze schläft."}}\n' for number in range(count))
        (folder / "a.jsonl").write_text("".join(lines), "utf-8")
        command = python("-m", "translator_cli", "batch", "--workers", "2", "-f", "de", "--part-size", "1K")
        command += [str(folder / "a.jsonl"), str(folder / "out"), *(["--address", "local"] if ray else [])]
        trace = ["strace", "-f", "-qq", "-e", "trace=connect,bind,sendto,sendmsg", "-o", str(folder / "log")]
        done = subprocess.run([*trace, *command], cwd=ROOT, check=True, capture_output=True, text=True)
        inside, others = calls((folder / "log").read_text("utf-8", "replace"))
    click.echo(machine.describe("benchmarks.connections"))
    click.echo(f"- {done.stdout.strip()}")
    click.echo(f"- calls to loopback: {inside}; elsewhere: {others.total()}")
    for call, number in others.most_common():
        click.echo(f"- {number} × {call}")
    sys.exit(1 if others else 0)


if __name__ == "__main__":
    main()
