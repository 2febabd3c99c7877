"""Try out a plan for two seconds, to say how long all of it will take."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from translator_cli.batch.records import records_of
from translator_cli.batch.values import Plan, Reading, Record, Rejected, Row, Workshop
from translator_cli.render.jsonlines import dump

_SECONDS, _PARTS, _WORDS = 2.0, 16, 1_000


@dataclass(frozen=True, slots=True)
class Sample:
    """``words`` that took ``seconds``; ``read`` and ``written`` in bytes."""

    words: int
    seconds: float
    read: int
    written: int

    @property
    def speed(self) -> float:
        """Words a second of one core."""
        return self.words / self.seconds if self.seconds else 0.0

    def disk(self, plan: Plan) -> int:
        """Return how many bytes the archive will take."""
        return round(plan.bytes * self.written / self.read) if self.read else 0


def sample(plan: Plan, reading: Reading, workshop: Workshop, clock: Callable[[], float] = time.perf_counter) -> Sample:
    """Translate records from all over the archive for about two seconds, in batches like those of the real run."""
    words = read = written = 0
    for batch in islice(_batches(plan, reading), 1):
        list(workshop(batch[:1]))  # loads the model
    start = clock()
    for batch in _batches(plan, reading):
        results = list(workshop(batch))
        words += sum(len(found.data.split()) for found in batch)
        read += sum(len(found.data) for found in batch)
        written += sum(len(dump(result.columns).encode()) for result in results if isinstance(result, Row))
        if clock() - start >= _SECONDS:
            break
    return Sample(words, clock() - start, read, written)


def _batches(plan: Plan, reading: Reading) -> Iterator[list[Record]]:
    """Yield about a thousand words at a time, in turn from parts that lie evenly over the plan."""
    step = max(1, len(plan.parts) // _PARTS)
    waiting = deque(_in_batches(records_of(part.pieces, reading)) for part in plan.parts[::step])
    while waiting:
        batches = waiting.popleft()
        if (batch := next(batches, None)) is not None:
            yield batch
            waiting.append(batches)


def _in_batches(found: Iterable[Record | Rejected]) -> Iterator[list[Record]]:
    batch: list[Record] = []
    words = 0
    for each in found:
        if isinstance(each, Record):
            batch.append(each)
            words += len(each.data.split())
        if words >= _WORDS:
            yield batch
            batch, words = [], 0
    if batch:
        yield batch
