"""The marks that a text may hold for this program: what silences a check, and is never translated itself.

<!-- translator-cli: ignore number-mismatch, omission -->   in Markdown and HTML
[translator-cli: ignore number-mismatch]                    in plain text
"""

from __future__ import annotations

import re

_NAME = "translator-cli:"
# The bracket that closes a mark stands on its own line.
_MARK = re.compile(rf"<!--\s*{_NAME}(?P<comment>[^>]*?)-->|\[\s*{_NAME}(?P<bracket>[^\]\r\n]*)\]")


def find_marks(text: str) -> list[tuple[int, int, str]]:
    """Return start, end and what each mark of ``text`` says ("ignore negation"), in order."""
    if _NAME not in text:
        return []
    return [(*match.span(), (match["comment"] or match["bracket"] or "").strip()) for match in _MARK.finditer(text)]


def is_mark(text: str) -> bool:
    """Whether ``text`` is one mark and nothing else but blanks."""
    return _NAME in text and _MARK.fullmatch(text.strip()) is not None


def without_marks(text: str, blanks: bool = False) -> str:
    """Return ``text`` without its marks; with ``blanks`` these stand in their places, so that offsets hold."""
    return _MARK.sub(lambda match: " " * len(match[0]) if blanks else "", text) if _NAME in text else text
