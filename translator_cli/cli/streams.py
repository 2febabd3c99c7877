"""The process around a run: its streams, its home folder, its signals."""

from __future__ import annotations

import errno
import io
import os
import signal
import sys
from types import FrameType


class Terminated(BaseException):
    """The process was asked to end (SIGTERM, SIGHUP); what is open is closed on the way out."""


class ClosedStream(io.TextIOBase):
    """Stands for a standard output that was closed before the start: writing to it is an error that can be told."""

    def write(self, _: str, /) -> int:
        """Fail as the system would."""
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))


def prepare_streams() -> None:
    """Make sure that no character of any language can crash the output, and that newlines go out as they are."""
    # A stream that the caller closed is None.
    if sys.stdout is None:
        sys.stdout = ClosedStream()
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            utf8 = (stream.encoding or "").lower().replace("-", "") == "utf8"
            stream.reconfigure(errors=stream.errors if utf8 else "replace", newline="\n")


def prepare_home() -> None:
    """Where nobody knows the home folder (a container with a random user id), name one that cannot be written.

    Otherwise ``~`` would be taken for a folder's name here, and be an error there.
    """
    if os.path.expanduser("~") == "~":
        os.environ["HOME"] = os.devnull


def silence_stdout() -> None:
    """Point stdout at nothing, so that the interpreter's last flush cannot fail on a closed pipe or a full disk."""
    if not isinstance(sys.stdout, ClosedStream):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def end_on_signals() -> None:
    """Turn SIGTERM and SIGHUP (the terminal is gone) into an exception: the memory is closed, temporary files go."""

    def end(number: int, frame: FrameType | None) -> None:
        raise Terminated

    for number in ending_signals():
        signal.signal(number, end)


def ending_signals() -> list[int]:
    """Return the signals by which a process is asked to end, but those that it was started to ignore ("nohup")."""
    numbers = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    return [number for number in numbers if signal.getsignal(number) != signal.SIG_IGN]


def deliver_swallowed_signals() -> None:
    """See to it that a signal ends the run even if it falls into a finaliser or a callback of a weak reference.

    Python prints what is raised in there, with a traceback, and goes on; so it is raised again a moment later.
    """

    def deliver(unraisable: sys.UnraisableHookArgs) -> None:
        if not issubclass(unraisable.exc_type, (Terminated, KeyboardInterrupt)) or not hasattr(signal, "setitimer"):
            sys.__unraisablehook__(unraisable)
            return
        kind = unraisable.exc_type

        def end(number: int, frame: FrameType | None) -> None:
            raise kind

        signal.signal(signal.SIGALRM, end)
        signal.setitimer(signal.ITIMER_REAL, 0.01)

    sys.unraisablehook = deliver


def ignore_signals() -> None:
    """Let no signal interrupt the interpreter's own way out."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGALRM"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
