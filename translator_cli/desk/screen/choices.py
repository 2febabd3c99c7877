"""Other English for the current row: what is in the file, what was saved, and what the model offers."""

from __future__ import annotations

from collections.abc import Sequence

from textual.timer import Timer

from translator_cli.desk.rows import Row
from translator_cli.desk.screen.engine import Engine
from translator_cli.desk.screen.front import Front

_REST = 0.2  # seconds on a sentence before its alternatives are decoded


class Choices:
    """Decodes other wordings for the row that the cursor rests on."""

    def __init__(self, front: Front, engine: Engine) -> None:
        self._front = front
        self._engine = engine
        self._found: dict[str, Sequence[str]] = {}  # by German
        self._waiting: Timer | None = None

    def of(self, row: Row) -> list[tuple[str, str]]:
        """Return the alternatives for a row that are known, each with what it is."""
        found = {row.theirs: "in the file"} if row.theirs else {}
        if row.settled and row.base:
            found.setdefault(row.base, "as saved")
        if row.made:
            found.setdefault(row.made, "translated")
        for text in self._found.get(row.german, ()):
            found.setdefault(text, "")
        return [(text, note) for text, note in found.items() if text != row.text or note == "in the file"]

    def rest_on(self, row: Row) -> None:
        """Decode the alternatives of a row if the cursor stays on it."""
        if self._waiting is not None:
            self._waiting.stop()
        if row.german not in self._found and not self._engine.missing:
            self._waiting = self._front.set_timer(_REST, lambda: self._decode(row.german))

    def _decode(self, german: str) -> None:
        self._front.run_worker(self._find(german), group="alternatives", exclusive=True)

    async def _find(self, german: str) -> None:
        front, machine = self._front, self._engine.machine

        def current() -> bool:
            rows = front.desk.rows
            return bool(rows) and rows[min(front.sheet.current, len(rows) - 1)].german == german

        document = front.desk.loaded.source
        # the thread may come to it late, when the cursor is somewhere else
        found = await self._engine.do(lambda: machine.alternatives(document.sentence(german)) if current() else None)
        if found is None:
            return
        polished = [machine.polish(front.desk.loaded.source, german, text) for text in found]
        self._found[german] = polished
        if current() and not front.sheet.editor.editing:
            front.moved()
