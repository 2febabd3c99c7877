"""Text without the marks of the format that it stands in."""

from __future__ import annotations

import html
import re

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--.*?-->", re.DOTALL)
_ROFF = re.compile(r"\b[BIRE]<+([^<>]*)>+")
_LINK = re.compile(r"!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")
_EMPHASIS = re.compile(r"(\*\*|__|`+|\*)(?=\S)(.+?)(?<=\S)\1")
_QUOTED_NAME = re.compile(r"''(.+?)''")


def without_markup(text: str) -> str:
    """Return text without tags, links' targets, emphasis and code marks, and with characters for entities."""
    text = _TAG.sub("", _ROFF.sub(r"\1", text))
    text = _LINK.sub(r"\1", text)
    for _ in range(2):  # bold around code
        text = _EMPHASIS.sub(r"\2", text)
    return html.unescape(_QUOTED_NAME.sub(r"\1", text))
