"""HTML, WML, DocBook and Mallard pages: their blocks of prose, without code."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from ..documents import Block, paired_documents
from .reading import read_text

_PARAGRAPHS = frozenset("p para simpara li dd dt td th blockquote caption figcaption entry term address div".split())
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6 title titleabbrev refpurpose".split())
# What holds no prose; an element in a line that is code leaves its text, for the sentence would lack a word.
_SKIPPED = frozenset(
    "script style pre programlisting screen synopsis head literallayout svg nav info bookinfo articleinfo".split()
)
_EMPTY = frozenset("br hr img meta link input col area base wbr".split())
_WML = re.compile(r"^#[^\n]*$|<:.*?:>|\$\(\w+\)", re.MULTILINE | re.DOTALL)
_PAGE_TITLE = re.compile(r"<define-tag pagetitle>(.*?)</define-tag>", re.DOTALL)
_DEFINED = re.compile(r"<define-tag\b.*?</define-tag>", re.DOTALL)


class _Reader(HTMLParser):
    """Collects blocks; it forgives what is not well formed, as most of these pages are not."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.blocks: list[Block] = []
        self._text: list[str] = []
        self._kind = "text"
        self._skipped: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SKIPPED:
            self.flush()
            self._skipped.append(tag)
        elif tag in _PARAGRAPHS or tag in _HEADINGS:
            self.flush()
            self._kind = "heading" if tag in _HEADINGS else "paragraph"
        elif tag in _EMPTY:
            self._text.append(" ")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._text.append(" " if tag in _EMPTY else "")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._skipped:
            del self._skipped[self._skipped.index(tag) :]
        elif tag in _PARAGRAPHS or tag in _HEADINGS:
            self.flush()

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            self._text.append(data)

    def handle_entityref(self, name: str) -> None:
        known = html.unescape(f"&{name};")
        # an entity of the handbook itself, such as the name of its program
        self.handle_data(known if not known.startswith("&") or name == "amp" else name.split(".")[-1])

    def handle_charref(self, name: str) -> None:
        self.handle_data(html.unescape(f"&#{name};"))

    def flush(self) -> None:
        """End the block that is being read."""
        text = " ".join("".join(self._text).split())
        if any(character.isalpha() for character in text):
            self.blocks.append(Block(self._kind, text))
        self._text, self._kind = [], "text"


def markup_blocks(text: str) -> list[Block]:
    """Return the blocks of a page."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.flush()
    return reader.blocks


def wml_text(text: str) -> str:
    """Return a page of Debian's web site as HTML: its title, and its text without directives and definitions."""
    title = _PAGE_TITLE.search(text)
    body = _WML.sub("", _DEFINED.sub("", text))
    return f"<h1>{title[1]}</h1>{body}" if title else body


def markup_pairs(german: Path, english: Path, options: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Pair the sentences of two pages; with ``exact`` only if they are built alike."""
    texts = [read_text(path) for path in (german, english)]
    if german.suffix == ".wml":
        texts = [wml_text(text) for text in texts]
    source, target = map(markup_blocks, texts)
    yield from paired_documents(source, target, exact=options.get("exact", False))
