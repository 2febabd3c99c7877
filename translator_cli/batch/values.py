"""What travels between the planner, the workers and the runner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Reading:
    """How records are read: the fields of JSON lines, the format of their text, and the largest record in bytes.

    ``longest_word`` is the longest run of characters without a blank; a longer run is not text.
    """

    text_field: str = "text"
    id_field: str = "id"
    format: str = "plain"
    largest: int = 1 << 20
    longest_word: int = 10_000


@dataclass(frozen=True, slots=True)
class Piece:
    """Bytes ``start`` to ``end`` of a file; ``line`` is the number of its first line, 0 for a file that is a document.

    ``name`` is how the file is called in what is written: it does not depend on where the archive lies. Of a table,
    they are rows ``start`` to ``end`` of the row group ``group``, and ``line`` is the number of a row.
    """

    path: str
    name: str
    start: int
    end: int
    line: int = 0
    group: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """What one worker does at a time. ``repeated``: index of a record in the part → id of one with the same text."""

    name: str
    key: str
    pieces: tuple[Piece, ...]
    documents: int
    words: int
    repeated: tuple[tuple[int, str], ...] = ()

    @property
    def stem(self) -> str:
        """The name of the part's files: the same input and the same settings give the same name."""
        return f"{self.name}-{self.key}"


@dataclass(frozen=True, slots=True)
class Plan:
    """All parts, in order, and what was seen on the way: ``bytes`` of input, ids that occur more than once."""

    parts: tuple[Part, ...]
    bytes: int = 0
    doubled: tuple[str, ...] = ()

    @property
    def documents(self) -> int:
        """Records of all parts, repeated ones and bad ones too."""
        return sum(part.documents for part in self.parts)

    @property
    def words(self) -> int:
        """Blank-separated words that are to be translated."""
        return sum(part.words for part in self.parts)

    @property
    def repeated(self) -> int:
        """Records that have the text of an earlier one."""
        return sum(len(part.repeated) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Record:
    """A document to translate; ``file`` is its name where it is a file, else ""."""

    id: str
    where: str
    data: bytes
    file: str = ""


@dataclass(frozen=True, slots=True)
class Rejected:
    """A record that cannot be translated, and why."""

    id: str
    where: str
    reason: str


@dataclass(frozen=True, slots=True)
class Row:
    """A translated record: the columns of the output."""

    id: str
    where: str
    columns: dict[str, Any]


class Workshop(Protocol):
    """Translates records; one is opened in each worker."""

    def __call__(self, records: Sequence[Record]) -> Iterator[Row | Rejected]:
        """Yield one result for each record, in order."""


class Recipe(Protocol):
    """Opens a workshop; travels to the workers, so it can be pickled."""

    def open(self) -> Workshop:
        """Load what is needed; raises TranslatorError."""
