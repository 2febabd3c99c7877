"""The engine's thread: whatever needs a model waits for its turn there, never the screen."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from translator_cli.desk.machine import Machine
from translator_cli.errors import ModelError

Result = TypeVar("Result")


class Engine:
    """Does one thing after the other. ``missing`` says why there is no model, where there is none."""

    def __init__(self, machine: Machine, say: Callable[[str], None]) -> None:
        self.machine = machine
        self.missing = ""
        self._say = say
        self._thread = ThreadPoolExecutor(1, "engine")
        self._stopped = False

    async def do(self, action: Callable[[], Result]) -> Result | None:
        """Return what an action gives; None where there is no model, which is said once."""
        if self._stopped:
            return None
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, action)
        except ModelError as error:
            if not self.missing:
                self.missing = str(error)
                self._say(self.missing)
            return None

    def stop(self) -> None:
        """End what is in hand; what waits is dropped."""
        self._stopped = True
        self._thread.shutdown(wait=False, cancel_futures=True)
