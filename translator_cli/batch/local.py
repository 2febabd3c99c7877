"""The runner for one machine: worker processes, one part in flight in each."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess

from translator_cli.batch.archive import Archive
from translator_cli.batch.retrying import Attempt
from translator_cli.batch.values import Orders, Part, Reading, Recipe, Report
from translator_cli.batch.work import Bench, work_on
from translator_cli.errors import ExitCode, InputError, ModelError, OutputError, TranslatorError

#: Workers that may die before they are ready; the machine is then too small, or the engine is broken.
_FALSE_STARTS = 3


@dataclass(frozen=True, slots=True)
class Worker:
    """What a worker process needs; it is pickled."""

    archive: Archive
    reading: Reading
    recipe: Recipe


@dataclass(frozen=True, slots=True)
class _Ready:
    """The worker has loaded what it needs."""


@dataclass(frozen=True, slots=True)
class _Begun:
    """The worker begins with a record, alone."""

    record: int


@dataclass(frozen=True, slots=True)
class _Broken:
    """The part failed; the worker goes on."""

    reason: str


@dataclass(frozen=True, slots=True)
class _Failed:
    """Something failed that will fail again: a full disk, a file that is gone, a damaged model."""

    message: str
    exit_code: int


def run(parts: Iterable[Part], worker: Worker, workers: int, done: Callable[[Report], None]) -> None:
    """Work on all parts; ``done`` is told of each. Raises TranslatorError when going on makes no sense."""
    waiting = deque(Attempt(Orders(part)) for part in parts)
    seats = [_Seat(worker) for _ in range(min(workers, len(waiting)))]
    try:
        while waiting or any(seat.attempt is not None for seat in seats):
            for seat in seats:
                if seat.idle and waiting:
                    seat.give(waiting.popleft())
            busy = {seat.connection: seat for seat in seats}
            for connection in wait(list(busy)):
                assert isinstance(connection, Connection)
                if (again := busy[connection].listen(done)) is not None:
                    waiting.appendleft(again)
    finally:
        for seat in seats:
            seat.end()


class _Seat:
    """A place for a worker, with the worker that sits there now."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self._false_starts = 0
        self.attempt: Attempt | None = None
        self._start()

    @property
    def idle(self) -> bool:
        """Whether the worker is ready for a part."""
        return self._ready and self.attempt is None

    def give(self, attempt: Attempt) -> None:
        """Hand over a part; a worker that has just died is noticed by ``listen``."""
        self.attempt, self._record = attempt, None
        try:
            self.connection.send(attempt.orders)
        except OSError:
            return

    def listen(self, done: Callable[[Report], None]) -> Attempt | None:
        """Take what the worker says, or note that it died; returns the attempt that is to follow, if any."""
        try:
            message = self.connection.recv()
        except (EOFError, OSError):
            return self._died()
        if isinstance(message, _Ready):
            self._ready, self._false_starts = True, 0
        elif isinstance(message, _Begun):
            self._record = message.record
        elif isinstance(message, Report) and self.attempt is not None:
            attempt, self.attempt = self.attempt, None
            if not attempt.orders.commit:
                return attempt.after_search()
            done(message)
        elif isinstance(message, _Broken):
            return self._next(message.reason)
        elif isinstance(message, _Failed):
            raise _error(message)
        return None

    def end(self) -> None:
        """End the worker; what it has not committed does not count."""
        self.connection.close()
        self._process.kill()
        self._process.join()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")  # an engine with threads must not be forked
        self.connection, theirs = context.Pipe()
        self._process: SpawnProcess = context.Process(target=serve, args=(theirs, self._worker), daemon=True)
        self._ready, self._record = False, None
        self._process.start()
        theirs.close()

    def _died(self) -> Attempt | None:
        self.end()
        code = self._process.exitcode or 0
        reason = f"its worker died (signal {-code})" if code < 0 else f"its worker died (exit {code})"
        if not self._ready:
            self._false_starts += 1
            if self._false_starts >= _FALSE_STARTS:
                raise ModelError(f"a worker could not start: {reason}; is there memory enough for so many --workers?")
        again = self._next(reason) if self.attempt is not None else None
        self._start()
        return again

    def _next(self, reason: str) -> Attempt:
        assert self.attempt is not None
        attempt, self.attempt = self.attempt.after_death(self._record, reason), None
        return attempt

    _ready: bool
    _record: int | None


def serve(connection: Connection, worker: Worker) -> None:
    """Be a worker: take parts until the driver is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to all; the driver ends its workers
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"  # read by libraries that are loaded later
    try:
        bench = Bench(worker.archive, worker.reading, worker.recipe.open())
        connection.send(_Ready())
        while True:
            connection.send(_answer(connection.recv(), bench, connection))
    except TranslatorError as error:
        connection.send(_Failed(str(error), error.exit_code))
    except (EOFError, OSError):  # the driver is gone
        return


def _answer(orders: Orders, bench: Bench, connection: Connection) -> Report | _Broken | _Failed:
    try:
        return work_on(orders, bench, lambda record: connection.send(_Begun(record)))
    except TranslatorError as error:
        return _Failed(str(error), error.exit_code)
    except OSError as error:
        where = os.fsdecode(error.filename) if error.filename else orders.part.name
        return _Failed(f"{where}: {error.strerror or error}", ExitCode.INPUT)
    except Exception as error:  # a bug that one record meets must not end a night's work
        return _Broken(f"internal error ({type(error).__name__}: {error})")


def _error(message: _Failed) -> TranslatorError:
    kinds = {kind.exit_code: kind for kind in (InputError, ModelError, OutputError)}
    return kinds.get(ExitCode(message.exit_code), TranslatorError)(message.message)
