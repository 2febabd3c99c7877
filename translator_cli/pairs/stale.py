"""What is out of step between a draft and its translation, from what was recorded: no model, no guess, no dates.

``stale-translation``: a German sentence changed and its English did not. ``missing-translation``: a German sentence, or
a whole draft, has no English. ``orphaned-translation``: English stands where the German is gone.
``unrecorded-translation``: German and English are both other than at the last sync, so that nobody can tell whether the
English followed the German; it is an error because from there on a stale sentence would go unseen. Without a record
missing and orphaned sentences are found by alignment; English without German is a mere warning then.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from translator_cli.pairs.align import Match, Passage, SentenceLink
from translator_cli.document import LocatedFinding, Severity
from translator_cli.pairs.lock import Lock, PairRecord, lock_key
from translator_cli.pairs.prints import NOTHING
from translator_cli.pairs.naming import FilePair

Silenced = Callable[[str, int], bool]
# The rules of these ids stand in the list of all rules, ``checks.registry``.
STALE, MISSING, ORPHANED = "stale-translation", "missing-translation", "orphaned-translation"
UNRECORDED = "unrecorded-translation"


def stale(match: Match, entry: PairRecord | None, silenced: Silenced | None = None) -> tuple[LocatedFinding, ...]:
    """Return what is out of step in one pair, in the order of the draft.

    ``entry`` is what ``match`` was made with. ``silenced`` tells of a rule id and a block of the draft (-1: no block)
    whether a mark in the draft silences it there.
    """
    return tuple(finding for _, finding in stale_by_place(match, entry, silenced))


def stale_by_place(
    match: Match, entry: PairRecord | None, silenced: Silenced | None = None
) -> Iterator[tuple[int, LocatedFinding]]:
    """Yield what ``stale`` returns, each with the start of its German in the draft, -1 for English without any."""
    for finding, block, start in _all(match, entry) if match.target else ():
        if silenced is None or not silenced(finding.rule, block):
            yield start, finding


def _all(match: Match, entry: PairRecord | None) -> Iterator[tuple[LocatedFinding, int, int]]:
    """Yield all findings with the block and the offset in the draft that each is about."""
    place = 0
    if entry is None:
        yield from ((_orphan(match, span, "warning"), -1, -1) for span in match.head if not span.opaque)
    for link in match.links:
        block = link.source[0].block
        if link.source[0].kind != "markup":
            yield from ((row, block, link.source[0].start) for row in _about(match, link, place, entry is not None))
        place = link.last.end if link.last else place
        # English that was added to a recorded pair is a person's own, and stays as it is
        added = [span for span in link.added if entry is None and not span.opaque]
        yield from ((_orphan(match, span, "warning"), block, -1) for span in added)
    gone = [span for link in match.gone for span in link.target if span.kind != "markup"]
    yield from ((_orphan(match, span, "error"), -1, -1) for span in gone)


def _about(match: Match, link: SentenceLink, place: int, known: bool) -> Iterator[LocatedFinding]:
    """Yield what is wrong with one link; ``place`` is where its English ought to stand."""
    place = link.first.start if link.first else place
    line = match.target.position(place)[0] if match.target else 1
    source_line = match.source.position(link.source[0].start)[0]
    where = f"{_quoted(link.source[0])} in {match.source.name}:{source_line}"
    if found := _fault(link, where, line, match.source.name, known):
        yield _finding(match, place, source_line, found[0], "error", found[1])


def _sync(name: str) -> str:
    """Return the command that brings a pair into step."""
    import shlex  # only where there is something to say

    return f"translator-cli sync {shlex.quote(name)}"


def _fault(link: SentenceLink, where: str, line: int, draft: str, known: bool) -> tuple[str, str] | None:
    """Return the rule and the message for a link that is out of step; ``known`` says that the pair was ever synced."""
    if link.text and link.recorded and link.source_changed and not link.target_changed:
        return STALE, f"{where} changed, its English in line {line} did not"
    if link.text and known and (link.recorded is None or link.source_changed):
        both = f"{where} and its English in line {line} are not as at the last sync"
        return UNRECORDED, f"{both}; if they agree, run: {_sync(draft)}"
    if not link.text and link.recorded is None and (known or not link.source[0].opaque):
        return MISSING, f"{where} has no English; run: {_sync(draft)}"
    if not link.text and link.recorded and link.recorded.target != NOTHING:
        return MISSING, f"the English of {where} was taken out; if that is meant, run: {_sync(draft)}"
    return None


def _orphan(match: Match, span: Passage, severity: Severity) -> LocatedFinding:
    return _finding(match, span.start, 0, ORPHANED, severity, f"{_quoted(span)} has no German in {match.source.name}")


def _finding(
    match: Match, offset: int, source_line: int, rule: str, severity: Severity, message: str
) -> LocatedFinding:
    line, column = match.target.position(offset) if match.target else (1, 1)
    name = match.target.name if match.target else match.source.name
    return LocatedFinding(name, line, column, match.source.name, source_line, rule, severity, message)


def _quoted(span: Passage) -> str:
    if span.opaque:
        return {"front-matter": "the front matter", "code": "the code block"}.get(span.kind, "the markup")
    text = " ".join(span.flat.split())
    return f'"{text if len(text) <= 48 else text[:45].rstrip() + "..."}"'


def missing_files(pairs: Iterable[FilePair], lock: Lock, path: Path) -> tuple[LocatedFinding, ...]:
    """Return a finding for each pair of which only one file is there; ``path`` is the lock file.

    A pair that was once in step and has lost a file is an error; a draft that nobody has translated yet a warning. A
    finding is placed in the file that is there.
    """
    found: list[LocatedFinding] = []
    for pair in pairs:
        known = lock.get(lock_key(pair.source, path)) is not None
        severity: Severity = "error" if known else "warning"
        source, target = str(pair.source), str(pair.target)
        if os.path.exists(pair.source) and not os.path.exists(pair.target):
            found.append(
                LocatedFinding(
                    source,
                    1,
                    1,
                    source,
                    1,
                    MISSING,
                    severity,
                    f"{target} is missing{' now' if known else ''}; run: {_sync(source)}",
                )
            )
        elif os.path.exists(pair.target) and not os.path.exists(pair.source):
            found.append(
                LocatedFinding(
                    target,
                    1,
                    1,
                    source,
                    0,
                    ORPHANED,
                    severity,
                    f"its draft {source} is gone; delete {target} too, or rename both alike",
                )
            )
    return tuple(found)
