"""Divide an archive into parts, and find the articles that occur more than once."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from translator_cli.batch.records import document, lines, made, record
from translator_cli.batch.sources import Source
from translator_cli.batch.tables import group_sizes, rows_of
from translator_cli.batch.values import Part, Piece, Plan, Reading, Record, Rejected
from translator_cli.errors import InputError

_UNSAFE = re.compile(r"[^\w.-]+")


@dataclass(slots=True)
class _Seen:
    """Texts and ids of the whole archive, as digests of 16 bytes: ten million articles take about 2 GB."""

    texts: dict[bytes, str] = field(default_factory=dict)
    ids: set[bytes] = field(default_factory=set)
    doubled: dict[str, None] = field(default_factory=dict)

    def same_as(self, found: Record) -> str | None:
        """Return the id of an earlier record with the same text, if there is one."""
        kind = os.path.splitext(found.file)[1].encode()
        digest = _digest(kind + b"\0" + found.data)
        if (first := self.texts.get(digest)) is None:
            self.texts[digest] = found.id
        return first

    def count(self, name: str) -> None:
        """Note an id."""
        digest = _digest(name.encode("utf-8", "surrogatepass"))
        if digest in self.ids:
            self.doubled[name] = None
        self.ids.add(digest)


class _Draft:
    """A part that is being filled."""

    def __init__(self, settings: str) -> None:
        self._hash = hashlib.sha256(settings.encode())
        self.pieces: list[Piece] = []
        self.size = self.documents = self.words = 0
        self.repeated: list[tuple[int, str]] = []

    def feed(self, data: bytes) -> None:
        """Take bytes into the key."""
        self._hash.update(data)
        self.size += len(data)

    def add(self, found: Record | Rejected, seen: _Seen) -> None:
        """Count a record, and drop it when its text was there before."""
        seen.count(found.id)
        if isinstance(found, Record):
            if (first := seen.same_as(found)) is not None:
                self.repeated.append((self.documents, first))
            else:
                self.words += len(found.data.split())
        self.documents += 1

    def part(self, name: str) -> Part:
        """Return the part. What it says about its records is in the key, beside their bytes."""
        for piece in self.pieces:
            place = f"\0{piece.name}\0{piece.line}\0{piece.end - piece.start}"
            self._hash.update(place.encode("utf-8", "replace"))
        for index, first in self.repeated:
            self._hash.update(f"\0{index}\0{first}".encode("utf-8", "replace"))
        key = self._hash.hexdigest()[:16]
        return Part(name, key, tuple(self.pieces), self.documents, self.words, tuple(self.repeated))


def make_plan(sources: Sequence[Source], reading: Reading, size: int, settings: str) -> Plan:
    """Return parts of about ``size`` bytes; ``settings`` stands for everything else that decides what comes out.

    Reads the archive once. Raises InputError when a file cannot be read.
    """
    seen = _Seen()
    parts: list[Part] = []
    documents = [source for source in sources if not source.has_lines and not source.has_rows]
    drafts = [_line_parts(source, reading, size, settings, seen) for source in sources if source.has_lines]
    drafts += [_row_parts(source, reading, size, settings, seen) for source in sources if source.has_rows]
    total = 0
    for name, draft in _numbered([*drafts, _document_parts(documents, reading, size, settings, seen)]):
        parts.append(draft.part(name))
        total += draft.size
    return Plan(tuple(parts), total, tuple(seen.doubled))


def _numbered(groups: Sequence[Iterator[tuple[str, _Draft]]]) -> Iterator[tuple[str, _Draft]]:
    counts: dict[str, int] = {}
    for group in groups:
        for name, draft in group:
            number = counts[name] = counts.get(name, -1) + 1
            yield f"{name}-{number:05}", draft


def _line_parts(
    source: Source, reading: Reading, size: int, settings: str, seen: _Seen
) -> Iterator[tuple[str, _Draft]]:
    """Yield the parts of a file of JSON lines, cut at line ends."""
    name, start, number, first = _part_name(os.path.splitext(source.name)[0]), 0, 1, 1
    try:
        with open(source.path, "rb") as file:
            whole = os.fstat(file.fileno()).st_size
            while start < whole:
                draft, end = _Draft(settings), start
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


def _row_parts(source: Source, reading: Reading, size: int, settings: str, seen: _Seen) -> Iterator[tuple[str, _Draft]]:
    """Yield the parts of a table; each lies in one row group."""
    name, number = _part_name(os.path.splitext(source.name)[0]), 1
    for group, count in enumerate(group_sizes(source.path, reading)):
        draft, start = _Draft(settings), 0
        for row, (given, text) in enumerate(rows_of(source.path, group, reading), 1):
            draft.feed(f"{given}\0{text}\0".encode("utf-8", "replace"))
            draft.add(made(f"{source.name}:{number}", given, text, reading), seen)
            number += 1
            if draft.size >= size or row == count:
                draft.pieces.append(Piece(source.path, source.name, start, row, number - draft.documents, group))
                yield name, draft
                draft, start = _Draft(settings), row


def _document_parts(
    sources: Sequence[Source], reading: Reading, size: int, settings: str, seen: _Seen
) -> Iterator[tuple[str, _Draft]]:
    """Yield parts of whole files; a part has files of one group."""
    draft, group = _Draft(settings), ""
    for source in sources:
        if draft.pieces and (draft.size >= size or source.group != group):
            yield _part_name(group), draft
            draft = _Draft(settings)
        group = source.group
        try:
            with open(source.path, "rb") as file:
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
    return _UNSAFE.sub(".", name).strip(".")[-80:] or "part"


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).digest()
