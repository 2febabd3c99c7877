"""The engine for a cluster: actors of Ray Core, one part in flight in each; needs the extra ``ray``.

Nothing but descriptions of parts and reports travels through Ray: workers read and write by themselves. An actor that
dies is not restarted by Ray, and no call is repeated by it: what follows a death is for the driver to say.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, redirect_stdout, suppress
from typing import Any

from translator_cli.batch.crew import Died
from translator_cli.batch.messages import Begun, Message, Orders
from translator_cli.batch.own_ray import own_cluster
from translator_cli.batch.quiet_ray import LOCAL, begin, knock, last_line, loopback, require_ray, set_environment
from translator_cli.batch.serving import Service, Worker
from translator_cli.errors import ModelError


class Desk:
    """The actor: a worker that says one thing a call."""

    def __init__(self, worker: Worker, environment: Mapping[str, str | None]) -> None:
        set_environment(environment)
        self._service = Service(worker)
        self._answers: Iterator[Message] | None = None

    def open(self) -> Message:
        """Load what is needed."""
        return self._service.open()

    def begin(self, orders: Orders) -> Message:
        """Begin a part; return the first message, which is the last one unless records are done alone."""
        self._answers = self._service.answers(orders)
        return self.proceed()

    def proceed(self) -> Message:
        """Return the next message."""
        assert self._answers is not None
        return next(self._answers)


class Actors:
    """A crew of actors on the cluster that this process has joined."""

    def __init__(self, ray: Any, worker: Worker, environment: Mapping[str, str | None], gpus: int) -> None:
        self._ray, self._worker, self._environment = ray, worker, environment
        self._desk = ray.remote(Desk).options(num_cpus=1, num_gpus=gpus, max_restarts=0, max_task_retries=0)

    @property
    def cores(self) -> int:
        """The number of workers that the cluster has room for."""
        return max(1, int(self._ray.cluster_resources().get("CPU", 1)))

    def seat(self) -> ActorSeat:
        """Return a place for an actor."""
        return ActorSeat(self._ray, lambda: self._desk.remote(self._worker, self._environment))

    def wait(self, handles: Sequence[Any], seconds: float | None) -> list[Any]:
        """Return the calls that have come to an end."""
        ready: list[Any] = self._ray.wait(list(handles), num_returns=1, timeout=seconds)[0]
        return ready


class ActorSeat:
    """A place for an actor; its handle is the call that is under way."""

    handle: Any = None
    _actor: Any = None

    def __init__(self, ray: Any, hire: Any) -> None:
        self._ray, self._hire = ray, hire

    def start(self) -> None:
        """Ask for an actor; it waits until a node has room for it."""
        self._actor = self._hire()
        self.handle = self._actor.open.remote()

    def send(self, orders: Orders) -> None:
        """Hand over a part."""
        self.handle = self._actor.begin.remote(orders)

    def receive(self) -> Message:
        """Return what the actor says. Raises Died."""
        errors = self._ray.exceptions
        try:
            message: Message = self._ray.get(self.handle)
        except (errors.RayActorError, errors.NodeDiedError, errors.WorkerCrashedError) as error:
            self.end()
            raise Died("lost by Ray") from error
        except errors.RayTaskError as error:  # it could not even be made: another version, no translator-cli there
            raise ModelError(f"a worker of the cluster failed: {last_line(error)}") from error
        if isinstance(message, Begun):
            self.handle = self._actor.proceed.remote()
        return message

    def end(self) -> None:
        """Kill the actor."""
        if self._actor is not None:
            with suppress(Exception):  # it is gone already, or the cluster is
                self._ray.kill(self._actor)
            self._actor = None


@contextmanager
def joined(address: str, worker: Worker, workers: int, gpu: bool = False) -> Iterator[Actors]:
    """Join the cluster at HOST:PORT, or start one on loopback for ``local``, and leave it at the end.

    Raises ConfigError where Ray is not installed, ModelError where no cluster can be joined.
    """
    # Ray tells of each death on standard output, whatever it is asked; the driver has its own words for that.
    with ExitStack() as stack:
        environment = stack.enter_context(loopback(address == LOCAL))
        stack.enter_context(redirect_stdout(stack.enter_context(open(os.devnull, "w"))))
        ray = require_ray()
        if address == LOCAL:
            stack.enter_context(own_cluster(ray, workers))
        else:
            knock(address)
            begin(ray, address, None, _nothing)
            stack.callback(ray.shutdown)
        yield Actors(ray, worker, environment, int(gpu))


def _nothing() -> None:
    """Leave a cluster that others have started alone."""
