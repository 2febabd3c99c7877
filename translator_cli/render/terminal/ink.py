"""Colour and weight, only from the sixteen colours and attributes that every theme, light or dark, keeps readable."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

Style = Literal["plain", "strong", "faint", "accent", "error", "warning", "notice", "missing"]

# "faint" is dim rather than grey and nothing is black or white: both would vanish on somebody's background.
_RICH: dict[Style, str] = {
    "plain": "",
    "strong": "bold",
    "faint": "dim",
    "accent": "cyan",
    "error": "bold red",
    "warning": "yellow",
    "notice": "cyan",
    "missing": "bold red reverse",
}


class Ink(NamedTuple):
    """Paints text when ``color`` is True and leaves it alone otherwise."""

    color: bool

    def __call__(self, text: str, style: Style) -> str:
        """Return ``text`` with the escape codes of ``style`` around it."""
        if not self.color or style == "plain" or text.isspace() or not text:
            return text
        start, end = _codes(style)
        return f"{start}{text}{end}"


@lru_cache(maxsize=None)
def _codes(style: Style) -> tuple[str, str]:
    # rich writes the codes; a pipe without colour never gets here and never loads it
    from rich.color import ColorSystem
    from rich.style import Style as RichStyle

    start, end = RichStyle.parse(_RICH[style]).render("\0", color_system=ColorSystem.STANDARD).split("\0")
    return start, end


def paint_highlights(
    ink: Ink, line: str, start: int, style: Style, highlights: Sequence[tuple[int, int, Style]]
) -> str:
    """Return ``line`` (which begins at offset ``start`` of its text) in ``style``, highlights in theirs."""
    parts: list[str] = []
    done = 0
    for first, last, spot_style in highlights:
        begin, end = max(first - start, done), min(last - start, len(line))
        if begin < end:
            parts += (ink(line[done:begin], style), ink(line[begin:end], spot_style))
            done = end
    return "".join(parts) + ink(line[done:], style)
