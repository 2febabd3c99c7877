"""A line on standard error that says how far a long translation is; only for a person at a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence

from translator_cli.document import Hypothesis, ModelInfo
from translator_cli.translate import Translator

#: Nothing is shown for work that is done within this many seconds.
PATIENCE = 1.0
#: Texts between two looks at the clock; large enough to keep the batches full.
CHUNK = 256


class Progress:
    """Counts translated sentences and rewrites one line."""

    def __init__(self) -> None:
        self._start = time.monotonic()
        self._shown = False

    def show(self, done: int, total: int) -> None:
        """Draw the line, once the work has taken long enough to be worth it."""
        if time.monotonic() - self._start < PATIENCE:
            return
        self._shown = True
        sys.stderr.write(f"\r\x1b[K  translated {done:,} of {total:,} sentences")
        sys.stderr.flush()

    def close(self) -> None:
        """Wipe the line away."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._shown = False


class WatchedTranslator:
    """Feeds a translator in chunks and reports each."""

    def __init__(self, translator: Translator, progress: Progress) -> None:
        self._translator = translator
        self._progress = progress

    @property
    def info(self) -> ModelInfo:
        """The identity of the watched model."""
        return self._translator.info

    def translate(self, texts: Sequence[str]) -> list[Hypothesis]:
        """Translate chunk by chunk; the line goes away when the result comes."""
        results: list[Hypothesis] = []
        for start in range(0, len(texts), CHUNK):
            results += self._translator.translate(texts[start : start + CHUNK])
            self._progress.show(len(results), len(texts))
        self._progress.close()
        return results

    def alternatives(self, texts: Sequence[str], count: int) -> list[tuple[Hypothesis, ...]]:
        """Pass through: alternatives are asked for a few sentences only."""
        return self._translator.alternatives(texts, count)
