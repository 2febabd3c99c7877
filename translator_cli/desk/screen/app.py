"""The application: keys on one side, the session on the other."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from time import monotonic

from textual.app import App, ComposeResult
from textual.events import Key
from textual.widgets import Input, Static, TextArea

from translator_cli.desk.finding import holds, next_place, weakest_first
from translator_cli.desk.machine import Machine
from translator_cli.desk.pace import Pace
from translator_cli.desk.reading import Reading
from translator_cli.desk.screen.dialogs import Choice, Help, Terms
from translator_cli.desk.screen.drawing import visible
from translator_cli.desk.screen.editor import Editor
from translator_cli.desk.screen.ending import leave_on_signals
from translator_cli.desk.screen.keys import BINDINGS, FREE, footer
from translator_cli.desk.screen.head import head, state
from translator_cli.desk.screen.panel import MOST, height_of, panel
from translator_cli.desk.screen.sheet import Sheet
from translator_cli.desk.screen.work import Work
from translator_cli.desk.session import Session
from translator_cli.errors import ExitCode, TranslatorError
from translator_cli.render.wrap import pad

#: A row's term, its translation and a note, for the look-up.
Term = tuple[str, str, str]
_PATIENCE = 0.04  # seconds that a search for the next finding may take before it gives the screen back


@contextmanager
def _short_turns() -> Iterator[None]:
    """Let threads take turns of a millisecond, not of five: drawing hands over a few times for each key."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(0.001)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


class DeskApp(App[None]):
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
    BINDINGS = BINDINGS
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self,
        open_session: Callable[[], Session],
        machine: Machine,
        terms: Callable[[str], tuple[Sequence[Term], Sequence[Term]]],
        weakest: bool = False,
        ending: Sequence[int] = (),
    ) -> None:
        """``terms`` gives all terms of the glossary, and those of a German sentence; ``ending`` are signals to obey."""
        super().__init__(ansi_color=True)
        self.theme = "ansi-dark"  # its colors are the terminal's own, on a dark or a light ground
        self.failure: TranslatorError | None = None
        self.session: Session | None = None
        self.work = Work(self, machine)
        self.pace = Pace()
        self.message = ""
        # held here and not looked up: a message may still come in while the screen is taken down
        self.sheet = Sheet()
        self._head, self._panel, self._foot = (Static(id=name, markup=False) for name in ("head", "panel", "foot"))
        self._field = Input(id="search", placeholder="search", compact=True)
        self._open_session = open_session
        self._terms = terms
        self.weakest = weakest
        self._ending = ending
        self._searched = ""

    def compose(self) -> ComposeResult:
        """A line of state, the list, the panel, a line of keys or news."""
        yield from (self._head, self.sheet, self._panel, self._field, self._foot)

    @property
    def desk(self) -> Session:
        """The session, once it is there; actions that need it are refused before."""
        assert self.session is not None
        return self.session

    def on_mount(self) -> None:
        """Show the screen at once and read the pair behind it."""
        leave_on_signals(lambda: self.exit(return_code=ExitCode.TERMINATED), self._ending)
        self.sheet.focus()
        self.say("reading …")
        self.run_worker(self._open())

    async def _open(self) -> None:
        loop = asyncio.get_running_loop()
        try:
            # a key must not wait long for the thread that reads
            with ThreadPoolExecutor(1) as reader, _short_turns():
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
            await asyncio.sleep(_PATIENCE)
        self.desk.take_rest(rest)

    async def _offer(self, session: Session) -> None:
        """Ask what is to become of the work that an earlier session left behind."""
        question = f"There is work from before that was not saved ({len(session.left_behind)} sentences)."
        answers = {"r": "restore it", "d": "discard it"}
        if await self.push_screen_wait(Choice(question, answers, forced=True)) != "r":
            session.discard_left_behind()
        elif homeless := session.recover().homeless:
            self.say(f"{len(homeless)} of them have no German any more and stay in the autosave")

    def show(self, order: Sequence[int] | None = None) -> None:
        """Draw what the session holds now."""
        self.sheet.show(self.desk.rows, self.desk.checker, order)
        self.moved()

    def moved(self, typed: str | None = None) -> None:
        """Draw what depends on the current row."""
        sheet, desk = self.sheet, self.desk
        self._draw_head()
        if not desk.rows:
            return
        row = desk.rows[sheet.current]
        findings = desk.checker.findings(row, typed)
        lines, english = height_of(self.size.height), row.text if typed is None else typed
        self._panel.styles.height = lines + 1
        self._panel.update(
            panel(findings, self.work.choices.of(row), english, self.size.width, lines, typed is not None)
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
        self._head.update(pad(head([*parts, *said], self.size.width), self.size.width))

    @property
    def busy(self) -> bool:
        """Whether the rows are just being replaced."""
        return self.work.busy

    def redraw(self) -> None:
        """Draw the list and the current row again."""
        self.sheet.redraw()
        self.moved(self.work.typed)

    def say(self, message: str) -> None:
        """Show some news in the bottom line until the next key; nothing: the keys."""
        self.message = message
        keys = footer(self.size.width, self.sheet.editor.editing)
        self._foot.update(f" {visible(message)}" if message else keys)

    def on_unmount(self) -> None:
        """End the threads with the screen."""
        self.work.stop()

    def on_resize(self) -> None:
        """Fit the bottom line and the panel to the new width."""
        self.say(self.message)
        if self.session is not None:
            self.call_after_refresh(self.moved)

    def on_key(self, event: Key) -> None:
        """News are read by the time of the next key.

        What is typed at once behind the key that opens a field was on its way to the list: it belongs to the field.
        """
        if self.message and not self.work.busy:
            self.say("")
        field = self.sheet.editor if self.sheet.editor.editing else self._field
        if self.sheet.passed_on(event) and field.display and len(self.screen_stack) == 1:
            event.stop()
            event.prevent_default()
            field._forward_event(Key(event.key, event.character))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Refuse what needs a session before there is one, and while it is being saved or merged."""
        if action in FREE:
            return True
        return self.session is not None and bool(self.session.rows) and not self.work.busy

    def action_move(self, step: int) -> None:
        """Go to another sentence."""
        self.sheet.move_to(self.sheet.place + step)
        self.moved()

    def action_page(self, step: int) -> None:
        """Go a screen up or down."""
        self.action_move(step * self.sheet.page())

    def action_edge(self, step: int) -> None:
        """Go to the first or the last sentence."""
        self.action_move(step * len(self.desk.rows))

    def action_finding(self, step: int) -> None:
        """Go to the next or the previous sentence with a finding."""
        sheet, desk = self.sheet, self.desk
        deadline = monotonic() + _PATIENCE

        def wanted(index: int) -> bool:
            if not desk.checker.knows(desk.rows[index]) and monotonic() > deadline:
                raise TimeoutError
            return bool(desk.checker.findings(desk.rows[index]))

        try:
            place = next_place(sheet.order, sheet.place, step, wanted)
        except TimeoutError:
            self.say("the sentences are still being checked; try again in a moment")
            return
        if place is None:
            self.say("no findings" if desk.whole else "no findings so far; the rest is being read")
        else:
            self.action_move(place - sheet.place)

    def action_edit(self) -> None:
        """Edit the English in its place."""
        row = self.desk.rows[self.sheet.current]
        self.sheet.open_editor(row.text)
        self.say("")
        self.moved(row.text)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Check what is typed, as it is typed."""
        if self.sheet.editor.editing:
            self.sheet.fit_editor()
            self.moved(event.text_area.text)
            self.work.note(self.sheet.current, event.text_area.text)

    def on_editor_done(self, event: Editor.Done) -> None:
        """Take the edited English over; where the rows are just being replaced, in a moment."""
        if not self.sheet.editor.editing:
            return
        if self.work.busy:
            self.set_timer(_PATIENCE, lambda: self.on_editor_done(Editor.Done(self.sheet.editor.text, event.save)))
            return
        index = self.sheet.current
        if self.desk.edit(index, event.text):
            self.pace.step()
        else:
            self.desk.forget_typed(index)
        self._leave_editor()
        if event.save:
            self.action_save()

    def on_editor_left(self) -> None:
        """Leave the English as it was."""
        self.desk.forget_typed(self.sheet.current)
        self._leave_editor()

    def _leave_editor(self) -> None:
        self.work.note(None, "")
        self.sheet.editor.end()
        self.sheet.focus()
        self.say("")
        self.show()

    def action_open(self, step: int) -> None:
        """Go to the next or the previous sentence that no person has accepted yet."""
        rows, sheet = self.desk.rows, self.sheet
        place = next_place(sheet.order, sheet.place, step, lambda index: rows[index].status not in ("yours", "person"))
        if place is None:
            self.say("every sentence is accepted" if self.desk.whole else "none so far; the rest is being read")
        else:
            self.action_move(place - sheet.place)

    def action_accept(self) -> None:
        """Stand for the English as it is, and go on."""
        if self.desk.accept(self.sheet.current):
            self.pace.step()
        self.show()
        self.action_move(1)

    def action_take(self, number: int) -> None:
        """Take an alternative."""
        choices = self.work.choices.of(self.desk.rows[self.sheet.current])[:MOST]
        if number > len(choices):
            self.say(f"there is no alternative {number}")
            return
        if self.desk.edit(self.sheet.current, choices[number - 1][0]) or self.desk.accept(self.sheet.current):
            self.pace.step()
        self.show()

    def action_undo(self) -> None:
        """Take the last change back, and go where it was."""
        index = self.desk.undo()
        if index is None:
            self.say("nothing to undo")
            return
        self.show()
        self.action_move(self.sheet.order.index(index) - self.sheet.place)

    def action_order(self) -> None:
        """Change between the order of the text and the weakest first."""
        if not self.work.checks.done():
            self.say("the sentences are still being checked; try again in a moment")
            return
        in_order = list(range(len(self.desk.rows)))
        by_weakness = self.sheet.order == in_order
        index = self.sheet.current
        order = weakest_first(self.desk.rows, self.desk.checker) if by_weakness else in_order
        self.sheet.place = 0 if by_weakness else index
        self.show(order)
        self.say("weakest first" if by_weakness else "in the order of the text")

    def action_search(self) -> None:
        """Ask for words to search."""
        self._field.display = True
        self._field.value = self._searched
        self.set_focus(self._field)  # at once: what is typed next is for the field

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to the next sentence that holds the words."""
        self._searched = words = event.value.strip()
        self._leave_search()
        rows = self.desk.rows
        place = (
            next_place(self.sheet.order, self.sheet.place, 1, lambda index: holds(rows[index], words))
            if words
            else None
        )
        if place is not None:
            self.action_move(place - self.sheet.place)
        elif words:
            self.say(f"“{words}” is in no sentence{'' if self.desk.whole else ' so far; the rest is being read'}")

    def action_leave_search(self) -> None:
        """Close the search field."""
        self._leave_search()

    def _leave_search(self) -> None:
        self._field.display = False
        self.sheet.focus()

    def action_terms(self) -> None:
        """Look a term up in the glossary."""
        every, here = self._terms(self.desk.rows[self.sheet.current].german)
        if every:
            self.push_screen(Terms(every, here))
        else:
            self.say("there is no glossary: name one with --glossary or in the configuration")

    def action_help_keys(self) -> None:
        """Show the keys."""
        self.push_screen(Help())

    def action_save(self) -> None:
        """Write the file, the lock file and the memory."""
        self.run_worker(self.work.save())

    async def action_quit(self) -> None:
        """Leave; what is not saved is asked about."""
        self.run_worker(self._quit())

    async def _quit(self) -> None:
        if self.session is not None and self.session.unsaved:
            number = self.session.unsaved
            question = f"{number} {'sentence is' if number == 1 else 'sentences are'} not saved."
            answers = {"s": "save and quit", "k": "quit and keep them for the next time", "d": "discard them and quit"}
            answer = await self.push_screen_wait(Choice(question, answers))
            if not answer or answer == "s" and not await self.work.save():
                return
            if answer == "d":
                self.session.discard()
        self.exit()
