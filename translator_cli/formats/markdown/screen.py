"""Lines of Markdown that other tools read, taken out before the parser sees them.

Each such line is blank for the parser, so that it joins no paragraph. Words in them that people read (the title of an
admonition) become blocks of their own, the rest is opaque.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from translator_cli.document import Block, BlockKind
from translator_cli.formats.lines import Line
from translator_cli.formats.markdown.captioned import divided, option_blocks
from translator_cli.formats.markdown.regions import region_blocks
from translator_cli.inline.tag_pattern import TAG
from translator_cli.inline.words import has_words

_PREFIX = re.compile(r"[ \t]*(?:>[ \t]?)*[ \t]*")
_FENCE = re.compile(r"(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?(`{3,}(?=[^`]*\Z)|~{3,})")
_MOST_LINES = 400  # of one construct; longer ones are taken for text

#: Lines without words for people.
_INSTRUCTION = re.compile(
    r"""(?:
      \{:[^}]*\} | \{[.#][^}]*\}                                # attributes of kramdown and pandoc
    | \[\[?_?TOC_?\]?\] | \{\{?:?toc[^}]*\}\}?                  # a table of contents
    | \\(?:newpage|pagebreak|clearpage|tableofcontents|bigskip|medskip|smallskip|vspace|hspace|newline|appendix)
      (?:\{[^}]*\})*
    | (?: \{\{[<%](?:[^}]|\}(?!\}))*[>%]\}\} | \{%(?:[^%]|%(?!\}))*%\}                       # templates
      | \{\{(?:[^}]|\}(?!\}))*\}\} | \{\#(?:[^#]|\#(?!\}))*\#\} | \s )+
    | \{(?!\{|%|\#|:|\.)[^{}]*(?:\{[^{}]*\}[^{}]*)*\}           # an expression of MDX
    | (?:\.[a-z][\w-]*)+\[ | \]                                  # content classes of remark.js
    | \([\w.:/-]+\)=                                            # a label of MyST
    | \*\[[^\]]+\]:.*                                           # an abbreviation
    | import\s+(?:[\w{*][^'"]*\sfrom\s+)?["'][^'"]+["'];?\s*    # an import of MDX
    | \$\$(?:[^$]|\$(?!\$))*\$\$(?:\s*\{[^}]*\})? | \\\[(?:[^\\]|\\(?!\]))*\\\] | \\begin\{.*\\end\{[^}]*\}  # a formula
    )\s*\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"""[ ]{0,3}\[(?!\^)(?:[^\[\]\\]|\\.)+\]:[ \t]*(?:<[^<>]*>|\S+)
    (?:[ \t]+(?P<quote>["'(])(?P<title>.*)["')])?[ \t]*(?:<!--.*-->[ \t]*)?\Z""",
    re.VERBOSE,
)
#: A definition that needs no empty line above it: what it aims at is an address, as no prose has it.
_ADDRESSED = re.compile(
    r"[^\n]*?\]:[ \t]*<?(?:\w{2,}:[^\s:]|www\.|\.{0,2}/|\#\w|[\w-]+\.(?:html?|md|png|jpe?g|svg|pdf)\b)"
)
#: The lines of a version control that could not merge.
_CONFLICT = re.compile(r"(?P<open><{7})(?: .*)?\Z|(?P<close>>{7})(?: .*)?\Z|(?:\|{7}(?: .*)?|={7})\Z")
_CONTAINER = re.compile(r":{3,}[ \t]*(?:\{[^}]*\}|[\w-]*)[ \t]*(?:\[(?P<label>[^\]]*)\]|(?P<title>[^{\[:][^{]*))?")
_DIRECTIVE = re.compile(r":{3,}[ \t]*\{[a-z][\w:-]*\}")
#: What a directive shows or takes in, or how it looks: no title.
_PATH = re.compile(r"\S*[./]\w\S*\s*\Z|--\w|\S+=")
_OPTION = re.compile(r"[ \t>]*:[a-z][\w-]*:(?:[ \t]|\Z)")
_ADMONITION = re.compile(
    r"""(?:!!!|\?\?\?\+?|===[!+]?(?=[ \t]+["']))[ \t]+"""
    r"""(?:(?:[a-z][\w-]*(?:[ ][a-z][\w-]*)*|\w+)?[ \t]*(?:["'](?P<title>.*)["'])?)[ \t]*\Z"""
)
#: The same without quotation marks, as Retype has it; what it holds ends with "!!!" alone.
_BANG = re.compile(
    r"!!!(?!!)(?:[ \t]*(?:base|primary|secondary|success|danger|warning|info|light|dark|ghost|question|tip|note)\b)?"
    r"[ \t]*(?P<title>\S.*)?\Z"
)
_CLOSE_HEADING = re.compile(r"#{2,6}(?=[^\s#])")  # a heading to people, though not to every program
_ALERT = re.compile(r"\[!(?:[\w-]+|div\b[^\]]*)\][+-]?[ \t]*(?P<title>.*)\Z")
_EXPORT = re.compile(r"(?:import|export)\s+(?:const|default|let|function|async|type|\{|\*|[\w]+\s*(?:,|from))")
#: What opens something that goes on to a line with the other end.
_SPANNING: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (re.compile(r"\$\$(?!.*\$\$)"), re.compile(r"\$\$(?:\s*[{(][^}]*[)}])?\s*\Z")),
    (re.compile(r"\\\[(?!.*\\\])"), re.compile(r"\\\]")),
    (re.compile(r"\\begin\{(\w+\*?)\}(?!.*\\end\{)"), re.compile(r"\\end\{")),
    (re.compile(r"\{\{[<%](?!.*[>%]\}\})"), re.compile(r"[>%]\}\}")),
    (re.compile(r"\{%(?!.*%\})"), re.compile(r"%\}")),
    (re.compile(r"\{\{(?![<%])(?!.*\}\})"), re.compile(r"\}\}")),
    (re.compile(r"\{/\*(?!.*\*/)"), re.compile(r"\*/\}")),
)
#: Templates whose content is no prose, and the lines that end it.
_RAW = re.compile(
    r"\{[{%][<%]?[-\s]*(highlight|comment|mermaid|code|codeblock|plantuml|math|katex|chart|uml)\b"
    r"(?!.*(?:end\1|/\s*\1))"
)
_RAW_TAG = re.compile(r"<(script|style|pre|svg|math|textarea|template)\b(?!.*</\1)", re.IGNORECASE)
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


def is_instruction(line: str) -> bool:
    """Whether a line without its indentation holds nothing for people."""
    return _INSTRUCTION.match(line) is not None


class _Screener:
    """Goes through the lines; ``at`` is the next one."""

    def __init__(self, text: str, lines: list[Line], indent: int) -> None:
        self.text, self.lines, self.at = text, lines, 0
        self.result = Screened()
        self._fence, self._fence_quoted, self._fence_indent = "", False, 0
        self._conflict = False
        # indentation of what opened an admonition or component, and of its body
        self._bodies: list[tuple[int, int]] = [(0, indent)] if indent else []

    def step(self) -> None:
        line = self._undented(self.lines[self.at].text)
        prefix = _PREFIX.match(line)
        head = prefix[0] if prefix else ""
        content = line[len(head) :]
        fence = _FENCE.match(content)
        if self._fence and content.strip() and not self._still_fenced(head):
            self._fence = ""
        if self._fence:
            self._fence = (
                ""
                if content.rstrip()
                and set(content.strip()) == {self._fence[0]}
                and len(content.strip()) >= len(self._fence)
                else self._fence
            )
        elif self._conflicting(line):
            self._opaque(1, "")
            return
        elif fence:
            self._fence, self._fence_quoted = fence[1], ">" in head
            self._fence_indent = len(head) + fence.start(1) if fence.start(1) else 0
        elif content and self._taken(head, content):
            return
        self._pass(line)

    def _still_fenced(self, head: str) -> bool:
        """Whether a line goes on with the quotation or the item that a fence was opened in, and that ends with it."""
        return ">" in head if self._fence_quoted else len(head) >= self._fence_indent

    def _conflicting(self, line: str) -> bool:
        """Whether a line parts the two sides of a conflict; seven equality signs elsewhere underline a heading."""
        match = _CONFLICT.match(line)
        if match is None or not (self._conflict or match["open"]):
            return False
        self._conflict = not match["close"]
        return True

    def _undented(self, text: str) -> str:
        """Return a line without the indentation of the bodies that it is in; the end of a body closes it."""
        while self._bodies and text.strip():
            own, indent = self._bodies[-1]
            if not text[:indent].strip():
                return text[:own] + text[indent:]
            self._bodies.pop()
        return text

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

    def _titled(self, head: str, title: str | None) -> bool:
        """Take a line out whose title, if it has one, is translated."""
        line = self.lines[self.at]
        if not title or not has_words(title) or _PATH.match(title):
            return self._opaque(1, head)
        start = line.start + line.text.rindex(title)
        first = line.start + len(line.text) - len(line.text.lstrip(" \t>"))
        self.result.blocks += [Block("markup", first, start), Block("heading", start, start + len(title.rstrip()))]
        self._blank(1, head)
        return True

    def _taken(self, head: str, content: str) -> bool:
        """Take a line, or several, out; False where it is Markdown."""
        if content.startswith(":::") and (match := _CONTAINER.match(content)):
            self._titled(head, match["label"] or match["title"])
            return self._options(head) if _DIRECTIVE.match(content) else True
        if content[0] in "!?=" and (match := _ADMONITION.match(content)):
            own = len(self.lines[self.at].text) - len(self.lines[self.at].text.lstrip())
            if ">" not in head:
                self._bodies.append((own, own + 4))
            return self._titled(head, match["title"])
        if content.startswith("!!!") and (match := _BANG.match(content)):
            return self._titled(head, match["title"])
        if ">" in head and content.startswith("[!") and (match := _ALERT.match(content)):
            return self._titled(head, match["title"])
        if content.startswith("##") and (close := _CLOSE_HEADING.match(content)):
            return self._titled(head, content[close.end() :].rstrip())
        if content[0] in "{[\\*i$.](" and _INSTRUCTION.match(content):
            return self._raw(head, content) or self._opaque(1, head)
        if content[0] == "[" and (match := _REFERENCE.match(content)) and self._defines(content):
            return self._reference(match, head)
        return self._spanning(head, content) or (content[0] == "<" and self._tags(head, content))

    def _options(self, head: str) -> bool:
        """Take out the options below the line that opens a directive of MyST."""
        while self.at < len(self.lines) and _OPTION.match(self.lines[self.at].text):
            self.result.blocks += option_blocks(self.text, self.lines[self.at])
            self._blank(1, head)
        return True

    def _defines(self, content: str) -> bool:
        return self._after_break() or _ADDRESSED.match(content) is not None

    def _after_break(self) -> bool:
        return not self.result.masked or not self.result.masked[-1].strip(" \t>")

    def _reference(self, match: re.Match[str], head: str) -> bool:
        """Take out the definition of a link; its title is translated."""
        line = self.lines[self.at]
        title = match["title"] if match["quote"] else None
        if not title or not has_words(title):
            return self._opaque(1, head)
        start = line.start + line.text.rindex(title)
        first = line.start + len(line.text) - len(line.text.lstrip(" \t>"))
        self.result.blocks += [Block("markup", first, start), Block("value", start, start + len(title))]
        self._blank(1, head)
        return True

    def _raw(self, head: str, content: str) -> bool:
        """Take out a template with its content, where that is code."""
        match = _RAW.match(content)
        return match is not None and self._until(re.compile(rf"(?:end|/\s*){match[1]}\b"), head, 1)

    def _until(self, closer: re.Pattern[str], head: str, first: int, kind: BlockKind = "markup") -> bool:
        """Take out the lines up to one that matches; False where there is none near enough."""
        for count in range(first, min(_MOST_LINES, len(self.lines) - self.at)):
            if closer.search(self.lines[self.at + count].text):
                return self._opaque(count + 1, head, kind)
        return False

    def _spanning(self, head: str, content: str) -> bool:
        if self._raw(head, content):
            return True
        for opener, closer in _SPANNING:
            if opener.match(content):
                return self._until(closer, head, 1)
        if content[0] in "ie" and not head and self._after_break() and _EXPORT.match(content):
            count = 1
            while self.at + count < len(self.lines) and self.lines[self.at + count].text.strip():
                count += 1
            return self._opaque(count, head)
        return False

    def _tags(self, head: str, content: str) -> bool:
        """Take out components of MDX, tags over several lines, and elements whose content is no prose."""
        if match := _RAW_TAG.match(content):
            return self._until(
                re.compile(rf"</{match[1]}\s*>", re.IGNORECASE), head, 1, "code" if match[1] == "pre" else "markup"
            )
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
        self._body(line, opens)
        return True

    def _lines_to(self, end: int) -> int:
        count = 1
        while self.at + count < len(self.lines) and self.lines[self.at + count].start < end and count < _MOST_LINES:
            count += 1
        return count

    def _body(self, opening: Line, opens: bool) -> None:
        """Read on without the indentation that the body of a component may have."""
        following = next((line.text for line in self.lines[self.at : self.at + 20] if line.text.strip()), "")
        indent = len(following) - len(following.lstrip(" "))
        own = len(opening.text) - len(opening.text.lstrip(" "))
        if opens and indent >= own + 2:
            self._bodies.append((own, indent))
