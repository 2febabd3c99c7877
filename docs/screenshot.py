"""Write ``docs/screenshot.svg``: what a terminal shows for the example article.

    python docs/screenshot.py

runs ``translator-cli docs/examples/bericht.txt`` at a pseudo-terminal of 100 columns and lets rich draw its output. The
middle of the text is cut, so that summary and findings fit on one screen. Needs Linux or macOS.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

ROOT = Path(__file__).parents[1]
ARTICLE = "docs/examples/bericht.txt"
COLUMNS, HEAD = 100, 30  # cells; rows to show at most before the cut
TITLE = f"translator-cli {ARTICLE}"
# A calm dark theme; the eight colours as a terminal has them.
THEME = TerminalTheme(
    (24, 26, 31),
    (220, 223, 228),
    [(24, 26, 31), (224, 108, 117), (152, 195, 121), (229, 192, 123), (97, 175, 239), (198, 120, 221), (86, 182, 194),
     (220, 223, 228)],
)  # fmt: skip
# rich's drawing loads a font from the network; a monospaced font of the reader's own does as well.
_FONT_FACES = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
_FONT = re.compile(r"font-family: Fira Code, monospace;|font-family: arial;")


def main() -> None:
    """Run the command, cut its output, write the drawing."""
    options = ["--width", str(COLUMNS), "--no-pager", "--no-memory"]
    output = shown([sys.executable, "-m", "translator_cli", *options, ARTICLE], COLUMNS, ROOT, dict(os.environ))
    drawing = drawing_of(cut(output), COLUMNS, TITLE, THEME)
    (ROOT / "docs" / "screenshot.svg").write_text(drawing, encoding="utf-8", newline="\n")


def drawing_of(lines: Sequence[str], columns: int, title: str, theme: TerminalTheme) -> str:
    """Return lines with escape codes as a terminal of this many columns shows them, as SVG."""
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=columns, file=nowhere, force_terminal=True, color_system="standard")
        console.print(Text.from_ansi("\n".join(lines)), soft_wrap=True)
        drawing = console.export_svg(title=title, theme=theme, unique_id="translator-cli")
    # without it some readers leave out the blank at the start of a piece of text
    drawing = drawing.replace("<svg ", '<svg xml:space="preserve" ', 1)
    return _FONT.sub("font-family: ui-monospace, Menlo, Consolas, monospace;", _FONT_FACES.sub("", drawing))


def shown(command: Sequence[str], columns: int, folder: Path, variables: Mapping[str, str]) -> str:
    """Return what ``command`` writes to a terminal of ``columns`` columns; an error ends the script."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    environment = {**variables, "TERM": "xterm-256color", "PYTHONIOENCODING": "utf-8"}
    environment.pop("NO_COLOR", None)
    with subprocess.Popen(command, stdout=theirs, stderr=subprocess.PIPE, cwd=folder, env=environment) as process:
        os.close(theirs)
        written = b""
        try:
            while piece := os.read(ours, 65536):
                written += piece
        except OSError:  # Linux reports the end of a terminal as an error
            pass
        error = process.communicate()[1]
    os.close(ours)
    if process.returncode:
        sys.exit(error.decode())
    return written.decode().replace("\r\n", "\n")


def cut(output: str) -> list[str]:
    """Return the first paragraphs, a sign for what is left out, and everything from the summary on."""
    lines = output.rstrip("\n").split("\n")
    plain = [Text.from_ansi(line).plain.strip(" │") for line in lines]
    summary = next((place for place, line in enumerate(plain) if "Summary ·" in line), len(lines))
    if summary <= HEAD:
        return lines
    gap = max(place for place, line in enumerate(plain[:HEAD]) if not line)  # where a paragraph ends
    return [*lines[: gap + 1], "       \x1b[2m⋯\x1b[0m", "", *lines[summary:]]


if __name__ == "__main__":
    main()
