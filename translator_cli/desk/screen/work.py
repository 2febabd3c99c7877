"""What goes on behind the screen: checking, translating, saving, and a look at the disk now and then."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from translator_cli.desk.machine import Machine
from translator_cli.desk.screen.checks import Checks
from translator_cli.desk.screen.choices import Choices
from translator_cli.desk.screen.engine import Engine
from translator_cli.desk.screen.front import Front
from translator_cli.desk.sureness import scores_of
from translator_cli.errors import TranslatorError
from translator_cli.render.labels import plural

Result = TypeVar("Result")
_LOOK = 1.0  # seconds between two looks at the disk, and between two autosaves of what is being typed
_AT_ONCE = 16  # sentences that are translated together


class Work:
    """The jobs of one application. One thread has the engine, another the files; the screen never waits."""

    def __init__(self, front: Front, machine: Machine) -> None:
        self._front = front
        self._engine = Engine(machine, front.say)
        self.choices = Choices(front, self._engine)
        self.checks = Checks(front)
        self._disk = ThreadPoolExecutor(1, "disk")
        self._lock = asyncio.Lock()  # around everything that replaces all rows
        self._whole = asyncio.Event()  # all of the pair is there
        self._typed: tuple[int, str] | None = None
        self._stopped = False
        self._unkept = ""  # why the autosave cannot be written
        self._save_again = False  # a save was asked for while sentences were being translated
        self.busy = False
        self.weighed = False  # the memory was asked how sure the model was

    def begin(self) -> None:
        """Keep what is typed, now that there is something to type."""
        self._front.set_interval(_LOOK, self._look)

    def begin_whole(self) -> None:
        """Do all the rest, now that the whole pair is there."""
        self._whole.set()
        self.checks.begin()
        self._front.run_worker(self._translate(), group="translate")

    def stop(self) -> None:
        """End what the threads have in hand; what waits for them is dropped."""
        self._stopped = True
        self._engine.stop()
        self.checks.stop()
        self._disk.shutdown(wait=False, cancel_futures=True)

    def news(self) -> list[str]:
        """Return what the head line is to say of the work."""
        unkept = [f"no autosave: {self._unkept}"] if self._unkept else []
        if not self._whole.is_set():
            return [*unkept, "reading the rest"]
        waiting = self._front.desk.counts.waiting
        news = [*unkept, f"{waiting:,} to be translated"] if waiting else unkept
        return news if self.checks.done() else [*news, f"checking {self.checks.share()} %"]

    def note(self, index: int | None, text: str) -> None:
        """Note what is being typed for the next autosave; None: nothing any more."""
        self._typed = None if index is None else (index, text)

    @property
    def typed(self) -> str | None:
        """What is being typed."""
        return self._typed[1] if self._typed else None

    async def save(self) -> bool:
        """Save; returns whether the files hold everything."""
        front, desk = self._front, self._front.desk
        if self.busy:
            return False
        if not self._whole.is_set():
            front.say("will be saved when the rest has been read")
            await self._whole.wait()
        saved = await self._exclusive("saving …", desk.save)
        if saved is None:
            return False
        front.show()
        if not saved.done:
            what = _were(saved.conflicts, "changed in the file as well")
            front.say(f"not saved: {what} (n); 1 takes the file's, a keeps yours")
            return False
        left = len(desk.pending())
        self._save_again = bool(left) and not self._engine.missing
        then = "will follow when translated" if self._save_again else "left to the next sync"
        news = f"saved {desk.files.target.name}" + (f"; {plural(left, 'sentence')} {then}" if left else "")
        still = f"; {plural(saved.refused, 'sentence')} still unsaved: is a placeholder or a tag missing?"
        front.say(news + (still if saved.refused else ""))
        await self._engine.do(lambda: self._engine.machine.learn(saved.learned))
        return not saved.refused

    def _look(self) -> None:
        desk = self._front.desk
        if self._stopped:
            return
        if self._typed is not None:
            desk.autosave(*self._typed)
        elif desk.whole and not self.busy and desk.changed_on_disk():
            self._front.run_worker(self._merge())
        if (failure := desk.autosave_failure()) != self._unkept:
            self._unkept = failure
            self._front.redraw()
        self._disk.submit(desk.sync_journal)

    async def _merge(self) -> None:
        merged = await self._exclusive("the files have changed; reading …", self._front.desk.refresh)
        if merged is None:
            return
        self.checks.again()
        self._front.show()
        self._front.say("the files were changed by another program; its changes are here now")
        if merged.conflicts:
            self._front.say(f"{_were(merged.conflicts, 'changed here and in the file')}: n goes there")
        self._front.run_worker(self._translate(), group="translate", exclusive=True)

    async def _exclusive(self, message: str, action: Callable[[], Result]) -> Result | None:
        """Do something that replaces all rows, in a thread; None where it failed, which is said."""
        async with self._lock:
            self.busy = True
            self._front.say(message)
            try:
                return await asyncio.get_running_loop().run_in_executor(self._disk, action)
            except TranslatorError as error:
                self._front.say(str(error), tail=True)
                return None
            finally:
                self.busy = False
                if self._front.message == message:
                    self._front.say("")

    async def _weigh(self) -> None:
        """Ask the memory how sure the model was of the English that it made."""
        desk, machine = self._front.desk, self._engine.machine
        rows, sentence = desk.rows, desk.loaded.source.sentence
        texts = list(dict.fromkeys(sentence(row.german) for row in rows if row.status in ("machine", "new")))
        if texts:
            found = await self._engine.do(lambda: scores_of(rows, sentence, machine.remembered(texts)))
            desk.scores = found or {}
        self.weighed = True

    async def _translate(self) -> None:
        desk = self._front.desk
        await self._weigh()
        new = False
        while texts := desk.pending()[:_AT_ONCE]:
            made = await self._engine.do(lambda: self._engine.machine.translate(texts))
            if made is None:
                return
            new = True
            async with self._lock:
                done = zip(texts, made.texts, strict=True)
                polished = {german: self._polished(german, text) for german, text in done}
                desk.translated(polished, made.model, made.recalled)
                self.checks.again()
                self._front.sheet.show(desk.rows, desk.checker)
                if not self._front.sheet.editor.editing:
                    self._front.moved()
        if new:
            await self._weigh()
        if self._save_again:
            await self.save()

    def _polished(self, german: str, english: str) -> str:
        return self._engine.machine.polish(self._front.desk.loaded.source, german, english)


def _were(count: int, done: str) -> str:
    """Return "1 sentence was changed", "2 sentences were changed"."""
    return f"{plural(count, 'sentence')} {'was' if count == 1 else 'were'} {done}"
