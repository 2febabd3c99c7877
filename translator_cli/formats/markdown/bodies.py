"""Bodies of admonitions and components that are indented as a whole: they are Markdown without the indentation."""

from __future__ import annotations

from collections.abc import Iterable

from translator_cli.formats.lines import Line


class Bodies:
    """The bodies that the next line may be in, the innermost last."""

    def __init__(self, indent: int) -> None:
        # indentation of what opened an admonition or component, and of its body
        self._open: list[tuple[int, int]] = [(0, indent)] if indent else []

    def undented(self, text: str) -> str:
        """Return a line without the indentation of the bodies that it is in; the end of a body closes it."""
        while self._open and text.strip():
            own, indent = self._open[-1]
            if not text[:indent].strip():
                return text[:own] + text[indent:]
            self._open.pop()
        return text

    def open_admonition(self, opening: Line) -> None:
        """Read on without the four blanks of the body of an admonition."""
        own = len(opening.text) - len(opening.text.lstrip())
        self._open.append((own, own + 4))

    def open_component(self, opening: Line, following: Iterable[Line]) -> None:
        """Read on without the indentation that the body of a component may have."""
        first = next((line.text for line in following if line.text.strip()), "")
        indent = len(first) - len(first.lstrip(" "))
        own = len(opening.text) - len(opening.text.lstrip(" "))
        if indent >= own + 2:
            self._open.append((own, indent))
