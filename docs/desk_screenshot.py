"""Write ``docs/desk.svg``: the desk of ``translator-cli edit`` on a short article, drawn by Textual.

    python docs/desk_screenshot.py [COLUMNS] [light]

opens the pair below at 100 columns (or ``COLUMNS``) without a terminal, goes to the sentence with a finding and edits
it. Where a number or ``light`` is given, the file is named after it and written into the working directory.
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME, SVG_EXPORT_THEME, TerminalTheme

from translator_cli.checks import CheckSettings
from translator_cli.desk.journal import Journal
from translator_cli.desk.screen.app import DeskApp
from translator_cli.desk.session import Session
from translator_cli.document import Document, Hypothesis
from translator_cli.pairs.naming import FilePair
from translator_cli.pairs.project import Project
from translator_cli.pairs.sync import Translations

ROOT = Path(__file__).parents[1]
GERMAN = """# Das Freibad öffnet wieder

Am 3. Mai öffnet das Freibad in Altenau. Der Umbau hat 1,2 Millionen Euro gekostet. „Wir haben lange darauf gewartet“,
sagte Bürgermeisterin Lena Vogt am Montag im Stadtrat.

- Eintritt: 4,50 Euro
- Geöffnet von 9 bis 19.30 Uhr
"""
ENGLISH = """# The open-air pool reopens

On 3 May the open-air pool in Altenau opens. The renovation cost 1.3 million euros. “We have waited a long time for
this,” mayor Lena Vogt told the town council on Monday.

- Admission: 4.50 euros
- Open from 9 a.m. to 7.30 p.m.
"""
WORDINGS = ["The renovation cost 1.2 million euros.", "The conversion has cost 1.2 million euros."]
# Textual's drawing loads a font from the network; a monospaced font of the reader's own does as well.
_FONT_FACES = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
_FONT = re.compile(r"font-family: Fira Code, monospace;|font-family: arial;")


class Wordings:
    """Stands for the engine, so that the picture does not change with the model."""

    def translate(self, texts: Sequence[str]) -> Translations:
        """Return the texts."""
        return Translations(texts)

    def remembered(self, texts: Sequence[str]) -> Mapping[str, Sequence[Hypothesis]]:
        """Remember nothing."""
        return {}

    def polish(self, document: Document, german: str, english: str) -> str:
        """Return the English."""
        return english

    def alternatives(self, text: str) -> Sequence[str]:
        """Return two wordings of the sentence that the picture is about."""
        return WORDINGS if "Umbau" in text else []

    def learn(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Learn nothing."""


async def draw(folder: Path, columns: int) -> str:
    """Return the drawing."""
    (folder / "freibad.de.md").write_text(GERMAN, encoding="utf-8")
    (folder / "freibad.en.md").write_text(ENGLISH, encoding="utf-8")
    files, project = FilePair(folder / "freibad.de.md", folder / "freibad.en.md"), Project(config=folder / "x.toml")
    app = DeskApp(
        lambda: Session(files, project, CheckSettings(), Journal(folder / "journal")), Wordings(), lambda text: ([], [])
    )
    async with app.run_test(size=(columns, 24)) as pilot:
        await pilot.pause(1)
        await pilot.press("a", "n")
        await pilot.pause(1)
        return app.export_screenshot(title="translator-cli edit freibad.de.md")


def picture(columns: int, theme: TerminalTheme) -> str:
    """Return the drawing in the colors of a terminal, for they are the terminal's own."""
    export = Console.export_svg
    setattr(
        Console, "export_svg", lambda console, *, title: export(console, title=title, theme=theme, unique_id="desk")
    )
    try:
        with tempfile.TemporaryDirectory() as folder:
            drawing = asyncio.run(draw(Path(folder), columns))
    finally:
        setattr(Console, "export_svg", export)
    # without it some readers leave out the blank at the start of a piece of text
    drawing = drawing.replace("<svg ", '<svg xml:space="preserve" ', 1)
    return _FONT.sub("font-family: ui-monospace, Menlo, Consolas, monospace;", _FONT_FACES.sub("", drawing))


def main(arguments: Sequence[str]) -> None:
    """Draw, and write the file."""
    columns = next((int(word) for word in arguments if word.isdigit()), 100)
    drawing = picture(columns, DEFAULT_TERMINAL_THEME if "light" in arguments else SVG_EXPORT_THEME)
    path = Path("-".join(["desk", *arguments]) + ".svg") if arguments else ROOT / "docs" / "desk.svg"
    path.write_text(drawing, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
