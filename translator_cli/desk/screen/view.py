"""What stands on the screen: the line of state, the list, the panel, the line of keys; and the opening of a pair."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from time import monotonic

from textual.app import App, ComposeResult
from textual.events import Key
from textual.widgets import Input, Static

from translator_cli.desk.machine import Machine
from translator_cli.desk.pace import Pace
from translator_cli.desk.reading import Reading
from translator_cli.desk.screen.dialogs import Choice
from translator_cli.desk.screen.drawing import visible
from translator_cli.desk.screen.ending import leave_on_signals
from translator_cli.desk.screen.head import head, state
from translator_cli.desk.screen.keys import footer
from translator_cli.desk.screen.panel import height_of, panel
from translator_cli.desk.screen.sheet import Sheet
from translator_cli.desk.screen.work import Work
from translator_cli.desk.session import Session
from translator_cli.errors import ExitCode, TranslatorError
from translator_cli.render.labels import plural
from translator_cli.render.wrap import cells, pad

_SOON = 0.04  # seconds
#: Seconds that a thread keeps the interpreter, instead of five thousandths. Drawing hands over a few times for each
#: key, and must not wait long for what reads, checks or translates behind it.
_TURN = 0.001


class DeskView(App[None]):
    """A pair on the screen. ``failure`` is why it could not be opened; the session is closed by the caller."""

    CSS = """
    Screen { background: ansi_default; color: ansi_default; }
    #head, #foot { height: 1; background: ansi_default; color: ansi_default; }
    #head { text-style: reverse; }
    #panel {
        height: 7; border-top: solid ansi_default; background: ansi_default; color: ansi_default;
    }
    #search { display: none; height: 1; border: none; padding: 0; background: ansi_default; color: ansi_default; }
    """
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self, open_session: Callable[[], Session], machine: Machine, weakest: bool, ending: Sequence[int]
    ) -> None:
        super().__init__(ansi_color=True)
        self.theme = "ansi-dark"  # its colors are the terminal's own, on a dark or a light ground
        self.failure: TranslatorError | None = None
        self.session: Session | None = None
        self.work = Work(self, machine)
        self.pace = Pace()
        self.message = ""
        self._touched = monotonic()
        self._turn = sys.getswitchinterval()
        # held here and not looked up: a message may still come in while the screen is taken down
        self.sheet = Sheet()
        self._head, self._panel, self._foot = (Static(id=name, markup=False) for name in ("head", "panel", "foot"))
        self.field = Input(id="search", placeholder="search", compact=True)
        self._open_session = open_session
        self.weakest = weakest
        self._ending = ending

    def compose(self) -> ComposeResult:
        """A line of state, the list, the panel, a line of keys or news."""
        yield from (self._head, self.sheet, self._panel, self.field, self._foot)

    @property
    def desk(self) -> Session:
        """The session, once it is there; actions that need it are refused before."""
        assert self.session is not None
        return self.session

    def on_mount(self) -> None:
        """Show the screen at once and read the pair behind it."""
        sys.setswitchinterval(_TURN)
        leave_on_signals(lambda: self.exit(return_code=ExitCode.TERMINATED), self._ending)
        self.sheet.focus()
        self.say("reading …")
        self.run_worker(self._open())

    async def _open(self) -> None:
        loop = asyncio.get_running_loop()
        try:
            with ThreadPoolExecutor(1) as reader:
                self.session = session = await loop.run_in_executor(reader, self._open_session)
                self.say("")
                self.show()
                self.work.begin()
                if not session.whole:
                    await self._take_rest(await loop.run_in_executor(reader, session.read))
        except TranslatorError as error:
            self.failure = error
            self.exit()
            return
        if session.left_behind:
            await self._offer(session)
        self.show()
        self.work.begin_whole()
        self.pace.begin()

    async def _take_rest(self, rest: Reading) -> None:
        """Put the whole pair in place of its first sentences; what is being typed stays with its sentence."""
        while self.sheet.editor.editing and not self.desk.begins(rest):
            await asyncio.sleep(_SOON)
        self.desk.take_rest(rest)

    async def _offer(self, session: Session) -> None:
        """Ask what is to become of the work that an earlier session left behind."""
        question = f"There is work from before that was not saved ({plural(len(session.left_behind), 'sentence')})."
        answers = {"r": "restore it", "d": "discard it"}
        if await self.push_screen_wait(Choice(question, answers, forced=True)) != "r":
            session.discard_left_behind()
        elif homeless := session.recover().homeless:
            self.say(f"{plural(len(homeless), 'sentence')} without any German now: kept in the autosave")

    def show(self, order: Sequence[int] | None = None) -> None:
        """Draw what the session holds now."""
        self.sheet.show(self.desk.rows, self.desk.checker, order)
        self.moved()

    def moved(self, typed: str | None = None) -> None:
        """Draw what depends on the current row."""
        self._touched = monotonic()
        sheet, desk = self.sheet, self.desk
        self._draw_head()
        if not desk.rows:
            return
        row = desk.rows[sheet.current]
        findings = desk.checker.findings(row, typed)
        lines, english = height_of(self.size.height), row.text if typed is None else typed
        self._panel.styles.height = lines + 1
        # without a layout of the screen: all three are as high as before, whatever they say
        self._panel.update(
            panel(findings, self.work.choices.of(row), english, self.size.width, lines, typed is not None), layout=False
        )
        if typed is None and desk.whole:
            self.work.choices.rest_on(row)

    def _draw_head(self) -> None:
        desk, sheet = self.desk, self.sheet
        parts = [
            visible(desk.files.target.name),
            f"{sheet.place + 1 if desk.rows else 0:,}/{len(desk.rows):,}{'' if desk.whole else '+'}",
        ]
        said = state(desk.counts, len(desk.rows), self.work.news(), self.pace)
        self._head.update(pad(head([*parts, *said], self.size.width), self.size.width), layout=False)

    @property
    def busy(self) -> bool:
        """Whether the rows are just being replaced."""
        return self.work.busy

    @property
    def weighed(self) -> bool:
        """Whether it is known how sure the model was, as far as it ever will be."""
        return self.work.weighed

    @property
    def still(self) -> float:
        """For how many seconds nothing has been done."""
        return monotonic() - self._touched

    def redraw(self) -> None:
        """Draw the list and the current row again."""
        self.sheet.redraw()
        self.moved(self.work.typed)

    def say(self, message: str, tail: bool = False) -> None:
        """Show some news in the bottom line until the next key; nothing: the keys.

        ``tail``: where it is too long its end is shown, which of an error is the reason.
        """
        self.message = message
        text, room = visible(message), max(self.size.width - 2, 1)
        if tail and cells(text) > room:
            text = f"…{text[1 - room :]}"
        keys = footer(self.size.width, self.sheet.editor.editing)
        self._foot.update(f" {text}" if message else keys, layout=False)

    def on_unmount(self) -> None:
        """End the threads with the screen."""
        self.work.stop()
        sys.setswitchinterval(self._turn)

    def on_resize(self) -> None:
        """Fit the bottom line and the panel to the new width."""
        self.call_after_refresh(self._fit)  # only then is the new size known

    def _fit(self) -> None:
        self.say(self.message)
        if self.session is not None:
            self.moved(self.work.typed)

    def on_key(self, event: Key) -> None:
        """News are read by the time of the next key.

        What is typed at once behind the key that opens a field was on its way to the list: it belongs to the field.
        """
        if self.message and not self.work.busy:
            self.say("")
        field = self.sheet.editor if self.sheet.editor.editing else self.field
        if self.sheet.passed_on(event) and field.display and len(self.screen_stack) == 1:
            event.stop()
            event.prevent_default()
            field._forward_event(Key(event.key, event.character))
