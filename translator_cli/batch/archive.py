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
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from typing import Any, Literal

from translator_cli.batch.tables import encoded
from translator_cli.batch.messages import Report
from translator_cli.batch.plan_file import decode_plan, encode_plan
from translator_cli.batch.stores import Store
from translator_cli.batch.values import Part, Plan
from translator_cli.errors import ConfigError, InputError
from translator_cli.render.jsonlines import dump

Form = Literal["jsonl", "parquet"]
TABLES = ("data", "rejected", "repeated")
_REPORTS, _STALE, _JOB, _PLAN, _EDITS = "_reports", "_stale", "_job.json", "_plan.jsonl", "_edits.json"


class Archive:
    """What is in ``DST``; every file in it is replaced whole."""

    def __init__(self, store: Store, form: Form = "jsonl") -> None:
        self.store = store
        self.form = form

    def prepare(self) -> None:
        """Make the folders. Raises OutputError."""
        self.store.prepare("data", _REPORTS)

    def pin(self, job: Mapping[str, Any]) -> None:
        """Record what the archive is made with; raises ConfigError when it was begun with something else."""
        pinned = self._object(_JOB)
        if pinned is None:
            return self.store.write(_JOB, (json.dumps(job, indent=1, sort_keys=True) + "\n").encode())
        others = sorted(name for name in {*pinned, *job} if pinned.get(name) != job.get(name))
        if others:
            was = ", ".join(
                f"{name} {json.dumps(pinned.get(name))}, now {json.dumps(job.get(name))}" for name in others
            )
            raise ConfigError(f"{self.store} was begun with {was}; say the same again, or name another folder")

    def keep_edits(self, edits: Iterable[tuple[str, str]]) -> None:
        """Keep people's edits as they are now, unless some are kept already."""
        if self._read(_EDITS) is None:
            self.store.write(_EDITS, json.dumps(list(edits)).encode(), private=True)

    def edits(self, current: Callable[[], Iterable[tuple[str, str]]]) -> tuple[tuple[str, str], ...]:
        """Return people's edits as they were when the archive was begun; the ``current`` ones where it was not."""
        if (kept := self._read(_EDITS)) is None:
            return tuple(sorted(current()))
        try:
            return tuple((str(source), str(target)) for source, target in json.loads(kept))
        except (ValueError, TypeError) as error:
            raise InputError(f"{self.store}/{_EDITS}: damaged; name another folder") from error

    def commit(self, part: Part, tables: Mapping[str, Sequence[Mapping[str, Any]]], report: Report) -> None:
        """Write the tables, then the report, which makes them count. Raises OutputError."""
        for name in TABLES:
            form: Form = self.form if name == "data" else "jsonl"
            file = f"{name}/{part.stem}.{form}"
            rows = tables.get(name, ())
            if rows or name == "data":
                self.store.write(file, encoded(rows) if form == "parquet" else _lines(rows))
            else:
                self.store.remove(file)  # of an attempt that was never committed
        self.store.write(f"{_REPORTS}/{part.stem}.json", (json.dumps(asdict(report)) + "\n").encode())

    def committed(self) -> set[str]:
        """Return the stems of all parts that are done."""
        return set(self._stems(_REPORTS))

    def rejected(self, stems: Collection[str]) -> dict[str, int]:
        """Count rejected records by reason; only parts that have some are looked at."""
        counts: dict[str, int] = {}
        for stem in self._stems("rejected"):
            if stem in stems:
                for reason, count in (self._object(f"{_REPORTS}/{stem}.json") or {"rejected": {}})["rejected"].items():
                    counts[reason] = counts.get(reason, 0) + count
        return counts

    def put_aside(self, plan: Plan) -> int:
        """Move what the plan does not have to ``_stale``; returns the number of parts."""
        stale = self.committed() - {part.stem for part in plan.parts}
        # The report goes first: from then on the part does not count.
        for folder in (_REPORTS, *TABLES) if stale else ():
            for name in self.store.names(folder):
                if name.rpartition(".")[0] in stale:
                    self.store.move(f"{folder}/{name}", f"{_STALE}/{folder}/{name}")
        return len(stale)

    def save_plan(self, plan: Plan, signature: str) -> None:
        """Keep the plan of an input that looks like ``signature``."""
        self.store.write(_PLAN, encode_plan(plan, signature))

    def load_plan(self, signature: str) -> Plan | None:
        """Return the kept plan, or None when there is none for this input."""
        return decode_plan(self._read(_PLAN) or b"", signature)

    def _stems(self, folder: str) -> list[str]:
        return [name.rpartition(".")[0] for name in self.store.names(folder)]

    def _read(self, name: str) -> bytes | None:
        try:
            return self.store.read(name)
        except OSError as error:
            raise InputError(f"{self.store}/{name}: cannot be read ({error.strerror or error})") from error

    def _object(self, name: str) -> dict[str, Any] | None:
        if (data := self._read(name)) is None:
            return None
        with suppress(ValueError):
            if isinstance(found := json.loads(data), dict):
                return found
        raise InputError(f"{self.store}/{name}: damaged; remove it, or name another folder")


def _lines(rows: Sequence[Mapping[str, Any]]) -> bytes:
    return "".join(f"{dump(row)}\n" for row in rows).encode()
