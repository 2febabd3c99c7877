"""The autosave: every edit goes into a file at once, so that it is there after a crash, a closed window or a kill.

One line of JSON for each edit, appended, so that a kill in the middle costs no line but the last. The file lies in
the user's state folder and is locked while a desk is open, so that two desks never work on one pair.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from translator_cli.desk.merging import Unsaved
from translator_cli.errors import InputError


def journal_path(target: Path) -> Path:
    """Return where the journal of a translation lies: in ``$TRANSLATOR_CLI_STATE``, else in the user's state folder."""
    folder = os.environ.get("TRANSLATOR_CLI_STATE")
    if folder is None:
        from platformdirs import user_state_path  # 10 ms

        folder = str(user_state_path("translator-cli", appauthor=False))
    digest = hashlib.sha256(os.path.realpath(target).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return Path(folder) / "desk" / f"{digest}.jsonl"


class Journal:
    """An open journal; ``entries`` is the work that an earlier session left behind.

    A disk that is full ends no session: what could not be written is written when there is room again, and ``failure``
    says why it was not; it is empty where all is safe.
    """

    def __init__(self, path: Path) -> None:
        """Open or make the file. Raises InputError where another desk has it, or it cannot be written."""
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            # drafts may be confidential
            self._handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        except OSError as error:
            raise InputError(f"{path}: the autosave cannot be written ({error.strerror})") from error
        if not _locked(self._handle):
            os.close(self._handle)
            raise InputError("this pair is open in another 'translator-cli edit'; close that one first")
        self.failure = ""
        self._owed = b""
        self.entries = self._read()

    def add(self, work: Unsaved) -> None:
        """Keep an edit."""
        self._write([asdict(work)])

    def remove(self, german: str, nth: int) -> None:
        """Note that a sentence is as in the file again: its edit was undone."""
        self._write([{"german": german, "nth": nth}])

    def replace(self, works: Iterable[Unsaved]) -> None:
        """Hold these edits and no others."""
        lines: list[dict[str, object]] = [asdict(work) for work in works]
        if lines:  # the line that makes the old ones void comes last: a kill before it loses nothing
            self._write([*lines, {"only": len(lines)}])
        else:
            self._owed, self.failure = b"", ""
            os.ftruncate(self._handle, 0)

    def write_owed(self) -> str:
        """Write what could not be written before; returns ``failure``."""
        try:
            while self._owed:
                self._owed = self._owed[os.write(self._handle, self._owed) :]
            self.failure = ""
        except OSError as error:
            self.failure = error.strerror or str(error)
        return self.failure

    def flush(self) -> None:
        """See to it that even a power cut loses nothing; may take the disk a while."""
        with suppress(OSError):
            os.fsync(self._handle)

    def close(self) -> None:
        """Close the file; an empty one goes."""
        if os.fstat(self._handle).st_size == 0:
            with suppress(OSError):
                self.path.unlink()
        os.close(self._handle)

    def _write(self, lines: Iterable[dict[str, object]]) -> None:
        self._owed += "".join(json.dumps(line, ensure_ascii=True) + "\n" for line in lines).encode("ascii")
        self.write_owed()

    def _read(self) -> tuple[Unsaved, ...]:
        """Return the last edit of each sentence; half a line at the end is what a kill left of one."""
        with open(self.path, encoding="ascii", errors="replace") as file:
            lines = file.read().split("\n")
        if lines[-1]:
            self._owed = b"\n"  # so that the next edit does not go on in a broken line
            self.write_owed()
        found: dict[tuple[str, int], Unsaved] = {}
        for line in lines:
            with suppress(ValueError, KeyError, TypeError, AttributeError):
                _replay(json.loads(line), found)
        return tuple(found.values())


def _replay(entry: dict[str, object], found: dict[tuple[str, int], Unsaved]) -> None:
    if "only" in entry:
        for old in list(found)[: -int(str(entry["only"]))]:
            del found[old]
        return
    key = (str(entry["german"]), int(str(entry["nth"])))
    found.pop(key, None)  # the order is that of the last edits
    if "text" in entry:
        found[key] = Unsaved(*key, str(entry["before"]), str(entry["text"]))


def _locked(handle: int) -> bool:
    """Lock an open file for this process, where the system can (not on Windows); the lock ends with the process."""
    if sys.platform == "win32":
        return True
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
