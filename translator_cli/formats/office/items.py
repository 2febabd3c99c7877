"""What a paragraph of an office document consists of, whatever its file format.

A paragraph is a list of items. Text has a look (fonts, colors: whatever the format keeps with it); a pair is something
around other items (a link, a bookmark); an object is a picture, a note mark or a field; an anchor is a point without
width. Breaks divide a paragraph into segments, and every segment becomes one block of the document's text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.etree import _Element

Nodes = list["_Element"]


@dataclass(frozen=True, slots=True)
class Look:
    """How text looks: ``traits`` compare across documents; ``source`` is what the format makes such text from."""

    traits: frozenset[str] = frozenset()
    source: Any = field(default=None, compare=False)


@dataclass(slots=True)
class Text:
    """Words of one look."""

    text: str
    look: Look
    nodes: Nodes


@dataclass(slots=True)
class Object:
    """Something between the words that stays whole; ``name`` is the same in every copy of the document."""

    name: str
    nodes: Nodes


@dataclass(slots=True)
class Anchor:
    """A point without width, such as where a bookmark starts that ends in another paragraph."""

    nodes: Nodes
    at_end: bool = False


@dataclass(slots=True)
class Pair:
    """Something around ``items``: ``opening`` is its tag; ``wrap`` puts it around new nodes.

    ``body`` is the element that the items are children of, None where they are siblings of the pair's own nodes.
    """

    opening: str
    items: list[Item]
    nodes: Nodes
    wrap: Callable[[Nodes], Nodes]
    body: _Element | None = None


@dataclass(slots=True)
class Break:
    """What divides a paragraph: a line break, a tab stop."""

    nodes: Nodes


Item = Text | Object | Anchor | Pair | Break


def text_of(items: Sequence[Item]) -> str:
    """Return the words of items, without those of objects."""
    parts = (
        item.text if isinstance(item, Text) else text_of(item.items) if isinstance(item, Pair) else "" for item in items
    )
    return "".join(parts)


def nodes_of(items: Sequence[Item]) -> Nodes:
    """Return the nodes of items in order."""
    return [node for item in items for node in item.nodes]
