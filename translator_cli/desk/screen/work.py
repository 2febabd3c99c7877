"""What goes on behind the screen: checking, translating, saving, and a look at the disk now and then."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from textual.timer import Timer

from translator_cli.desk.finding import weakest_first
from translator_cli.desk.machine import Machine
from translator_cli.desk.rows import Row
from translator_cli.errors import ModelError, TranslatorError

if TYPE_CHECKING:
    from translator_cli.desk.screen.app import DeskApp

Result = TypeVar("Result")
_TICK, _SHARE = 0.03, 0.015  # seconds: how often sentences are checked in the background, and for how long
_LOOK = 1.0  # seconds between two looks at the disk, and between two autosaves of what is being typed
_REST = 0.2  # seconds on a sentence before its alternatives are decoded
_AT_ONCE = 16  # sentences that are translated together


class Work:
    """The jobs of one application. One thread has the engine, another the files; the screen never waits."""

    def __init__(self, app: DeskApp, machine: Machine) -> None:
        self._app = app
        self._machine = machine
        self._engine = ThreadPoolExecutor(1, "engine")
        self._disk = ThreadPoolExecutor(1, "disk")
        self._lock = asyncio.Lock()  # around everything that replaces all rows
        self._alternatives: dict[str, Sequence[str]] = {}
        self._waiting: Timer | None = None
        self._typed: tuple[int, str] | None = None
        self._next = 0  # the first row whose findings may not be known
        self._no_model = ""
        self._stopped = False
        self._save_again = False  # a save was asked for while sentences were being translated
        self.busy = False

    def begin(self) -> None:
        """Start, now that there is a session."""
        self._app.set_interval(_TICK, self._check)
        self._app.set_interval(_LOOK, self._look)
        self._app.run_worker(self._translate(), group="translate")

    def stop(self) -> None:
        """End what the threads have in hand; what waits for them is dropped."""
        self._stopped = True
        for thread in (self._engine, self._disk):
            thread.shutdown(wait=False, cancel_futures=True)

    def checked(self) -> bool:
        """Whether the findings of all sentences are known."""
        return self._next >= len(self._app.desk.rows)

    def news(self) -> list[str]:
        """Return what the head line is to say of the work."""
        desk = self._app.desk
        waiting = sum(row.status == "waiting" for row in desk.rows)
        news = [f"{waiting:,} to be translated"] if waiting else []
        if not self.checked():
            news.append(f"checking {100 * self._next // max(len(desk.rows), 1)} %")
        return news

    def choices(self, row: Row) -> list[tuple[str, str]]:
        """Return the alternatives for a row that are known, each with what it is."""
        found = {row.theirs: "in the file"} if row.theirs else {}
        if row.settled and row.base:
            found.setdefault(row.base, "as saved")
        if row.made:
            found.setdefault(row.made, "translated")
        for text in self._alternatives.get(row.german, ()):
            found.setdefault(text, "")
        return [(text, note) for text, note in found.items() if text != row.text or note == "in the file"]

    def rest_on(self, row: Row) -> None:
        """Decode the alternatives of a row if the cursor stays on it."""
        if self._waiting is not None:
            self._waiting.stop()
        if row.german not in self._alternatives and not self._no_model:
            self._waiting = self._app.set_timer(_REST, lambda: self._decode(row))

    def typed(self, index: int | None, text: str) -> None:
        """Note what is being typed for the next autosave; None: nothing any more."""
        self._typed = None if index is None else (index, text)

    async def save(self) -> bool:
        """Save; returns whether the files hold everything."""
        app, desk = self._app, self._app.desk
        if self.busy:
            return False
        saved = await self._exclusive("saving …", desk.save)
        if saved is None:
            return False
        app.show()
        if not saved.done:
            what = "1 sentence was" if saved.conflicts == 1 else f"{saved.conflicts} sentences were"
            app.say(f"not saved: {what} changed in the file as well (n); 1 takes the file's, a keeps yours")
            return False
        left = len(desk.pending())
        self._save_again = bool(left) and not self._no_model
        then = "will follow when they are translated" if self._save_again else "are left to the next sync"
        news = f"saved {desk.files.target.name}" + (f"; {left} sentences {then}" if left else "")
        refused = f"; {saved.refused} not as they are: is a placeholder or a tag missing?" if saved.refused else ""
        app.say(news + refused)
        await self._with_engine(lambda: self._machine.learn(saved.learned))
        return not saved.refused

    def _check(self) -> None:
        desk = self._app.desk
        if self.busy or self.checked():
            return
        deadline = monotonic() + _SHARE
        while not self.checked() and monotonic() < deadline:
            desk.checker.findings(desk.rows[self._next])
            self._next += 1
        if not self.checked():
            return
        if self._app.weakest and not self._app.sheet.editor.editing:
            self._app.weakest = False
            self._app.show(weakest_first(desk.rows, desk.checker))
        self._app.moved(self._typed[1] if self._typed else None)

    def _look(self) -> None:
        desk = self._app.desk
        if self._stopped:
            return
        if self._typed is not None:
            desk.autosave(*self._typed)
        elif not self.busy and desk.changed_on_disk():
            self._app.run_worker(self._merge())
        self._disk.submit(desk.sync_journal)

    async def _merge(self) -> None:
        merged = await self._exclusive("the files have changed; reading …", self._app.desk.refresh)
        if merged is None:
            return
        self._next = 0
        self._app.show()
        self._app.say("the files were changed by another program; its changes are here now")
        if merged.conflicts:
            self._app.say(f"{merged.conflicts} sentences were changed here and in the file: n goes there")
        self._app.run_worker(self._translate(), group="translate", exclusive=True)

    async def _exclusive(self, message: str, action: Callable[[], Result]) -> Result | None:
        """Do something that replaces all rows, in a thread; None where it failed, which is said."""
        async with self._lock:
            self.busy = True
            self._app.say(message)
            try:
                return await asyncio.get_running_loop().run_in_executor(self._disk, action)
            except TranslatorError as error:
                self._app.say(str(error))
                return None
            finally:
                self.busy = False
                if self._app.message == message:
                    self._app.say("")

    async def _translate(self) -> None:
        desk = self._app.desk
        while texts := desk.pending()[:_AT_ONCE]:
            made = await self._with_engine(lambda: self._machine.translate(texts))
            if made is None:
                return
            async with self._lock:
                done = zip(texts, made.texts, strict=True)
                polished = {german: self._polished(german, text) for german, text in done}
                desk.translated(polished, made.model, made.recalled)
                self._next = 0
                self._app.sheet.show(desk.rows, desk.checker)
                if not self._app.sheet.editor.editing:
                    self._app.moved()
        if self._save_again:
            await self.save()

    def _decode(self, row: Row) -> None:
        self._app.run_worker(self._find_alternatives(row.german), group="alternatives", exclusive=True)

    async def _find_alternatives(self, german: str) -> None:
        def current() -> bool:
            rows = self._app.desk.rows
            return bool(rows) and rows[min(self._app.sheet.current, len(rows) - 1)].german == german

        sentence = self._app.desk.loaded.source.sentence(german)
        # the thread may come to it late, when the cursor is somewhere else
        found = await self._with_engine(lambda: self._machine.alternatives(sentence) if current() else None)
        if found is not None:
            self._alternatives[german] = [self._polished(german, text) for text in found]
            if current() and not self._app.sheet.editor.editing:
                self._app.moved()

    def _polished(self, german: str, english: str) -> str:
        return self._machine.polish(self._app.desk.loaded.source, german, english)

    async def _with_engine(self, action: Callable[[], Result]) -> Result | None:
        if self._stopped:
            return None
        try:
            return await asyncio.get_running_loop().run_in_executor(self._engine, action)
        except ModelError as error:
            if not self._no_model:
                self._no_model = str(error)
                self._app.say(self._no_model)
            return None
