"""One sentence on the desk: its German, its English, and what has happened to it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from translator_cli.document import flatten
from translator_cli.pairs.lock import FROM_MEMORY
from translator_cli.pairs.sync import Decision

#: ``conflict``: changed here and on disk. ``yours``: edited or accepted here, not saved yet. ``stale``: a person's
#: English whose German has changed. ``waiting``: to be translated. ``new``: just translated. ``person``,
#: ``memory`` (a person, elsewhere) and ``machine``: as the file has it, and who wrote it.
Status = Literal["conflict", "yours", "stale", "waiting", "new", "person", "memory", "machine"]

#: A row's German, and how many rows above have the same: what it is known by where the files have changed.
Key = tuple[str, int]

_PARAGRAPH_BREAK = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*")


def on_one_line(text: str) -> str:
    """Return a text with one blank for every stretch of white space; paragraphs stay apart by an empty line."""
    return "\n\n".join(" ".join(flatten(part).split()) for part in _PARAGRAPH_BREAK.split(text.strip()))


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence of the draft (or a run of them that is one in English).

    ``base`` is the English in the file and ``text`` the English on the desk, both on one line. ``settled`` says that a
    person wrote or accepted ``text`` here. ``made`` is the translation made for a sentence that has none or an
    outdated one; of one that is not German, the sentence itself. ``theirs`` is the English that somebody put
    into the file while it was changed here as well.
    """

    decision: Decision
    base: str
    text: str
    settled: bool = False
    made: str | None = None
    theirs: str | None = None

    @property
    def german(self) -> str:
        """The German on one line."""
        return self.decision.text

    @property
    def status(self) -> Status:
        """What there is to know about the English."""
        if self.theirs is not None:
            return "conflict"
        if self.settled:
            return "yours"
        if self.decision.action in ("translate", "copy"):
            return "waiting" if self.made is None else "new"
        if self.decision.action == "hold":
            return "stale"
        recorded = self.decision.recorded
        if recorded is None or recorded.state != "machine":
            return "person"
        return "memory" if recorded.model == FROM_MEMORY else "machine"

    def unsettled(self) -> Row:
        """Return the row as it was before a person touched it."""
        return replace(self, text=self.base if self.made is None else self.made, settled=False, theirs=None)

    def settle(self, text: str) -> Row:
        """Return the row with English that a person stands for."""
        return replace(self, text=on_one_line(text), settled=True, theirs=None)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows are ``unsaved``, changed on disk too, ``waiting`` for a translation, ``accepted`` by a person."""

    unsaved: int = 0
    conflicts: int = 0
    waiting: int = 0
    accepted: int = 0

    @classmethod
    def of(cls, rows: Sequence[Row]) -> Counts:
        """Count."""
        found = Counter(row.status for row in rows)
        unsaved = found["yours"] + found["conflict"]
        return cls(unsaved, found["conflict"], found["waiting"], found["yours"] + found["person"])


def rows_of(decisions: Iterable[Decision]) -> tuple[Row, ...]:
    """Return the rows of what was decided about a pair: all but code, front matter and markup."""
    rows = []
    for decision in decisions:
        if not decision.source[0].opaque:
            # where one English sentence stood for several German ones, only the first of these shows it
            first = decision.start == decision.link.source[0].start
            base = on_one_line(decision.link.text) if first else ""
            made = on_one_line(decision.text) if decision.action == "copy" else None
            rows.append(Row(decision, base, base if made is None else made, made=made))
    return tuple(rows)


def keys_of(rows: Sequence[Row]) -> list[Key]:
    """Return what each row is known by."""
    seen: Counter[str] = Counter()
    keys = []
    for row in rows:
        keys.append((row.german, seen[row.german]))
        seen[row.german] += 1
    return keys
