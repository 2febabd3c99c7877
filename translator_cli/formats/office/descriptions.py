"""What a picture shows, in words for people who do not see it: attributes and elements of drawings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from translator_cli.formats.office.xml import local

if TYPE_CHECKING:
    from lxml.etree import _Element

Setter = Callable[[str], None]
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"


def descriptions(root: _Element) -> Iterator[tuple[str, Setter]]:
    """Yield each description of a part, on one line, with what puts another in its place."""
    for element in root.iter():
        if local(element) == "docPr":
            for name in ("title", "descr"):
                if _has_words(value := str(element.get(name) or "")):
                    yield " ".join(value.split()), _attribute(element, name)
        elif element.tag in (_SVG + "title", _SVG + "desc") and _has_words(element.text or ""):
            yield " ".join((element.text or "").split()), _content(element)


def _has_words(text: str) -> bool:
    """Whether a text is more than the name of a file."""
    return any(character.isalpha() for character in text) and (" " in text.strip() or "." not in text)


def _attribute(element: _Element, name: str) -> Setter:
    return lambda text: element.set(name, text)


def _content(element: _Element) -> Setter:
    def change(text: str) -> None:
        element.text = text

    return change
