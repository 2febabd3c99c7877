"""HTML to blocks: the content of block-level elements, with the inline tags that stand inside it.

Everything is found by offset, so that a page comes out as it went in, save for its sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from translator_cli.document import Block, BlockKind
from translator_cli.formats.front_matter import front_matter, front_matter_blocks
from translator_cli.formats.html.events import Event, Reader
from translator_cli.formats.html.runs import Run
from translator_cli.formats.html.values import value_blocks

__all__ = ["parse"]

#: Elements that belong to the sentence they stand in; every other one begins a new block.
INLINE = frozenset("""
    a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span
    strike strong sub sup time tt u var wbr
    """.split())
#: Elements whose content is no prose. Only what a reader sees of it becomes a block.
_SKIPPED: dict[str, BlockKind | None] = {
    "script": None, "style": None, "svg": None, "math": None, "object": None, "select": None,
    "pre": "code", "textarea": None,
}  # fmt: skip
_KINDS: dict[str, BlockKind] = {
    **{f"h{level}": "heading" for level in range(1, 7)}, "title": "heading", "summary": "heading",
    "li": "list-item", "dt": "list-item", "dd": "list-item", "td": "table-cell", "th": "table-cell",
    "blockquote": "quote", "caption": "heading", "figcaption": "paragraph", "p": "paragraph",
}  # fmt: skip

_VISIBLE = re.compile(r"\S")


def parse(text: str) -> list[Block]:
    """Return the blocks of an HTML page or fragment; scripts and what says ``translate="no"`` are left alone."""
    front = front_matter(text)
    reader = Reader(text)
    reader.feed(_VISIBLE.sub(" ", text[:front]) + text[front:])
    reader.close()
    passed: list[tuple[int, int]] = []
    # a text right behind the front matter began with it
    events = [replace(event, start=front) if event.start < front else event for event in reader.events]
    blocks = list(_blocks(events, text, passed))
    values = value_blocks(text, events, [*passed, *((block.start, block.end) for block in blocks)])
    head = front_matter_blocks(text, front) if front else []
    return [*head, *sorted([*blocks, *values], key=lambda block: block.start)]


def _blocks(events: list[Event], text: str, passed: list[tuple[int, int]]) -> Iterator[Block]:
    """Yield the blocks of running text and code; ``passed`` gets the spans of what is passed over."""
    run, containers = Run(), list[str]()
    skipped, depth = Event(0, ""), 0  # the element whose content is passed over, and how often it is open
    ends = [*(event.start for event in events[1:]), len(text)]
    for event, end in zip(events, ends):
        if depth:
            if event.tag == skipped.tag:
                depth += (event.what == "open") - (event.what == "close")
            if not depth:
                passed.append((skipped.start, end))
                if kind := _SKIPPED.get(skipped.tag):
                    yield Block(kind, skipped.start, end)
        elif event.what in ("text", "blank") or event.tag in INLINE:
            run.parts.append((event, end))
        elif event.what != "other" or _inside_a_word(text, event.start, end):
            yield from run.block(_kind(containers), text)
            run = Run()
            if event.what == "open" and (event.kept or event.tag in _SKIPPED):
                skipped, depth = event, 1
            elif event.what == "open" and event.tag in _KINDS:
                containers.append(event.tag)
            elif event.what == "close" and event.tag in containers:
                del containers[len(containers) - 1 - containers[::-1].index(event.tag) :]
    yield from run.block(_kind(containers), text)


def _inside_a_word(text: str, start: int, end: int) -> bool:
    """Whether a comment stands between two letters: nothing says where in the translation of that word it belongs."""
    return text[start - 1 : start].isalnum() and text[end : end + 1].isalnum()


def _kind(containers: Sequence[str]) -> BlockKind:
    """Return the kind of the innermost element; a paragraph in another element is what that is."""
    kinds = [_KINDS[tag] for tag in containers[-2:]]
    if not kinds:
        return "paragraph"
    return kinds[-1] if kinds[-1] != "paragraph" else kinds[0]
