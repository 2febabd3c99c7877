"""Draw ``view``, ``edit`` and the proof sheet at many widths, light and dark, to be looked at by a person.

    python docs/screenshots.py [FOLDER]

makes a small pair in which every mark occurs, runs ``view`` and ``view --since HEAD`` on it at a pseudo-terminal of 60,
80, 120 and 200 columns, draws ``edit`` at the same widths (``desk_screenshot``), and writes what is seen into
``FOLDER`` as SVG, in light and dark. Where Chromium is
installed it takes pictures of the proof sheet, too, for a desk and for a phone (PNG). Without a FOLDER only
``docs/view.svg`` and ``docs/proof.png`` are made. Needs git, and Linux or macOS.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import desk_screenshot
from rich.terminal_theme import DEFAULT_TERMINAL_THEME, TerminalTheme
from screenshot import ROOT, THEME, drawing_of, shown

WIDTHS = (60, 80, 120, 200)
THEMES: dict[str, TerminalTheme] = {"dark": THEME, "light": DEFAULT_TERMINAL_THEME}
#: Width and height of the window in pixels.
WINDOWS = {"desk": (1280, 1100), "phone": (500, 1400)}
GERMAN = """---
title: Das Freibad
---
# Das Freibad öffnet wieder

Am 3. Mai öffnet das Freibad in Altenau. Der Umbau hat 1,2 Millionen Euro gekostet. „Wir haben lange darauf gewartet“,
sagte Bürgermeisterin Lena Vogt am Montag im Stadtrat. Am ersten Tag ist der Eintritt frei.

## Preise und Zeiten

- Eintritt: 4,50 Euro
- Geöffnet von 9 bis 19.30 Uhr

> Das Wasser ist warm.

| Tag | Zeit |
|---|---|
| Montag | 9 Uhr |
"""
#: What a person makes of the English, sentence by sentence: German of the draft and its English; the rest is a
#: machine's.
EDITED = {
    "Das Freibad öffnet wieder": "The open-air pool reopens",
    "Der Umbau hat 1,2 Millionen Euro gekostet.": "The renovation cost 1.2 million euros.",
    "Geöffnet von 9 bis 19.30 Uhr": "Open from 9 a.m. to 8.30 p.m.",
}
#: What is known from elsewhere.
KNOWN = ("Das Wasser ist warm.", "The water is lovely and warm.")
CHANGES = {
    "1,2 Millionen": "1,4 Millionen",
    " Am ersten Tag ist der Eintritt frei.": "",
    "19.30 Uhr\n": "19.30 Uhr\n- Hunde sind nicht erlaubt\n",
}


def tool(folder: Path, *arguments: str) -> str:
    """Run the program in the folder; it exits with 1 where it changed a file or found an error."""
    command = [sys.executable, "-m", "translator_cli", *arguments]
    done = subprocess.run(command, cwd=folder, env=environment(folder), capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    return done.stdout


def environment(folder: Path) -> dict[str, str]:
    """Return an environment with a home of its own, so that nothing on this machine shows in a picture."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "TRANSLATOR_CLI_"))}
    return own | {"HOME": str(folder / "home"), "PYTHONPATH": str(ROOT)}


def prepare(folder: Path) -> None:
    """Make a pair with a machine's English, a person's, one known from elsewhere, and a draft that has moved on."""
    (folder / "home").mkdir()
    german, english = KNOWN
    for text in (german, english):
        name = "see.de.md" if text is german else "see.en.md"
        (folder / name).write_text(f"{text}\n", encoding="utf-8")
    tool(folder, "sync", "-q", "see.de.md")
    draft, translation = folder / "freibad.de.md", folder / "freibad.en.md"
    draft.write_text(GERMAN, encoding="utf-8")
    tool(folder, "sync", "-q", "freibad.de.md")
    for line in tool(folder, "view", "--format", "json", "freibad.de.md").splitlines():
        _edit(translation, line)
    tool(folder, "sync", "-q", "freibad.de.md")
    git = ("git", "-c", "user.name=x", "-c", "user.email=x@example.org")
    for command in (("init", "-q"), ("add", "freibad.de.md"), ("commit", "-qm", "The pool")):
        subprocess.run([*git, *command], cwd=folder, check=True)
    changed = GERMAN
    for old, new in CHANGES.items():
        changed = changed.replace(old, new)
    draft.write_text(changed, encoding="utf-8")


def _edit(translation: Path, line: str) -> None:
    import json

    text = translation.read_text(encoding="utf-8")
    for unit in json.loads(line)["units"]:
        text = text.replace(unit["target"], EDITED.get(unit["source"], unit["target"]), 1)
    translation.write_text(text, encoding="utf-8")


def draw(folder: Path, columns: int, theme: TerminalTheme, *options: str) -> str:
    """Return what ``view`` shows at a terminal of this many columns, as SVG."""
    command = [sys.executable, "-m", "translator_cli", "view", *options, "freibad.de.md"]
    output = shown(command, columns, folder, environment(folder))
    title = " ".join(["translator-cli view", *options, "freibad.de.md"])
    return drawing_of(output.rstrip("\n").split("\n"), columns, title, theme)


def photograph(page: Path, to: Path, size: tuple[int, int], dark: bool) -> None:
    """Take a picture of a page with Chromium, where there is one."""
    browser = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if browser is None:
        print("no Chromium: no pictures of the proof sheet", file=sys.stderr)
        return
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--screenshot={to}"]
    options += [f"--window-size={size[0]},{size[1]}"]
    options += ["--blink-settings=preferredColorScheme=0"] if dark else ["--blink-settings=preferredColorScheme=1"]
    subprocess.run([browser, *options, page.as_uri()], check=True, capture_output=True, timeout=120)


def main(arguments: Sequence[str]) -> None:
    """Make the pair, then the pictures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepare(folder)
        if not arguments:
            picture = draw(folder, 120, THEME, "--since", "HEAD")
            (ROOT / "docs" / "view.svg").write_text(picture, encoding="utf-8", newline="\n")
            tool(folder, "view", "--since", "HEAD", "-o", "proof.html", "freibad.de.md")
            photograph(folder / "proof.html", ROOT / "docs" / "proof.png", (900, 800), False)
            return
        to = Path(arguments[0]).absolute()
        to.mkdir(parents=True, exist_ok=True)
        for tone, theme in THEMES.items():
            for columns in WIDTHS:
                for kind, options in {"view": (), "since": ("--since", "HEAD")}.items():
                    picture = draw(folder, columns, theme, *options)
                    (to / f"{kind}-{columns}-{tone}.svg").write_text(picture, encoding="utf-8", newline="\n")
                desk = desk_screenshot.picture(columns, theme)
                (to / f"edit-{columns}-{tone}.svg").write_text(desk, encoding="utf-8", newline="\n")
        for kind, options in {"proof": (), "proof-since": ("--since", "HEAD")}.items():
            page = folder / f"{kind}.html"
            tool(folder, "view", *options, "-o", str(page), "freibad.de.md")
            for window, size in WINDOWS.items():
                for tone in THEMES:
                    photograph(page, to / f"{kind}-{window}-{tone}.png", size, tone == "dark")


if __name__ == "__main__":
    main(sys.argv[1:])
