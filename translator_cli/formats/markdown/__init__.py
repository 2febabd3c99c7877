"""Markdown to blocks: markdown-it-py finds the structure, the content is then located exactly in the source.

CommonMark with tables, task lists, footnotes and definition lists. Lines that other tools read (directives, templates,
formulas, imports, tags of components; see ``screen``) are taken out before, so that no paragraph swallows them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from translator_cli.document import Block, BlockKind
from translator_cli.formats.lines import Line, lines_of
from translator_cli.formats.front_matter import after_line, front_matter, front_matter_blocks
from translator_cli.formats.markdown.captioned import cell_blocks
from translator_cli.formats.markdown.directed import directive_blocks
from translator_cli.formats.markdown.screen import Screened, screen
from translator_cli.formats.markdown.regions import region_blocks

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

_CODE = 4  # blanks before a line of code
_OPAQUE: dict[str, BlockKind] = {"fence": "code", "code_block": "code", "html_block": "markup", "hr": "markup"}
_PREFIX = re.compile(r"[ \t]*(?:>[ \t]*)*")
_TASK = re.compile(r"\[[ xX]\][ \t]+")
_HARD_BREAK = re.compile(r"(?: {2,}|\\)(?=\r\n|\r|\n)")
_FORMULA = re.compile(r"\$\$.+?\$\$|\\\[.+?\\\]|\\begin\{.+?\\end\{|\{\{.+?\}\}|\{%.+?%\}|<!--.*?-->", re.DOTALL)
_CELL = re.compile(r"(?:\\.|[^|\\])+|\\\Z", re.DOTALL)
_WORD = re.compile(r"[^\W_]")


def parse(text: str) -> list[Block]:
    """Return the blocks of a Markdown text."""
    front = front_matter(text)
    lines = lines_of(text, after_line(text, front) if front else 0)
    spans = front_matter_blocks(text, front) if front else []
    screened = screen(text, lines)
    spans += screened.blocks
    covered = screened.done
    for blocks, first, last in _located(text, lines, screened):
        spans += blocks
        covered[first:last] = [True] * (last - first)
    spans += _leftovers(lines, covered)
    return _disjoint(sorted(spans, key=lambda block: (block.start, block.end)))


def _disjoint(blocks: list[Block]) -> list[Block]:
    """Drop what a parser and a region have both seen: the first one counts."""
    kept: list[Block] = []
    for block in blocks:
        if not kept or block.start >= kept[-1].end:
            kept.append(block)
    return kept


@cache
def _parser() -> MarkdownIt:
    # markdown-it-py takes 50 ms and more to import, and plain text never needs it.
    from markdown_it import MarkdownIt
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.footnote.index import footnote_def

    parser = MarkdownIt("commonmark").enable("table").use(deflist_plugin)
    _keep_definitions_near(parser)
    parser.block.ruler.before("reference", "footnote_def", footnote_def, {"alt": ["paragraph", "reference"]})
    parser.disable("inline")  # only the block structure is wanted
    return parser


def _keep_definitions_near(parser: MarkdownIt) -> None:
    """Leave a line alone that is indented as code is, though it begins with the "~" or ":" of a definition."""
    (rule,) = (rule for rule in parser.block.ruler.__rules__ if rule.name == "deflist")

    def near(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        following = start + 1
        following += following < end and state.isEmpty(following)
        deep = not silent and following < end and state.sCount[following] - state.blkIndent >= _CODE
        return not deep and rule_itself(state, start, end, silent)

    rule_itself = rule.fn
    parser.block.ruler.at("deflist", near, {"alt": rule.alt})


def _located(text: str, lines: list[Line], screened: Screened) -> Iterator[tuple[list[Block], int, int]]:
    """Yield the blocks of each token with the range of its line numbers."""
    containers: list[str] = []
    cells_done: set[int] = set()
    for token in _parser().parse("\n".join(screened.masked)):
        if token.type.endswith("_open"):
            containers.append(token.type)
        elif token.type.endswith("_close"):
            containers.pop()
        if token.map is None or token.type not in (*_OPAQUE, "inline"):
            continue
        first, last = token.map
        last = max(last, first + 1)  # the term of a definition list
        if token.type == "html_block":
            yield region_blocks(text, _opaque(token, lines[first:last]).start, lines[last - 1].end), first, last
        elif token.type in _OPAQUE:
            block = _opaque(token, lines[first:last])
            yield directive_blocks(text, block, parse) or cell_blocks(text, block), first, last
        elif "tr_open" in containers:
            if first not in cells_done:
                cells_done.add(first)
                yield list(_cells(lines[first])), first, last
        else:
            yield list(_content(text, token, lines[first:last], containers)), first, last


def _opaque(token: Token, lines: list[Line]) -> Block:
    """Return the block of what is carried through whole, from its first visible character on."""
    lines = [line for line in lines if line.text.strip()] or lines[:1]
    first = token.markup if token.type == "fence" else token.content.lstrip("\n").split("\n")[0].strip()
    start = max(lines[0].text.replace("\0", "\ufffd").find(first), 0)
    return Block(_OPAQUE[token.type], lines[0].start + start, lines[-1].end)


def _content(text: str, token: Token, lines: list[Line], containers: list[str]) -> Iterator[Block]:
    """Locate the content of a paragraph or heading; a hard line break divides it."""
    wanted = token.content.split("\n")
    while len(lines) > len(wanted) and wanted[0].strip() not in lines[0].text.replace("\0", "\ufffd"):
        lines = lines[1:]  # nothing but exotic blanks, which the parser has stripped
    start = lines[0].start + _find(lines[0].text, wanted[0].strip())
    last, tail = lines[len(wanted) - 1], wanted[-1].strip()
    end = last.start + _find(last.text, tail) + len(tail)
    kind = _kind(containers)
    if kind == "list-item" and (found := _TASK.match(text, start, end)):
        start = found.end()
    for match in _hard_breaks(text, start, end):
        if match.start() > start:
            yield Block(kind, start, match.start())
        skipped = _PREFIX.match(text, match.end() + (2 if text.startswith("\r\n", match.end()) else 1))
        start = min(skipped.end() if skipped else match.end(), end)
    if start < end:
        yield Block(kind, start, end)


def _hard_breaks(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the hard line breaks of a paragraph; two backslashes at the end of a formula's line are none."""
    formulas = [match.span() for match in _FORMULA.finditer(text, start, end)]
    for match in _HARD_BREAK.finditer(text, start, end):
        if not any(first < match.start() < last for first, last in formulas):
            yield match


def _find(line: str, wanted: str) -> int:
    """Return where the content starts in its line: it is a suffix, save for the closing marks of a heading."""
    return max(line.replace("\0", "\ufffd").rfind(wanted), 0)  # the parser has replaced them as well


def _kind(containers: list[str]) -> BlockKind:
    if "heading_open" in containers:
        return "heading"
    if "list_item_open" in containers or "dl_open" in containers:
        return "list-item"
    return "quote" if "blockquote_open" in containers else "paragraph"


def _cells(line: Line) -> Iterator[Block]:
    """Yield the cells of a table row; an escaped bar belongs to its cell."""
    prefix = _PREFIX.match(line.text)
    for match in _CELL.finditer(line.text, prefix.end() if prefix else 0):
        content = match[0].strip()
        if content:
            start = line.start + match.start() + match[0].index(content)
            yield Block("table-cell", start, start + len(content))


def _leftovers(lines: list[Line], covered: list[bool]) -> Iterator[Block]:
    """Yield lines with words that belong to no block: carried through as they are."""
    for line, done in zip(lines, covered):
        if not done and _WORD.search(line.text):
            yield Block("markup", line.start, line.end)
