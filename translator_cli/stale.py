"""What is out of step between a draft and its translation, from what was recorded: no model, no guess, no dates.

``stale-translation``: a German sentence changed and its English did not. ``missing-translation``: a German sentence, or
a whole draft, has no English. ``orphaned-translation``: English stands where the German is gone. Without a record the
last two are found by alignment, and are warnings because an alignment may err.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from translator_cli.align import Link, LocatedFinding, Match, Span
from translator_cli.document import Severity
from translator_cli.lock import NOTHING, Entry, Lock, lock_key
from translator_cli.pairs import Pair

STALE, MISSING, ORPHANED = "stale-translation", "missing-translation", "orphaned-translation"

#: The rule ids of this module with a line about each, for the lists of rules.
RULES = {
    STALE: "a German sentence changed and its English did not",
    MISSING: "a German sentence or file has no English",
    ORPHANED: "English stands where its German is gone",
}


def stale(match: Match, entry: Entry | None) -> tuple[LocatedFinding, ...]:
    """Return what is out of step in one pair, in the order of the draft; ``entry`` is what ``match`` was made with."""
    if match.target is None:
        return ()
    severity: Severity = "warning" if entry is None else "error"
    found: list[LocatedFinding] = []
    place = 0  # where in the translation a sentence without English ought to stand
    for link in match.links:
        if link.source[0].kind != "markup":
            found += _about(match, link, place, severity)
        place = link.last.end if link.last else place
        found += [_orphan(match, span, severity) for span in link.added if entry is None and not span.opaque]
    found += [_orphan(match, span, severity) for link in match.gone for span in link.target if span.kind != "markup"]
    return tuple(found)


def _about(match: Match, link: Link, place: int, severity: Severity) -> Iterator[LocatedFinding]:
    source_line = match.source.position(link.source[0].start)[0]
    quoted = _quoted(link.source[0])
    if link.text:
        if link.source_changed and not link.target_changed:
            place = link.target[0].start if link.target else place
            line = match.target.position(place)[0] if match.target else 1
            yield _finding(match, place, source_line, STALE, "error", (
                f"{quoted} changed in {match.source.name}:{source_line}, its English in line {line} did not"))
    elif link.recorded is None and not (link.source[0].opaque and severity == "warning"):
        yield _finding(match, place, source_line, MISSING, severity, (
            f"{quoted} in {match.source.name}:{source_line} has no English"))
    elif link.recorded and link.recorded.target != NOTHING:
        yield _finding(match, place, source_line, MISSING, "error", (
            f"the English of {quoted} in {match.source.name}:{source_line} was taken out"))


def _orphan(match: Match, span: Span, severity: Severity) -> LocatedFinding:
    return _finding(match, span.start, 0, ORPHANED, severity, f"{_quoted(span)} has no German in {match.source.name}")


def _finding(
    match: Match, offset: int, source_line: int, rule: str, severity: Severity, message: str
) -> LocatedFinding:
    line, column = match.target.position(offset) if match.target else (1, 1)
    name = match.target.name if match.target else match.source.name
    return LocatedFinding(name, line, column, match.source.name, source_line, rule, severity, message)


def _quoted(span: Span) -> str:
    if span.opaque:
        return {"front-matter": "the front matter", "code": "the code block"}.get(span.kind, "the markup")
    text = " ".join(span.flat.split())
    return f'"{text if len(text) <= 48 else text[:45].rstrip() + "..."}"'


def recorded_pairs(lock: Lock, path: Path) -> tuple[Pair, ...]:
    """Return the pairs that a lock file knows, sorted by draft; ``path`` is the lock file."""
    found = [(key, lock.pairs[key].target) for key in sorted(lock.pairs)]
    return tuple(Pair(_on_disk(path.parent, source), _on_disk(path.parent, target)) for source, target in found)


def _on_disk(folder: Path, name: str) -> Path:
    """Return a recorded path relative to the working directory where that is shorter, and as the disk spells it."""
    path = folder / name
    other = folder / unicodedata.normalize("NFD", name)
    path = other if not path.exists() and other.exists() else path
    relative = os.path.relpath(path)
    return path if relative.startswith("..") else Path(relative)


def missing_files(pairs: Iterable[Pair], lock: Lock, path: Path) -> tuple[LocatedFinding, ...]:
    """Return a finding for each pair of which only one file is there; ``path`` is the lock file.

    A pair that was once in step and has lost a file is an error; a draft that nobody has translated yet a warning.
    """
    found: list[LocatedFinding] = []
    for pair in pairs:
        known = lock.get(lock_key(pair.source, path)) is not None
        severity: Severity = "error" if known else "warning"
        source, target = str(pair.source), str(pair.target)
        if pair.source.exists() and not pair.target.exists():
            found.append(LocatedFinding(
                target, 1, 1, source, 1, MISSING, severity,
                f"{source} has no English{' any more' if known else ''}; run: translator-cli sync {source}"))
        elif pair.target.exists() and not pair.source.exists():
            found.append(LocatedFinding(
                target, 1, 1, source, 0, ORPHANED, severity,
                f"its draft {source} is gone; delete {target} too, or rename both alike"))
    return tuple(found)


def prune(lock: Lock, path: Path) -> Lock:
    """Return the lock without the pairs of which both files are gone."""
    for key, pair in zip(sorted(lock.pairs), recorded_pairs(lock, path)):
        if not pair.source.exists() and not pair.target.exists():
            lock = lock.put(key, None)
    return lock
