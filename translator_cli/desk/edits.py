"""What a person does to the rows of a pair: edit, accept, undo. Every change is in the journal at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from translator_cli.desk.journal import Journal
from translator_cli.desk.merging import Unsaved
from translator_cli.desk.rows import Counts, Row, keys_of


class Edits:
    """Rows, known by their index, with what can be undone; it knows the journal and no other file."""

    def __init__(self, journal: Journal) -> None:
        self.rows: tuple[Row, ...] = ()
        self._keys = keys_of(self.rows)
        self._journal = journal
        self._undo: list[tuple[int, Row]] = []
        self._counted: tuple[Sequence[Row], Counts] = ((), Counts())

    @property
    def counts(self) -> Counts:
        """How many rows are in which state; asked at every key, so counted once for the same rows."""
        if self._counted[0] is not self.rows:
            self._counted = self.rows, Counts.of(self.rows)
        return self._counted[1]

    @property
    def unsaved(self) -> int:
        """How many sentences are other than in the files."""
        return self.counts.unsaved

    @property
    def conflicts(self) -> int:
        """How many sentences somebody else changed as well."""
        return self.counts.conflicts

    def edit(self, index: int, text: str) -> bool:
        """Write the English of a row; False where that changes nothing."""
        new = self.rows[index].settle(text)
        return new.text != self.rows[index].text and self._put(index, new)

    def accept(self, index: int) -> bool:
        """Stand for the English of a row as it is; False where there is nothing to accept."""
        row = self.rows[index]
        if row.status in ("yours", "waiting", "person"):
            return False
        return self._put(index, row.settle(row.text))

    def undo(self) -> int | None:
        """Take the last change back and return its row, or None where there is none."""
        if not self._undo:
            return None
        index, before = self._undo.pop()
        now = self.rows[index]
        if before.settled or before.theirs is not None:
            row = replace(now, text=before.text, settled=before.settled, theirs=before.theirs)
        elif before.text == now.base or before.base == now.base:  # it may have been translated since
            row = now.unsettled()
        else:  # it was saved since
            row = now.settle(before.text)
        self._set(index, row)
        return index

    def autosave(self, index: int, typed: str) -> None:
        """Keep in the journal what is being typed, without taking it over."""
        key, row = self._keys[index], self.rows[index]
        self._journal.add(Unsaved(*key, row.base, row.settle(typed).text))

    def forget_typed(self, index: int) -> None:
        """Take what was being typed out of the journal again."""
        self._log(index)

    def autosave_failure(self) -> str:
        """Try to write what the autosave owes; return why it cannot, or an empty string."""
        return self._journal.write_owed()

    def sync_journal(self) -> None:
        """Make the journal safe from a power cut; may wait for the disk, so not for the thread that draws."""
        self._journal.flush()

    def close(self) -> None:
        """Close the journal; what is not saved stays in it."""
        self._journal.close()

    def discard(self) -> None:
        """Drop everything that is not saved."""
        self._journal.replace(())

    def _put(self, index: int, row: Row) -> bool:
        self._undo.append((index, self.rows[index]))
        self._set(index, row)
        return True

    def _set(self, index: int, row: Row) -> None:
        rows = list(self.rows)
        rows[index] = row
        self.rows = tuple(rows)
        self._log(index)

    def _log(self, index: int) -> None:
        key, row = self._keys[index], self.rows[index]
        if row.settled or row.theirs is not None:
            self._journal.add(Unsaved(*key, row.base, row.text))
        else:
            self._journal.remove(*key)
