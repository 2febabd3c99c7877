"""What travels between the driver and its workers."""

from __future__ import annotations

from dataclasses import dataclass, field

from translator_cli.batch.values import Part


@dataclass(frozen=True, slots=True)
class Orders:
    """One part to work on: ``alone`` is one record after the other, ``without`` says which records and why not.

    Without ``commit`` nothing is written: it is only tried which record kills the worker.
    """

    part: Part
    alone: bool = False
    without: tuple[tuple[int, str], ...] = ()
    commit: bool = True


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a part: ``rejected`` counts by reason, ``peak`` is the worker's largest memory in bytes so far."""

    stem: str
    documents: int
    words: int
    repeated: int
    rejected: dict[str, int] = field(default_factory=dict)
    digest: str = ""
    seconds: float = 0.0
    peak: int = 0


@dataclass(frozen=True, slots=True)
class Ready:
    """The worker has loaded what it needs."""


@dataclass(frozen=True, slots=True)
class Begun:
    """The worker begins with a record of so many words, alone."""

    record: int
    words: int


@dataclass(frozen=True, slots=True)
class Broken:
    """The part failed; the worker goes on."""

    reason: str


@dataclass(frozen=True, slots=True)
class Failed:
    """Something failed that will fail again: a full disk, a file that is gone, a damaged model."""

    message: str
    exit_code: int


Message = Ready | Begun | Broken | Failed | Report
