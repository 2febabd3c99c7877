"""The end from outside: the terminal was closed, the connection broke, the machine goes down."""

from __future__ import annotations

import asyncio
import os
import select
import sys
import threading
from collections.abc import Callable, Iterable

from translator_cli.errors import ExitCode

_EVERY = 2.0  # seconds between two looks at the terminal
_PATIENCE = 3.0  # seconds to take the screen down; a terminal that is gone can make that wait for ever


def leave_on_signals(leave: Callable[[], object], numbers: Iterable[int]) -> None:
    """Call ``leave`` in the running event loop when one of these signals comes, and end the process if it stays.

    An exception out of a handler would kill a task of the loop and leave the process behind, holding the pair. What was
    written is in the autosave by then. A terminal that is gone ends it as well, whatever became of its signal:
    it may be ignored ("nohup"), or have come too early for the loop.
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
    if sys.__stdin__ is not None and sys.__stdin__.isatty():
        _watch(sys.__stdin__.fileno(), end)


def _watch(terminal: int, end: Callable[[], object]) -> None:
    """Call ``end`` in the running event loop when the terminal is gone."""
    loop = asyncio.get_running_loop()

    def look() -> None:
        poll = select.poll()
        poll.register(terminal, 0)
        if any(event & select.POLLHUP for _, event in poll.poll(0)):
            end()
        else:
            loop.call_later(_EVERY, look)

    look()
