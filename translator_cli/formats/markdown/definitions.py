"""Definitions of links: "[label]: address "title"", of which people read the title."""

from __future__ import annotations

import re

_REFERENCE = re.compile(
    r"""[ ]{0,3}\[(?!\^)(?:[^\[\]\\]|\\.)+\]:[ \t]*(?:<[^<>]*>|\S+)
    (?:[ \t]+(?P<quote>["'(])(?P<title>.*)["')])?[ \t]*(?:<!--.*-->[ \t]*)?\Z""",
    re.VERBOSE,
)
#: A definition that needs no empty line above it: what it aims at is an address, as no prose has it.
_ADDRESSED = re.compile(
    r"[^\n]*?\]:[ \t]*<?(?:\w{2,}:[^\s:]|www\.|\.{0,2}/|\#\w|[\w-]+\.(?:html?|md|png|jpe?g|svg|pdf)\b)"
)


def definition(content: str, after_break: bool) -> re.Match[str] | None:
    """Return the definition that a line without its indentation is; ``after_break`` says that no paragraph is open."""
    if content[:1] != "[" or not (match := _REFERENCE.match(content)):
        return None
    return match if after_break or _ADDRESSED.match(content) else None


def title_of(match: re.Match[str]) -> str | None:
    """Return the title that a definition has in quotation marks."""
    return match["title"] if match["quote"] else None
