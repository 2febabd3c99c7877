"""The sides of a conflict that a version control left in a file: the lines between them are no text."""

from __future__ import annotations

import re

_CONFLICT = re.compile(r"(?P<open><{7})(?: .*)?\Z|(?P<close>>{7})(?: .*)?\Z|(?:\|{7}(?: .*)?|={7})\Z")


class Conflict:
    """Whether the lines that went by have left a conflict open."""

    def __init__(self) -> None:
        self._open = False

    def parts(self, line: str) -> bool:
        """Whether a line parts the two sides; seven equality signs elsewhere underline a heading."""
        match = _CONFLICT.match(line)
        if match is None or not (self._open or match["open"]):
            return False
        self._open = not match["close"]
        return True
