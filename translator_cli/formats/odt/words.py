"""Text as elements: while a paragraph is worked on, its words have elements of their own, one leaf to a child."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translator_cli.formats.odt.names import TEXT, WORDS

if TYPE_CHECKING:
    from lxml.etree import _Element


def wrap_words(parent: _Element) -> None:
    """Give all text of an element, and of the spans in it, elements; each span keeps one child, or is divided."""
    for child in reversed(list(parent)):
        if child.tail:
            child.addnext(_words(parent, child.tail))
            child.tail = None
    if parent.text:
        parent.insert(0, _words(parent, parent.text))
        parent.text = None
    for child in list(parent):
        if child.tag == TEXT + "span":
            wrap_words(child)
            _divide(child)


def _words(near: _Element, text: str) -> _Element:
    element = near.makeelement(WORDS, {})
    element.text = text
    return element


def _divide(span: _Element) -> None:
    for child in reversed(list(span)[1:]):
        copy = span.makeelement(span.tag, dict(span.attrib))
        copy.append(child)
        span.addnext(copy)


def unwrap_words(root: _Element) -> None:
    """Turn the elements of words into text again."""
    for element in list(root.iter(WORDS)):
        parent, before = element.getparent(), element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + (element.text or "")
        else:
            before.tail = (before.tail or "") + (element.text or "")
        parent.remove(element)
