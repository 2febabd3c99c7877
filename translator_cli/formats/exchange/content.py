"""The content of a source or target element: words, and codes by their ids."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from translator_cli.inline.codes import Piece

if TYPE_CHECKING:
    from lxml.etree import _Element

_PAIRS = frozenset({"g", "pc"})
_SINGLES = frozenset({"x", "ph", "it"})
_OPENING = {"bx": ("id",), "bpt": ("id", "i"), "sc": ("id",)}
_CLOSING = {"ex": ("rid", "id"), "ept": ("rid", "id", "i"), "ec": ("startRef", "id")}


def pieces_of(element: _Element) -> Iterator[Piece]:
    """Yield the pieces of an element; of codes that hold text (``ph``, ``bpt``) only the ids are taken."""
    if element.text:
        yield Piece("words", element.text)
    for child in element:
        yield from _child(child)
        if child.tail:
            yield Piece("words", child.tail)


def _child(child: _Element) -> Iterator[Piece]:
    name = child.tag.rpartition("}")[2] if isinstance(child.tag, str) else ""
    if name in _PAIRS:
        yield Piece("open", "", _id(child, ("id",)))
        yield from pieces_of(child)
        yield Piece("close", "", _id(child, ("id",)))
    elif name in _SINGLES:
        yield Piece("single", "", _id(child, ("id", "x")))
    elif name in _OPENING:
        yield Piece("open", "", _id(child, _OPENING[name]))
    elif name in _CLOSING:
        yield Piece("close", "", _id(child, _CLOSING[name]))
    elif name == "cp":
        yield Piece("words", chr(int(child.get("hex") or "20", 16)))
    elif name:
        yield from pieces_of(child)  # a mark for people, such as a term


def _id(element: _Element, names: tuple[str, ...]) -> str:
    return str(next((element.get(name) for name in names if element.get(name)), ""))
