"""Captions in what is carried over whole: arguments of templates and attribute lists, options of code cells.

Which of them are text is a setting (``inline.captions``); without it nothing is divided.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from translator_cli.document import Block
from translator_cli.formats.lines import Line, lines_of
from translator_cli.inline.captions import CAPTIONS, captions_in, is_caption
from translator_cli.inline.words import has_words

# "#| fig-cap: …" of Quarto, in comments of every language; "#|   - …" below a key; ":alt: …" of MyST.
_OPTION = r"""[ \t]*(?P<mark>(?:\#|//|%%|--)\||:(?=[\w-]+:))
    (?:[ \t]*(?P<key>[A-Za-z][\w.-]*)[ \t]*:|(?P<item>[ \t]+-))
    (?:[ \t]+(?:"(?P<double>(?:[^"\\]|\\.)*)"|'(?P<single>(?:[^']|'')*)'|(?P<bare>[^\s"'\[{&*!|>%@`#][^\r\n]*?)))?
    [ \t]*\Z"""
_CELL = re.compile(r"[`~]{3,}[ \t]*\{")


def divided(text: str, block: Block) -> list[Block]:
    """Return a line of a template, an attribute list or a directive, divided at its captions."""
    return _divided(block, captions_in(text[block.start : block.end], block.start))


def cell_blocks(text: str, block: Block) -> list[Block]:
    """Return a code block, divided at the captions among the arguments and options of a cell."""
    if not CAPTIONS.get() or not _CELL.match(text, block.start):
        return [block]
    lines = lines_of(text, block.start, block.end)
    spans = list(captions_in(lines[0].text, block.start))
    return _divided(block, [*spans, *_options(lines[1:])])


def option_blocks(text: str, line: Line) -> list[Block]:
    """Return the line of an option (``:alt: …``), divided at its caption."""
    start = line.start + len(line.text) - len(line.text.lstrip(" \t>"))
    shifted = Line(start, line.text[start - line.start :])
    return _divided(Block("markup", start, line.end), list(_options([shifted])))


def options_divided(text: str, block: Block) -> list[Block]:
    """Return lines of options below the head of a directive, divided at their captions."""
    return _divided(block, _options(line for line in lines_of(text, block.start, block.end) if line.text.strip()))


def _divided(block: Block, spans: Iterable[tuple[int, int]]) -> list[Block]:
    blocks: list[Block] = []
    done = block.start
    for start, end in spans:
        blocks += [Block(block.kind, done, start), Block("value", start, end)]
        done = end
    return [*blocks, Block(block.kind, done, block.end)]


def _options(lines: Iterable[Line]) -> Iterator[tuple[int, int]]:
    """Yield the captions among the options that a cell begins with; one that goes on in the next line is left alone."""
    option = re.compile(_OPTION, re.VERBOSE)
    lines = list(lines)
    key = ""
    for line, following in zip(lines, [*lines[1:], None]):
        match = option.match(line.text)
        if match is None:
            return
        key = match["key"] or key
        group = next((name for name in ("double", "single", "bare") if match[name] is not None), None)
        if group is None or not is_caption(key) or (following and _goes_on(following.text)):
            continue
        start, end = match.span(group)
        if has_words(line.text, start, end):
            yield line.start + start, line.start + end


def _goes_on(line: str) -> bool:
    """Whether a line of options holds the rest of the value above it."""
    return re.match(r"[ \t]*(?:#|//|%%|--)\|[ \t]{2,}(?!-[ \t]|[\w.-]+:)\S", line) is not None
