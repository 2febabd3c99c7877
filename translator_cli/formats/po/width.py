"""Texts that their authors wrapped by hand stay about as wide."""

from __future__ import annotations

import textwrap

from translator_cli.document.edited import Stretch


def rewrapped(new: Stretch) -> str:
    """Return the new text; where an edit took line breaks away, its lines are as wide as the old ones at most."""
    parts, done = [], 0
    for start, end, text in new.edits:
        old = new.old[start:end]
        if "\n" in old and "\n" not in text:
            width = max(len(line) for line in new.old.splitlines())
            indent = " " * (start - new.old.rfind("\n", 0, start) - 1)
            text = textwrap.fill(
                text, max(width, 20), initial_indent=indent, subsequent_indent=_hang(old),
                break_long_words=False, break_on_hyphens=False,
            )[len(indent) :]  # fmt: skip
        parts += [new.old[done:start], text]
        done = end
    return "".join([*parts, new.old[done:]])


def _hang(old: str) -> str:
    second = old.split("\n")[1]
    return second[: len(second) - len(second.lstrip())]
