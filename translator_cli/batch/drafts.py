"""Parts while they are filled, and what was seen before of the archive."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field

from translator_cli.batch.values import Part, Piece, Record, Rejected


@dataclass(slots=True)
class Seen:
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


class Draft:
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

    def add(self, found: Record | Rejected, seen: Seen) -> None:
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


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).digest()
