"""The engine for one machine: worker processes, which need nothing but Python."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess

from translator_cli.batch.crew import Died
from translator_cli.batch.messages import Failed, Message, Orders
from translator_cli.batch.serving import Service, Worker

#: How long a dying worker may take to be dead.
_SECONDS = 2.0


class Processes:
    """A crew of worker processes."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker

    def seat(self) -> ProcessSeat:
        """Return a place for a process."""
        return ProcessSeat(self._worker)

    def wait(self, handles: Sequence[Connection], seconds: float | None) -> list[object]:
        """Return the connections that have something to say."""
        return list(wait(list(handles), seconds))


class ProcessSeat:
    """A place for a process, joined with a pipe."""

    handle: Connection
    _process: SpawnProcess | None = None

    def __init__(self, worker: Worker) -> None:
        self._worker = worker

    def start(self) -> None:
        """Start a process."""
        context = multiprocessing.get_context("spawn")  # an engine with threads must not be forked
        self.handle, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs, self._worker), daemon=True)
        self._process.start()
        theirs.close()

    def send(self, orders: Orders) -> None:
        """Hand over a part."""
        try:
            self.handle.send(orders)
        except OSError:
            return  # it has died: receive says so

    def receive(self) -> Message:
        """Return what the process says. Raises Died."""
        try:
            message: Message = self.handle.recv()
            return message
        except (EOFError, OSError) as error:
            if self._process is not None:
                self._process.join(_SECONDS)  # it may close its pipe before it is dead, and a kill would hide of what
            self.end()
            code = (self._process.exitcode if self._process is not None else None) or 0
            raise Died(f"signal {-code}" if code < 0 else f"exit {code}") from error

    def end(self) -> None:
        """Kill the process."""
        if self._process is not None:
            self.handle.close()
            self._process.kill()
            self._process.join()


def serve(connection: Connection, worker: Worker) -> None:
    """Be a worker: take parts until the driver is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to all; the driver ends its workers
    service = Service(worker)
    try:
        opened = service.open()
        connection.send(opened)
        while not isinstance(opened, Failed):
            for message in service.answers(connection.recv()):
                connection.send(message)
    except (EOFError, OSError):  # the driver is gone
        return
