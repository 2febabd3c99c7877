"""Lines of Markdown that other tools read, taken out before the parser sees them.

Each such line is blank for the parser, so that it joins no paragraph. Words in them that people read (the title of an
admonition) become blocks of their own, the rest is opaque. What such lines look like is in the modules beside this one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from translator_cli.document import Block, BlockKind
from translator_cli.formats.lines import Line
from translator_cli.formats.markdown.bodies import Bodies
from translator_cli.formats.markdown.captioned import divided, option_blocks
from translator_cli.formats.markdown.conflicts import Conflict
from translator_cli.formats.markdown.definitions import definition, title_of
from translator_cli.formats.markdown.fences import Fence
from translator_cli.formats.markdown.instructions import is_instruction
from translator_cli.formats.markdown.regions import region_blocks
from translator_cli.formats.markdown.spanning import end_of, end_of_raw, raw_element
from translator_cli.formats.markdown.titled import TitledLine, is_for_people, is_option, titled_line
from translator_cli.inline.tag_pattern import TAG
from translator_cli.inline.words import has_words

_PREFIX = re.compile(r"[ \t]*(?:>[ \t]?)*[ \t]*")
_MOST_LINES = 400  # of one construct; longer ones are taken for text
_EXPORT = re.compile(r"(?:import|export)\s+(?:const|default|let|function|async|type|\{|\*|[\w]+\s*(?:,|from))")
_COMPONENT = re.compile(r"</?[A-Z][\w.]*")


@dataclass(slots=True)
class Screened:
    """What the parser is to see of each line, the blocks found so far, and which lines are done with."""

    masked: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    done: list[bool] = field(default_factory=list)


def screen(text: str, lines: list[Line], indent: int = 0) -> Screened:
    """Take the lines out that are no Markdown, and ``indent`` blanks off all of them."""
    screener = _Screener(text, lines, indent)
    while screener.at < len(lines):
        screener.step()
    return screener.result


class _Screener:
    """Goes through the lines; ``at`` is the next one."""

    def __init__(self, text: str, lines: list[Line], indent: int) -> None:
        self.text, self.lines, self.at = text, lines, 0
        self.result = Screened()
        self._fence, self._conflict, self._bodies = Fence(), Conflict(), Bodies(indent)

    def step(self) -> None:
        line = self._bodies.undented(self.lines[self.at].text)
        prefix = _PREFIX.match(line)
        head = prefix[0] if prefix else ""
        content = line[len(head) :]
        if self._fence.holds(head, content):
            self._pass(line)
        elif self._conflict.parts(line):
            self._opaque(1, "")
        elif self._fence.opens(head, content) or not content or not self._taken(head, content):
            self._pass(line)

    def _pass(self, masked: str) -> None:
        self.result.masked.append(masked)
        self.result.done.append(False)
        self.at += 1

    def _blank(self, count: int, head: str = "") -> None:
        self.result.masked += [head.rstrip()] * count
        self.result.done += [True] * count
        self.at += count

    def _opaque(self, count: int, head: str, kind: BlockKind = "markup") -> bool:
        first, last = self.lines[self.at], self.lines[self.at + count - 1]
        start = first.start + len(first.text) - len(first.text.lstrip(" \t>"))
        if start < last.end:
            block = Block(kind, start, last.end)
            self.result.blocks += divided(self.text, block) if self.text[start] in "{:" else [block]
        self._blank(count, head)
        return True

    def _worded(self, head: str, words: str, kind: BlockKind) -> bool:
        """Take a line out whose end people read."""
        line = self.lines[self.at]
        start = line.start + line.text.rindex(words)
        first = line.start + len(line.text) - len(line.text.lstrip(" \t>"))
        self.result.blocks += [Block("markup", first, start), Block(kind, start, start + len(words.rstrip()))]
        self._blank(1, head)
        return True

    def _taken(self, head: str, content: str) -> bool:
        """Take a line, or several, out; False where it is Markdown."""
        if titled := titled_line(head, content):
            return self._titled(head, titled)
        if content[0] in "{[\\*i$.](" and is_instruction(content):
            return self._raw(head, content) or self._opaque(1, head)
        if match := definition(content, self._after_break()):
            title = title_of(match)
            return self._worded(head, title, "value") if title and has_words(title) else self._opaque(1, head)
        return self._spanning(head, content) or (content[0] == "<" and self._tags(head, content))

    def _titled(self, head: str, titled: TitledLine) -> bool:
        """Take out a line with a title, and the options below it."""
        if titled.indented:
            self._bodies.open_admonition(self.lines[self.at])
        if titled.title and is_for_people(titled.title):
            self._worded(head, titled.title, "heading")
        else:
            self._opaque(1, head)
        while titled.options and self.at < len(self.lines) and is_option(self.lines[self.at].text):
            self.result.blocks += option_blocks(self.text, self.lines[self.at])
            self._blank(1, head)
        return True

    def _after_break(self) -> bool:
        return not self.result.masked or not self.result.masked[-1].strip(" \t>")

    def _raw(self, head: str, content: str) -> bool:
        """Take out a template with its content, where that is code."""
        end = end_of_raw(content)
        return end is not None and self._until(end, head)

    def _until(self, closer: re.Pattern[str], head: str, kind: BlockKind = "markup") -> bool:
        """Take out the lines up to a later one that matches; False where there is none near enough."""
        for count in range(1, min(_MOST_LINES, len(self.lines) - self.at)):
            if closer.search(self.lines[self.at + count].text):
                return self._opaque(count + 1, head, kind)
        return False

    def _spanning(self, head: str, content: str) -> bool:
        """Take out what goes on to a line with its end."""
        if self._raw(head, content):
            return True
        if (end := end_of(content)) is not None:
            return self._until(end, head)
        if content[0] in "ie" and not head and self._after_break() and _EXPORT.match(content):
            count = 1
            while self.at + count < len(self.lines) and self.lines[self.at + count].text.strip():
                count += 1
            return self._opaque(count, head)
        return False

    def _tags(self, head: str, content: str) -> bool:
        """Take out components of MDX, tags over several lines, and elements whose content is no prose."""
        if element := raw_element(content):
            name, closer = element
            return self._until(closer, head, "code" if name == "pre" else "markup")
        line = self.lines[self.at]
        start = line.start + line.text.index(content)
        end = start
        while (tag := TAG.match(self.text, end)) or (end > start and self.text[end : end + 1] in (" ", "\t")):
            end = tag.end() if tag else end + 1
        count = self._lines_to(end)
        last = self.lines[self.at + count - 1]
        if end == start or self.text[end : last.end].strip():
            return False  # with text behind it: inline
        if not (_COMPONENT.match(content) or (count > 1 and self._after_break())):
            return False
        found = region_blocks(self.text, start, last.end)
        self.result.blocks += found
        opens = not content.startswith("</") and not self.text.endswith("/>", 0, end)
        self._blank(count, head)
        if opens:
            self._bodies.open_component(line, self.lines[self.at : self.at + 20])
        return True

    def _lines_to(self, end: int) -> int:
        count = 1
        while self.at + count < len(self.lines) and self.lines[self.at + count].start < end and count < _MOST_LINES:
            count += 1
        return count
