"""Drafts and translations on disk: from FILE arguments to pairs, from a pair to its aligned text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from translator_cli.pairs.align import Match, match_pair
from translator_cli.cli.declare import config_file
from translator_cli.cli.report import Report
from translator_cli.document import Document
from translator_cli.errors import InputError
from translator_cli.pairs.lock import Entry
from translator_cli.pairs.naming import Pair, find_pairs, pair_of, side_of
from translator_cli.files.read import read
from translator_cli.split import split
from translator_cli.pairs.sync import entry_for, load_lock, lock_path_for


@dataclass(frozen=True, slots=True)
class Sides:
    """The languages of a pair and how its files are named."""

    source: str
    target: str
    pattern: str

    @classmethod
    def of(cls, given: Mapping[str, Any]) -> Sides:
        """Take them from the options of a command; drafts are German unless ``--from`` says otherwise."""
        return cls("de" if given["source"] == "auto" else given["source"], given["target"], given["pattern"])


@dataclass(frozen=True, slots=True)
class Loaded:
    """A pair with all that is known about it; ``target`` is None where there is no translation yet."""

    pair: Pair
    lock_path: Path
    entry: Entry | None
    source: Document
    target: Document | None
    match: Match


def project_lock() -> Path:
    """The lock file of the project that we stand in."""
    return lock_path_for(Path("draft"), config_file())


def wanted_pairs(files: Sequence[str], sides: Sides, hook: bool, report: Report) -> list[Pair]:
    """Return the pairs that the files belong to, each once, in the order given; without files all below here."""
    if not files:
        return [] if hook else list(find_pairs(Path("."), sides.pattern, sides.source, sides.target))
    return list(dict.fromkeys(_pairs_of(files, sides, hook, report)))


def _pairs_of(files: Sequence[str], sides: Sides, hook: bool, report: Report) -> Iterator[Pair]:
    for name in files:
        path = Path(name)
        if path.is_dir():
            yield from find_pairs(path, sides.pattern, sides.source, sides.target)
        elif side_of(path, sides.pattern, sides.source, sides.target) is not None or not hook:
            try:
                yield pair_of(path, sides.pattern, sides.source, sides.target)
            except InputError as error:
                report.fail(name, error)


def load_pair(pair: Pair, sides: Sides, encoding: str | None = None) -> Loaded:
    """Read both files and what the lock file records, and align them. Raises InputError."""
    lock_path = lock_path_for(pair.source, config_file())
    source = read(str(pair.source), encoding=encoding)
    source_segments = split(source, sides.source)
    entry = entry_for(load_lock(lock_path), lock_path, pair.source, source_segments)
    target = read(str(pair.target)) if pair.target.exists() else None
    target_segments = split(target, sides.target) if target else ()
    match = match_pair(source, source_segments, target, target_segments, entry)
    return Loaded(pair, lock_path, entry, source, target, match)
