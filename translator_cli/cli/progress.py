"""One line on standard error that says how far the work on all inputs is; only for a person at a terminal."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable
from types import TracebackType

#: Nothing is shown for work that is done within this many seconds, and then not more often than this.
PATIENCE, REFRESH = 1.0, 0.2
_BAR = 24


class Progress:
    """Counts words over all files and passes and rewrites one line; off, it only counts.

    The total is what was read so far, and for files that were not read yet an estimate from their sizes.
    """

    def __init__(self, on: bool, clock: Callable[[], float] = time.monotonic) -> None:
        self._on = on
        self._clock = clock
        self._start = self._drawn = clock()
        self._decoding_since: float | None = None
        self._decoded = self._current = self._finished = 0
        self._words = self._bytes = self._unread = 0
        self._visible = False

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.wipe()

    def plan(self, files: Iterable[str]) -> None:
        """Count what is to be read; what has no size (a pipe) counts when it was read."""
        self._unread += sum(os.path.getsize(name) for name in files if os.path.isfile(name))

    def opened(self, name: str, text: str) -> None:
        """Count an input that was read."""
        size = os.path.getsize(name) if os.path.isfile(name) else 0
        self._unread = max(0, self._unread - size)
        self._bytes += size
        self._words += len(text.split())

    def expect(self, texts: Iterable[str]) -> None:
        """Count texts that are to be translated, where no input is handed out in the end."""
        self._words += sum(len(text.split()) for text in texts)

    def decoded(self, text: str) -> None:
        """Count a text that the engine is done with."""
        if self._decoding_since is None:
            self._decoding_since = self._clock()
        words = len(text.split())
        self._decoded += words
        self._count(words)

    def recalled(self, text: str) -> None:
        """Count a text that was in the memory; it says nothing about the speed of the engine."""
        self._count(len(text.split()))

    def finished(self, text: str) -> None:
        """Count a document that is handed out whole, and make room for it."""
        words = len(text.split())
        self._finished += words
        self._current = max(0, self._current - words)
        self.wipe()

    def wipe(self) -> None:
        """Take the line away, before anything else is written."""
        if self._visible:
            rewrite_line("")
            self._visible = False

    def line(self, columns: int) -> str:
        """Return the line as it stands now, in at most ``columns`` columns."""
        total = self._words + (self._unread * self._words // self._bytes if self._bytes else 0)
        done = min(self._finished + self._current, self._words)
        share = min(0.99, done / total) if total else 0.0
        parts = [f"{share:4.0%}", f"{done:,} of {total:,} words"]
        seconds = self._clock() - (self._decoding_since or self._clock())
        if seconds >= 1 and self._decoded:
            speed = self._decoded / seconds
            left = round((total - done) / speed)
            parts += [f"{speed:,.0f} words/s", f"{left // 60}:{left % 60:02} left"]
        bar = "━" * round(share * _BAR) + "─" * (_BAR - round(share * _BAR))
        roomy = [parts[0], bar, *parts[1:]]
        return next((" ".join(each) for each in (roomy, parts) if len(" ".join(each)) < columns), parts[0])

    def _count(self, words: int) -> None:
        self._current += words
        now = self._clock()
        if self._on and now - self._start >= PATIENCE and now - self._drawn >= REFRESH:
            self._drawn, self._visible = now, True
            rewrite_line(self.line(columns_of_stderr()))


def rewrite_line(text: str) -> None:
    """Write ``text`` in place of the line on which the cursor stands."""
    sys.stderr.write(f"\r\x1b[K{text}")
    sys.stderr.flush()


def can_show_progress() -> bool:
    """Whether somebody sits at a terminal that can rewrite a line."""
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def columns_of_stderr() -> int:
    """Return the width of the terminal that the line is written to."""
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns
    except (OSError, ValueError):
        return 80
