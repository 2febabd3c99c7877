"""Text to blocks: where the translatable content lies, by input format.

Every parser returns ordered, disjoint ``Block`` spans of content without markers; what lies between two blocks is white
space and markers, and is never touched.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from translator_cli.document import Block
from translator_cli.errors import ConfigError
from translator_cli.formats import markdown, plain
from translator_cli.document.html_text import resolve

FORMATS: tuple[str, ...] = ("plain", "markdown", "html")

_EXTENSIONS = {
    ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown", ".mkd": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html",
}  # fmt: skip


def _html(text: str) -> list[Block]:
    from translator_cli.formats import html  # brings html.parser, which other texts never need

    return html.parse(text)


_PARSERS = {"plain": plain.parse, "markdown": markdown.parse, "html": _html}


def format_of(name: str, text: str = "") -> str:
    """Return the format that the extension of a file name stands for; without one, "html" for a page, else "plain"."""
    extension = os.path.splitext(name)[1].lower()
    if not extension and text[:200].lstrip().lower().startswith(("<!doctype html", "<html")):
        return "html"
    return _EXTENSIONS.get(extension, "plain")


def readable(text: str, format: str) -> str:
    """Return ``text`` as offsets count it: in HTML with characters for references (``&uuml;``), else as it is."""
    return resolve(text) if format == "html" else text


def parse(text: str, format: str = "plain") -> tuple[Block, ...]:
    """Return the blocks of ``text``. Raises ConfigError when ``format`` is none of ``FORMATS``."""
    if format not in _PARSERS:
        raise ConfigError(f"unknown input format {format!r}; one of: {', '.join(FORMATS)}")
    return tuple(_tidied(text, _PARSERS[format](text)))


def _tidied(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks without white space at their ends, and without those that hold nothing else."""
    for block in blocks:
        content = text[block.start : block.end]
        if visible := content.strip():
            start = block.start + content.index(visible[0])
            yield Block(block.kind, start, start + len(visible))
