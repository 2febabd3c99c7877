"""The application: what each key does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic

from textual.widgets import Input, TextArea

from translator_cli.desk.finding import holds, next_place, weakest_first
from translator_cli.desk.machine import Machine
from translator_cli.desk.screen.dialogs import Choice, Help, Terms
from translator_cli.desk.screen.editor import Editor
from translator_cli.desk.screen.keys import BINDINGS, FREE
from translator_cli.desk.screen.panel import MOST
from translator_cli.desk.screen.view import DeskView
from translator_cli.desk.session import Session

#: A row's term, its translation and a note, for the look-up.
Term = tuple[str, str, str]
_PATIENCE = 0.04  # seconds that a search for the next finding may take before it gives the screen back


class DeskApp(DeskView):
    """A pair on the screen, and its keys."""

    BINDINGS = BINDINGS

    def __init__(
        self,
        open_session: Callable[[], Session],
        machine: Machine,
        terms: Callable[[str], tuple[Sequence[Term], Sequence[Term]]],
        weakest: bool = False,
        ending: Sequence[int] = (),
    ) -> None:
        """``terms`` gives all terms of the glossary, and those of a German sentence; ``ending`` are signals to obey."""
        super().__init__(open_session, machine, weakest, ending)
        self._terms = terms
        self._searched = ""

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
            self.say("every sentence" + (" is" if self.desk.whole else " read so far is") + " accepted")
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
        order = weakest_first(self.desk.rows, self.desk.checker, self.desk.scores) if by_weakness else in_order
        self.sheet.place = 0 if by_weakness else index
        self.show(order)
        self.say("weakest first" if by_weakness else "in the order of the text")

    def action_search(self) -> None:
        """Ask for words to search."""
        self.field.display = True
        self.field.value = self._searched
        self.set_focus(self.field)  # at once: what is typed next is for the field

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
        self.field.display = False
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
            if failure := self.session.autosave_failure():
                del answers["k"]
                question += f" They cannot be kept: {failure}."
            answer = await self.push_screen_wait(Choice(question, answers))
            if not answer or answer == "s" and not await self.work.save():
                return
            if answer == "d":
                self.session.discard()
        self.exit()
