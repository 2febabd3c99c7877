"""What opens something that goes on to a line with its end: formulas, templates, comments, elements of HTML."""

from __future__ import annotations

import re

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


def end_of_raw(content: str) -> re.Pattern[str] | None:
    """Return what ends the template that a line opens, where its content is no prose."""
    match = _RAW.match(content)
    return re.compile(rf"(?:end|/\s*){match[1]}\b") if match else None


def end_of(content: str) -> re.Pattern[str] | None:
    """Return what ends the formula, template or comment that a line opens."""
    return next((end for opening, end in _SPANNING if opening.match(content)), None)


def raw_element(content: str) -> tuple[str, re.Pattern[str]] | None:
    """Return the name of the element that a line opens, where its content is no prose, and what ends it."""
    match = _RAW_TAG.match(content)
    return (match[1], re.compile(rf"</{match[1]}\s*>", re.IGNORECASE)) if match else None
