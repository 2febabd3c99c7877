"""HTML to blocks: the content of block-level elements, with the inline tags that stand inside it.

``html.parser`` of the standard library says what is a tag; everything else is found by offset, so that a page comes out
as it went in, save for its sentences.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import accumulate

from translator_cli.document import Block, BlockKind

#: Elements that belong to the sentence they stand in; every other one begins a new block.
INLINE = frozenset("""
    a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span
    strike strong sub sup time tt u var wbr
    """.split())
_VOID = frozenset({"img", "wbr"})
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
    reader = _Reader(text)
    reader.feed(text)
    reader.close()
    return list(_blocks(reader.events, len(text)))


@dataclass(frozen=True, slots=True)
class _Event:
    """A tag or a stretch of text that begins at ``start``; ``what`` is "open", "close", "empty", "text" or "other"."""

    start: int
    what: str
    tag: str = ""
    kept: bool = False  # translate="no"


class _Reader(HTMLParser):
    """Notes where each tag and each stretch of text begins."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.events: list[_Event] = []
        self._lines = [0, *accumulate(len(line) for line in text.split("\n"))]

    def _note(self, what: str, tag: str = "", kept: bool = False) -> None:
        line, column = self.getpos()
        self.events.append(_Event(self._lines[line - 1] + line - 1 + column, what, tag, kept))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an opening tag."""
        self._note("empty" if tag in _VOID else "open", tag, ("translate", "no") in attrs)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag that closes itself."""
        self._note("empty", tag)

    def handle_endtag(self, tag: str) -> None:
        """Note a closing tag."""
        self._note("close", tag)

    def handle_data(self, data: str) -> None:
        """Note a text, if there is anything to see in it."""
        self._note("text" if data.strip() else "blank")

    def handle_entityref(self, name: str) -> None:
        """Note a character reference: it is text."""
        self._note("text")

    def handle_charref(self, name: str) -> None:
        """Note a character reference by number."""
        self._note("text")

    def handle_comment(self, data: str) -> None:
        """Note a comment."""
        self._note("other")

    def handle_decl(self, decl: str) -> None:
        """Note a declaration."""
        self._note("other")

    def handle_pi(self, data: str) -> None:
        """Note a processing instruction."""
        self._note("other")

    def unknown_decl(self, data: str) -> None:
        """Note a marked section."""
        self._note("other")


@dataclass(slots=True)
class _Run:
    """Inline content between two block-level tags."""

    parts: list[tuple[_Event, int]] = field(default_factory=list)  # each with its end

    def block(self, kind: BlockKind) -> Iterator[Block]:
        """Yield what the run holds, without tags around all of it and without tags that have no partner in it."""
        parts = self._paired()
        while parts and not (parts[0][0].what == "text" and parts[-1][0].what == "text"):
            first, last = parts[0][0], parts[-1][0]
            if first.what not in ("text", "open"):
                parts = parts[1:]
            elif last.what not in ("text", "close"):
                parts = parts[:-1]
            elif first.what == "open" and last.what == "close" and self._partner(parts) == len(parts) - 1:
                parts = parts[1:-1]
            else:
                break
        if any(event.what == "text" for event, _ in parts):
            yield Block(kind, parts[0][0].start, parts[-1][1])

    def _paired(self) -> list[tuple[_Event, int]]:
        """Return the parts from the first to the last that is not a tag without a partner at the run's ends."""
        alone = set(range(len(self.parts)))
        opened: list[int] = []
        for index, (event, _) in enumerate(self.parts):
            if event.what == "open":
                opened.append(index)
            elif event.what != "close":
                alone.discard(index)
            elif opened and self.parts[opened[-1]][0].tag == event.tag:
                alone -= {opened.pop(), index}
        first, last = 0, len(self.parts)
        while first < last and first in alone:
            first += 1
        while last > first and last - 1 in alone:
            last -= 1
        return self.parts[first:last]

    @staticmethod
    def _partner(parts: list[tuple[_Event, int]]) -> int:
        """Return where the element that the first part opens is closed."""
        depth = 0
        for index, (event, _) in enumerate(parts):
            depth += (event.what == "open") - (event.what == "close")
            if depth == 0:
                return index
        return -1


def _blocks(events: list[_Event], length: int) -> Iterator[Block]:
    run, containers, skipped = _Run(), list[str](), list[tuple[str, int]]()
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
            run = _Run()
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
