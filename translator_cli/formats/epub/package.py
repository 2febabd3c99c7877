"""The parts of a book in reading order. Source: W3C EPUB 3.3, sections 4 and 5; the NCX is that of EPUB 2."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Literal
from urllib.parse import unquote, urlsplit

from translator_cli.errors import InputError
from translator_cli.formats.office.archive import Archive
from translator_cli.formats.office.xml import local, parsed

if TYPE_CHECKING:
    from lxml.etree import _Element

Kind = Literal["page", "ncx", "package"]
_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_PAGE, _NCX = "application/xhtml+xml", "application/x-dtbncx+xml"


def parts_of(archive: Archive) -> list[tuple[str, Kind]]:
    """Return the parts with text: pages as they are read, the other pages, table of contents, description.

    Raises InputError where the file is not a book, or its pages are encrypted.
    """
    if "mimetype" not in archive.names or archive.read("mimetype").strip() != b"application/epub+zip":
        raise InputError("no EPUB book in it")
    roots = [item.get("full-path") for item in _named(parsed(archive.read(_CONTAINER), _CONTAINER), "rootfile")]
    if not roots or not roots[0]:
        raise InputError("names no description of a book")
    package = str(roots[0])
    root = parsed(archive.read(package), package)
    items = {str(item.get("id")): _target(package, item) for item in _named(root, "item")}
    types = {_target(package, item): str(item.get("media-type")) for item in _named(root, "item")}
    spine = [items.get(str(item.get("idref")), "") for item in _named(root, "itemref")]
    pages = [name for name in dict.fromkeys([*spine, *types]) if types.get(name) == _PAGE and name in archive.names]
    _refuse_encrypted(archive, pages)
    contents = [name for name, kind in types.items() if kind == _NCX and name in archive.names]
    found: list[tuple[str, Kind]] = [(name, "page") for name in pages]
    return [*found, *((name, "ncx") for name in contents), (package, "package")]


def _named(root: _Element, name: str) -> list[_Element]:
    return [element for element in root.iter() if local(element) == name]


def _target(package: str, item: _Element) -> str:
    path = unquote(urlsplit(str(item.get("href") or "")).path)
    return posixpath.normpath(posixpath.join(posixpath.dirname(package), path))


def _refuse_encrypted(archive: Archive, pages: list[str]) -> None:
    """Fonts may be veiled, as bookshops do; pages that are belong to copy protection."""
    if _ENCRYPTION not in archive.names:
        return
    veiled = _named(parsed(archive.read(_ENCRYPTION), _ENCRYPTION), "CipherReference")
    if {unquote(str(item.get("URI"))) for item in veiled} & set(pages):
        raise InputError("encrypted by copy protection; only books without it can be read")
