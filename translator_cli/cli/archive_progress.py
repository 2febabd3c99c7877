"""One line on standard error that says how far an archive is; only for a person at a terminal."""

from __future__ import annotations

import time
from collections.abc import Callable
from types import TracebackType

from translator_cli.batch.messages import Report
from translator_cli.cli.progress import PATIENCE, REFRESH, can_show_progress, columns_of_stderr, rewrite_line


class PartProgress:
    """Counts parts and words."""

    def __init__(self, parts: int, words: int, quiet: bool, clock: Callable[[], float] = time.monotonic) -> None:
        self._total, self._all_words = parts, words
        self._on = can_show_progress() and not quiet
        self._clock, self._start = clock, clock()
        self._drawn, self._visible = self._start, False
        self._parts = self._words = self._peak = 0

    def __enter__(self) -> PartProgress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._visible:
            rewrite_line("")

    def done(self, report: Report) -> None:
        """Count a part."""
        self._parts += 1
        self._words += report.words
        self._peak = max(self._peak, report.peak)
        now = self._clock()
        if self._on and now - self._start >= PATIENCE and now - self._drawn >= REFRESH:
            self._drawn, self._visible = now, True
            rewrite_line(self.line(columns_of_stderr()))

    def line(self, columns: int) -> str:
        """Return the line as it stands now, in less than ``columns`` columns; what does not fit is left out."""
        parts = [f"{self._parts:,} of {self._total:,} parts", f"{self._words:,} of {self._all_words:,} words"]
        if self._words and (speed := self._speed()) > 0:
            left = round((self._all_words - self._words) / speed)
            parts += [f"{speed:,.0f} words/s", f"{left // 3600}:{left // 60 % 60:02}:{left % 60:02} left"]
        without_words = [parts[0], *parts[3:]]
        lines = (", ".join(each) for each in (parts, without_words, parts[:1]))
        return next((line for line in lines if len(line) < columns), "")

    @property
    def summary(self) -> str:
        """What the closing report says about speed and memory, or ""."""
        if not self._words:
            return ""
        return f" ({self._speed():,.0f} words/s, up to {self._peak / 1e6:.0f} MB a worker)"

    def _speed(self) -> float:
        seconds = self._clock() - self._start
        return self._words / seconds if seconds > 0 else 0.0
