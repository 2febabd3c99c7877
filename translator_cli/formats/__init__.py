"""The table of formats, and bytes or text to blocks: where the translatable content lies.

To add a format, write a module in this folder and one row in ``_TABLE``; nothing else needs to know its name.

- A **text format** gives ``parse``: text → ordered, disjoint ``Block`` spans of content without markers. What lies
  between two blocks is white space and markers and is never touched; code and other words that stay are opaque blocks.
- A **container** (an archive, or anything else that is not one decodable text) gives ``read``: bytes → ``Content``,
  and ``write``: the document with its edits → bytes. Its ``Content.text`` is made for this program alone: one
  paragraph a block, inline marks written as HTML tags (with ``visible`` from ``document.html_text``), an empty line
  between two paragraphs; the payload tells which block belongs where in the file. ``tests/formats/test_container.py``
  shows the smallest one.

The functions in the table import their modules when they are called, so that a run loads the one format it meets.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from importlib import import_module
from typing import Any

from translator_cli.document import Block
from translator_cli.document.format import Content, Format
from translator_cli.errors import ConfigError

__all__ = ["FORMATS", "Content", "Format", "format_for", "format_named", "is_read", "parse", "tidied"]


def _call(module: str, function: str, *arguments: Any) -> Any:
    return getattr(import_module(module), function)(*arguments)


def _later(module: str, function: str) -> Any:
    """Return a function of a module that is imported at the first call."""
    return partial(_call, f"translator_cli.{module}", function)


# A cue of SubRip: a number, and the first of its two times.
_SRT = re.compile(r"\s*(?:\d+[^\r\n]*(?:\r\n|\r|\n))?\d{1,3}:\d\d:\d\d,\d{1,3}[ \t]*-->")
# The first entry of a PO file, behind comments.
_PO = re.compile(r"(?:\s*#[^\r\n]*[\r\n]+)*\s*msg(?:id|ctxt)[ \t]*\"")

_TABLE: tuple[Format, ...] = (
    Format(
        "plain",
        (".txt", ".text"),
        parse=_later("formats.plain", "parse"),
        inert=_later("formats.inert", "plain"),
        divisible=True,
    ),
    Format(
        "markdown",
        (".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd"),
        parse=_later("formats.markdown", "parse"),
        inert=_later("formats.inert", "markdown"),
        visible=_later("inline.visible", "without_marks"),
        explicit=_later("formats.markdown.references", "explicit"),
        begins=_later("formats.markdown.recognition", "is_markdown"),
        datatype="x-markdown",
        guarded=True,
        landmarks=_later("formats.markdown.landmarks", "landmarks"),
        divisible=True,
        cells="bars",
    ),
    Format(
        "html",
        (".html", ".htm", ".xhtml"),
        parse=_later("formats.html", "parse"),
        resolve=_later("document.html_text", "resolve"),
        unresolve=_later("document.html_text", "refer"),
        localize=_later("document.html_text", "with_language"),
        visible=_later("document.html_text", "without_tags"),
        tagged=True,
        inert=_later("formats.inert", "html"),
        begins=_later("formats.html.recognition", "is_html"),
        keeps_encoding=True,
        on_unencodable="xmlcharrefreplace",
        datatype="html",
        guarded=True,
        hang=" \t",
        cells="tags",
    ),
    Format(
        "srt",
        (".srt",),
        read=_later("formats.subtitles", "read_srt"),
        write=_later("formats.subtitles", "write"),
        visible=_later("document.html_text", "without_tags"),
        tagged=True,
        begins=lambda text: _SRT.match(text) is not None,
        textual=True,
        datatype="x-subrip",
    ),
    Format(
        "vtt",
        (".vtt",),
        read=_later("formats.subtitles", "read_vtt"),
        write=_later("formats.subtitles", "write"),
        visible=_later("document.html_text", "without_tags"),
        tagged=True,
        begins=lambda text: text.startswith("WEBVTT"),
        textual=True,
        datatype="x-webvtt",
    ),
    Format(
        "po",
        (".po", ".pot"),
        read=_later("formats.po", "read"),
        write=_later("formats.po", "write"),
        visible=_later("document.html_text", "without_tags"),
        tagged=True,
        begins=lambda text: _PO.match(text) is not None,
        textual=True,
        keeps_encoding=True,
        datatype="po",
    ),
    Format(
        "docx",
        (".docx",),
        read=_later("formats.docx", "read"),
        write=_later("formats.docx", "write"),
        visible=_later("document.html_text", "without_tags"),
        datatype="x-docx",
    ),
    Format(
        "odt",
        (".odt",),
        read=_later("formats.odt", "read"),
        write=_later("formats.odt", "write"),
        visible=_later("document.html_text", "without_tags"),
        datatype="x-odt",
    ),
    Format(
        "epub",
        (".epub",),
        read=_later("formats.epub", "read"),
        write=_later("formats.epub", "write"),
        visible=_later("document.html_text", "without_tags"),
        inert=_later("formats.inert", "html"),
        datatype="x-epub",
    ),
)
_BY_NAME = {format.name: format for format in _TABLE}
# Markdown comes last: its marks stand in texts of other formats as well.
_BY_BEGINNING = sorted(_TABLE, key=lambda format: format.name == "markdown")
_BY_EXTENSION = {extension: format for format in _TABLE for extension in format.extensions}
#: The names of the input formats, as ``--input-format`` takes them.
FORMATS: tuple[str, ...] = tuple(_BY_NAME)


def format_named(name: str) -> Format:
    """Return a format by its name. Raises ConfigError for a name that is none of ``FORMATS``."""
    if name not in _BY_NAME:
        raise ConfigError(f"unknown input format {name!r}; one of: {', '.join(FORMATS)}")
    return _BY_NAME[name]


def format_for(name: str, text: str = "") -> Format:
    """Return the format that the extension of a file name stands for; without one, what the text begins like."""
    extension = os.path.splitext(name)[1].lower()
    if not extension:
        return next((format for format in _BY_BEGINNING if format.begins(text)), _BY_NAME["plain"])
    return _BY_EXTENSION.get(extension, _BY_NAME["plain"])


def is_read(extension: str) -> bool:
    """Whether files with an extension (".md") are in a format that is read."""
    return extension in _BY_EXTENSION


def parse(text: str, format: Format | str = "plain") -> tuple[Block, ...]:
    """Return the blocks of a text. Raises ConfigError when ``format`` names no format of text."""
    chosen = format_named(format) if isinstance(format, str) else format
    if chosen.parse is None:
        raise ConfigError(f"{chosen.name} is not a format of text")
    return tidied(text, chosen.parse(text))


def tidied(text: str, blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the blocks without white space at their ends, and without those that hold nothing else."""
    return tuple(_tidied(text, blocks))


def _tidied(text: str, blocks: Iterable[Block] | Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        content = text[block.start : block.end]
        if visible := content.strip():
            start = block.start + content.index(visible[0])
            yield Block(block.kind, start, start + len(visible))
