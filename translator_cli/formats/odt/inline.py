"""The children of a paragraph as items: words, spans, links, notes, fields, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from translator_cli.formats.odt.looks import Styles, look_of
from translator_cli.formats.odt.names import DRAW, OFFICE, TEXT, WORDS, XLINK
from translator_cli.formats.odt.words import wrap_words
from translator_cli.formats.office.items import Anchor, Break, Item, Nodes, Object, Pair, Text
from translator_cli.formats.office.xml import digest, local

if TYPE_CHECKING:
    from lxml.etree import _Element

_RANGES = {"bookmark-start": "bookmark-end", "reference-mark-start": "reference-mark-end"}
_UNSEEN = frozenset({
    "bookmark", "bookmark-end", "reference-mark", "reference-mark-end", "soft-page-break", "annotation",
    "annotation-end", "alphabetical-index-mark", "alphabetical-index-mark-start", "alphabetical-index-mark-end",
    "toc-mark", "toc-mark-start", "toc-mark-end", "user-index-mark", "change", "change-start", "change-end",
})  # fmt: skip
_BREAKS = frozenset({"tab", "line-break"})
_SPACE = re.compile(r"[ \t\r\n]+")


def items_of(parent: _Element, styles: Styles) -> list[Item]:
    """Return the items of a paragraph or link; its words get elements of their own."""
    wrap_words(parent)
    return list(_items(list(parent), styles))


def _items(nodes: Sequence[_Element], styles: Styles) -> Iterator[Item]:
    at = 0
    while at < len(nodes):
        end = _partner(nodes, at)
        if end is None:
            yield _item(nodes[at], styles)
            at += 1
        else:
            yield _range(nodes[at : end + 1], styles)
            at = end + 1


def _item(node: _Element, styles: Styles) -> Item:
    path, leaf = list[str](), node
    while leaf.tag == TEXT + "span" and len(leaf):
        path.append(str(leaf.get(TEXT + "style-name") or ""))
        leaf = leaf[0]
    look, name = look_of(tuple(filter(None, path)), styles), local(leaf)
    if leaf.tag == TEXT + "span" or name in _UNSEEN or name in _RANGES or not name or "hidden" in look.traits:
        return Anchor([node], name.endswith("-end"))
    if leaf.tag == WORDS:
        return Text(_SPACE.sub(" ", leaf.text or ""), look, [node])
    if leaf.tag == TEXT + "s":
        return Text(" " * int(leaf.get(TEXT + "c") or 1), look, [node])
    if name in _BREAKS:
        return Break([node])
    return _link(node, leaf, styles) if leaf.tag == TEXT + "a" else Object(_name(leaf), [node])


def _link(node: _Element, link: _Element, styles: Styles) -> Pair:
    """Return a link; the spans that it stands in are part of it."""

    def wrap(inner: Nodes) -> Nodes:
        link[:] = inner
        return [node]

    address = str(link.get(XLINK + "href") or "")
    plain = address and not set('"<>') & set(address)
    opening = f'a href="{address}"' if plain else f'span class="link-{digest(address)}"'
    return Pair(opening, items_of(link, styles), [node], wrap, link)


def _name(node: _Element) -> str:
    """Return a name for an object that is the same in every copy of the document."""
    known = node.get(TEXT + "id") or node.get(DRAW + "name")
    return f"{local(node)}-{digest(str(known) if known else ''.join(str(text) for text in node.itertext()))}"


def _range(nodes: Sequence[_Element], styles: Styles) -> Pair:
    first, last = nodes[0], nodes[-1]
    opening = f'span id="{digest(str(first.get(TEXT + "name")))}"'
    return Pair(opening, list(_items(nodes[1:-1], styles)), list(nodes), lambda inner: [first, *inner, last])


def _partner(nodes: Sequence[_Element], at: int) -> int | None:
    """Return where a range ends that begins here, if it holds anything and no other range is cut by it."""
    name, key = _RANGES.get(local(nodes[at])), nodes[at].get(TEXT + "name")
    opened: list[str | None] = []
    for end in range(at + 1, len(nodes) if name else 0):
        if local(nodes[end]) == name and nodes[end].get(TEXT + "name") == key:
            return end if end > at + 1 and not opened else None
        if local(nodes[end]) in _RANGES:
            opened.append(nodes[end].get(TEXT + "name"))
        elif local(nodes[end]) in _RANGES.values():
            if nodes[end].get(TEXT + "name") not in opened:
                return None
            opened.remove(nodes[end].get(TEXT + "name"))
    return None


def in_comment(node: _Element) -> bool:
    """Whether a paragraph is a comment's, or that of a text that was deleted."""
    return any(parent.tag in (OFFICE + "annotation", TEXT + "tracked-changes") for parent in node.iterancestors())
