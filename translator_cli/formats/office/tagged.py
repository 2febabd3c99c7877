"""Segments as one line with HTML tags, and from such a line to new nodes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from translator_cli.formats.office.items import Anchor, Break, Item, Look, Nodes, Object, Pair, Text, nodes_of
from translator_cli.formats.office.segments import Segment
from translator_cli.formats.office.xml import digest

#: What a trait of the look is called as a tag; the other traits make a ``span`` with a name of their own.
SIMPLE = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strike": "s",
    "superscript": "sup",
    "subscript": "sub",
    "code": "code",
}
_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)((?:\s[^<>]*?)?)(/?)>")
_REFERENCES = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}


class Writer(Protocol):
    """What a format does with new text."""

    def text(self, text: str, look: Look) -> Nodes:
        """Return new nodes for words."""

    def dressed(self, base: Look, traits: frozenset[str]) -> Look:
        """Return a look that no text of the segment has: the base with a few simple traits."""


def line_of(segment: Segment) -> str:
    """Return a segment on one line: words, tags around what looks otherwise or is linked, a tag for each object."""
    return "".join(_parts(segment.items, segment.base))


def _parts(items: Sequence[Item], base: Look) -> Iterator[str]:
    opened: tuple[str, ...] = ()
    blanks = ""  # between tags rather than inside them, so that a mark ends with its last word
    for item in items:
        if isinstance(item, Anchor | Break):
            continue
        if isinstance(item, Text) and not item.text.strip():
            blanks += item.text
            continue
        wanted = _tags_of(item, base)
        if wanted != opened:
            yield from (_closing(tag) for tag in reversed(opened))
        before, content, after = _content(item, base)
        yield blanks + before
        if wanted != opened:
            yield from (f"<{tag}>" for tag in wanted)
        yield content
        opened, blanks = wanted, after
    yield from (_closing(tag) for tag in reversed(opened))
    yield blanks


def _content(item: Item, base: Look) -> tuple[str, str, str]:
    """Return the blanks before an item's words, the words, the blanks after them."""
    if isinstance(item, Text):
        words = item.text.strip()
        start = item.text.index(words)
        return item.text[:start], _escaped(words), item.text[start + len(words) :]
    if isinstance(item, Pair):
        inner = "".join(_parts(item.items, base))
        words = inner.strip()
        start = inner.index(words)
        whole = f"<{item.opening}>{words}{_closing(item.opening)}"
        return inner[:start], whole, inner[start + len(words) :]
    return "", f'<x id="{item.name}"/>' if isinstance(item, Object) else "", ""


def _closing(opening: str) -> str:
    return f"</{opening.split()[0]}>"


def _tags_of(item: Item, base: Look) -> tuple[str, ...]:
    return tags_of(item.look.traits, base.traits) if isinstance(item, Text) else ()


def tags_of(traits: frozenset[str], base: frozenset[str]) -> tuple[str, ...]:
    """Return the tags for text with these traits among text with those of ``base``."""
    added = sorted(traits - base)
    if traits == base:
        return ()
    if base <= traits and all(trait in SIMPLE for trait in added):
        return tuple(SIMPLE[trait] for trait in added)
    styles = [trait.partition("=")[2] for trait in added if trait.startswith("style=")]
    if len(added) == len(styles) == 1 and base <= traits and re.fullmatch(r"[\w-]+", styles[0]):
        return (f'span class="{styles[0]}"',)
    return (f'span class="look-{digest(" ".join(sorted(traits)))}"',)


def _escaped(text: str) -> str:
    text = re.sub(r"&(?=#?\w+;)", "&amp;", text)
    return text.replace("<", "&lt;").replace(">", "&gt;")


def _unescaped(text: str) -> str:
    return re.sub("&(?:lt|gt|amp);", lambda match: _REFERENCES[match[0]], text)


@dataclass(slots=True)
class _Frame:
    """An open tag and the nodes made inside it; ``close`` makes what goes around them."""

    name: str
    close: Callable[[Nodes], Nodes]
    traits: tuple[str, ...] = ()
    nodes: Nodes = field(default_factory=list)


class Rebuilding:
    """Makes the new nodes of one segment; objects and pairs are those of the old, each used once."""

    def __init__(self, segment: Segment, writer: Writer) -> None:
        self._segment, self._writer = segment, writer
        self._looks: dict[tuple[str, ...], Look] = {(): segment.base}
        self._objects: dict[str, list[Object]] = {}
        self._pairs: dict[str, list[Pair]] = {}
        self._anchors: list[Anchor] = []
        self._collect(segment.items)

    def _collect(self, items: Sequence[Item]) -> None:
        for item in items:
            if isinstance(item, Text):
                self._looks.setdefault(tags_of(item.look.traits, self._segment.base.traits), item.look)
            elif isinstance(item, Object):
                self._objects.setdefault(item.name, []).append(item)
            elif isinstance(item, Anchor):
                self._anchors.append(item)
            elif isinstance(item, Pair):
                self._pairs.setdefault(item.opening, []).append(item)
                self._collect(item.items)

    def nodes(self, line: str) -> Nodes:
        """Return the nodes for a line; an object that it does not name stands at its end."""
        frames, done = [_Frame("", lambda nodes: nodes)], 0
        for tag in _TAG.finditer(line):
            self._add_text(frames, line[done : tag.start()])
            done = tag.end()
            if tag[1]:
                self._close(frames, tag[2])
            elif tag[4]:
                frames[-1].nodes += self._object(tag[3])
            else:
                frames.append(self._frame(tag[2], tag[2] + tag[3]))
        self._add_text(frames, line[done:])
        while len(frames) > 1:
            self._close(frames, frames[-1].name)
        left = [node for found in self._objects.values() for item in found for node in item.nodes]
        empty = [
            node for found in self._pairs.values() for pair in found if pair.body is None for node in pair.wrap([])
        ]
        before = [node for anchor in self._anchors if not anchor.at_end for node in anchor.nodes]
        after = [node for anchor in self._anchors if anchor.at_end for node in anchor.nodes]
        return [*before, *frames[0].nodes, *left, *empty, *after]

    def _add_text(self, frames: list[_Frame], text: str) -> None:
        if text:
            tags = tuple(trait for frame in frames for trait in frame.traits)
            frames[-1].nodes += self._writer.text(_unescaped(text), self._look(tags))

    def _look(self, tags: tuple[str, ...]) -> Look:
        if tags not in self._looks:
            known = {tag: trait for trait, tag in SIMPLE.items()}
            traits = frozenset(known[tag] for tag in tags if tag in known)
            self._looks[tags] = self._writer.dressed(self._segment.base, traits)
        return self._looks[tags]

    def _object(self, attributes: str) -> Nodes:
        found = re.search(r'id="([^"]*)"', attributes)
        waiting = self._objects.get(found[1], []) if found else []
        return waiting.pop(0).nodes if waiting else []

    def _frame(self, name: str, opening: str) -> _Frame:
        waiting = self._pairs.get(opening, [])
        if waiting:
            return _Frame(name, waiting.pop(0).wrap)
        known = (opening,) in self._looks or name in SIMPLE.values()
        return _Frame(name, lambda nodes: nodes, (opening,) if known else ())

    def _close(self, frames: list[_Frame], name: str) -> None:
        """Close the innermost open tag of a name, and those inside it; a closing tag without one is dropped."""
        if name not in [frame.name for frame in frames[1:]]:
            return
        while True:
            frame = frames.pop()
            frames[-1].nodes += frame.close(frame.nodes)
            if frame.name == name:
                return


def rebuild(segment: Segment, line: str, writer: Writer) -> None:
    """Put what a line says in the place of a segment."""
    old = nodes_of(segment.items)
    at = segment.parent.index(old[0])
    new = Rebuilding(segment, writer).nodes(line)
    for node in old:
        if node.getparent() is segment.parent:
            segment.parent.remove(node)
    for offset, node in enumerate(new):
        segment.parent.insert(at + offset, node)
