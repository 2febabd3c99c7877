"""Which key does what."""

from __future__ import annotations

from rich.text import Text
from textual.binding import Binding

#: As Textual's ``App`` declares them.
BINDINGS: list[Binding | tuple[str, str] | tuple[str, str, str]] = [
    Binding("e,enter", "edit", "edit"),
    Binding("a", "accept", "accept"),
    *(Binding(str(number), f"take({number})") for number in range(1, 7)),
    Binding("n", "finding(1)"),
    Binding("p", "finding(-1)"),
    Binding("down,j", "move(1)"),
    Binding("up,k", "move(-1)"),
    Binding("pagedown,space", "page(1)"),
    Binding("pageup", "page(-1)"),
    Binding("home", "edge(-1)"),
    Binding("end", "edge(1)"),
    Binding("u", "undo"),
    Binding("o", "order"),
    Binding("slash", "search"),
    Binding("escape", "leave_search"),
    Binding("g", "terms"),
    Binding("question_mark", "help_keys"),
    Binding("s,ctrl+s", "save"),
    Binding("q,ctrl+q", "quit"),
]
#: What can be done at any time.
FREE = frozenset({"quit", "help_keys", "leave_search", "help_quit"})

_HINTS = [
    ("?", "help"), ("e", "edit"), ("a", "accept"), ("1-6", "take"), ("n p", "findings"), ("s", "save"), ("u", "undo"),
    ("q", "quit"), ("/", "search"), ("g", "terms"), ("o", "order"),
]  # fmt: skip


def footer(width: int) -> Text:
    """Return the line of keys, as many as fit."""
    line = Text()
    for key, meaning in _HINTS:
        hint = Text(" ").append(key, "bold").append(f" {meaning} ")
        if len(line) + len(hint) > width:
            break
        line.append_text(hint)
    return line
