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

FORMATS: tuple[str, ...] = ("plain", "markdown")

_PARSERS = {"plain": plain.parse, "markdown": markdown.parse}
_EXTENSIONS = {".md": "markdown", ".markdown": "markdown", ".mdown": "markdown", ".mkd": "markdown"}


def format_of(name: str) -> str:
    """Return the format that the extension of a file name stands for; "plain" when it is unknown."""
    return _EXTENSIONS.get(os.path.splitext(name)[1].lower(), "plain")


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
