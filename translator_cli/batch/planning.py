"""Divide an archive into parts, and find the articles that occur more than once."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence

from translator_cli.batch.drafts import Draft, Seen
from translator_cli.batch.places import open_to_read, size_and_stamp
from translator_cli.batch.records import document, lines, made, record
from translator_cli.batch.sources import Source
from translator_cli.batch.tables import group_sizes, rows_of
from translator_cli.batch.values import Part, Piece, Plan, Reading
from translator_cli.errors import InputError

_UNSAFE = re.compile(r"[^\w.-]+")
_LONGEST_NAME = 200  # bytes


def make_plan(sources: Sequence[Source], reading: Reading, size: int, settings: str) -> Plan:
    """Return parts of about ``size`` bytes; ``settings`` stands for everything else that decides what comes out.

    Reads the archive once. Raises InputError when a file cannot be read.
    """
    seen = Seen()
    parts: list[Part] = []
    documents = [source for source in sources if not source.has_lines and not source.has_rows]
    drafts = [_line_parts(source, reading, size, settings, seen) for source in sources if source.has_lines]
    drafts += [_row_parts(source, reading, size, settings, seen) for source in sources if source.has_rows]
    total = 0
    for name, draft in _numbered([*drafts, _document_parts(documents, reading, size, settings, seen)]):
        parts.append(draft.part(name))
        total += draft.size
    return Plan(tuple(parts), total, tuple(seen.doubled))


def _numbered(groups: Sequence[Iterator[tuple[str, Draft]]]) -> Iterator[tuple[str, Draft]]:
    counts: dict[str, int] = {}
    for group in groups:
        for name, draft in group:
            number = counts[name] = counts.get(name, -1) + 1
            yield f"{name}-{number:05}", draft


def _line_parts(source: Source, reading: Reading, size: int, settings: str, seen: Seen) -> Iterator[tuple[str, Draft]]:
    """Yield the parts of a file of JSON lines, cut at line ends."""
    name, start, number, first = _part_name(os.path.splitext(source.name)[0]), 0, 1, 1
    try:
        with open_to_read(source.path) as file:
            whole = size_and_stamp(source.path)[0]
            while start < whole:
                draft, end = Draft(settings), start
                for line, length in lines(file, whole - start, reading.largest, draft.feed):
                    if line is None or line.strip():
                        draft.add(record(f"{source.name}:{number}", line, reading), seen)
                    number, end = number + 1, end + length
                    if draft.size >= size:
                        break
                if end == start:
                    raise InputError(f"{source.path}: became shorter while it was read")
                draft.pieces.append(Piece(source.path, source.name, start, end, first))
                yield name, draft
                start, first = end, number
    except OSError as error:
        raise InputError(f"{source.path}: cannot be read ({error.strerror})") from error


def _row_parts(source: Source, reading: Reading, size: int, settings: str, seen: Seen) -> Iterator[tuple[str, Draft]]:
    """Yield the parts of a table; each lies in one row group."""
    name, number = _part_name(os.path.splitext(source.name)[0]), 1
    try:
        for group, count in enumerate(group_sizes(source.path, reading)):
            draft, start = Draft(settings), 0
            for row, (given, text) in enumerate(rows_of(source.path, group, reading), 1):
                draft.feed(f"{given}\0{text}\0".encode("utf-8", "replace"))
                draft.add(made(f"{source.name}:{number}", given, text, reading), seen)
                number += 1
                if draft.size >= size or row == count:
                    draft.pieces.append(Piece(source.path, source.name, start, row, number - draft.documents, group))
                    yield name, draft
                    draft, start = Draft(settings), row
    except OSError as error:
        raise InputError(f"{source.path}: cannot be read ({error.strerror or error})") from error


def _document_parts(
    sources: Sequence[Source], reading: Reading, size: int, settings: str, seen: Seen
) -> Iterator[tuple[str, Draft]]:
    """Yield parts of whole files; a part has files of one group."""
    draft, group = Draft(settings), ""
    for source in sources:
        if draft.pieces and (draft.size >= size or source.group != group):
            yield _part_name(group), draft
            draft = Draft(settings)
        group = source.group
        try:
            with open_to_read(source.path) as file:
                data = file.read(reading.largest + 1)
        except OSError as error:
            raise InputError(f"{source.path}: cannot be read ({error.strerror})") from error
        draft.feed(data)
        draft.add(document(source.name, data, reading), seen)
        draft.pieces.append(Piece(source.path, source.name, 0, len(data)))
    if draft.pieces:
        yield _part_name(group), draft


def _part_name(name: str) -> str:
    """Return a name that any file system takes."""
    safe = _UNSAFE.sub(".", name).strip(".")[-80:] or "part"
    # What else is in a file's name takes less than 40 of the 255 bytes that it may have.
    return safe.encode()[-_LONGEST_NAME:].decode(errors="ignore")
