"""Lines that open something with a title for people: admonitions, containers, tabs, alerts; and close headings."""

from __future__ import annotations

import re
from typing import NamedTuple

from translator_cli.inline.words import has_words

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


class TitledLine(NamedTuple):
    """A line with a title, or None for none; ``indented`` is what it opens, and ``options`` may stand below it."""

    title: str | None
    indented: bool = False
    options: bool = False


def titled_line(head: str, content: str) -> TitledLine | None:
    """Return what a line opens, given as its indentation and marks of quotation and the rest; None for other lines."""
    if content.startswith(":::") and (match := _CONTAINER.match(content)):
        return TitledLine(match["label"] or match["title"], options=_DIRECTIVE.match(content) is not None)
    if content[0] in "!?=" and (match := _ADMONITION.match(content)):
        return TitledLine(match["title"], indented=">" not in head)
    if content.startswith("!!!") and (match := _BANG.match(content)):
        return TitledLine(match["title"])
    if ">" in head and content.startswith("[!") and (match := _ALERT.match(content)):
        return TitledLine(match["title"])
    if content.startswith("##") and (close := _CLOSE_HEADING.match(content)):
        return TitledLine(content[close.end() :].rstrip())
    return None


def is_option(line: str) -> bool:
    """Whether a line is an option of a directive of MyST."""
    return _OPTION.match(line) is not None


def is_for_people(title: str | None) -> bool:
    """Whether a title holds words, and is not what a directive shows."""
    return bool(title) and title is not None and has_words(title) and not _PATH.match(title)
