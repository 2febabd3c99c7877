"""Files whose lines belong together: paired line files, treebanks by sentence number, archives of line files."""

from __future__ import annotations

import re
import tarfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..documents import paired_sentences
from .reading import decode, read_text

_SENTENCE = re.compile(r"^# sent_id = (\S+)$|^# text = (.+)$", re.MULTILINE)
_BEFORE = re.compile(r" +([.,;:!?%)\]])|([(\[]) +")
_QUOTED = re.compile(r'" (.*?) "')


class UnevenFiles(ValueError):
    """Two files that should have the same number of lines have not."""


def line_pairs(german: Path, english: Path, options: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Pair the lines of two files by their number.

    ``last_of`` is a mark before whose last occurrence there is only context; ``tokens`` says that words and punctuation
    stand apart, ``sentences`` that a line may be a paragraph. ``without_lines_with`` names what no line may hold.
    ``only_suites`` leaves out the lines of the news test set, which the same file below ``txt/`` holds alone.
    """
    known = _news_lines(german, english) if options.get("only_suites") else set()
    unwanted = options.get("without_lines_with")
    for pair in _paired(str(german), read_text(german), read_text(english), options):
        if known.isdisjoint(pair) and not (unwanted and unwanted in (pair[0] + pair[1]).lower()):
            yield from paired_sentences(*pair) if options.get("sentences") else (pair,)


def _news_lines(german: Path, english: Path) -> set[str]:
    path = next(path for path in (german, english) if ".src." in path.name)
    return set(read_text(path.parents[2] / "txt" / path.parent.name / path.name).split("\n"))


def _paired(name: str, german: str, english: str, options: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    left, right = german.rstrip("\n").split("\n"), english.rstrip("\n").split("\n")
    if len(left) != len(right):
        raise UnevenFiles(f"{name} has {len(left)} lines, its English {len(right)}")
    for pair in zip(left, right):
        if mark := options.get("last_of"):
            pair = (pair[0].rpartition(mark)[2], pair[1].rpartition(mark)[2])
        yield (joined(pair[0]), joined(pair[1])) if options.get("tokens") else pair


def joined(text: str) -> str:
    """Return text whose words and punctuation stand apart as it is usually written."""
    text = _BEFORE.sub(lambda match: match[1] or match[2], text.replace(" @-@ ", "-").replace(" - ", " – "))
    text = text.replace("&apos;", "'").replace("&quot;", '"').replace("&amp;", "&").replace(" 's ", "'s ")
    return _QUOTED.sub(r'"\1"', text)


def treebank_pairs(german: Path, english: Path, options: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Pair the sentences of two CoNLL-U files by their number."""
    theirs = _sentences(read_text(english))
    for number, text in _sentences(read_text(german)).items():
        if number in theirs:
            yield text, theirs[number]


def _sentences(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    number = ""
    for match in _SENTENCE.finditer(text):
        if match[1]:
            number = match[1]
        else:
            found[number] = match[2]
    return found


def archive_pairs(german: Path, english: Path, options: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Pair two line files inside one tar archive, by the ends of their names (``german_end``, ``english_end``)."""
    texts = {}
    with tarfile.open(german) as archive:
        for member in archive:
            for side in ("german_end", "english_end"):
                if member.isfile() and member.name.endswith(options[side]):
                    content = archive.extractfile(member)
                    texts[side] = decode(content.read()) if content else ""
    yield from _paired(str(german), texts["german_end"], texts["english_end"], options)
