"""The links of a pair with the English that each of them gets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from translator_cli.pairs.align import Match, Passage, SentenceLink
from translator_cli.pairs.align.passages import gap_print
from translator_cli.pairs.sync.plan import Decision


@dataclass(frozen=True, slots=True)
class Unit:
    """A link with its new English; no text: it has none, and its German is left out.

    ``settled`` says that what lies in the draft between it and the passage before is as it was at the last sync, or
    that nobody knows how it was.
    """

    link: SentenceLink
    text: str
    settled: bool

    @property
    def first(self) -> Passage:
        """Where its German begins."""
        return self.link.source[0]

    @property
    def last(self) -> Passage:
        """Where its German ends."""
        return self.link.source[-1]


def units_of(match: Match, decisions: Sequence[Decision], texts: Sequence[str]) -> tuple[Unit, ...]:
    """Return one unit for each link, in the order of the draft; ``texts`` are the English of the decisions."""
    return tuple(_units(match, decisions, texts))


def _units(match: Match, decisions: Sequence[Decision], texts: Sequence[str]) -> Iterator[Unit]:
    before: Passage | None = None
    for _, group in groupby(zip(decisions, texts, strict=True), key=lambda row: id(row[0].link)):
        rows = list(group)
        text, end = "", rows[0][0].start
        for decision, part in rows:
            text += match.source.text[end : decision.start] + part
            end = decision.end
        link = rows[0][0].link
        known = link.recorded.before if link.recorded else None
        yield Unit(link, text, known is None or known == gap_print(match.source.text, before, link.source[0]))
        before = link.source[-1]
