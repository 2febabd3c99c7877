"""Keeping code, tags and addresses out of what is done to words."""

from __future__ import annotations

import re
from collections.abc import Callable

from translator_cli.inline import parse

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


# Marks that words may stand between; others are kept whole.
_AROUND_WORDS = frozenset({"strong", "emphasis", "strike", "delimiter", "escape"})


def _marks(text: str) -> list[tuple[int, int]]:
    """Return the spans of a text that are marks and not words, in order, none in another."""
    spans = [match.span() for match in _APART.finditer(text)]
    for mark in parse(text):
        if mark.kind not in _AROUND_WORDS:
            spans += (
                [(mark.start, mark.inner[0]), (mark.inner[1], mark.end)] if mark.inner else [(mark.start, mark.end)]
            )
    apart: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if apart and start < apart[-1][1]:
            apart[-1] = apart[-1][0], max(end, apart[-1][1])
        elif start < end:
            apart.append((start, end))
    return apart


def in_prose(text: str, change: Callable[[str], str]) -> str:
    """Return ``text`` changed everywhere but in its code, tags, links' targets and addresses."""
    pieces: list[str] = []
    words, done = "", 0
    for start, end in _marks(text):
        words += text[done:start] + chr(_FIRST + len(pieces))
        pieces.append(text[start:end])
        done = end
    changed = change(words + text[done:])
    if not pieces:
        return changed
    return re.sub(
        f"[{chr(_FIRST)}-{chr(_FIRST + len(pieces) - 1)}]", lambda match: pieces[ord(match[0]) - _FIRST], changed
    )
