"""A sentence as its reader sees it: words without the marks around them."""

from __future__ import annotations

import html

from translator_cli.inline.mark import Mark
from translator_cli.inline.parse import parse


def without_marks(text: str) -> tuple[str, list[int]]:
    """Return ``text`` without marks, and for each offset into ``text`` the one that it becomes."""
    marks = parse(text)
    shown: list[str] = []
    places: list[int] = []
    length = at = 0
    for start, end, visible in sorted(edit for mark in marks for edit in _edits(text, mark)):
        if start < at:
            continue
        shown += (text[at:start], visible)
        places += range(length, length + start - at)
        length += start - at
        places += [length] * (end - start)
        length += len(visible)
        at = end
    shown.append(text[at:])
    places += range(length, length + len(text) - at + 1)
    return "".join(shown), places


def _edits(text: str, mark: Mark) -> list[tuple[int, int, str]]:
    """Return what is replaced by what a reader sees: nothing for marks, the words of code and of an image."""
    if mark.inner is not None:
        return [(mark.start, mark.inner[0], ""), (mark.inner[1], mark.end, "")]
    literal = text[mark.start : mark.end]
    if mark.kind == "code":
        return [(mark.start, mark.end, literal[: literal.rfind("`") + 1].strip("`").strip() or literal)]
    if mark.kind == "image":
        return [(mark.start, mark.end, text[slice(*mark.texts[0])] if mark.texts else "")]
    if mark.kind == "literal":
        return [(mark.start, mark.end, literal.partition(">")[2].rpartition("<")[0])]
    if mark.kind in ("tag", "comment", "attributes"):
        return [(mark.start, mark.end, "")]
    if mark.kind == "escape":
        return [(mark.start, mark.end, literal[1:])]
    if mark.kind == "entity":
        return [(mark.start, mark.end, html.unescape(literal))]
    if mark.kind == "url" and literal.startswith("<"):
        return [(mark.start, mark.end, literal[1:-1])]
    return []
