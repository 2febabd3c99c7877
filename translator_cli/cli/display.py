"""From display options, the terminal and the environment to a ``View``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from translator_cli.cli.values import Color, DisplayOptions
from translator_cli.render import OUTPUTS
from translator_cli.render.view import View

#: Wider lines are hard to read; a wide terminal is used up to here.
WIDEST = 160


def make_view(display: DisplayOptions, to_terminal: bool, since: str = "") -> View:
    """Return the view for a person's terminal (``to_terminal``) or for a pipe or file; ``since`` is a revision."""
    import shutil  # brings the compressors along; who draws nothing does without

    columns = display.width or min(shutil.get_terminal_size((80, 24)).columns, WIDEST)
    color = use_color(display.color, to_terminal)
    return View(display.layout, columns, color, boxes=to_terminal, review=display.review, since=since)


def use_color(choice: Color, to_terminal: bool) -> bool:
    """Decide on color: the option, then NO_COLOR, FORCE_COLOR and TERM, then whether it is a terminal."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return to_terminal or bool(os.environ.get("FORCE_COLOR"))


def output_format(choice: str | None, output: str | None) -> str:
    """Return the format: as asked, else by the output file's extension, else the terminal view."""
    if choice:
        return choice
    suffix = Path(output).suffix.lower() if output else ""
    return next((form.name for form in OUTPUTS.values() if suffix in form.extensions), "terminal")


def line_format(choice: str | None, output: str | None) -> str:
    """Return the format of a command that prints lines: as asked, else JSON for such a file, else text."""
    return choice or ("json" if output_format(None, output) == "json" else "text")


def is_terminal(output: str | None) -> bool:
    """Whether the result goes to a person's terminal."""
    return output in (None, "-") and sys.stdout.isatty()
