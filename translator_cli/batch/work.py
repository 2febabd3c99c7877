"""Work on one part: read its records, translate them, commit."""

from __future__ import annotations

import hashlib
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from translator_cli.batch.archive import Archive
from translator_cli.batch.records import records_of
from translator_cli.batch.messages import Begun, Orders, Report
from translator_cli.batch.values import Reading, Record, Rejected, Row, Workshop
from translator_cli.render.jsonlines import dump


@dataclass(frozen=True, slots=True)
class Bench:
    """Where a worker works: the archive, how records are read, and what translates them."""

    archive: Archive
    reading: Reading
    workshop: Workshop


def steps(orders: Orders, bench: Bench) -> Iterator[Begun | Report]:
    """Do a part and commit it. When records are done alone, yield each as it is begun; the report comes last.

    Raises OSError when a file is gone, OutputError when the result cannot be written.
    """
    start, part = time.perf_counter(), orders.part
    repeated, without = dict(part.repeated), dict(orders.without)
    rejected: list[Rejected] = []
    copies: list[dict[str, Any]] = []
    wanted: list[tuple[int, Record]] = []
    for index, found in enumerate(records_of(part.pieces, bench.reading)):
        if isinstance(found, Rejected):
            rejected.append(found)
        elif index in repeated:
            copies.append({"id": found.id, "where": found.where, "same_as": repeated[index]})
        elif index in without:
            rejected.append(Rejected(found.id, found.where, without[index]))
        else:
            wanted.append((index, found))
    rows: list[dict[str, Any]] = []
    for result in _results(wanted, orders.alone, bench.workshop):
        if isinstance(result, Begun):
            yield result
        elif isinstance(result, Rejected):
            rejected.append(result)
        else:
            rows.append({"id": result.id, "where": result.where} | result.columns)
    tables: dict[str, list[dict[str, Any]]] = {"data": rows, "repeated": copies}
    tables["rejected"] = [{"id": one.id, "where": one.where, "reason": one.reason} for one in rejected]
    report = _report(orders, tables, time.perf_counter() - start)
    if orders.commit:
        bench.archive.commit(part, tables, report)
    yield report


def _results(wanted: Sequence[tuple[int, Record]], alone: bool, workshop: Workshop) -> Iterator[Row | Rejected | Begun]:
    if not alone:
        yield from workshop([found for _, found in wanted])
        return
    for index, found in wanted:
        yield Begun(index, len(found.data.split()))
        yield from workshop([found])


def _report(orders: Orders, tables: dict[str, list[dict[str, Any]]], seconds: float) -> Report:
    digest = hashlib.sha256()
    for name in sorted(tables):
        digest.update("".join(f"{name} {dump(row)}\n" for row in tables[name]).encode())
    reasons = dict(Counter(str(row["reason"]) for row in tables["rejected"]))
    part = orders.part
    return Report(
        part.stem, part.documents, part.words, len(tables["repeated"]), reasons, digest.hexdigest(), round(seconds, 3),
        peak_memory(),
    )  # fmt: skip


def peak_memory() -> int:
    """Return the largest memory of this process so far in bytes; 0 where the system does not say."""
    try:
        import resource  # not on Windows
    except ImportError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
