"""Where the content of a token of the parser stands in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from translator_cli.document import CONTINUATION, Block, BlockKind
from translator_cli.formats.lines import Line
from translator_cli.formats.markdown.instructions import is_instruction
from translator_cli.inline import parse

if TYPE_CHECKING:
    from markdown_it.token import Token

#: What is carried through whole, by its token.
OPAQUE: dict[str, BlockKind] = {"fence": "code", "code_block": "code", "html_block": "markup", "hr": "markup"}
_PREFIX = re.compile(r"[ \t]*(?:>[ \t]*)*")
_TASK = re.compile(r"\[[ xX]\][ \t]+")
_HARD_BREAK = re.compile(r"(?: {2,}|\\|(?P<tag>[ \t]{0,8}(?:<br[ ]?/?>[ \t]{0,8}){1,8}))(?=\r\n|\r|\n)", re.IGNORECASE)
#: Bounded, so that a text full of opening halves takes linear time.
_FORMULA = re.compile(
    r"\$\$.{1,2000}?\$\$|\\\[.{1,2000}?\\\]|\\begin\{.{1,2000}?\\end\{"
    r"|\{\{.{1,2000}?\}\}|\{%.{1,2000}?%\}|<!--.{0,2000}?-->",
    re.DOTALL,
)
_ENDED = re.compile(r"[.!?:…)\]*_\"”“»]\s*\Z")
_WORD = re.compile(r"[^\W_]")
_CELL = re.compile(r"(?:\\.|[^|\\])+|\\\Z", re.DOTALL)


#: Lines of a paragraph that are meant as lines of their own, though the parser reads on: too deep for it, without the
#: rest of a table, without what opens them. ``alone`` is all of a line, ``mark`` what another block begins with. An
#: ``image`` is all of a line that does not go on with a sentence from the line above, or is the last.
OWN_LINE = re.compile(
    r"""^[ \t]*(?:
      (?P<alone>\|.*\|[ \t]*$ | \|?(?:[ \t]*:?-+:?[ \t]*\|)+[-: \t]*$ | (?:[-*_=][ \t]*){3,}$ | `{3,}[^`\n]*$ | ~{3,}.*$
        | :{3,}.*$ | \+{3}[ \t]*$ | \$\$[ \t]*$ | -->[ \t]*$ | \([\w.:/-]+\)=[ \t]*$ | (?:[-*+:~]|\d{1,9}[.)])[ \t]*$
        | (?:!!!|\?{3}\+?)[ \t]+\w.*$ | (?:!\[\[[^\[\]\n]+\]\][ \t]*)+$
        | </(?:pre|script|style|textarea)>[ \t]*$ | \{.*\}[ \t]*$ | \\(?:begin|end)\{[^{}\n]*\}[ \t]*$)
    | (?P<image>!\[[^\[\]\n]*\]\([^()\n]*\)(?:\{[^{}\n]*\})?[ \t]*$)
    | (?P<mark>[-*+:~][ \t]+(?=\S) | \#{1,6}[ \t]+(?=\S) | \[\^[^\[\]\s]+\]:[ \t]*)
    )""",
    re.MULTILINE | re.VERBOSE,
)


def opaque(token: Token, lines: list[Line]) -> Block:
    """Return the block of what is carried through whole, from its first visible character on."""
    lines = [line for line in lines if line.text.strip()] or lines[:1]
    first = token.markup if token.type == "fence" else token.content.lstrip("\n").split("\n")[0].strip()
    start = max(lines[0].text.replace("\0", "\ufffd").find(first), 0)
    return Block(OPAQUE[token.type], lines[0].start + start, lines[-1].end)


def content(text: str, token: Token, lines: list[Line], containers: list[str]) -> Iterator[Block]:
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
    if OWN_LINE.search(token.content):
        yield from _divided(text, Block(kind, start, end), lines, wanted)
    else:
        yield from _broken(text, Block(kind, start, end))


def _divided(text: str, block: Block, lines: list[Line], wanted: list[str]) -> Iterator[Block]:
    """Yield the blocks of a paragraph that holds lines of their own; none begins inside a formula."""
    formulas = [match.span() for match in _FORMULA.finditer(text, block.start, block.end)]
    open_block: Block | None = None
    for number, (line, content) in enumerate(zip(lines, wanted)):
        start = line.start + _find(line.text, content.strip())
        end = start + len(content.strip())
        match = _own(content, wanted[number - 1] if 0 < number < len(wanted) - 1 else "")
        if match is None or any(first < start + (content.strip() == "$$") < last for first, last in formulas):
            begun = open_block or Block(block.kind, start if number else block.start, end)
            open_block = begun._replace(end=end)
            continue
        yield from _broken(text, open_block) if open_block else ()
        open_block = None
        if mark := match["mark"]:
            kind: BlockKind = "paragraph" if mark[0] == "[" else "heading" if mark[0] == "#" else "list-item"
            open_block = Block(kind, min(start + len(mark), end), end)
        elif match["image"]:
            yield Block(block.kind, start, end)
        elif match["alone"].startswith("|") and _WORD.search(match["alone"]):
            yield from cells(line)
        else:
            yield Block("markup", start, end)
    yield from _broken(text, open_block) if open_block else ()


def _own(line: str, above: str) -> re.Match[str] | None:
    """Return what makes a line one of its own; braces do where what stands in them is for other tools."""
    match = OWN_LINE.match(line)
    if match is None or line.strip()[0] == "{" and not is_instruction(line.strip()):
        return None
    return None if match["image"] and above and not _ENDED.search(above) else match


def _broken(text: str, block: Block) -> Iterator[Block]:
    """Yield the parts of a paragraph between its hard line breaks."""
    kind, start, end = block
    for match in _hard_breaks(text, start, end):
        if match.start() > start:
            yield Block(kind, start, match.start())
        skipped = _PREFIX.match(text, match.end() + (2 if text.startswith("\r\n", match.end()) else 1))
        start = min(skipped.end() if skipped else match.end(), end)
    if start < end:
        yield Block(kind, start, end)


def _hard_breaks(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the hard line breaks of a paragraph; two backslashes at the end of a formula's line are none.

    Nor is ``<br>`` at the end of a line, where a link or emphasis goes on behind it.
    """
    breaks = list(_HARD_BREAK.finditer(text, start, end))
    whole = [match.span() for match in _FORMULA.finditer(text, start, end)] if breaks else []
    if any(match["tag"] for match in breaks):
        flat = CONTINUATION.sub(lambda match: " " * len(match[0]), text[start:end])
        whole += [(start + mark.start, start + mark.end) for mark in parse(flat)]
    for match in breaks:
        if not any(first < match.start() < last for first, last in whole):
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


def cells(line: Line) -> Iterator[Block]:
    """Yield the cells of a table row; an escaped bar belongs to its cell."""
    prefix = _PREFIX.match(line.text)
    for match in _CELL.finditer(line.text, prefix.end() if prefix else 0):
        content = match[0].strip()
        if content:
            start = line.start + match.start() + match[0].index(content)
            yield Block("table-cell", start, start + len(content))
