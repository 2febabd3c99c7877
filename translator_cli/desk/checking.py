"""What the checks say to a sentence on the desk, quick enough to be asked at every key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from translator_cli.checks import CheckSettings, SentencePair, by_gravity, check_document, check_pair, united
from translator_cli.checks.ignore import Ignored, ignored
from translator_cli.desk.rows import Row
from translator_cli.document import Document, Finding
from translator_cli.document.marks import without_marks

_STALE = Finding("stale-translation", "error", "the German has changed since this English was written")
_CONFLICT = Finding("changed-on-disk", "error", "this sentence was changed in the file as well")


@dataclass
class Checker:
    """Runs the sentence rules on a row; what the draft's marks silence is left out.

    What only all sentences together show is found by ``read_whole``, which takes a while, and counts from
    ``take_whole`` on, for each sentence as long as it has the English that was looked at.
    """

    document: Document
    settings: CheckSettings | None
    _known: dict[tuple[str, str, int], tuple[Finding, ...]] = field(default_factory=dict)
    _whole: dict[tuple[int, str], list[Finding]] = field(default_factory=dict)

    def findings(self, row: Row, typed: str | None = None) -> tuple[Finding, ...]:
        """Return what is to be said of a row, or of the row with ``typed`` as its English; worst first."""
        text = row.text if typed is None else typed
        own: tuple[Finding, ...] = ()
        if typed is None and row.status in ("stale", "conflict"):
            own = (_STALE if row.status == "stale" else _CONFLICT,)
        if self.settings is None or row.status == "waiting" or not text:
            return own
        alone = self._checked(row.german, text, row.decision.source[0].block)
        whole = self._whole.get((row.decision.start, text), ())
        return own + (by_gravity(united(alone, whole)) if whole else alone)

    def read_whole(self, rows: Sequence[Row]) -> dict[tuple[int, str], list[Finding]]:
        """Run the rules that compare the sentences of a document with each other; changes nothing."""
        found: dict[tuple[int, str], list[Finding]] = {}
        if self.settings is None:
            return found
        written = [row for row in rows if row.text and row.status != "waiting"]
        pairs = [SentencePair(*_plain(row.german, row.text), self.settings) for row in written]
        for index, finding in check_document(pairs, self.settings):
            row = written[index]
            if not self._silenced.covers(finding.rule, row.decision.source[0].block):
                found.setdefault((row.decision.start, row.text), []).append(finding)
        return found

    def take_whole(self, found: dict[tuple[int, str], list[Finding]]) -> bool:
        """Let findings of ``read_whole`` count; tells whether they are others than before."""
        changed, self._whole = found != self._whole, found
        return changed

    def knows(self, row: Row) -> bool:
        """Whether the row's findings are known without running the rules."""
        key = (row.german, row.text, row.decision.source[0].block)
        return self.settings is None or row.status == "waiting" or not row.text or key in self._known

    def _checked(self, german: str, english: str, block: int) -> tuple[Finding, ...]:
        key = (german, english, block)
        if key not in self._known:
            assert self.settings is not None
            found = check_pair(*_plain(german, english), self.settings)
            self._known[key] = tuple(one for one in found if not self._silenced.covers(one.rule, block))
        return self._known[key]

    @cached_property
    def _silenced(self) -> Ignored:
        return ignored(self.document)


def _plain(german: str, english: str) -> tuple[str, str]:
    return without_marks(german, blanks=True), without_marks(english, blanks=True)
