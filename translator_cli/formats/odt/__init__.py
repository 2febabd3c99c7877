"""ODT: OpenDocument texts (LibreOffice), from German to English with everything else as it was.

The text of a document is one line for each paragraph with words, as in ``formats.docx``: the body with tables, notes
and text boxes, then headers and footers, then the title in the properties.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from translator_cli.document import BlockKind, Document
from translator_cli.document.format import Content, Edit
from translator_cli.errors import InputError
from translator_cli.formats.odt.inline import in_comment, items_of
from translator_cli.formats.odt.looks import SpanWriter, text_styles
from translator_cli.formats.odt.names import STYLE, TABLE, TEXT
from translator_cli.formats.odt.words import unwrap_words
from translator_cli.formats.office.archive import Archive
from translator_cli.formats.office.descriptions import descriptions
from translator_cli.formats.office.language import region_for
from translator_cli.formats.office.lines import Lines, new_lines
from translator_cli.formats.office.properties import retitled, titles
from translator_cli.formats.office.segments import Segment, loosened, segments
from translator_cli.formats.office.tagged import line_of, rebuild
from translator_cli.formats.office.xml import parsed, serialized

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["read", "write"]

_PARTS = ("content.xml", "styles.xml")
_PROPERTIES = "meta.xml"
_TYPE = b"application/vnd.oasis.opendocument.text"
_TEXT_PROPERTIES = re.compile(rb"<style:text-properties\b[^<>]*\bfo:language=\"de\"[^<>]*>")
_HEADING = re.compile(r"(?:Title|Subtitle|Heading)")
_CODE = re.compile(r"(?i)preformatted|quelltext|source")


def read(data: bytes) -> Content:
    """Return the text of a document. Raises InputError for what cannot be read, and for tracked changes."""
    archive = _checked(Archive.of(data))
    lines = Lines()
    for name in _PARTS:
        root = parsed(archive.read(name), name)
        for segment in _segments(root):
            lines.add(segment.kind, line_of(segment))
        for text, _ in descriptions(root):
            lines.add("paragraph", text)
    for title in titles(archive, _PROPERTIES):
        lines.add("heading", title)
    return lines.content(archive)


def _checked(archive: Archive) -> Archive:
    if "mimetype" not in archive.names or not archive.read("mimetype").startswith(_TYPE):
        raise InputError("no OpenDocument text in it")
    manifest = "META-INF/manifest.xml"
    if manifest in archive.names and b"encryption-data" in archive.read(manifest):
        raise InputError("encrypted; save it without a password first")
    return archive


def _segments(root: _Element) -> list[Segment]:
    if next(root.iter(TEXT + "changed-region"), None) is not None:
        raise InputError("has tracked changes; accept or reject them in the word processor first")
    styles, parents = text_styles(root), _paragraph_styles(root)
    found: list[Segment] = []
    for paragraph in list(root.iter(TEXT + "p", TEXT + "h")):
        if not in_comment(paragraph):
            found += segments(paragraph, loosened(items_of(paragraph, styles)), _kind(paragraph, parents))
    return found


def _paragraph_styles(root: _Element) -> Mapping[str, str]:
    """Return the named style that each automatic style of a paragraph is made from."""
    return {
        str(style.get(STYLE + "name")): str(style.get(STYLE + "parent-style-name") or "")
        for style in root.iter(STYLE + "style")
        if style.get(STYLE + "family") == "paragraph"
    }


def _kind(paragraph: _Element, parents: Mapping[str, str]) -> BlockKind:
    style = str(paragraph.get(TEXT + "style-name") or "")
    name = f"{style} {parents.get(style, '')}"
    if _CODE.search(name):
        return "code"
    if paragraph.tag == TEXT + "h" or _HEADING.match(style) or _HEADING.match(parents.get(style, "")):
        return "heading"
    around = {parent.tag for parent in paragraph.iterancestors()}
    if TEXT + "list-item" in around:
        return "list-item"
    return "table-cell" if TABLE + "table-cell" in around else "paragraph"


def write(document: Document, edits: Sequence[Edit], language: str) -> bytes:
    """Return the document with its edits; parts without any keep their bytes."""
    archive: Archive = document.payload
    new = new_lines(document.text, edits)
    changed: dict[str, bytes] = {}
    for name in _PARTS:
        old = archive.read(name)
        root = parsed(old, name)
        own = [(segment, line) for segment in _segments(root) if (line := next(new)) is not None]
        shown = [(put, line) for _, put in descriptions(root) if (line := next(new)) is not None]
        if own or shown:
            writer = SpanWriter(root)
            for segment, line in own:
                rebuild(segment, line, writer)
            unwrap_words(root)
            for put, line in shown:
                put(line)
            changed[name] = serialized(root, old)
    changed.update(retitled(archive, _PROPERTIES, list(new), language))
    if not changed:
        return archive.data
    for name in _PARTS:
        content = changed.get(name) or archive.read(name)
        changed[name] = _TEXT_PROPERTIES.sub(lambda match: _localized(match[0], language), content)
    return archive.with_parts(changed)


def _localized(tag: bytes, language: str) -> bytes:
    region = region_for(language) or "none"
    tag = re.sub(rb'\bfo:language="de"', f'fo:language="{language}"'.encode(), tag)
    return re.sub(rb'\bfo:country="(?:DE|AT|CH|LI|LU)"', f'fo:country="{region}"'.encode(), tag)
