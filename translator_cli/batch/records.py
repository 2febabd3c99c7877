"""Records out of pieces of files: lines of JSON, or whole files."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import islice
from typing import IO

from translator_cli.batch.places import open_to_read
from translator_cli.batch.tables import rows_of
from translator_cli.batch.values import Piece, Reading, Record, Rejected

_BLOCK = 1 << 16


def _unheard(_: bytes) -> None:
    """Tell nobody."""


def records_of(pieces: Iterable[Piece], reading: Reading) -> Iterator[Record | Rejected]:
    """Yield the records of a part in order; raises OSError when a file is gone."""
    for piece in pieces:
        if piece.group is not None:
            rows = islice(rows_of(piece.path, piece.group, reading, piece.start), piece.end - piece.start)
            for number, (given, text) in enumerate(rows, piece.line):
                yield made(f"{piece.name}:{number}", given, text, reading)
            continue
        with open_to_read(piece.path) as file:
            if not piece.line:
                yield document(piece.name, file.read(reading.largest + 1), reading)
                continue
            file.seek(piece.start)
            number = piece.line
            for line, _ in lines(file, piece.end - piece.start, reading.largest):
                if line is None or line.strip():
                    yield record(f"{piece.name}:{number}", line, reading)
                number += 1


def lines(
    file: IO[bytes], size: int, largest: int, seen: Callable[[bytes], None] = _unheard
) -> Iterator[tuple[bytes | None, int]]:
    """Yield each line of the next ``size`` bytes with its length; None stands for one that is larger than allowed.

    ``seen`` is told of every byte, also of those lines, which are never held in memory.
    """
    left = size
    while left > 0 and (data := file.readline(min(left, largest + 1))):
        seen(data)
        length, whole = len(data), data.endswith(b"\n") or len(data) == left or len(data) <= largest
        kept = data if len(data) <= largest else None
        while not whole and (more := file.readline(min(left - length, _BLOCK))):
            seen(more)
            length += len(more)
            whole = more.endswith(b"\n") or length == left
        left -= length
        yield kept, length


def record(where: str, line: bytes | None, reading: Reading) -> Record | Rejected:
    """Return what a line of JSON holds; without an id its place is its id."""
    if line is None:
        return Rejected(where, where, f"larger than {reading.largest:,} bytes")
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return Rejected(where, where, "no JSON")
    if not isinstance(found, dict):
        return Rejected(where, where, "no JSON object")
    return made(where, found.get(reading.id_field), found.get(reading.text_field), reading)


def made(where: str, given: object, text: object, reading: Reading) -> Record | Rejected:
    """Return a record out of an id, which may be missing, and a text."""
    name = _name(given) or where
    text = _decoded(text)
    if not isinstance(text, str):
        return Rejected(name, where, f"no text in the field '{reading.text_field}'")
    return _checked(Record(name, where, text.encode("utf-8", "replace")), reading)


def _name(given: object) -> str:
    """Return an id as it is written, "" for none; a column of whole numbers with gaps comes as fractions."""
    if isinstance(given, float):
        return "" if math.isnan(given) else str(int(given) if given.is_integer() else given)
    given = _decoded(given)
    return "" if given is None or isinstance(given, bytes | list | dict) else str(given)


def _decoded(value: object) -> object:
    """Return the text of bytes that are UTF-8: some programs write tables without saying what is text."""
    if isinstance(value, bytes):
        with suppress(UnicodeDecodeError):
            return value.decode()
    return value


def document(name: str, data: bytes, reading: Reading) -> Record | Rejected:
    """Return a file that is one document; its name is its id."""
    if len(data) > reading.largest:
        return Rejected(name, name, f"larger than {reading.largest:,} bytes")
    return _checked(Record(name, name, data, name), reading)


def _checked(found: Record, reading: Reading) -> Record | Rejected:
    if len(found.data) > reading.largest:
        return Rejected(found.id, found.where, f"larger than {reading.largest:,} bytes")
    if re.search(rb"\S{%d}" % (reading.longest_word + 1), found.data):
        return Rejected(found.id, found.where, f"a word of more than {reading.longest_word:,} bytes")
    return found
