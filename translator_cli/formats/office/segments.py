"""Paragraphs to segments: stretches between breaks, without the objects and blanks at their ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from translator_cli.document import BlockKind
from translator_cli.formats.office.items import Anchor, Break, Item, Look, Object, Pair, Text, nodes_of, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(slots=True)
class Segment:
    """Items that stand side by side in ``parent``; ``base`` is the look of most of the words."""

    parent: _Element
    items: list[Item]
    base: Look
    kind: BlockKind


def segments(parent: _Element, items: Sequence[Item], kind: BlockKind) -> Iterator[Segment]:
    """Yield the segments of a paragraph in order; those without a letter or digit are none."""
    stretch: list[Item] = []
    for item in [*items, Break([])]:
        divided = isinstance(item, Pair) and item.body is not None and _has_break(item.items)
        if not isinstance(item, Break) and not divided:
            stretch.append(item)
            continue
        yield from _segment(parent, stretch, kind)
        stretch = []
        if isinstance(item, Pair) and item.body is not None:
            yield from segments(item.body, item.items, kind)


def loosened(items: Sequence[Item]) -> list[Item]:
    """Return items without those pairs of siblings that a break divides: their ends become anchors."""
    result: list[Item] = []
    for item in items:
        if isinstance(item, Pair):
            item.items = loosened(item.items)
            if item.body is None and _has_break(item.items):
                inner = nodes_of(item.items)
                first = item.nodes.index(inner[0])
                after = item.nodes[first + len(inner) :]
                result += [Anchor(item.nodes[:first]), *item.items, Anchor(after, True)]
                continue
        result.append(item)
    return result


def _has_break(items: Sequence[Item]) -> bool:
    return any(isinstance(item, Break) or isinstance(item, Pair) and _has_break(item.items) for item in items)


def _segment(parent: _Element, items: list[Item], kind: BlockKind) -> Iterator[Segment]:
    while items:
        items = _trimmed(items)
        if len(items) != 1 or not isinstance(items[0], Pair):
            break
        parent = items[0].body if items[0].body is not None else parent
        items = items[0].items
    if any(character.isalnum() for character in text_of(items)):
        yield Segment(parent, items, _usual_look(items), kind)


def _trimmed(items: list[Item]) -> list[Item]:
    first, last = 0, len(items)
    while first < last and _blank(items[first]):
        first += 1
    while last > first and _blank(items[last - 1]):
        last -= 1
    return items[first:last]


def _blank(item: Item) -> bool:
    return isinstance(item, Object | Anchor) or isinstance(item, Text) and not item.text.strip()


def _usual_look(items: Sequence[Item]) -> Look:
    """Return the look that all others only add to, where there is one; else that of most of the words."""
    lengths: dict[Look, int] = {}
    for text in _texts(items):
        if text.text.strip():
            lengths[text.look] = lengths.get(text.look, 0) + len(text.text)
    plain = [look for look in lengths if all(look.traits <= other.traits for other in lengths)]
    return max(plain or lengths, key=lambda look: lengths[look])


def _texts(items: Sequence[Item]) -> Iterator[Text]:
    for item in items:
        if isinstance(item, Text):
            yield item
        elif isinstance(item, Pair):
            yield from _texts(item.items)
