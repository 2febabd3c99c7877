"""The folder that a batch writes: what is committed, what is stale, and what it was made with.

data/STEM.jsonl        id, where, language, model, translation, units, summary, findings (also .parquet)
rejected/STEM.jsonl    id, where, reason; only where there are some
repeated/STEM.jsonl    id, where, same_as; only where there are some
_reports/STEM.json     written last: the part is committed
_job.json              the settings that all parts share
_plan.jsonl            the plan, as long as no input changes
_stale/                what was made of input that has changed since
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any, Literal

from translator_cli.batch.tables import encoded
from translator_cli.batch.messages import Report
from translator_cli.batch.values import Part, Piece, Plan
from translator_cli.errors import ConfigError, InputError, OutputError
from translator_cli.files.write import write_atomically
from translator_cli.render.jsonlines import dump

Form = Literal["jsonl", "parquet"]
TABLES = ("data", "rejected", "repeated")
_REPORTS, _STALE, _JOB, _PLAN, _EDITS = "_reports", "_stale", "_job.json", "_plan.jsonl", "_edits.json"


class Archive:
    """The folder ``DST``; every file in it is replaced whole."""

    def __init__(self, folder: Path, form: Form = "jsonl") -> None:
        self.folder = folder
        self.form = form

    def prepare(self) -> None:
        """Make the folders. Raises OutputError."""
        try:
            for name in ("data", _REPORTS):
                (self.folder / name).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(f"{self.folder}: cannot be made a folder ({error.strerror})") from error

    def pin(self, job: Mapping[str, Any]) -> None:
        """Record what the archive is made with; raises ConfigError when it was begun with something else."""
        path = self.folder / _JOB
        if not path.exists():
            return write_atomically(path, (json.dumps(job, indent=1, sort_keys=True) + "\n").encode())
        pinned = _object(path)
        others = sorted(name for name in {*pinned, *job} if pinned.get(name) != job.get(name))
        if others:
            was = ", ".join(
                f"{name} {json.dumps(pinned.get(name))}, now {json.dumps(job.get(name))}" for name in others
            )
            raise ConfigError(f"{self.folder} was begun with {was}; say the same again, or name another folder")

    def keep_edits(self, edits: Iterable[tuple[str, str]]) -> None:
        """Keep people's edits as they are now, unless some are kept already."""
        if not (self.folder / _EDITS).exists():
            write_atomically(self.folder / _EDITS, json.dumps(list(edits)).encode(), private=True)

    def edits(self, current: Callable[[], Iterable[tuple[str, str]]]) -> tuple[tuple[str, str], ...]:
        """Return people's edits as they were when the archive was begun; the ``current`` ones where it was not."""
        path = self.folder / _EDITS
        if not path.exists():
            return tuple(sorted(current()))
        try:
            return tuple((str(source), str(target)) for source, target in json.loads(path.read_bytes()))
        except (OSError, ValueError, TypeError) as error:
            raise InputError(f"{path}: damaged; name another folder") from error

    def commit(self, part: Part, tables: Mapping[str, Sequence[Mapping[str, Any]]], report: Report) -> None:
        """Write the tables, then the report, which makes them count. Raises OutputError."""
        for name in TABLES:
            form: Form = self.form if name == "data" else "jsonl"
            path = self.folder / name / f"{part.stem}.{form}"
            rows = tables.get(name, ())
            if rows or name == "data":
                path.parent.mkdir(exist_ok=True)
                write_atomically(path, encoded(rows) if form == "parquet" else _lines(rows))
            else:
                path.unlink(missing_ok=True)  # of an attempt that was never committed
        write_atomically(self.folder / _REPORTS / f"{part.stem}.json", (json.dumps(asdict(report)) + "\n").encode())

    def committed(self) -> set[str]:
        """Return the stems of all parts that are done."""
        return set(_stems(self.folder / _REPORTS))

    def rejected(self, stems: Collection[str]) -> dict[str, int]:
        """Count rejected records by reason; only parts that have some are looked at."""
        counts: dict[str, int] = {}
        for stem in _stems(self.folder / "rejected"):
            if stem in stems:
                for reason, count in _object(self.folder / _REPORTS / f"{stem}.json")["rejected"].items():
                    counts[reason] = counts.get(reason, 0) + count
        return counts

    def put_aside(self, plan: Plan) -> int:
        """Move what the plan does not have to ``_stale``; returns the number of parts."""
        stale = self.committed() - {part.stem for part in plan.parts}
        for stem in stale:
            # The report goes first: from then on the part does not count.
            tables = ((table, form) for table in TABLES for form in ("jsonl", "parquet"))
            for name, extension in ((_REPORTS, "json"), *tables):
                with suppress(FileNotFoundError):  # another task may do the same
                    path = self.folder / name / f"{stem}.{extension}"
                    if path.exists():
                        (self.folder / _STALE / name).mkdir(parents=True, exist_ok=True)
                        os.replace(path, self.folder / _STALE / name / path.name)
        return len(stale)

    def save_plan(self, plan: Plan, signature: str) -> None:
        """Keep the plan of an input that looks like ``signature``."""
        head = {"signature": signature, "bytes": plan.bytes, "doubled": plan.doubled}
        rows = [head, *(asdict(part) for part in plan.parts)]
        write_atomically(self.folder / _PLAN, "".join(json.dumps(row) + "\n" for row in rows).encode())

    def load_plan(self, signature: str) -> Plan | None:
        """Return the kept plan, or None when there is none for this input."""
        try:
            with open(self.folder / _PLAN, encoding="utf-8") as file:
                head = json.loads(file.readline())
                if head["signature"] != signature:
                    return None
                return Plan(tuple(_part(json.loads(line)) for line in file), head["bytes"], tuple(head["doubled"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None  # it is made again


def _lines(rows: Sequence[Mapping[str, Any]]) -> bytes:
    return "".join(f"{dump(row)}\n" for row in rows).encode()


def _part(row: dict[str, Any]) -> Part:
    pieces = tuple(Piece(**piece) for piece in row["pieces"])
    repeated = tuple((index, first) for index, first in row["repeated"])
    return Part(row["name"], row["key"], pieces, row["documents"], row["words"], repeated)


def _stems(folder: Path) -> list[str]:
    """The stems of the finished files of a folder; hidden ones are half written."""
    try:
        return [name.rpartition(".")[0] for name in os.listdir(folder) if not name.startswith(".")]
    except FileNotFoundError:
        return []


def _object(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: damaged; remove it, or name another folder") from error
    if not isinstance(found, dict):
        raise InputError(f"{path}: damaged; remove it, or name another folder")
    return found
