"""Tables: columns separated by tabs (also in a zip archive), verses in CSV, package descriptions."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from .reading import decode, read_text

_FIELD = re.compile(r"^(Package|Description-md5|Description-(?:de|en)): (.*(?:\n .*)*)", re.MULTILINE)


def column_pairs(german: Path, english: Path, options: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Read two columns (numbered from 0) of a file that holds both languages.

    In a zip archive, ``member`` is the file's name.
    """
    if german.suffix == ".zip":
        with zipfile.ZipFile(german) as archive:
            text = decode(archive.read(options["member"]))
    else:
        text = read_text(german)
    left, right = options["german_column"], options["english_column"]
    for line in text.split("\n"):
        cells = line.split("\t")
        if max(left, right) < len(cells):
            yield cells[left], cells[right]


def verse_pairs(german: Path, english: Path, options: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Pair the rows of two CSV files that agree in book, chapter and verse."""
    theirs = dict(_verses(english))
    for place, text in _verses(german):
        if text and theirs.get(place):
            yield text, theirs[place]


def _verses(path: Path) -> Iterator[tuple[tuple[str, ...], str]]:
    for row in csv.reader(io.StringIO(read_text(path))):
        if len(row) == 4:
            yield tuple(row[:3]), row[3]


def description_pairs(german: Path, english: Path, options: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Pair package descriptions by the digest of the English, the paragraphs where both have as many."""
    theirs = _descriptions(english)
    for digest, text in _descriptions(german).items():
        paragraphs, others = text.split("\n"), theirs.get(digest, "").split("\n")
        if digest in theirs and len(paragraphs) == len(others):
            yield from zip(paragraphs, others)


def _descriptions(path: Path) -> dict[str, str]:
    """Return by digest the synopsis and the paragraphs, one on a line; indented lines are lists, not prose."""
    found: dict[str, str] = {}
    for entry in read_text(path).split("\n\n"):
        fields = {name: value for name, value in _FIELD.findall(entry)}
        text = fields.get("Description-de") or fields.get("Description-en")
        if text and "Description-md5" in fields:
            synopsis, *lines = text.split("\n")
            body = " ".join("\n" if line.strip() == "." else line.strip() for line in lines if line[:2] != "  ")
            parts = [synopsis, *body.split("\n")]
            found[fields["Description-md5"]] = "\n".join(part.strip() for part in parts if part.strip())
    return found
