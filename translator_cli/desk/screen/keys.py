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
    Binding("m", "open(1)"),
    Binding("M,upper_m", "open(-1)"),
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
    ("?", "help"), ("e", "edit"), ("a", "accept"), ("1-6", "take"), ("n p", "findings"), ("m", "next open"),
    ("s", "save"), ("u", "undo"), ("q", "quit"), ("/", "search"), ("g", "terms"), ("o", "order"),
]  # fmt: skip


_WHILE_TYPING = [("Enter", "take over"), ("Esc", "leave as it was"), ("Ctrl+S", "save"), ("Ctrl+Z", "undo")]


def footer(width: int, typing: bool = False) -> Text:
    """Return the line of keys, as many as fit."""
    line = Text()
    for key, meaning in _WHILE_TYPING if typing else _HINTS:
        hint = Text(" ").append(key, "bold").append(f" {meaning} ")
        if len(line) + len(hint) > width:
            break
        line.append_text(hint)
    return line
