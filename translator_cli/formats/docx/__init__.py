"""DOCX: Word documents, from German to English with everything else as it was.

The text of a document is one line for each paragraph with words (and for each part of one that a tab stop or line break
divides): body with tables and text boxes, headers, footers, footnotes, endnotes, then the title in the properties.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from translator_cli.document import Document
from translator_cli.document.format import Content, Edit
from translator_cli.formats.docx.fallbacks import copy_to_fallbacks
from translator_cli.formats.docx.looks import RunWriter
from translator_cli.formats.docx.names import W
from translator_cli.formats.docx.parts import links_of, segments_of, text_parts
from translator_cli.formats.office.archive import Archive
from translator_cli.formats.office.descriptions import descriptions
from translator_cli.formats.office.language import region_of
from translator_cli.formats.office.lines import Lines, new_lines
from translator_cli.formats.office.properties import retitled, titles
from translator_cli.formats.office.segments import Segment
from translator_cli.formats.office.tagged import line_of, rebuild
from translator_cli.formats.office.xml import parsed, serialized

__all__ = ["read", "write"]

_PROPERTIES = "docProps/core.xml"
# Where the language of text stands that says nothing itself; other languages in it are those of quotations.
_LANGUAGES = re.compile(rb'(<w:(?:lang|themeFontLang)\b[^>]*?w:val=")(de[^"]*)(")')
_WITH_LANGUAGES = ("word/styles.xml", "word/settings.xml")


def read(data: bytes) -> Content:
    """Return the text of a document. Raises InputError for what cannot be read, and for tracked changes."""
    archive = Archive.of(data)
    lines = Lines()
    for name in text_parts(archive):
        root = parsed(archive.read(name), name)
        for segment in segments_of(root, links_of(archive, name)):
            lines.add(segment.kind, line_of(segment))
        for text, _ in descriptions(root):
            lines.add("paragraph", text)
    for title in titles(archive, _PROPERTIES):
        lines.add("heading", title)
    return lines.content(archive)


def write(document: Document, edits: Sequence[Edit], language: str) -> bytes:
    """Return the document with its edits; parts without any keep their bytes."""
    archive: Archive = document.payload
    new = new_lines(document.text, edits)
    changed: dict[str, bytes] = {}
    for name in text_parts(archive):
        old = archive.read(name)
        root = parsed(old, name)
        found = segments_of(root, links_of(archive, name))
        own = [(segment, line) for segment in found if (line := next(new)) is not None]
        shown = [(put, line) for _, put in descriptions(root) if (line := next(new)) is not None]
        if own or shown:
            _rewrite(own, language)
            copy_to_fallbacks(root)
            for put, line in shown:
                put(line)
            changed[name] = serialized(root, old)
    changed.update(retitled(archive, _PROPERTIES, list(new), language))
    if not changed:
        return archive.data
    for name in _WITH_LANGUAGES:
        if name in archive.names:
            changed[name] = _LANGUAGES.sub(lambda match: _localized(match, language), archive.read(name))
    return archive.with_parts(changed)


def _rewrite(segments: Sequence[tuple[Segment, str]], language: str) -> None:
    writer = RunWriter(language)
    for segment, line in segments:
        rebuild(segment, line, writer)
        for mark in segment.parent.iterfind(f"{W}pPr/{W}rPr/{W}lang"):
            if mark.get(W + "val"):
                mark.set(W + "val", region_of(language, str(mark.get(W + "val"))))


def _localized(match: re.Match[bytes], language: str) -> bytes:
    return match[1] + region_of(language, match[2].decode("ascii", "replace")).encode() + match[3]
