"""HTML to blocks: the content of block-level elements, with the inline tags that stand inside it.

Everything is found by offset, so that a page comes out as it went in, save for its sentences.
"""

from __future__ import annotations

from collections.abc import Iterator

from translator_cli.document import Block, BlockKind
from translator_cli.formats.html.events import Event, Reader
from translator_cli.formats.html.runs import Run

__all__ = ["parse"]

#: Elements that belong to the sentence they stand in; every other one begins a new block.
INLINE = frozenset("""
    a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span
    strike strong sub sup time tt u var wbr
    """.split())
#: Elements whose content is no prose. Only what a reader sees of it becomes a block.
_SKIPPED: dict[str, BlockKind | None] = {
    "script": None, "style": None, "template": None, "svg": None, "math": None, "object": None, "select": None,
    "pre": "code", "textarea": None,
}  # fmt: skip
_KINDS: dict[str, BlockKind] = {
    **{f"h{level}": "heading" for level in range(1, 7)}, "title": "heading", "summary": "heading",
    "li": "list-item", "dt": "list-item", "dd": "list-item", "td": "table-cell", "th": "table-cell",
    "blockquote": "quote", "caption": "heading", "figcaption": "paragraph", "p": "paragraph",
}  # fmt: skip


def parse(text: str) -> list[Block]:
    """Return the blocks of an HTML page or fragment; attributes, scripts and ``translate="no"`` are left alone."""
    reader = Reader(text)
    reader.feed(text)
    reader.close()
    return list(_blocks(reader.events, len(text)))


def _blocks(events: list[Event], length: int) -> Iterator[Block]:
    run, containers, skipped = Run(), list[str](), list[tuple[str, int]]()
    ends = [*(event.start for event in events[1:]), length]
    for event, end in zip(events, ends):
        if skipped:
            depth = (event.what == "open" and event.tag == skipped[0][0]) - (
                event.what == "close" and event.tag == skipped[0][0]
            )
            tag, start = skipped[0]
            skipped = [*skipped, skipped[0]] if depth > 0 else skipped[1:] if depth < 0 else skipped
            if not skipped and (kind := _SKIPPED.get(tag)):
                yield Block(kind, start, end)
        elif event.what in ("text", "blank") or event.tag in INLINE:
            run.parts.append((event, end))
        elif event.what != "other":
            yield from run.block(_kind(containers))
            run = Run()
            if event.what == "open" and (event.kept or event.tag in _SKIPPED):
                skipped = [(event.tag, event.start)]
            elif event.what == "open":
                containers.append(event.tag)
            elif event.what == "close" and event.tag in containers:
                del containers[len(containers) - 1 - containers[::-1].index(event.tag) :]
    yield from run.block(_kind(containers))


def _kind(containers: list[str]) -> BlockKind:
    """Return the kind of the innermost element that has one; a paragraph in a quotation is a quotation."""
    kinds = [_KINDS[tag] for tag in containers if tag in _KINDS]
    if not kinds:
        return "paragraph"
    return kinds[-1] if kinds[-1] != "paragraph" or len(kinds) == 1 else kinds[-2]
