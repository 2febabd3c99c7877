"""The list of sentences: only the rows on the screen are ever laid out, so its length does not matter."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from textual.app import ComposeResult
from textual.events import Key, Resize
from textual.strip import Strip
from textual.widget import Widget

from translator_cli.desk.checking import Checker
from translator_cli.desk.rows import Row
from translator_cli.desk.screen.drawing import Columns
from translator_cli.desk.screen.drawn import Drawn, Look
from translator_cli.desk.screen.editor import Editor


class Sheet(Widget, can_focus=True):
    """Shows ``rows`` in ``order``; ``place`` is the current one's place in the order."""

    DEFAULT_CSS = """
    Sheet { height: 1fr; layers: base editor; }
    Sheet Editor { display: none; position: absolute; layer: editor; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.editor = Editor()
        self.rows: Sequence[Row] = ()
        self.order: list[int] = []
        self.place = 0
        self.checker: Checker | None = None
        self._passed: deque[Key] = deque()
        self._top = 0
        self._drawn = Drawn()
        self._strips: list[Strip] | None = None
        self._tops: dict[int, int] = {}  # place in the order → first line on the screen

    def compose(self) -> ComposeResult:
        """The editor lies over the English of the current row while that is edited."""
        yield self.editor

    @property
    def current(self) -> int:
        """The index of the current row."""
        return self.order[self.place] if self.order else 0

    def show(self, rows: Sequence[Row], checker: Checker, order: Sequence[int] | None = None) -> None:
        """Draw these rows; without an ``order`` it stays as it is."""
        self.rows, self.checker = rows, checker
        if order is not None or len(self.order) != len(rows):
            self.order = list(range(len(rows)) if order is None else order)
        self.move_to(self.place)

    def move_to(self, place: int) -> None:
        """Make the row at a place in the order the current one."""
        self.place = max(0, min(place, len(self.order) - 1))
        self.redraw()

    def redraw(self) -> None:
        """Lay the screen out anew."""
        self._strips = None
        self.refresh()

    def on_key(self, event: Key) -> None:
        """Remember that a key was meant for the list; what it does is the application's."""
        if event is not self.editor.last:
            self._passed.append(event)

    def passed_on(self, event: Key) -> bool:
        """Whether a key came here first; asked once for each key."""
        while self._passed:
            if self._passed.popleft() is event:
                return True
        return False

    def page(self) -> int:
        """How many rows fit on the screen, about."""
        return max(len(self._tops) - 1, 1)

    def open_editor(self, text: str) -> None:
        """Edit the current row in its place."""
        self._layout()
        editor = self.editor
        columns = Columns.within(self.size.width)
        editor.styles.width = columns.english + 1
        editor.styles.offset = (columns.english_at, self._tops.get(self.place, 0))
        editor.begin(text)
        self.fit_editor()

    def fit_editor(self) -> None:
        """Give the editor as many lines as its text has, and the row as well."""
        lines = max(self.editor.lines_needed(), 1)
        self.editor.styles.height = min(lines, max(self.size.height, 1))
        self._layout()
        self.refresh()
        top = min(self._tops.get(self.place, 0), max(self.size.height - lines, 0))
        self.editor.styles.offset = (Columns.within(self.size.width).english_at, top)

    def on_resize(self, event: Resize) -> None:
        """Lay out for the new size."""
        self.redraw()
        if self.editor.editing:
            self.editor.styles.width = Columns.within(event.size.width).english + 1
            self.call_after_refresh(self.fit_editor)

    def on_editor_rewrapped(self) -> None:
        """Give the editor the lines that it needs at its new width."""
        if self.editor.editing:
            self.fit_editor()

    def render_line(self, y: int) -> Strip:
        """Return a line of the screen."""
        if self._strips is None:
            self._layout()
        strips = self._strips or []
        return strips[y] if y < len(strips) else Strip.blank(self.size.width, self.rich_style)

    def _layout(self) -> None:
        height = self.size.height
        look = Look(self.app.console, self.rich_style, self.size.width)
        self._scroll(height, look)
        self._tops, place = {}, self._top
        strips: list[Strip] = []
        while place < len(self.order) and len(strips) < height:
            self._tops[place] = len(strips)
            strips += [*self._lines(place, look), Strip.blank(look.width, look.base)]
            place += 1
        self._strips = strips[:height]

    def _scroll(self, height: int, look: Look) -> None:
        """Move the top so that the current row is on the screen, with the row before it where there is room."""
        if self.place <= self._top:
            self._top = max(self.place - 1, 0) if self.place < self._top else self.place
        used, first = len(self._lines(self.place, look)) if self.order else 0, self.place
        while first > self._top and used < height:
            first -= 1
            used += len(self._lines(first, look)) + 1
        if used > height and first >= self._top:
            self._top = min(first + 1, self.place)

    def _lines(self, place: int, look: Look) -> list[Strip]:
        index = self.order[place]
        row, current = self.rows[index], place == self.place
        least = self.editor.lines_needed() if current and self.editor.editing else 1
        findings = self.checker.findings(row) if self.checker else ()
        return self._drawn.lines(index, row, findings, look, current, least)
