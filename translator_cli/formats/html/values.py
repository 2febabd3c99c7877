"""Attributes that people read, where they are not part of a sentence: alternative texts, titles, descriptions."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from translator_cli.document import Block
from translator_cli.formats.html.events import Event
from translator_cli.inline.tags import text_attributes
from translator_cli.inline.words import has_words

_META = re.compile(
    r"""\b(?:name|property|itemprop)\s*=\s*["']?
    (?:description|abstract|(?:og|twitter):(?:title|description|image:alt))["'\s>/]""",
    re.IGNORECASE | re.VERBOSE,
)
_CONTENT = re.compile(r"""\bcontent\s*=\s*(?P<quote>["'])(?P<value>.*?)(?P=quote)""", re.IGNORECASE | re.DOTALL)


def value_blocks(text: str, events: Sequence[Event], taken: Sequence[tuple[int, int]]) -> Iterator[Block]:
    """Yield the values that lie in none of the spans ``taken``; ``events`` are in order."""
    spans = sorted(taken)
    starts = [start for start, _ in spans]
    for event, following in zip(events, [*events[1:], None]):
        if event.what not in ("open", "empty") or event.kept:
            continue
        end = following.start if following else len(text)
        index = bisect_right(starts, event.start) - 1
        if index >= 0 and event.start < spans[index][1]:
            continue
        for start, stop in _values(text[event.start : end], event):
            yield Block("value", start, stop)


def _values(tag: str, event: Event) -> Iterator[tuple[int, int]]:
    if event.tag == "meta":
        match = _CONTENT.search(tag) if _META.search(tag) else None
        if match and has_words(match["value"]):
            yield event.start + match.start("value"), event.start + match.end("value")
    else:
        yield from text_attributes(tag, event.start)
