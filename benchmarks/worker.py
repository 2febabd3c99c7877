"""One system in one process: load it, translate the same sentences some times, print what it took.

Called as ``python -m benchmarks.worker JOB``, where JOB is a JSON file with the fields of ``Job``.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.process import Cost, python, run


@dataclass(frozen=True, slots=True)
class Job:
    """What a worker is to do; ``keep`` asks for the translations, ``forced`` for ``benchmarks.forced``."""

    system: str
    package: str
    texts: list[str]
    options: dict[str, Any] = field(default_factory=dict)
    forced: bool = False
    keep: bool = False
    warm_up: bool = True


def start(job: Job) -> Cost:
    """Run a job in a process of its own; the answer has ``load`` and ``seconds``, and ``targets`` if kept."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "job.json"
        path.write_text(json.dumps(asdict(job)), encoding="utf-8")
        return run(python("-m", "benchmarks.worker", str(path)))


def work(job: Job) -> dict[str, Any]:
    """Do the job in this process."""
    began = time.perf_counter()
    if job.forced:
        from benchmarks.forced import install

        install()
    translate = importlib.import_module(f"benchmarks.systems.{job.system}").load(Path(job.package), job.options)
    loaded = time.perf_counter()
    if job.warm_up:
        translate(job.texts[:8])  # the first batch makes the threads and their buffers
    started = time.perf_counter()
    targets = translate(job.texts)
    seconds = time.perf_counter() - started
    return {"load": loaded - began, "seconds": seconds, "targets": targets if job.keep else []}


def main() -> None:
    """Read the job, do it, print the answer as one line of JSON."""
    job = Job(**json.loads(Path(sys.argv[1]).read_text("utf-8")))
    print(json.dumps(work(job)))


if __name__ == "__main__":
    main()
