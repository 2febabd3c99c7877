"""Markdown pages and plain texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..documents import Block, paired_documents
from .lines import joined
from .plain import without_markup
from .reading import read_text

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_TITLE = re.compile(r"^title: *[\"']?(.*?)[\"']?$", re.MULTILINE)
_TEMPLATE = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{[:#][^}]*\}", re.DOTALL)


def markdown_blocks(text: str) -> list[Block]:
    """Return the headings, paragraphs and items of a page, and the title of its front matter."""
    from markdown_it import MarkdownIt  # only for pages

    front = _FRONT_MATTER.match(text)
    title = _TITLE.search(front[0]) if front else None
    blocks = [Block("heading", title[1])] if title else []
    kind = "text"
    for token in MarkdownIt("commonmark").enable("table").parse(_TEMPLATE.sub("", text[front.end() if front else 0 :])):
        if token.type in ("heading_open", "paragraph_open", "th_open", "td_open"):
            kind = token.type.removesuffix("_open")
        elif token.type == "inline":
            content = without_markup(token.content)
            if any(character.isalpha() for character in content):
                blocks.append(Block(kind, " ".join(content.split())))
    return blocks


def markdown_pairs(german: Path, english: Path, options: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Pair the sentences of two pages."""
    yield from paired_documents(markdown_blocks(read_text(german)), markdown_blocks(read_text(english)))


def text_pairs(german: Path, english: Path, options: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Pair the sentences of two texts whose lines are paragraphs; with ``tokens`` words and punctuation stand apart."""
    sides = []
    for path in (german, english):
        lines = [line.strip() for line in read_text(path).split("\n") if line.strip()]
        sides.append([Block("text", joined(line) if options.get("tokens") else line) for line in lines])
    if len(sides[0]) == len(sides[1]):
        # as many lines by chance are no structure
        sides[0] = [block._replace(kind="") for block in sides[0]]
    yield from paired_documents(sides[0], sides[1])
