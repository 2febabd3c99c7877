"""Text styles as looks, and new words with a look."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from translator_cli.formats.odt.names import FO, OFFICE, STYLE, TEXT, WORDS
from translator_cli.formats.office.items import Look, Nodes

if TYPE_CHECKING:
    from lxml.etree import _Element

_UNSEEN = re.compile(
    r"(?:.*-(?:asian|complex)|.*rsid|language|country|script|rfc-language-tag"
    r"|text-(?:underline|line-through)-(?:width|color|mode|type|text))\Z"
)
_NAMED = {"Strong_20_Emphasis": "bold", "Emphasis": "italic"}
_CODE = re.compile(r"(?i)source_20_text|quelltext|preformatted|teletype|code")
_SPACES = re.compile(r" {2,}")
_WRITTEN = {
    "bold": (FO + "font-weight", "bold"), "italic": (FO + "font-style", "italic"),
    "underline": (STYLE + "text-underline-style", "solid"), "strike": (STYLE + "text-line-through-style", "solid"),
    "superscript": (STYLE + "text-position", "super 58%"), "subscript": (STYLE + "text-position", "sub 58%"),
}  # fmt: skip
_VALUES = {
    "font-weight": {"bold": "bold", "normal": ""},
    "font-style": {"italic": "italic", "normal": ""},
    "text-underline-style": {"solid": "underline", "none": ""},
    "text-line-through-style": {"solid": "strike", "none": ""},
    "display": {"none": "hidden"},
}

Styles = Mapping[str, frozenset[str]]


def text_styles(root: _Element) -> Styles:
    """Return the traits of each automatic text style of a part."""
    return {
        str(style.get(STYLE + "name")): frozenset(_traits(style))
        for automatic in root.iter(OFFICE + "automatic-styles")
        for style in automatic.iter(STYLE + "style")
        if style.get(STYLE + "family") == "text"
    }


def _traits(style: _Element) -> Iterator[str]:
    parent = style.get(STYLE + "parent-style-name")
    if parent:
        yield named(str(parent))
    for properties in style.iter(STYLE + "text-properties"):
        for key, value in properties.attrib.items():
            name = str(key).rpartition("}")[2]
            if _UNSEEN.match(name):
                continue
            trait = _VALUES.get(name, {}).get(str(value), f"{name}={value}")
            if name == "text-position":
                trait = "subscript" if str(value).startswith(("sub", "-")) else "superscript"
            if trait:
                yield trait


def named(style: str) -> str:
    """Return the trait of a style that the user has given a name."""
    return "code" if _CODE.search(style) else _NAMED.get(style, f"style={style}")


def look_of(styles: tuple[str, ...], known: Styles) -> Look:
    """Return the look of text in spans with these styles, the outermost first."""
    traits = frozenset(trait for style in styles for trait in known.get(style, {named(style)}))
    return Look(traits, styles)


class SpanWriter:
    """Makes words in spans; ``root`` gets styles for looks that it does not have yet."""

    def __init__(self, root: _Element) -> None:
        self._root = root
        self._made: set[str] = set()

    def text(self, text: str, look: Look) -> Nodes:
        """Return words, in the spans of the look."""
        inner = list(self._words(text))
        for style in reversed(look.source or ()):
            span = self._root.makeelement(TEXT + "span", {TEXT + "style-name": style})
            span.extend(inner)
            inner = [span]
        return inner

    def _words(self, text: str) -> Iterator[_Element]:
        """Yield words and, where more than one blank stands together, elements for those."""
        done = 0
        for spaces in _SPACES.finditer(text):
            yield self._plain(text[done : spaces.start() + 1])
            yield self._root.makeelement(TEXT + "s", {TEXT + "c": str(len(spaces[0]) - 1)})
            done = spaces.end()
        if text[done:]:
            yield self._plain(text[done:])

    def _plain(self, text: str) -> _Element:
        element = self._root.makeelement(WORDS, {})
        element.text = text
        return element

    def dressed(self, base: Look, traits: frozenset[str]) -> Look:
        """Return the base look in bold, italics and the like."""
        wanted = sorted(traits & set(_WRITTEN))
        name = "Look_" + "_".join(wanted)
        automatic = self._root.find(OFFICE + "automatic-styles")
        if not wanted or automatic is None:
            return base
        if name not in self._made:
            self._made.add(name)
            style = automatic.makeelement(STYLE + "style", {STYLE + "name": name, STYLE + "family": "text"})
            style.append(automatic.makeelement(STYLE + "text-properties", dict(_WRITTEN[trait] for trait in wanted)))
            automatic.append(style)
        return Look(base.traits | frozenset(wanted), (*(base.source or ()), name))
