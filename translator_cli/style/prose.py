"""Keeping code, tags and addresses out of what is done to words."""

from __future__ import annotations

import re
from collections.abc import Callable

_APART = re.compile(
    r"(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)"
    r"|<(?:code|kbd|samp|var|tt)\b[^<>]*>.*?</(?:code|kbd|samp|var|tt)\s*>"
    r"|</?[a-zA-Z!][^<>]*>|&\#?\w+;"
    r"|(?<=\])(?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)|\[[^\[\]]*\])"
    r"|(?:https?://|www\.)[^\s<>\"“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\{\{?[\w.$ -]+\}?\}|%\(\w+\)s|\$\{\w+\}"
)
# Stands for a piece while the words around it are changed, so that a rule sees the whole sentence.
_FIRST = 0xF0000


def in_prose(text: str, change: Callable[[str], str]) -> str:
    """Return ``text`` changed everywhere but in its code, tags, links' targets and addresses."""
    pieces: list[str] = []

    def take(match: re.Match[str]) -> str:
        pieces.append(match[0])
        return chr(_FIRST + len(pieces) - 1)

    changed = change(_APART.sub(take, text))
    if not pieces:
        return changed
    return re.sub(
        f"[{chr(_FIRST)}-{chr(_FIRST + len(pieces) - 1)}]", lambda match: pieces[ord(match[0]) - _FIRST], changed
    )
