"""The parts of a DOCX file that hold text, and the paragraphs in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from translator_cli.document import BlockKind
from translator_cli.errors import InputError
from translator_cli.formats.docx.names import TRACKED, W
from translator_cli.formats.docx.runs import in_fallback, items_of
from translator_cli.formats.office.archive import Archive
from translator_cli.formats.office.segments import Segment, loosened, segments
from translator_cli.formats.office.xml import local, parsed

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAIN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
_TEXTS = re.compile(r"/(?:header|footer|footnotes|endnotes)$")
_HEADING = re.compile(r"(?i)heading|berschrift|title|titel")
_CODE = re.compile(r"(?i)source ?code|quelltext|preformatted|verbatim|listing")


def text_parts(archive: Archive) -> list[str]:
    """Return the names of the parts with text, the main one first. Raises InputError if it is not a document."""
    main = ""
    for kind, target, _ in relationships(archive, ""):
        if kind == _STRICT:
            raise InputError("a strict Open XML document; save it as an ordinary .docx first")
        main = target if kind == _MAIN else main
    if not main or b"macroEnabled" in archive.read("[Content_Types].xml"):
        raise InputError("a document with macros; save it as .docx first" if main else "no word document in it")
    others = [target for kind, target, _ in relationships(archive, main) if _TEXTS.search(kind)]
    return [main, *sorted(name for name in set(others) if name in archive.names)]


def relationships(archive: Archive, part: str) -> Iterator[tuple[str, str, str]]:
    """Yield kind, target and id of each relationship of a part; a target in the archive is a part's name."""
    folder, _, file = part.rpartition("/")
    name = f"{folder}/_rels/{file}.rels".lstrip("/")
    if name not in archive.names:
        return
    for link in parsed(archive.read(name), name):
        target = str(link.get("Target") or "")
        if link.get("TargetMode") != "External":
            target = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}".lstrip("/")
        yield str(link.get("Type") or ""), target, str(link.get("Id") or "")


def links_of(archive: Archive, part: str) -> Mapping[str, str]:
    """Return the addresses of the links of a part by id."""
    return {key: target for kind, target, key in relationships(archive, part) if kind.endswith("/hyperlink")}


def segments_of(root: _Element, links: Mapping[str, str]) -> list[Segment]:
    """Return all segments of a part in order. Raises InputError where changes are tracked."""
    for element in root.iter():
        if element.tag in TRACKED:
            raise InputError("has tracked changes; accept or reject them in the word processor first")
    found: list[Segment] = []
    for paragraph in list(root.iter(W + "p")):
        if not in_fallback(paragraph):
            found += segments(paragraph, loosened(items_of(paragraph, links)), _kind(paragraph))
    return found


def _kind(paragraph: _Element) -> BlockKind:
    properties = paragraph.find(W + "pPr")
    style = properties.find(W + "pStyle") if properties is not None else None
    name = str(style.get(W + "val") or "") if style is not None else ""
    if _CODE.search(name):
        return "code"
    if _HEADING.search(name):
        return "heading"
    if properties is not None and properties.find(W + "numPr") is not None or name.lower().startswith("list"):
        return "list-item"
    return "table-cell" if any(local(parent) == "tc" for parent in paragraph.iterancestors()) else "paragraph"
