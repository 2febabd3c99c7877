"""The strings of a PO file: escapes, and how long ones are laid over lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ESCAPE = re.compile(r"\\(?:([0-7]{1,3})|x([0-9a-fA-F]{2})|(.))", re.DOTALL)
_MEANT = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_WRITTEN = {"\\": "\\\\", '"': '\\"', **{character: f"\\{name}" for name, character in _MEANT.items()}}
_SPECIAL = re.compile("[" + re.escape("".join(_WRITTEN)) + "]")
_WORD = re.compile(r"\S*\s*")
#: Where gettext's tools break lines.
WIDTH = 76


def unescaped(text: str) -> str:
    """Return what stands between the quotes of a string as the program sees it; a bare quote inside is one."""
    return _ESCAPE.sub(_character, text)


def _character(match: re.Match[str]) -> str:
    if match[1] or match[2]:
        return chr(int(match[1], 8) if match[1] else int(match[2], 16))
    return _MEANT.get(match[3], match[3])


def escaped(text: str) -> str:
    """Return a string fit to stand between quotes."""
    return _SPECIAL.sub(lambda match: _WRITTEN[match[0]], text)


def field(keyword: str, text: str, newline: str, wrap: bool) -> str:
    """Return ``msgstr "..."`` as gettext's tools write it: a line for each line of the text, long ones wrapped."""
    lines = text.splitlines(keepends=True) or [""]
    if len(lines) == 1 and (not wrap or len(keyword) + len(escaped(text)) + 3 <= WIDTH + 3):
        return f'{keyword} "{escaped(text)}"'
    pieces = [piece for line in lines for piece in (_wrapped(line) if wrap else [line])]
    return newline.join([f'{keyword} ""', *(f'"{escaped(piece)}"' for piece in pieces)])


def _wrapped(line: str) -> Iterator[str]:
    piece = ""
    for word in _WORD.findall(line):
        if piece and len(escaped(piece + word)) > WIDTH:
            yield piece
            piece = ""
        piece += word
    if piece:
        yield piece
