"""Books: a story, a guide, poems, a course, an old one. Written for this project with ebooklib."""

from __future__ import annotations

import io

from ebooklib import epub

from tests.formats.drafts.archives import packed, parts
from tests.formats.drafts.docx import png

_PAGES = {
    "story": ("<h1>Der Leuchtturm</h1><p>Am Abend <em>kam</em> der Sturm.</p><p>Niemand schlief.</p>",),
    "guide": (
        '<h1>Erste Schritte</h1><p>Lesen Sie <a href="kapitel2.xhtml">das zweite Kapitel</a> &amp; weiter.</p>'
        '<img src="punkt.png" alt="ein Punkt"/><ul><li>Schrauben</li><li>Ein Hammer</li></ul>',
        "<h1>Zweites Kapitel</h1><table><tr><td>Größe</td><td>12 cm</td></tr></table><pre>x = 1</pre>",
    ),
    "poems": ("<h1>Herbst</h1><p>Die Blätter fallen,<br/>der Wind ist kalt.</p>",),
    "course": ("<section><h2>Übung 1</h2><p>Schreiben Sie <code>print(1)</code> in die Datei.</p></section>",),
    "old": ("<h1>Vorwort</h1><p>Dieses Buch ist alt.&#160;Sehr alt.</p>",),
}


def _book(name: str, pages: tuple[str, ...]) -> bytes:
    book = epub.EpubBook()
    book.set_identifier(name)
    book.set_title(f"Das Buch „{name}“ & mehr")
    book.set_language("de")
    book.add_metadata("DC", "description", "Ein kurzes Buch für alle.")
    chapters = []
    for number, body in enumerate(pages, start=1):
        chapter = epub.EpubHtml(title=f"Kapitel {number}", file_name=f"kapitel{number}.xhtml", lang="de")
        chapter.content = f"<html><body>{body}</body></html>"
        book.add_item(chapter)
        chapters.append(chapter)
    book.add_item(epub.EpubItem(uid="punkt", file_name="punkt.png", media_type="image/png", content=png()))
    book.toc = chapters
    book.add_item(epub.EpubNcx())
    book.add_item(epub.EpubNav())
    book.spine = chapters if name == "old" else ["nav", *chapters]
    data = io.BytesIO()
    epub.write_epub(data, book)
    return data.getvalue()


def epub_drafts() -> dict[str, bytes]:
    """Return the books by name."""
    return {f"{name}.epub": _book(name, pages) for name, pages in _PAGES.items()}


def veiled(data: bytes, part: str) -> bytes:
    """Return a book that says that one of its parts is encrypted."""
    reference = f'<CipherReference xmlns="http://www.w3.org/2001/04/xmlenc#" URI="{part}"/>'
    note = f'<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container">{reference}</encryption>'
    return packed({**parts(data), "META-INF/encryption.xml": note.encode()})
