"""What a project says about its pairs, and which pairs some files belong to."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from translator_cli.errors import InputError, TranslatorError
from translator_cli.pairs.lock import Lock, lock_path_for, on_disk
from translator_cli.pairs.naming import DEFAULT_PATTERN, FilePair, find_pairs, pair_of, side_of

#: Is told which file could not be used and why; the others go on.
OnError = Callable[[str, TranslatorError], None]


class Project(NamedTuple):
    """The languages of the pairs, how their files are named, and where what is recorded about them stands.

    ``config`` is the project's configuration file, whose folder holds the lock file; ``encoding`` is that of the
    drafts, where it is not to be found out.
    """

    source: str = "de"
    target: str = "en"
    pattern: str = DEFAULT_PATTERN
    config: Path | None = None
    encoding: str | None = None

    def lock_path(self, draft: Path = Path("draft")) -> Path:
        """Return the lock file of a draft; without one that of the project around the working directory."""
        return lock_path_for(draft, self.config)

    def has_pair(self, file: Path) -> bool:
        """Whether the name of a file is that of one side of a pair."""
        return side_of(file, self.pattern, self.source, self.target) is not None

    def pair_of(self, file: Path) -> FilePair:
        """Return the pair that a file of either side belongs to. Raises InputError where it is neither."""
        return pair_of(file, self.pattern, self.source, self.target)

    def complete_pair(self, file: Path) -> FilePair | None:
        """Return the pair that a file belongs to where both of its files are there, else None."""
        pair = self.pair_of(file) if self.has_pair(file) else None
        return pair if pair and os.path.exists(pair.source) and os.path.exists(pair.target) else None

    def find_pairs(self, folder: Path) -> tuple[FilePair, ...]:
        """Return every pair below a folder, sorted by draft."""
        return find_pairs(folder, self.pattern, self.source, self.target)

    def recorded_pairs(self) -> tuple[FilePair, ...]:
        """Return the pairs in the lock file: a deleted file is named by nobody, yet its counterpart must be found."""
        lock_path = self.lock_path()
        if not os.path.exists(lock_path):
            return ()
        from translator_cli.pairs.store import load_lock  # brings the backups along, which other commands need not

        return recorded_pairs(load_lock(lock_path), lock_path)


def recorded_pairs(lock: Lock, path: Path) -> tuple[FilePair, ...]:
    """Return the pairs that a lock file knows, relative to the working directory; ``path`` is the lock file."""
    names_of = [(key, lock.pairs[key].target) for key in sorted(lock.pairs)]
    return tuple(FilePair(*(Path(os.path.relpath(on_disk(path.parent, name))) for name in names)) for names in names_of)


def pairs_of(files: Sequence[str], project: Project, on_error: OnError, hook: bool = False) -> tuple[FilePair, ...]:
    """Return the pairs that files and folders belong to, each once, in the order given; without files all below here.

    A ``hook`` is handed every file of a commit: what belongs to no pair is passed over.
    """
    if not files:
        return () if hook else project.find_pairs(Path("."))
    return tuple(dict.fromkeys(_pairs(files, project, on_error, hook)))


def _pairs(files: Sequence[str], project: Project, on_error: OnError, hook: bool) -> Iterator[FilePair]:
    for name in files:
        path = Path(name)
        if os.path.isdir(path):
            yield from project.find_pairs(path)
        elif project.has_pair(path) or not hook:
            try:
                yield project.pair_of(path)
            except InputError as error:
                on_error(name, error)
