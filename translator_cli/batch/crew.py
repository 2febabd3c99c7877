"""What an engine of distribution must be able to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from translator_cli.batch.messages import Message, Orders


class Died(Exception):
    """A worker is gone; the text says how."""


class Seat(Protocol):
    """A place for one worker. ``start`` is called first, and again after each death."""

    @property
    def handle(self) -> Any:
        """What the engine waits for; hashable."""

    def start(self) -> None:
        """Begin to start a worker; its first message is Ready."""

    def send(self, orders: Orders) -> None:
        """Hand over a part; a worker that has just died is noticed by ``receive``."""

    def receive(self) -> Message:
        """Return what the worker says. Raises Died."""

    def end(self) -> None:
        """End the worker; what it has not committed does not count."""


class Crew(Protocol):
    """An engine of distribution."""

    def seat(self) -> Seat:
        """Return a place for a worker."""

    def wait(self, handles: Sequence[Any], seconds: float | None) -> Sequence[Any]:
        """Return those handles whose worker has something to say; none when so many seconds have passed without."""
