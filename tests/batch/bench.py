"""Archives to test with, and workshops that die on purpose; a worker process can import them from here."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from translator_cli.batch.archive import TABLES, Archive
from translator_cli.batch.disk import Disk
from translator_cli.batch.driving import run
from translator_cli.batch.local import Processes
from translator_cli.batch.planning import make_plan
from translator_cli.batch.serving import Worker
from translator_cli.batch.sources import find_sources
from translator_cli.batch.messages import Report
from translator_cli.batch.values import Plan, Reading, Record, Rejected, Row

SIZE = 1 << 10


@dataclass(frozen=True, slots=True)
class Shouting:
    """Upper-cases. ``poison`` kills the worker, ``bug`` raises; ``once`` is a file that kills it until it is ``full``.

    ``seconds`` is how long a part takes.
    """

    poison: bytes = b"POISON"
    bug: bytes = b"BUG"
    once: Path | None = None
    full: int = 1
    seconds: float = 0.0

    def open(self) -> Shouting:
        return self

    def __call__(self, records: Sequence[Record]) -> Iterator[Row | Rejected]:
        time.sleep(self.seconds)
        for found in records:
            if self.once is not None and (not self.once.exists() or self.once.stat().st_size < self.full):
                with open(self.once, "a", encoding="utf-8") as file:
                    file.write("x")
                os.kill(os.getpid(), signal.SIGKILL)
            if self.poison in found.data:
                os.kill(os.getpid(), signal.SIGKILL)
            if self.bug in found.data:
                raise ValueError("a bug")
            # what a batch holds decides a little what comes out, as with an engine
            yield Row(found.id, found.where, {"translation": found.data.decode().upper(), "together": len(records)})


def articles(path: Path, count: int, **others: str) -> Path:
    """Write JSON lines; ``others`` replace the text of an article by its id."""
    rows = [{"id": f"a{number}", "text": f"Artikel {number} " + "wort " * 20} for number in range(count)]
    for row in rows:
        row["text"] = others.get(row["id"], row["text"])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def plan_of(*named: Path, size: int = SIZE, settings: str = "settings", reading: Reading = Reading()) -> Plan:
    def is_document(name: str) -> bool:
        return name.endswith((".txt", ".md"))

    return make_plan(find_sources([str(name) for name in named], is_document), reading, size, settings)


def work(plan: Plan, folder: Path, recipe: Shouting = Shouting(), workers: int = 1) -> list[Report]:
    """Do what is missing, and return the reports of what was done."""
    archive, done = Archive(Disk(folder)), list[Report]()
    archive.prepare()
    archive.put_aside(plan)
    missing = [part for part in plan.parts if part.stem not in archive.committed()]
    run(missing, Processes(Worker(archive, Reading(), recipe)), workers, done.append)
    return done


def rows(folder: Path, table: str = "data") -> list[dict[str, Any]]:
    """Return the rows of a table, in the order of the parts."""
    files = sorted((folder / table).glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]


def digest(folder: Path) -> str:
    """Return the digest of everything that was made."""
    found = hashlib.sha256()
    for file in sorted(file for table in TABLES for file in (folder / table).glob("*.jsonl")):
        found.update(f"{file.relative_to(folder)}\n".encode() + file.read_bytes())
    return found.hexdigest()


def work_on_ray(plan: Plan, folder: Path, recipe: Shouting = Shouting()) -> list[Report]:
    """Do what is missing with actors of a Ray that is started for it."""
    from translator_cli.batch.cluster import joined

    archive, done = Archive(Disk(folder)), list[Report]()
    archive.prepare()
    missing = [part for part in plan.parts if part.stem not in archive.committed()]
    with joined("local", Worker(archive, Reading(), recipe), 2) as crew:
        run(missing, crew, 2, done.append)
    return done


if __name__ == "__main__":  # a driver of its own: to be killed, or because Ray is at odds with a test's process
    engine, source, out, *once = sys.argv[1:]
    shouting = Shouting(seconds=0.2, once=Path(once[0]) if once else None)
    {"local": work, "ray": work_on_ray}[engine](plan_of(Path(source)), Path(out), shouting)
