"""An archive from and to an object store: ``python -m benchmarks.object_store``. Needs s3fs, and moto[server].

The store is moto, a stand-in for S3, on 127.0.0.1, or another that listens at ``--endpoint`` and takes the keys that
are in the environment; there the bucket "archive" is made. The archive is translated on the local disk and through the
store, there with a worker that is killed on the way, and the objects are compared.
"""

from __future__ import annotations

import json
import logging
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from benchmarks import machine
from benchmarks.kills import workers_of
from benchmarks.process import ROOT, python

_OPTIONS = ("--workers", "1", "-f", "de", "--no-memory", "--model", "starter", "--part-size", "1K")


def run(command: list[str], environment: dict[str, str], kill: bool = False) -> tuple[str, int]:
    """Run a command to its end, and kill its worker once; returns the output and the number of kills."""
    driver = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **environment}, stdout=subprocess.PIPE, text=True)
    killed = 0
    while kill and not killed and driver.poll() is None:
        time.sleep(3.0)
        for worker in workers_of(driver.pid)[:1]:
            os.kill(worker, signal.SIGKILL)
            killed = 1
    out, _ = driver.communicate()
    if driver.returncode:
        raise RuntimeError(f"exit code {driver.returncode}: {' '.join(command)}")
    return out.strip(), killed


def started() -> str:
    """Start a stand-in, and return its address; it ends with this process."""
    from moto.server import ThreadedMotoServer

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    return f"http://{host}:{port}"


@click.command()
@click.option("--articles", "count", default=40, show_default=True, help="Articles.")
@click.option("--endpoint", metavar="URL", help="A store that runs already; else moto is started.")
def main(count: int, endpoint: str | None) -> None:
    """Translate both ways."""
    import s3fs

    keys = {"AWS_ACCESS_KEY_ID": "a", "AWS_SECRET_ACCESS_KEY": "b", "AWS_DEFAULT_REGION": "us-east-1"}
    environment = {name: os.environ.get(name, value) for name, value in keys.items()}
    environment["AWS_ENDPOINT_URL"] = endpoint or started()
    os.environ.update(environment)
    system = s3fs.S3FileSystem()
    system.mkdir("archive")
    with TemporaryDirectory() as name:
        lines = [json.dumps({"id": number, "text": f"Die {number}. Katze schläft. " * 4}) for number in range(count)]
        (Path(name) / "a.jsonl").write_text("\n".join(lines), "utf-8")
        system.put(f"{name}/a.jsonl", "archive/in/a.jsonl")
        batch = python("-m", "translator_cli", "batch", *_OPTIONS)
        run([*batch, f"{name}/a.jsonl", f"{name}/out"], {})
        out, killed = run([*batch, "s3://archive/in/a.jsonl", "s3://archive/out"], environment, kill=True)
        again, _ = run([*batch, "s3://archive/in/a.jsonl", "s3://archive/out"], environment)
        same = _objects(system) == {file.name: file.read_bytes() for file in (Path(name) / "out" / "data").iterdir()}
    click.echo(machine.describe("benchmarks.object_store"))
    click.echo(f"- through the store, {killed} worker killed: {out}\n- again: {again}\n- same objects as files: {same}")
    sys.exit(not same)


def _objects(system: Any) -> dict[str, bytes]:
    return {name.rpartition("/")[2]: system.cat_file(name) for name in system.find("archive/out/data")}


if __name__ == "__main__":
    main()
