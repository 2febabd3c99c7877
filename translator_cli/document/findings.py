"""What a check has to say: about a unit, and with its place in files."""

from __future__ import annotations

from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "notice"]
Side = Literal["source", "target"]

#: The severities, gravest first.
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "notice")


class Evidence(NamedTuple):
    """The words that a finding rests on, and what they were understood to mean ("halb acht": "07:30 or 19:30")."""

    side: Side
    words: str
    meaning: str


class Finding(NamedTuple):
    """What a check has to say about one unit; ``rule`` is the stable rule id.

    ``offset`` and ``target_offset`` are character offsets inside the unit's source and target where the trouble
    starts, or None where no single place can be named. ``evidence`` explains the message.
    """

    rule: str
    severity: Severity
    message: str
    offset: int | None = None
    target_offset: int | None = None
    evidence: tuple[Evidence, ...] = ()


class LocatedFinding(NamedTuple):
    """A finding on a pair of files; lines and columns count from 1, 0 means that there is no such place.

    ``file`` is where it is to be mended (the translation), ``source_file`` what it was compared with.
    """

    file: str
    line: int
    column: int
    source_file: str
    source_line: int
    rule: str
    severity: Severity
    message: str
    evidence: tuple[Evidence, ...] = ()
