"""Checking behind the screen: sentence by sentence in short slices, the rules for all of the document in a thread."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from time import monotonic

from translator_cli.desk.finding import weakest_first
from translator_cli.desk.rows import Row
from translator_cli.desk.screen.front import Front

_TICK, _SHARE = 0.02, 0.01  # seconds: how often sentences are checked in the background, and for how long
_REST = 0.8  # seconds without a change, and without a key, before the document is looked at as a whole


class Checks:
    """Knows which rows are checked. Whoever replaces all rows calls ``again``."""

    def __init__(self, front: Front) -> None:
        self._front = front
        self._thread = ThreadPoolExecutor(1, "checks")
        self._next = 0  # the first row whose findings may not be known
        self._seen: Sequence[Row] = ()  # the rows at the last look, and since when they are the same
        self._since = 0.0
        self._whole: Sequence[Row] | None = None  # the rows that were last looked at as a whole
        self._reading = False

    def begin(self) -> None:
        """Start, now that all rows are there."""
        self._front.set_interval(_TICK, self._tick)

    def again(self) -> None:
        """Look at all rows again; those that are as they were cost nothing."""
        self._next = 0

    def stop(self) -> None:
        """Begin nothing new."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    def done(self) -> bool:
        """Whether the findings of all sentences are known."""
        return self._next >= len(self._front.desk.rows)

    def share(self) -> int:
        """How many per cent of the sentences are checked."""
        return 100 * self._next // max(len(self._front.desk.rows), 1)

    def _tick(self) -> None:
        front, desk = self._front, self._front.desk
        if front.busy:
            return
        if self.done():
            self._put_weakest_first()
            self._look_at_whole()
            return
        deadline = monotonic() + _SHARE
        while not self.done() and monotonic() < deadline:
            desk.checker.findings(desk.rows[self._next])
            self._next += 1
        if self.done():
            front.redraw()

    def _put_weakest_first(self) -> None:
        """Do so once, where it was asked for, when the findings and the scores are known."""
        front, desk = self._front, self._front.desk
        if front.weakest and front.weighed and not front.sheet.editor.editing:
            front.weakest = False
            front.show(weakest_first(desk.rows, desk.checker, desk.scores))

    def _look_at_whole(self) -> None:
        rows, now = self._front.desk.rows, monotonic()
        if rows is not self._seen:
            self._seen, self._since = rows, now
        elif rows is not self._whole and not self._reading and min(now - self._since, self._front.still) > _REST:
            self._reading = True
            self._front.run_worker(self._read_whole(rows), group="whole")

    async def _read_whole(self, rows: Sequence[Row]) -> None:
        checker = self._front.desk.checker
        try:
            found = await asyncio.get_running_loop().run_in_executor(self._thread, checker.read_whole, rows)
        finally:
            self._reading = False
        self._whole = rows
        if checker is self._front.desk.checker and checker.take_whole(found):
            self._front.redraw()
