"""Texts to measure on, made from the sentences that are given."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from translator_cli.split import split_text

_NUMBER = re.compile(r"\d+")
_PARAGRAPH = 5  # sentences
_END = (".", "!", "?", ":", '"', "“", "”", "'", "‘", "»", "«")


@dataclass(frozen=True, slots=True)
class Corpus:
    """Source lines, one or more sentences each, with their references (may be empty)."""

    source: tuple[str, ...]
    reference: tuple[str, ...] = ()

    def head(self, count: int) -> Corpus:
        """The first ``count`` lines."""
        return Corpus(self.source[:count], self.reference[:count])

    @property
    def words(self) -> int:
        """Blank-separated words of the source."""
        return sum(len(line.split()) for line in self.source)


def load(source: Path, reference: Path | None, count: int) -> Corpus:
    """Read the first ``count`` lines of both files."""
    references = reference.read_text("utf-8").splitlines() if reference else []
    return Corpus(tuple(source.read_text("utf-8").splitlines()), tuple(references)).head(count)


def segments(lines: Sequence[str]) -> list[tuple[int, str]]:
    """Cut each line with our splitter: (number of the line, sentence). Every system gets these same sentences."""
    return [(number, line[a:b]) for number, line in enumerate(lines) for a, b in split_text(line, "de")]


def join(numbers: Sequence[int], targets: Sequence[str], count: int) -> list[str]:
    """Put translated segments together again, one string for each of ``count`` lines."""
    lines: list[list[str]] = [[] for _ in range(count)]
    for number, target in zip(numbers, targets, strict=True):
        lines[number].append(target)
    return [" ".join(parts) for parts in lines]


def article(lines: Sequence[str]) -> str:
    """Lay lines out as a news text: paragraphs of five, and a line without an end mark on its own."""
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if len(paragraphs[-1]) == _PARAGRAPH or not line.endswith(_END):
            paragraphs.append([])
        paragraphs[-1].append(line)
        if not line.endswith(_END):
            paragraphs.append([])
    return "\n\n".join(" ".join(paragraph) for paragraph in paragraphs if paragraph) + "\n"


def varied(lines: Sequence[str]) -> Iterator[str]:
    """Repeat lines without end, no two alike: numbers change, and a line without one gets a number."""
    turn = 0
    while True:
        for line in lines:
            changed = _NUMBER.sub(lambda match: str(int(match.group()[:9]) + turn), line) if turn else line
            yield changed if changed != line or not turn else f"{turn}: {line}"
        turn += 1


def varied_lines(lines: Sequence[str], count: int) -> list[str]:
    """The first ``count`` of ``varied``."""
    return [line for _, line in zip(range(count), varied(lines))]


def varied_text(lines: Sequence[str], size: int) -> str:
    """An article of about ``size`` bytes of UTF-8, no sentence in it twice."""
    taken, done = [], 0
    for line in varied(lines):
        if done >= size:
            break
        taken.append(line)
        done += len(line.encode()) + 1
    return article(taken)
