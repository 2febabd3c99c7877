"""Markdown inside HTML: lines of a list, a note, a rule or the like that stand between tags without an empty line.

For CommonMark such lines are raw HTML, which no break divides; authors mean them as Markdown, and many programs read
them so (MDX, kramdown, ``md_in_html``). Joined to one paragraph they would be lost as lines.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from translator_cli.document import Block
from translator_cli.document.format import line_start
from translator_cli.formats.lines import Line, lines_of
from translator_cli.formats.markdown.content import OWN_LINE

_WORD = re.compile(r"[^\W_]")
#: What opens a block wherever Markdown is read, beside the lines that are never part of a paragraph.
_OPENING = re.compile(r"^[ \t]*(?:\d{1,9}[.)][ \t]+\S|>|`{3}|!!![ \t]|\$\$|\[[^\[\]\n]+\]:[ \t]*\S)", re.MULTILINE)
#: Lines in, their blocks out; the number is the indentation that all of them may have.
Parse = Callable[[str, list[Line], int], Sequence[Block]]


def divided_at_lines(text: str, blocks: Iterable[Block], parse: Parse) -> Iterator[Block]:
    """Yield the blocks of a stretch of HTML; one that holds lines of Markdown is read as that."""
    for block in blocks:
        start = _line_start(text, block)
        region = text[start : block.end].replace("\r", "\n")  # every kind of line break is one to the patterns
        if not block.opaque and not _WORD.search(region):
            continue  # quote marks and the like
        if block.opaque or not (OWN_LINE.search(region) or _OPENING.search(region)):
            yield block
            continue
        lines = lines_of(text, start, block.end)
        first = lines[0].text
        for inner in parse(text, lines, len(first) - len(first.lstrip())):
            yield Block(block.kind, inner.start, inner.end) if inner.kind == "paragraph" else inner


def _line_start(text: str, block: Block) -> int:
    """Return where a block begins with its indentation, where nothing else stands before it on its line."""
    start = line_start(text, block.start)
    return block.start if text[start : block.start].strip() else start
