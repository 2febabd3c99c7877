"""The windows over the list: help, a choice, and the look-up of terms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Input, Static

HELP = """\
 e, Enter   edit the English; Enter takes it over,
            Esc leaves it as it was, Ctrl+Z undoes
 a          accept the English as it is, go on
 1 … 6      take an alternative
 u          undo
 n, p       next, previous finding
 m, M       next, previous that nobody has accepted
 ↑ ↓ j k    next, previous sentence (PgUp, PgDn,
            Home, End)
 /          search in German and English
 g          look a term up in the glossary
 o          order: as in the text, or weakest first:
            by findings, then by the model's own doubt
 s          save          q   quit

 ✗ ! ·      error, warning, notice
 ✎ a person's   ↺ from memory   ✓ yours, unsaved   * new
 ≠ German changed since   ⇄ changed on disk too
 … not translated yet     blank: a machine's"""


class Window(ModalScreen[str]):
    """A box in the middle of the screen; Escape closes it with an empty answer."""

    DEFAULT_CSS = """
    Window { align: center middle; background: transparent; }
    Window > Vertical {
        width: 60; max-width: 100%; height: auto; max-height: 100%; border: solid ansi_default;
        background: ansi_default; color: ansi_default; padding: 0 1;
    }
    Window VerticalScroll { height: auto; max-height: 20; background: ansi_default; }
    Window Input { border: none; height: 1; padding: 0; background: ansi_default; color: ansi_default; }
    """
    BINDINGS = [("escape", "leave")]

    def action_leave(self) -> None:
        """Close without an answer."""
        self.dismiss("")


class Help(Window):
    """The keys; any key closes it."""

    def compose(self) -> ComposeResult:
        """One text."""
        yield Vertical(VerticalScroll(Static(HELP, markup=False)))

    def on_key(self, event: Key) -> None:
        """Close, unless it is scrolled."""
        if event.key not in ("up", "down", "pageup", "pagedown"):
            event.stop()
            self.dismiss("")


class Choice(Window):
    """A question that is answered with one key."""

    def __init__(self, question: str, answers: Mapping[str, str], forced: bool = False) -> None:
        super().__init__()
        self._question, self._answers, self._forced = question, answers, forced

    def compose(self) -> ComposeResult:
        """The question and the keys."""
        text = Text(f"{self._question}\n\n")
        for key, meaning in self._answers.items():
            text.append(f" {key}", "bold").append(f"   {meaning}\n")
        if not self._forced:
            text.append(" Esc", "bold").append(" back")
        yield Vertical(Static(text))

    def on_key(self, event: Key) -> None:
        """Answer."""
        if event.key in self._answers:
            event.stop()
            self.dismiss(event.key)

    def action_leave(self) -> None:
        """Close without an answer where that is allowed."""
        if not self._forced:
            self.dismiss("")


class Terms(Window):
    """The glossary: first the terms of the current sentence, then those that hold what is typed."""

    def __init__(self, terms: Sequence[tuple[str, str, str]], here: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self._terms, self._here = terms, here

    def compose(self) -> ComposeResult:
        """A field and the terms below it."""
        yield Vertical(Input(placeholder="term", compact=True), VerticalScroll(Static(id="terms")))

    def on_mount(self) -> None:
        """Begin with the sentence's own terms."""
        self._list("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Look up as it is typed."""
        self._list(event.value)

    def on_input_submitted(self) -> None:
        """Enter closes it."""
        self.dismiss("")

    def _list(self, words: str) -> None:
        folded = words.casefold().strip()
        found = [term for term in self._terms if folded in " ".join(term).casefold()] if folded else self._here
        text = Text()
        for german, english, note in found[:200]:
            text.append(german, "bold").append(f" → {english or german}{f'  ({note})' if note else ''}\n")
        if not found:
            text.append("no such term" if folded else "no term of the glossary is in this sentence", "dim")
        self.query_one("#terms", Static).update(text)
