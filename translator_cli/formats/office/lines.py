"""One line for each segment: the text of an office document, and the new line for each after its edits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from translator_cli.document import Block, BlockKind
from translator_cli.document.format import Content, Edit
from translator_cli.document.edited import stretch


class Lines:
    """Collects lines; what is content is a block, without the blanks at its ends."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._blocks: list[Block] = []
        self._length = 0

    def add(self, kind: BlockKind, line: str) -> None:
        """Add a line of one block."""
        start = self._length + len(line) - len(line.lstrip())
        self._blocks.append(Block(kind, start, start + len(line.strip())))
        self._lines.append(line)
        self._length += len(line) + 1

    def content(self, payload: Any) -> Content:
        """Return all lines."""
        return Content("".join(f"{line}\n" for line in self._lines), tuple(self._blocks), payload)


def new_lines(text: str, edits: Sequence[Edit]) -> Iterator[str | None]:
    """Yield for each line of a text what its edits make of it; None where they change nothing."""
    start, ordered = 0, sorted(edits)
    for line in text.split("\n")[:-1]:
        new = stretch(text, start, start + len(line), ordered)
        yield " ".join(new.text.split("\n")) if new.changed else None
        start += len(line) + 1
