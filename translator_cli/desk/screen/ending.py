"""The end from outside: the terminal was closed, the connection broke, the machine goes down."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Callable, Iterable

from translator_cli.errors import ExitCode

_PATIENCE = 3.0  # seconds to take the screen down; a terminal that is gone can make that wait for ever


def leave_on_signals(leave: Callable[[], object], numbers: Iterable[int]) -> None:
    """Call ``leave`` in the running event loop when one of these signals comes, and end the process if it stays.

    An exception out of a handler would kill a task of the loop and leave the process behind, holding the pair. What was
    written is in the autosave by then.
    """

    def end() -> None:
        last = threading.Timer(_PATIENCE, os._exit, [ExitCode.TERMINATED])
        last.daemon = True
        last.start()
        leave()

    if os.name == "nt" or threading.current_thread() is not threading.main_thread():
        return
    for number in numbers:
        asyncio.get_running_loop().add_signal_handler(number, end)
