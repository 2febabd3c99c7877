"""The field in which one sentence is edited in its place."""

from __future__ import annotations

from textual.events import Key
from textual.message import Message
from textual.widgets import TextArea


class Editor(TextArea):
    """Enter takes the text over, Escape leaves the row as it was; Ctrl+Z and Ctrl+Y undo and redo while typing."""

    DEFAULT_CSS = """
    Editor, Editor:focus { border: none; padding: 0; background: ansi_default; color: ansi_default; }
    Editor { scrollbar-size: 0 0; }
    Editor .text-area--cursor { text-style: reverse; }
    """

    class Done(Message):
        """The text is to be taken over; ``save`` says that the file is to be saved as well."""

        def __init__(self, text: str, save: bool = False) -> None:
            super().__init__()
            self.text = text
            self.save = save

    class Rewrapped(Message):
        """The text may take more or fewer lines than before."""

    class Left(Message):
        """The row is to stay as it was."""

    def __init__(self) -> None:
        super().__init__(compact=True, highlight_cursor_line=False, soft_wrap=True, tab_behavior="focus")
        self.editing = False
        self.last: Key | None = None  # the last key that was meant for this field
        self.cursor_blink = False

    def begin(self, text: str) -> None:
        """Show a text, with the cursor at its start."""
        self.load_text(text)  # empties the history: undo never goes back to another row
        self.editing = True
        self.display = True
        self.screen.set_focus(self)  # at once: what is typed next is for the field

    def end(self) -> None:
        """Hide the field."""
        self.editing = False
        self.display = False

    def on_resize(self) -> None:
        """Say so; only now is it known how many lines the text takes."""
        self.post_message(self.Rewrapped())

    def lines_needed(self) -> int:
        """How many lines the text takes."""
        return self.wrapped_document.height

    async def _on_key(self, event: Key) -> None:
        self.last = event
        messages: dict[str, Message] = {
            "enter": self.Done(self.text),
            "ctrl+s": self.Done(self.text, save=True),
            "escape": self.Left(),
        }
        if event.key in messages:
            event.stop()
            event.prevent_default()
            self.post_message(messages[event.key])
        else:
            await super()._on_key(event)
