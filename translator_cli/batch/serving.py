"""The worker's side: orders in, messages out. Every engine of distribution carries the same messages."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass

from translator_cli.batch.archive import Archive
from translator_cli.batch.messages import Broken, Failed, Message, Orders, Ready
from translator_cli.batch.values import Reading, Recipe
from translator_cli.batch.work import Bench, steps
from translator_cli.errors import ExitCode, TranslatorError


@dataclass(frozen=True, slots=True)
class Worker:
    """What a worker needs, wherever it runs; it is pickled."""

    archive: Archive
    reading: Reading
    recipe: Recipe


class Service:
    """A worker at work; made where the work is done."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self._bench: Bench | None = None
        for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
            os.environ[name] = "1"  # read by libraries that are loaded later

    def open(self) -> Ready | Failed:
        """Load what is needed."""
        try:
            self._bench = Bench(self._worker.archive, self._worker.reading, self._worker.recipe.open())
        except TranslatorError as error:
            return Failed(str(error), error.exit_code)
        return Ready()

    def answers(self, orders: Orders) -> Iterator[Message]:
        """Do a part, record by record where that is ordered; the last message says what became of it."""
        assert self._bench is not None, "opened before the first orders"
        try:
            yield from steps(orders, self._bench)
        except TranslatorError as error:
            yield Failed(str(error), error.exit_code)
        except OSError as error:
            where = os.fsdecode(error.filename) if error.filename else orders.part.name
            yield Failed(f"{where}: {error.strerror or error}", ExitCode.INPUT)
        except Exception as error:  # a bug that one record meets must not end a night's work
            yield Broken(f"internal error ({type(error).__name__}: {error})")
