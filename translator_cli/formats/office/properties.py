"""The properties of a document that people read: its title and subject (Dublin Core)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from translator_cli.formats.office.archive import Archive
from translator_cli.formats.office.language import region_of
from translator_cli.formats.office.xml import parsed, serialized

if TYPE_CHECKING:
    from lxml.etree import _Element

DC = "{http://purl.org/dc/elements/1.1/}"
_READ = (DC + "title", DC + "subject")


def titles(archive: Archive, part: str) -> list[str]:
    """Return the texts of a part with properties, on one line each."""
    if part not in archive.names:
        return []
    return [" ".join((item.text or "").split()) for item in _texts(parsed(archive.read(part), part))]


def retitled(archive: Archive, part: str, lines: Sequence[str | None], language: str) -> dict[str, bytes]:
    """Return the part with new texts and the new language; nothing where nothing changes."""
    if part not in archive.names or not any(lines):
        return {}
    old = archive.read(part)
    root = parsed(old, part)
    for item, line in zip(_texts(root), lines, strict=True):
        item.text = item.text if line is None else line
    for item in root.iter(DC + "language"):
        item.text = region_of(language, item.text or "")
    return {part: serialized(root, old)}


def _texts(root: _Element) -> Iterator[_Element]:
    for name in _READ:
        for item in root.iter(name):
            if any(character.isalpha() for character in item.text or ""):
                yield item
