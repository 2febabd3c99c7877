"""What may not be trained on: the lines of the held-out sets, and whatever shares eight words in a row with one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

_WORDS_IN_A_ROW = 8
_PUNCTUATION = re.compile(r"[^\w\s]|_")


def normal(text: str) -> str:
    """Return the text as it is compared: compatibility forms, case and punctuation do not make it another one."""
    return " ".join(_PUNCTUATION.sub(" ", unicodedata.normalize("NFKC", text).lower()).split())


def _rows(line: str) -> Iterator[str]:
    words = line.split()
    for start in range(len(words) - _WORDS_IN_A_ROW + 1):
        yield " ".join(words[start : start + _WORDS_IN_A_ROW])


@dataclass(frozen=True)
class Excluded:
    """Held-out lines and their rows of words, both languages in one: a side is compared with all of them."""

    lines: frozenset[str] = frozenset()
    rows: frozenset[str] = frozenset()

    @classmethod
    def of(cls, texts: Iterable[str]) -> Excluded:
        """Take in the lines of held-out sets."""
        lines = frozenset(filter(None, map(normal, texts)))
        return cls(lines, frozenset(row for line in lines for row in _rows(line)))

    @classmethod
    def in_folder(cls, folder: Path) -> Excluded:
        """Read every file of a folder, whatever it is called: one that is overlooked would spoil the figures."""
        paths = sorted(path for path in folder.rglob("*") if path.is_file())
        if not paths:
            raise FileNotFoundError(f"{folder} holds no held-out files")
        return cls.of(line for path in paths for line in path.read_text("utf-8").splitlines())

    def holds(self, text: str) -> bool:
        """Whether a side is held out."""
        line = normal(text)
        return line in self.lines or any(row in self.rows for row in _rows(line))
