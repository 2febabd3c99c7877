"""Draw drafts of all formats beside their English, as the programs that read them show them.

    python docs/format_screenshots.py

writes ``docs/office.png`` (DOCX and ODT, as LibreOffice prints them), ``docs/pages.png`` (HTML and EPUB, as a browser
shows them) and ``docs/lines.png`` (subtitles, messages of a program and Markdown, as they stand in the file). The
drafts are those that the tests read. Needs LibreOffice, pdftoppm and Chromium.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import zipfile
from html import escape
from pathlib import Path

from screenshot import ROOT
from screenshots import photograph, tool

sys.path.insert(0, str(ROOT))

_PAGE = """<!DOCTYPE html><html lang="de"><meta charset="utf-8"><title>Wandern</title><h1>Wandern im Harz</h1>
<p>Der Weg ist <a href="karte.html">auf der <b>Karte</b></a> rot eingezeichnet.<br>Er ist 12,5 km lang.</p>
<ul><li>Feste Schuhe</li><li>Wasser</li></ul><img src="punkt.png" alt="ein Punkt, der fehlt"></html>
"""
_MARKDOWN = """---
title: Das Freibad
---
::: tip Hinweis
Rufen Sie **vorher** an: `make call`[^1]
:::

| Tag | Eintritt |
|---|--:|
| Montag | 4,50 Euro |

[^1]: Am 3.10.2023 ist *geschlossen*.
"""
_STYLE = """body { margin: 12px; font: 13px/1.4 sans-serif; background: #fff }
table { border-spacing: 8px; width: 100% }
td { border: 1px solid #bbb; vertical-align: top; width: 50%; padding: 4px } img { width: 100% } th { text-align: left }
iframe { border: 0; width: 100%; height: 250px } pre { margin: 0; font-size: 12px; white-space: pre-wrap }"""


def drafts() -> dict[str, bytes]:
    """Return the drafts by the names of their files."""
    from tests.formats.drafts.docx import docx_drafts
    from tests.formats.drafts.epub import epub_drafts
    from tests.formats.drafts.odt import odt_drafts
    from tests.formats.drafts.po import po_drafts
    from tests.formats.drafts.subtitles import srt_drafts

    return {
        "report.de.docx": docx_drafts()["report.docx"],
        "guide.de.odt": odt_drafts()["guide.odt"],
        "guide.de.epub": epub_drafts()["guide.epub"],
        "film.de.srt": srt_drafts()["film.srt"],
        "shop.de.po": po_drafts()["shop.po"],
        "page.de.html": _PAGE.encode(),
        "pool.de.md": _MARKDOWN.encode(),
    }


def printed(file: Path) -> str:
    """Return the upper half of the first page of a document as LibreOffice prints it, as an image."""
    to = file.parent
    office = ["soffice", "--headless", f"-env:UserInstallation={(to / 'office').as_uri()}", "--convert-to", "pdf"]
    subprocess.run([*office, "--outdir", str(to), str(file)], check=True, capture_output=True, timeout=600)
    pdf = file.with_suffix(".pdf").rename(to / f"{file.name}.pdf")
    size = ("-r", "60", "-x", "0", "-y", "0", "-W", "496", "-H", "300")
    subprocess.run(["pdftoppm", "-png", "-singlefile", *size, str(pdf), str(to / file.name)], check=True, timeout=120)
    return f'<img src="{file.name}.png">'


def page_of(file: Path) -> str:
    """Return a frame with a page, or with the first chapter of a book."""
    if file.suffix == ".epub":
        folder = file.with_suffix(".book")
        with zipfile.ZipFile(file) as book:
            book.extractall(folder)
        file = next(folder.rglob("kapitel1.xhtml"))
    return f'<iframe src="{file.as_uri()}"></iframe>'


def lines_of(file: Path) -> str:
    """Return what stands in a file."""
    return f"<pre>{escape(file.read_text(encoding='utf-8-sig'))}</pre>"


def main() -> None:
    """Translate the drafts, then draw each beside its English."""
    sheets = {
        "office": (printed, ("report.docx", "guide.odt"), 720),
        "pages": (page_of, ("page.html", "guide.epub"), 640),
        "lines": (lines_of, ("film.srt", "shop.po", "pool.md"), 1250),
    }
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "home").mkdir()
        for draft, data in drafts().items():
            (folder / draft).write_bytes(data)
            tool(folder, "sync", "-q", "--from", "de", draft)
        for sheet, (shown, files, height) in sheets.items():
            rows = []
            for stem, suffix in (file.split(".") for file in files):
                pair = [folder / f"{stem}.{language}.{suffix}" for language in ("de", "en")]
                heads = "".join(f"<th>{file.name}</th>" for file in pair)
                rows.append(f"<tr>{heads}</tr><tr>{''.join(f'<td>{shown(file)}</td>' for file in pair)}</tr>")
            page = folder / f"{sheet}.html"
            page.write_text(f"<meta charset=utf-8><style>{_STYLE}</style><table>{''.join(rows)}</table>", "utf-8")
            photograph(page, ROOT / "docs" / f"{sheet}.png", (1000, height), False)


if __name__ == "__main__":
    main()
