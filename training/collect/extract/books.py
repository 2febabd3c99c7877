"""Books of Project Gutenberg: chapters are paired, their sentences aligned, older spelling made today's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..documents import Block, paired_documents
from .reading import read_text

_START = re.compile(r"^\*\*\* ?START OF.*$|^\*END\*?THE SMALL PRINT.*$", re.MULTILINE | re.IGNORECASE)
_END = re.compile(r"^(?:\*\*\* ?)?END OF (?:THE |THIS )?PROJECT GUTENBERG.*", re.MULTILINE | re.IGNORECASE)
_NUMERAL = r"(?:[IVXLC]+|\d+|\w*[a-zäöü]t?e[snr]?|one|two|three|four|five|six|seven|eight|nine|ten)"
_HEADING = re.compile(
    rf"(?:chapter|kapitel|letter|brief)\s+(?:the\s+)?\w+\b.*|{_NUMERAL}\.?\s+(?:kapitel|brief)\b.*|[IVXLC]+\.?|\d+\.?",
    re.IGNORECASE,
)
_NOTE = re.compile(r"\[(?:Illustration|Transcriber|Anmerkung|Abbildung|Footnote)[^\]]*\]|\[\d+\]")
_MARKS = re.compile(r"[_=~](?=\S)|(?<=\S)[_=~]")
# Spelling before 1901 and before 1996, as far as no word of today is touched.
_SPELLING: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b([Dd])aß\b"), r"\1ass"),
    (re.compile(r"\b([Mm])uß(te[nst]*)?\b"), r"\1uss\2"),
    (re.compile(r"\b(\w*[Ll]|\w*[Hh])äßt\b"), r"\1ässt"),
    (re.compile(r"\bT(?:h)(eil|at|ier|ür|al|or|räne)"), r"T\1"),
    (re.compile(r"\bth(eil|at|un|eu|eur|ör)"), r"t\1"),
    (re.compile(r"(?<=[a-zäöü])theil"), "teil"),
    (re.compile(r"(\w{2,})niß\b"), r"\1nis"),
    (re.compile(r"\b(\w{3,}(?<![WwHh]))irt(e[nstr]?)?\b"), r"\1iert\2"),
    (re.compile(r"\b([Gg])iebt\b"), r"\1ibt"),
    (re.compile(r"\bsey(n|d|en)?\b"), r"sei\1"),
)
_FEW_CHAPTERS = 3


def modern_spelling(text: str) -> str:
    """Return older German as it would be spelt today, where that is certain."""
    for pattern, replacement in _SPELLING:
        text = pattern.sub(replacement, text)
    return text


def chapters(text: str) -> list[list[str]]:
    """Return the paragraphs of a book by chapter; what stands before the first heading is the first chapter."""
    if match := _START.search(text):
        text = text[match.end() :]
    if match := _END.search(text):
        text = text[: match.start()]
    found: list[list[str]] = [[]]
    for paragraph in re.split(r"\n\s*\n", text):
        line = " ".join(_MARKS.sub("", _NOTE.sub("", paragraph)).split())
        if _HEADING.fullmatch(line) and len(line) < 80:
            found.append([])
        elif any(character.isalpha() for character in line):
            found[-1].append(line)
    return [chapter for chapter in found if chapter]


def book_pairs(german: Path, english: Path, options: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Pair the sentences of a book, whose ``volumes`` (German ones, English ones) lie in folders by their number."""
    left, right = (
        [chapter for number in numbers for chapter in _volume(german / str(number))] for numbers in options["volumes"]
    )
    yield from paired_chapters([[modern_spelling(line) for line in chapter] for chapter in left], right)


def paired_chapters(german: Sequence[Sequence[str]], english: Sequence[Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Pair chapter by chapter where both books have as many, else all of one with all of the other."""
    if len(german) != len(english) or len(german) < _FEW_CHAPTERS:
        german, english = [sum(map(list, german), [])], [sum(map(list, english), [])]
    for left, right in zip(german, english):
        yield from paired_documents([Block("", text) for text in left], [Block("", text) for text in right])


def _volume(folder: Path) -> list[list[str]]:
    paths = sorted(folder.glob("*.txt"))
    if not paths:
        raise FileNotFoundError(f"{folder} holds no .txt file")
    return chapters(read_text(paths[0]))
