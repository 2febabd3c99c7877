"""The driver: parts to workers, one in flight in each, and what follows when one dies. It knows no engine."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from translator_cli.batch.crew import Crew, Died, Seat
from translator_cli.batch.messages import Begun, Broken, Failed, Orders, Ready, Report
from translator_cli.batch.retrying import Attempt
from translator_cli.batch.values import Part
from translator_cli.errors import ExitCode, InputError, ModelError, OutputError, TranslatorError

#: Workers that may die before they are ready; the machine is then too small, or the engine is broken.
_FALSE_STARTS = 3


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a worker may be silent: ``seconds`` for each thousand words that it was given, 0 for ever."""

    seconds: float = 0.0
    clock: Callable[[], float] = time.monotonic

    def until(self, words: int) -> float | None:
        """Return when a worker with so many words must have spoken."""
        return self.clock() + self.seconds * max(1.0, words / 1000) if self.seconds else None


def run(
    parts: Iterable[Part], crew: Crew, workers: int, done: Callable[[Report], None], patience: Patience = Patience()
) -> None:
    """Work on all parts; ``done`` is told of each. Raises TranslatorError when going on makes no sense."""
    waiting = deque(Attempt(Orders(part)) for part in parts)
    seats = [_Manned(crew.seat(), patience) for _ in range(min(workers, len(waiting)))]
    try:
        for seat in seats:
            seat.start()
        while waiting or any(seat.attempt is not None for seat in seats):
            for seat in seats:
                if seat.idle and waiting:
                    seat.give(waiting.popleft())
            busy = [seat for seat in seats if not seat.idle]
            speaking = set(crew.wait([seat.handle for seat in busy], _soonest(busy, patience)))
            followers = [seat.listen(done) if seat.handle in speaking else seat.lose_patience() for seat in busy]
            waiting.extendleft(each for each in followers if each is not None)
    finally:
        for seat in seats:
            seat.end()


def _soonest(seats: Iterable[_Manned], patience: Patience) -> float | None:
    ends = [seat.deadline for seat in seats if seat.deadline is not None]
    return max(0.0, min(ends) - patience.clock()) if ends else None


class _Manned:
    """A seat with what is known of the worker there now."""

    _ready: bool
    _record: int | None
    deadline: float | None

    def __init__(self, seat: Seat, patience: Patience) -> None:
        self._seat, self._patience = seat, patience
        self._false_starts = 0
        self.attempt: Attempt | None = None
        self.end = seat.end

    @property
    def handle(self) -> Any:
        """What the engine waits for."""
        return self._seat.handle

    @property
    def idle(self) -> bool:
        """Whether the worker is ready for a part."""
        return self._ready and self.attempt is None

    def start(self) -> None:
        """Begin to start a worker."""
        self._ready, self._record, self.deadline = False, None, None
        self._seat.start()

    def give(self, attempt: Attempt) -> None:
        """Hand over a part."""
        self.attempt, self._record = attempt, None
        self.deadline = self._patience.until(attempt.orders.part.words)
        self._seat.send(attempt.orders)

    def listen(self, done: Callable[[Report], None]) -> Attempt | None:
        """Take what the worker says, or note that it died; returns the attempt that is to follow, if any."""
        try:
            message = self._seat.receive()
        except Died as death:
            return self._died(str(death))
        if isinstance(message, Ready):
            self._ready, self._false_starts = True, 0
        elif isinstance(message, Begun):
            self._record, self.deadline = message.record, self._patience.until(message.words)
        elif isinstance(message, Report) and self.attempt is not None:
            attempt, self.attempt, self.deadline = self.attempt, None, None
            if not attempt.orders.commit:
                return attempt.after_search()
            done(message)
        elif isinstance(message, Broken):
            return self._next(message.reason)
        elif isinstance(message, Failed):
            raise _error(message)
        return None

    def lose_patience(self) -> Attempt | None:
        """End a worker that has been silent for too long; returns the attempt that is to follow, if any."""
        if self.deadline is None or self._patience.clock() < self.deadline:
            return None
        self._seat.end()
        again = self._next(f"took more than {self._patience.seconds:g} s a thousand words", surely=True)
        self.start()
        return again

    def _died(self, how: str) -> Attempt | None:
        reason = f"its worker died ({how})"
        if not self._ready:
            self._false_starts += 1
            if self._false_starts >= _FALSE_STARTS:
                raise ModelError(f"a worker could not start: {reason}; is there memory enough for so many --workers?")
        again = self._next(reason) if self.attempt is not None else None
        self.start()
        return again

    def _next(self, reason: str, surely: bool = False) -> Attempt:
        assert self.attempt is not None
        attempt, self.attempt = self.attempt.after_death(self._record, reason, surely), None
        self.deadline = None
        return attempt


def _error(message: Failed) -> TranslatorError:
    kinds = {kind.exit_code: kind for kind in (InputError, ModelError, OutputError)}
    return kinds.get(ExitCode(message.exit_code), TranslatorError)(message.message)
