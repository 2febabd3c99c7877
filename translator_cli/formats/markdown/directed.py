"""Fenced directives that the settings call prose: title and body are translated, the options stay."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from translator_cli.document import Block
from translator_cli.document.format import line_start
from translator_cli.formats.directives import DIRECTIVES
from translator_cli.formats.lines import Line, lines_of
from translator_cli.formats.markdown.captioned import divided, options_divided
from translator_cli.inline.words import has_words

_HEAD = re.compile(r"[`~]{3,}[ \t]*\{(?P<name>[A-Za-z][\w:-]*)[^}\r\n]*\}[ \t]*(?P<title>[^\r\n]*)")
_OPTION = re.compile(r"[ \t]*:[A-Za-z][\w-]*:(?:[ \t]|\Z)")
_FENCE = re.compile(r"[ \t]*[`~]{3,}[ \t]*\Z")
_PATH = re.compile(r"\S*[./]\w\S*\s*\Z")  # of a picture or a file
_DEEP = 4  # blanks from which on a line is code


def directive_blocks(text: str, block: Block, parse: Callable[[str, list[Line]], list[Block]]) -> list[Block] | None:
    """Return the blocks of a fenced directive, or None where it is code, in a quotation or deep in a list."""
    if not DIRECTIVES.get() or (head := _HEAD.match(text, block.start)) is None:
        return None
    before = text[line_start(text, block.start) : block.start]
    if head["name"].lower() not in DIRECTIVES.get() or before.strip() or len(before) >= _DEEP:
        return None
    lines = lines_of(text, block.start, block.end)
    body = _first_of_body(lines)
    closing = lines[-1].start if len(lines) > 1 and _FENCE.match(lines[-1].text) else block.end
    start = min(lines[body].start, closing) if body < len(lines) else block.end
    found = [*_head(text, head), *options_divided(text, Block(block.kind, head.end(), start))]
    found += parse(text, lines_of(text, start, closing))
    return [*found, Block(block.kind, closing, block.end)]


def _head(text: str, head: re.Match[str]) -> list[Block]:
    """Return what opens a directive; its title, where it is none of a file, is a heading."""
    if not has_words(head["title"]) or _PATH.match(head["title"]):
        return divided(text, Block("code", *head.span()))
    return [*divided(text, Block("code", head.start(), head.start("title"))), Block("heading", *head.span("title"))]


def _first_of_body(lines: Sequence[Line]) -> int:
    """Return the number of the line behind the options of a directive, of either way to write them."""
    if len(lines) > 1 and lines[1].text.strip() == "---":
        return next((number + 1 for number, line in enumerate(lines) if number > 1 and line.text.strip() == "---"), 1)
    number = 1
    while number < len(lines) and _OPTION.match(lines[number].text):
        number += 1
    return number
