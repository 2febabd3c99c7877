"""From the rows on the desk to the English file, the lock file and the translation memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from translator_cli.desk.rows import Row
from translator_cli.document import Document
from translator_cli.document.format import Place
from translator_cli.pairs.align import Match
from translator_cli.pairs.lock import Recorded
from translator_cli.pairs.prints import NOTHING, fingerprint
from translator_cli.pairs.sync import Decision, SyncOptions, SyncResult, finish


def result_of(match: Match, decisions: Sequence[Decision], rows: Sequence[Row], options: SyncOptions) -> SyncResult:
    """Return the English with what stands on the desk, made as sync makes it.

    A sentence that was not translated yet keeps the English it has, and stays unrecorded where it has none, so that
    the next sync translates it.
    """
    by_start = {row.decision.start: row for row in rows}
    kept = list(_kept(decisions, by_start, match.source))
    made = [by_start[decision.start].made or "" for decision in kept if decision.action == "translate"]
    result = finish(match, kept, made, options)
    segments = tuple(item for item in result.segments if not (item.state == "machine" and item.target == NOTHING))
    return replace(result, segments=segments)


def learned(rows: Sequence[Row]) -> list[tuple[str, str]]:
    """Return German and English of the sentences that a person settled, for the translation memory."""
    single = [row for row in rows if row.settled and row.text and len(row.decision.source) == 1]
    return [(row.german, row.text) for row in single if "\n" not in row.text]


def _kept(decisions: Sequence[Decision], by_start: dict[int, Row], source: Document) -> Iterator[Decision]:
    done: set[int] = set()  # German that is part of a run whose English stays as it is
    for decision in decisions:
        row = by_start.get(decision.start)
        if decision.start in done:
            continue
        if row is None or (not row.settled and row.made is not None):
            yield decision
        elif row.settled:
            yield _settled(row, source)
        elif decision.action != "translate":
            yield decision
        else:
            run = [by_start[passage.start] for passage in decision.link.source if passage.start in by_start]
            whole = bool(decision.link.text) and not any(row.settled or row.made is not None for row in run)
            passages = decision.link.source if whole else decision.source
            done.update(passage.start for passage in passages)
            yield Decision("keep" if whole else "left-out", passages, decision.link, _old_record(decision, whole))


def _old_record(decision: Decision, whole: bool) -> Recorded | None:
    return decision.link.recorded if whole else None


def written(row: Row, source: Document) -> str:
    """Return what is written into the file for English that a person wrote or accepted."""
    decision = row.decision
    if row.text == row.base:
        return decision.link.text  # only accepted: it keeps the line breaks that it has in the file
    before = source.text[decision.start - 1 : decision.start]
    return source.format.inert(row.text, Place(decision.source[0].kind, row.german, before)) if row.text else ""


def _settled(row: Row, source: Document) -> Decision:
    decision = row.decision
    german = fingerprint(decision.text)
    if not row.text:
        return replace(decision, action="left-out", recorded=Recorded(german, NOTHING, "edited"))
    text = written(row, source)
    recorded = Recorded(german, fingerprint(text), "edited", sentences=len(decision.source))
    return replace(decision, action="edit", recorded=recorded, wording=text)
