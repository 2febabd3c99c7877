"""The model of an editing session: everything that a key can do, without a terminal; edits of rows are in ``edits``."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from translator_cli.checks import CheckSettings
from translator_cli.desk.checking import Checker
from translator_cli.desk.edits import Edits
from translator_cli.desk.journal import Journal
from translator_cli.desk.merging import Merged, Unsaved, merge, unsaved_of
from translator_cli.desk.reading import Reading, read_head, read_pair, stamps_of
from translator_cli.desk.rows import Row, keys_of, on_one_line
from translator_cli.desk.saving import learned, result_of, written
from translator_cli.desk.sureness import Scores
from translator_cli.errors import InputError
from translator_cli.pairs.naming import FilePair
from translator_cli.pairs.project import Project
from translator_cli.pairs.store import ChangedMeanwhile
from translator_cli.pairs.sync import Inspect, SyncOptions, settled, store_result

_ATTEMPTS = 5  # how often a save begins anew because somebody else saved meanwhile


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a save: whether it was made, and what a translation memory can learn from it.

    ``conflicts`` are sentences that somebody else changed as well: nothing is written until a person has chosen.
    ``refused`` are sentences that the format does not take as they are (a placeholder is missing): they stay unsaved.
    """

    done: bool
    conflicts: int = 0
    learned: tuple[tuple[str, str], ...] = ()
    refused: int = 0


class Session(Edits):
    """A pair on the desk: its rows and what is done to them, and the two files that they are read from and saved to.

    With ``head`` a long pair begins with its first sentences, which can be edited, and is not ``whole`` before
    ``take_rest``; until then it cannot be saved. Where work was left behind it is read as a whole at once.
    """

    def __init__(
        self,
        files: FilePair,
        project: Project,
        settings: CheckSettings | None,
        journal: Journal,
        head: bool = False,
        inspect: Inspect | None = None,
    ) -> None:
        """Read the pair. Raises InputError. ``inspect`` tells which sentences of a draft are copied."""
        super().__init__(journal)
        self.files = files
        self.model = ""
        self._recalled: frozenset[str] = frozenset()
        self.homeless: tuple[Unsaved, ...] = ()
        self.scores: Scores = {}
        self._project = project
        self._settings = settings
        self._inspect = inspect
        self._left = journal.entries
        beginning = read_head(files, project, self._options()) if head and not self._left else None
        self._take(beginning or self.read())

    def read(self) -> Reading:
        """Read the files as they are now; changes nothing, so it can be called in a thread. Raises InputError."""
        return read_pair(self.files, self._project, self._options())

    def _take(self, reading: Reading) -> None:
        self._stamps = reading.stamps
        self.loaded = reading.loaded
        self.whole = reading.whole
        self._decisions = reading.decisions
        self.checker = Checker(reading.loaded.source, self._settings)
        self.rows = reading.rows
        self._keys = keys_of(self.rows)

    def take_rest(self, reading: Reading) -> None:
        """Bring the whole pair to the desk, with what a person made of its first sentences meanwhile."""
        work, before, same = unsaved_of(self.rows), self.rows, self.begins(reading)
        self._take(reading)
        if same:
            self.rows = merge(self.rows, work).rows  # the journal has it, and what can be undone is as it was
        else:
            self._merge(work, before)

    def begins(self, reading: Reading) -> bool:
        """Whether the rows that are here are the first ones of what was read."""
        return [row.german for row in self.rows] == [row.german for row in reading.rows[: len(self.rows)]]

    def _options(self) -> SyncOptions:
        terms = self._settings.terms_of if self._settings else None
        options = SyncOptions(model=self.model, language=self._project.target, terms=terms, recalled=self._recalled)
        return options if self._inspect is None else replace(options, inspect=self._inspect)

    @property
    def left_behind(self) -> tuple[Unsaved, ...]:
        """The work that an earlier session did not save and no file holds."""
        rows = dict(zip(self._keys, self.rows))
        return tuple(work for work in self._left if not _held(work, rows.get((work.german, work.nth))))

    def pending(self) -> list[str]:
        """Return the German that waits for a translation as an engine wants it, each text once, in order."""
        sentence = self.loaded.source.sentence
        return list(dict.fromkeys(sentence(row.german) for row in self.rows if row.status == "waiting"))

    def translated(self, made: Mapping[str, str], model: str, recalled: Collection[str] = ()) -> None:
        """Put translations in place, by the German of ``pending``; what a person wrote meanwhile stays.

        ``recalled`` is the German for which the translation memory had a person's English.
        """
        self.model = model
        self._recalled = self._recalled.union(recalled)
        rows = list(self.rows)
        for index, row in enumerate(rows):
            german = self.loaded.source.sentence(row.german)
            if row.decision.action == "translate" and row.made is None and german in made:
                text = " ".join(made[german].split()) or row.german
                rows[index] = replace(row, made=text, text=row.text if row.settled else text)
        self.rows = tuple(rows)

    def recover(self) -> Merged:
        """Take over what an earlier session left behind."""
        return self._merge(self._left, ())

    def discard_left_behind(self) -> None:
        """Drop what an earlier session left behind."""
        self._journal.replace(unsaved_of(self.rows))
        self._left = ()

    def changed_on_disk(self) -> bool:
        """Whether somebody else has saved one of the two files."""
        return stamps_of(self.files) != self._stamps

    def refresh(self) -> Merged:
        """Read the files anew and put what is not saved yet into them. Raises InputError."""
        work, before = unsaved_of(self.rows), self.rows
        self._take(self.read())
        made = {self.loaded.source.sentence(row.german): row.made for row in before if row.made is not None}
        merged = self._merge(work, before)
        self.translated(made, self.model)
        return merged

    def save(self) -> Saved:
        """Write the English and what is recorded about it. Raises InputError and OutputError."""
        for _ in range(_ATTEMPTS):
            if self.changed_on_disk():
                self.refresh()
            if self.conflicts:
                return Saved(False, self.conflicts)
            options = self._options()
            result = result_of(self.loaded.match, self._decisions, self.rows, options)
            try:
                store_result(self.loaded, settled(self.loaded, result, self._project), options.language)
            except ChangedMeanwhile:
                self._stamps = (None, None)  # look again
                continue
            pairs = tuple(learned(self.rows))
            return Saved(True, 0, pairs, self._after_saving())
        raise InputError(f"{self.files.target}: changed again and again while it was saved; try once more")

    def _after_saving(self) -> int:
        """Read what was written; English that is not in the file as a person wrote it stays on the desk, unsaved."""
        before, source = self.rows, self.loaded.source
        wanted = {key: row for key, row in zip(self._keys, before) if row.settled}
        self._take(self.read())
        rows = list(self.rows)
        for index, key in enumerate(self._keys):
            row = wanted.pop(key, None)
            if row is not None and rows[index].base not in (row.text, on_one_line(written(row, source))):
                rows[index] = rows[index].settle(row.text)
        self.rows = tuple(rows)
        if [row.german for row in before] != [row.german for row in self.rows]:
            self._undo.clear()
        self._journal.replace([*unsaved_of(self.rows), *self.homeless])
        self._left = ()
        return self.unsaved

    def _merge(self, work: Sequence[Unsaved], before: Sequence[Row]) -> Merged:
        merged = merge(self.rows, work, before)
        self.rows = merged.rows
        self._undo.clear()
        self.homeless += merged.homeless
        self._journal.replace([*unsaved_of(self.rows), *self.homeless])
        self._left = ()
        return merged


def _held(work: Unsaved, row: Row | None) -> bool:
    """Whether the file holds an edit already: the session died after the save."""
    return row is not None and row.base == work.text and row.status == "person"
