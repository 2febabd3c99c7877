"""The lock file: what stood on both sides of each pair when they were last in step.

``.translator.lock`` is one JSON file for a project, one segment a line, sorted by path, so that a change to one
sentence is a change to one line and two people's changes merge. It holds fingerprints, never the text. Commit it.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from translator_cli.document import flatten
from translator_cli.document.marks import is_mark, without_marks
from translator_cli.errors import InputError

LOCK_NAME = ".translator.lock"
VERSION = 1

State = Literal["machine", "edited", "copied"]
_STATES = ("machine", "edited", "copied")
_MARKERS = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?: |$)", re.MULTILINE)
_FINGERPRINT = re.compile(r"[0-9a-f]{16}:\d+\Z")
_MEND = "take one side of it with git, or delete it and run: translator-cli sync FILE"


def fingerprint(text: str, exact: bool = False) -> str:
    """Return 16 hex digits of the SHA-256 of a text, a colon and its length in characters.

    White space, line breaks and the way an umlaut is encoded do not count, so that wrapping a paragraph anew changes
    nothing. ``exact`` is for code and front matter, where they do; there only the kind of line break is ignored.
    """
    if exact:
        plain = text.replace("\r\n", "\n").replace("\r", "\n").rstrip()
    else:
        plain = unicodedata.normalize("NFC", " ".join(flatten(_silenced(text)).split()))
    return f"{hashlib.sha256(plain.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}:{len(plain)}"


def _silenced(text: str) -> str:
    """Return a text without the marks that silence a check: writing one changes nothing that was translated."""
    return text if is_mark(text) else without_marks(text)


#: The fingerprint of no text at all: a person took the English of this sentence out.
NOTHING = fingerprint("")


@dataclass(frozen=True, slots=True)
class Recorded:
    """One sentence (or a run of them) as it was left: fingerprints of the German and of the English.

    ``beside`` is the fingerprint of the German that stands there now, where that is not the German the English was
    made for: a person's English whose German has changed since stays, and stays reported, until a person looks at it.
    ``terms`` is the digest of the glossary's terms that a machine's English was made with.
    """

    source: str
    target: str
    state: State = "machine"
    model: str = ""
    beside: str = ""
    terms: str = ""

    @property
    def present(self) -> str:
        """The fingerprint of the German that stood beside the English at the last sync."""
        return self.beside or self.source


@dataclass(frozen=True, slots=True)
class PairRecord:
    """What is recorded about one pair; ``target`` is its path relative to the lock file, as the key is."""

    target: str
    segments: tuple[Recorded, ...] = ()


@dataclass(frozen=True, slots=True)
class Lock:
    """All pairs of a project, keyed by the draft's POSIX path relative to the folder of the lock file."""

    pairs: Mapping[str, PairRecord] = field(default_factory=dict)

    def get(self, key: str) -> PairRecord | None:
        """Return the entry of a draft, or None."""
        return self.pairs.get(key)

    def put(self, key: str, entry: PairRecord | None) -> Lock:
        """Return a lock with one pair set, or removed where ``entry`` is None."""
        others = {name: kept for name, kept in self.pairs.items() if name != key}
        return Lock(others if entry is None else {**others, key: entry})

    @classmethod
    def load(cls, path: Path) -> Lock:
        """Read a lock file; one that does not exist is empty. Raises InputError for a damaged one."""
        try:
            text = path.read_bytes().decode("utf-8")
        except (FileNotFoundError, NotADirectoryError):
            return cls()
        except (OSError, UnicodeDecodeError) as error:
            reason = getattr(error, "strerror", None) or "not UTF-8 text"
            raise InputError(f"{path}: cannot be read ({reason}); {_MEND}") from error
        return parse_lock(text, str(path))

    def save(self, path: Path) -> None:
        """Write the lock file so that a reader finds the old one or the new one, never half."""
        # The one writer of files; imported here so that reading a lock needs nothing of it.
        from translator_cli.files.write import write_atomically

        write_atomically(path, dump_lock(self).encode("utf-8"))


def lock_path_for(file: Path, config: Path | None = None) -> Path:
    """Return where the lock file of a draft is.

    It is in the folder of the configuration file, where the draft is below that, else at the top of the git
    repository, else beside the draft; one that is there already goes before the last two.
    """
    folder = Path(os.path.abspath(file)).parent
    folders = (folder, *folder.parents)
    if config is not None and (root := Path(os.path.abspath(config)).parent) in folders:
        return root / LOCK_NAME
    for parent in folders:
        if (parent / ".git").exists() or (parent / LOCK_NAME).exists():
            return parent / LOCK_NAME
    return folder / LOCK_NAME


def lock_key(path: Path, lock: Path) -> str:
    """Return the name of a file in a lock file: its POSIX path relative to the lock's folder, in NFC."""
    # pathlib's relative_to cannot climb with ".." before Python 3.12
    return unicodedata.normalize("NFC", Path(os.path.relpath(path, lock.parent)).as_posix())


def on_disk(folder: Path, name: str) -> Path:
    """Return the path of a recorded file as the disk spells it; macOS writes an umlaut as two characters."""
    path, other = folder / name, folder / unicodedata.normalize("NFD", name)
    return other if not path.exists() and other.exists() else path


def dump_lock(lock: Lock) -> str:
    """Return the text of a lock file: one segment a line, paths sorted."""
    blocks = []
    for key in sorted(lock.pairs):
        entry = lock.pairs[key]
        lines = ",\n".join("   " + json.dumps(_fields(item)) for item in entry.segments)
        segments = f"[\n{lines}\n  ]" if lines else "[]"
        name, target = (json.dumps(text, ensure_ascii=False) for text in (key, entry.target))
        blocks.append(f'  {name}: {{\n   "target": {target},\n   "segments": {segments}}}')
    pairs = "{\n" + ",\n".join(blocks) + "\n }" if blocks else "{}"
    return f'{{\n "version": {VERSION},\n "pairs": {pairs}\n}}\n'


def parse_lock(text: str, name: str = LOCK_NAME) -> Lock:
    """Return the lock that ``text`` holds. Raises InputError with the line of the trouble and how to mend it."""
    if marker := _MARKERS.search(text):
        line = text.count("\n", 0, marker.start()) + 1
        raise InputError(f"{name}:{line}: holds a merge conflict; {_MEND}")
    try:
        data = json.loads(text)
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise InputError(f"{name}:{line}: damaged ({getattr(error, 'msg', error)}); {_MEND}") from error
    if isinstance(data, dict) and isinstance(version := data.get("version"), int) and version > VERSION:
        raise InputError(f"{name}: written by a newer translator-cli (version {version}); update translator-cli")
    try:
        return Lock({str(key): _entry(value) for key, value in data["pairs"].items()})
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise InputError(f"{name}: damaged ({error!r} is not as expected); {_MEND}") from error


def _fields(item: Recorded) -> dict[str, str]:
    pairs = {
        "source": item.source,
        "target": item.target,
        "state": item.state,
        "model": item.model,
        "beside": item.beside,
        "terms": item.terms,
    }
    return {name: value for name, value in pairs.items() if value}


def _entry(data: Any) -> PairRecord:
    return PairRecord(str(data["target"]), tuple(_recorded(item) for item in data["segments"]))


def _recorded(item: Any) -> Recorded:
    for name in ("source", "target"):
        if not _FINGERPRINT.match(item[name]):
            raise ValueError(item[name])
    if item["state"] not in _STATES:
        raise ValueError(item["state"])
    return Recorded(
        item["source"],
        item["target"],
        item["state"],
        item.get("model", ""),
        item.get("beside", ""),
        item.get("terms", ""),
    )
