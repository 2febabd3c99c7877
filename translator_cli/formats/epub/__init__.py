"""EPUB: books, from German to English; every page is a page of HTML.

The text of a document is that of the pages one after the other, tags included, then the table of contents for old
readers and the title and description of the book.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translator_cli.document import Block, Document
from translator_cli.document.format import Content, Edit
from translator_cli.errors import InputError
from translator_cli.document.edited import stretch
from translator_cli.formats.epub.package import Kind, parts_of
from translator_cli.formats.epub.sound import sound_edits, well_formed
from translator_cli.formats.office.archive import Archive

__all__ = ["read", "write"]

# In the other parts, which are XML of a few known elements.
_WORDS: dict[Kind, re.Pattern[str]] = {
    "ncx": re.compile(r"(?<=<text>)[^<]*[^\W\d_][^<]*(?=</text>)"),
    "package": re.compile(r"(?<=>)[^<]*[^\W\d_][^<]*(?=</dc:(?:title|description)>)"),
}
_LANGUAGE = re.compile(r"(<dc:language\b[^>]*>|\bxml:lang=\")de(?:-[A-Za-z]+)?(?=[<\"])")
_DECLARED = re.compile(rb"<\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]+)[\"']")


@dataclass(frozen=True, slots=True)
class _Part:
    name: str
    kind: Kind
    start: int
    end: int


def read(data: bytes) -> Content:
    """Return the text of a book. Raises InputError for what cannot be read."""
    from translator_cli.formats import format_named

    archive = Archive.of(data)
    resolve = format_named("html").resolve
    length, blocks, parts, pieces = 0, list[Block](), list[_Part](), list[str]()
    for name, kind in parts_of(archive):
        part = resolve(_decoded(archive, name))
        blocks += [Block(block.kind, length + block.start, length + block.end) for block in _blocks(part, kind)]
        parts.append(_Part(name, kind, length, length + len(part)))
        pieces.append(part + "\n")
        length += len(part) + 1
    return Content("".join(pieces), tuple(blocks), (archive, tuple(parts)))


def _decoded(archive: Archive, name: str) -> str:
    data = archive.read(name)
    declared = _DECLARED.match(data)
    try:
        return data.decode(declared[1].decode("ascii") if declared else "utf-8-sig").removeprefix("\ufeff")
    except (LookupError, UnicodeDecodeError):
        raise InputError(f"its part {name} is not in the encoding that it names") from None


def _blocks(part: str, kind: Kind) -> Iterator[Block]:
    from translator_cli.formats import parse, tidied

    if kind == "page":
        yield from parse(part, "html")
    else:
        yield from tidied(part, (Block("heading", *match.span()) for match in _WORDS[kind].finditer(part)))


def write(document: Document, edits: Sequence[Edit], language: str) -> bytes:
    """Return the book with its edits; pages without any keep their bytes. Raises InputError, where one would break."""
    archive, parts = document.payload
    sound = sound_edits(document.text, sorted(edits))
    new = {part: stretch(document.text, part.start, part.end, sound) for part in parts}
    if not any(page.changed for page in new.values()):
        return bytes(archive.data)
    changed = {
        part.name: _written(archive, part, page.text, language)
        for part, page in new.items()
        if page.changed or part.kind != "page"
    }
    return bytes(archive.with_parts(changed))


def _written(archive: Archive, part: _Part, text: str, language: str) -> bytes:
    from translator_cli.formats import format_named

    html = format_named("html")
    if part.kind == "page":
        text = html.localize(text, language)
    else:
        text = _LANGUAGE.sub(lambda match: match[1] + language, text)
    old = archive.read(part.name)
    declared = _DECLARED.match(old)
    data = html.unresolve(text).encode(declared[1].decode("ascii") if declared else "utf-8", "xmlcharrefreplace")
    if well_formed(old) and not well_formed(data):
        raise InputError(f"its part {part.name} would be broken by the translation; nothing was written")
    return data
