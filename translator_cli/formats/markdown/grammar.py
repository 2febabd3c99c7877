"""The block structure of Markdown as markdown-it-py finds it: CommonMark, tables, footnotes, definition lists.

What the parser does for every character, and for every line of prose, is done in a shorter way that comes to the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

_CODE = 4  # blanks before a line of code
_TAB = 4
_BLANKS = " \t"


def tokens_of(lines: Sequence[str], enclosed: bool = False) -> list[Token]:
    """Return the tokens of lines without their ends; between tags (``enclosed``) nothing is code by its indentation."""
    parser = _parser(enclosed)
    state = _state(parser, lines)
    parser.block.tokenize(state, 0, state.lineMax)
    return state.tokens


@cache
def _parser(enclosed: bool) -> MarkdownIt:
    # markdown-it-py takes 50 ms and more to import, and plain text never needs it.
    from markdown_it import MarkdownIt
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.footnote.index import footnote_def

    parser = MarkdownIt("commonmark").enable("table").use(deflist_plugin)
    _keep_definitions_near(parser)
    parser.block.ruler.before("reference", "footnote_def", footnote_def, {"alt": ["paragraph", "reference"]})
    parser.block.ruler.before("table", "prose", _prose)
    if enclosed:
        parser.disable("code")
    return parser


def _state(parser: MarkdownIt, lines: Sequence[str]) -> StateBlock:
    """Return what the parser knows of lines before it begins; its own way there looks at each character."""
    from markdown_it.rules_block import StateBlock

    state = StateBlock("", parser, {}, [])
    # some rules look at the character behind an empty last line
    state.src = "\n".join([*lines, ""]).replace("\0", "\ufffd")
    start = 0
    begins, ends, shifts, indents = [], [], [], []
    for line in lines:
        shift = len(line) - len(line.lstrip(_BLANKS))
        begins.append(start)
        ends.append(start + len(line))
        shifts.append(shift)
        indents.append(shift if "\t" not in line[:shift] else len(line[:shift].expandtabs(_TAB)))
        start += len(line) + 1
    length = len(state.src)
    state.bMarks, state.eMarks = [*begins, length], [*ends, length]
    state.tShift, state.sCount = [*shifts, 0], [*indents, 0]
    state.bsCount = [0] * (len(lines) + 1)
    state.lineMax = len(lines)
    return state


def _prose(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take a paragraph whose lines all begin with a letter: no other rule says anything about such a line.

    The mark of a definition below it makes it a term; that is left to the rule for it.
    """
    text, begins, shifts, ends = state.src, state.bMarks, state.tShift, state.eMarks
    if silent or state.sCount[start] - state.blkIndent >= _CODE or not text[begins[start] + shifts[start]].isalpha():
        return False
    line = start + 1
    while line < state.lineMax and (first := begins[line] + shifts[line]) < ends[line]:
        if not text[first].isalpha():
            return False
        line += 1
    below = begins[min(line + 1, state.lineMax)] + shifts[min(line + 1, state.lineMax)]
    if line == start + 1 and text[below : below + 1] in (":", "~"):
        return False
    _push_paragraph(state, start, line)
    return True


def _push_paragraph(state: StateBlock, start: int, end: int) -> None:
    state.line = end
    state.push("paragraph_open", "p", 1).map = [start, end]
    inline = state.push("inline", "", 0)
    inline.content = state.getLines(start, end, state.blkIndent, False).strip()
    inline.map, inline.children = [start, end], []
    state.push("paragraph_close", "p", -1)


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
