"""Work that is not saved yet, brought to rows that were read anew: after a crash, or a change on disk.

A three-way merge by sentence: what was in the file, what a person made of it here, and what is in the file now.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from translator_cli.desk.rows import Key, Row, keys_of


@dataclass(frozen=True, slots=True)
class Unsaved:
    """English that a person wrote or accepted: for the ``nth`` sentence with this German, in place of ``before``."""

    german: str
    nth: int
    before: str
    text: str


@dataclass(frozen=True, slots=True)
class Merged:
    """Rows with the unsaved work in them, and the work whose sentence is no longer there."""

    rows: tuple[Row, ...]
    homeless: tuple[Unsaved, ...] = ()

    @property
    def conflicts(self) -> int:
        """How many sentences were changed on both sides."""
        return sum(row.theirs is not None for row in self.rows)


def unsaved_of(rows: Sequence[Row]) -> list[Unsaved]:
    """Return the work in rows that no file holds yet."""
    return [
        Unsaved(*key, row.base, row.text)
        for key, row in zip(keys_of(rows), rows)
        if row.settled or row.theirs is not None
    ]


def merge(rows: Sequence[Row], unsaved: Iterable[Unsaved], before: Sequence[Row] = ()) -> Merged:
    """Put unsaved work into fresh rows.

    ``before`` are the rows that the work was done on: where only the German of a sentence has changed, its place among
    its neighbors tells which one it is now, and a person is asked to look.
    """
    places = {key: index for index, key in enumerate(keys_of(rows))}
    moved = _same_place(before, rows)
    done, homeless = list(rows), []
    for work in unsaved:
        index = places.get((work.german, work.nth))
        if index is not None:
            done[index] = _merged(rows[index], work)
        elif (index := moved.get((work.german, work.nth))) is not None and not done[index].settled:
            done[index] = replace(rows[index], text=work.text, settled=True, theirs=rows[index].base)
        else:
            homeless.append(work)
    return Merged(tuple(done), tuple(homeless))


def _merged(row: Row, work: Unsaved) -> Row:
    if row.base in (work.before, work.text):
        return row.settle(work.text)
    if work.text == work.before:
        return row  # only accepted here, and rewritten there
    return replace(row, text=work.text, settled=True, theirs=row.base)


def _same_place(before: Sequence[Row], after: Sequence[Row]) -> dict[Key, int]:
    """Return where rows are now whose German has changed while that of their neighbors has not."""
    old, new = [row.german for row in before], [row.german for row in after]
    keys = keys_of(before)
    found: dict[Key, int] = {}
    for tag, i, j, a, b in SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if before else ():
        if tag == "replace" and j - i == b - a:
            found.update((keys[i + step], a + step) for step in range(j - i))
    return found
