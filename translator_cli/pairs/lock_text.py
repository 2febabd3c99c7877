"""The text of a lock file, read and written; a damaged one is refused with one clear line."""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn, get_args

from translator_cli.errors import InputError
from translator_cli.files.write import write_atomically
from translator_cli.pairs.lock import LOCK_NAME, Lock, PairRecord, Recorded, State

VERSION = 1
_MARKERS = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?: |$)", re.MULTILINE)
_FINGERPRINT = re.compile(r"[0-9a-f]{16}:\d{1,9}\Z")
#: Eight digits or none: of a gap, or of the terms of a sentence.
_GAP_PRINT = re.compile(r"(?:[0-9a-f]{8})?\Z")
_MEND = "take one side of it with git, or delete it and run: translator-cli sync FILE"
_LARGEST = 200_000_000  # bytes; a million sentences


def read_lock(path: Path) -> Lock:
    """Read a lock file; one that does not exist is empty. Raises InputError for a damaged one."""
    try:
        about = os.stat(path)
        if not stat.S_ISREG(about.st_mode):
            raise InputError(f"{path}: not a regular file; remove it and run: translator-cli sync FILE")
        if about.st_size > _LARGEST:
            raise InputError(f"{path}: too large to be a lock file ({about.st_size:,} bytes); {_MEND}")
        text = path.read_bytes().decode("utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return Lock()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "not UTF-8 text"
        raise InputError(f"{path}: cannot be read ({reason}); {_MEND}") from error
    return parse_lock(text, str(path))


def write_lock(lock: Lock, path: Path) -> None:
    """Write a lock file so that a reader finds the old one or the new one, never half."""
    write_atomically(path, dump_lock(lock).encode("utf-8"), private=True)


def dump_lock(lock: Lock) -> str:
    """Return the text of a lock file: one segment a line, paths sorted."""
    blocks = []
    for key in sorted(lock.pairs):
        record = lock.pairs[key]
        lines = ",\n".join("   " + json.dumps(_fields(item)) for item in record.segments)
        segments = f"[\n{lines}\n  ]" if lines else "[]"
        name, target = (json.dumps(text, ensure_ascii=False) for text in (key, record.target))
        end = "" if record.end is None else f'   "end": {json.dumps(record.end)},\n'
        blocks.append(f'  {name}: {{\n   "target": {target},\n{end}   "segments": {segments}}}')
    pairs = "{\n" + ",\n".join(blocks) + "\n }" if blocks else "{}"
    return f'{{\n "version": {VERSION},\n "pairs": {pairs}\n}}\n'


def parse_lock(text: str, name: str = LOCK_NAME) -> Lock:
    """Return the lock that ``text`` holds. Raises InputError with the line of the trouble and how to mend it."""
    if marker := _MARKERS.search(text):
        line = text.count("\n", 0, marker.start()) + 1
        raise InputError(f"{name}:{line}: holds a merge conflict; {_MEND}")
    try:
        data: object = json.loads(text)
    except RecursionError:
        raise InputError(f"{name}: damaged (nested too deeply); {_MEND}") from None
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise InputError(f"{name}:{line}: damaged ({getattr(error, 'msg', error)}); {_MEND}") from error
    try:
        return Lock(dict(_records(data)))
    except _Unexpected as error:
        raise InputError(f"{name}: damaged ({error}); {_MEND}") from None
    except _Newer as error:
        raise InputError(f"{name}: written by a newer translator-cli ({error}); update translator-cli") from None


class _Unexpected(Exception):
    """Something is not what a lock file has in its place."""


class _Newer(Exception):
    """The form is one that only a later release knows."""


def _records(data: object) -> Iterator[tuple[str, PairRecord]]:
    fields = _mapping(data, "the file")
    version = fields.get("version", VERSION)
    if isinstance(version, int) and version > VERSION:
        raise _Newer(f"version {version}")
    for key, value in _mapping(fields.get("pairs"), '"pairs"').items():
        if not key or "\0" in key:
            _refuse("the name of a draft", key)
        yield key, _record(_mapping(value, f'the entry of "{_short(key)}"'))


def _record(fields: dict[str, object]) -> PairRecord:
    target, end, segments = fields.get("target"), fields.get("end"), fields.get("segments")
    if not isinstance(target, str) or not target or "\0" in target:
        _refuse("target", target)
    if end is not None and not (isinstance(end, str) and _GAP_PRINT.match(end)):
        _refuse("end", end)
    if not isinstance(segments, list):
        _refuse("segments", segments)
    return PairRecord(target, tuple(_recorded(_mapping(item, "a segment"), end is not None) for item in segments), end)


def _recorded(fields: dict[str, object], knows_gaps: bool) -> Recorded:
    state, model, before = fields.get("state"), fields.get("model", ""), fields.get("before", "")
    if state not in get_args(State):
        _refuse("state", state)
    if not isinstance(model, str):
        _refuse("model", model)
    if not isinstance(before, str) or not _GAP_PRINT.match(before):
        _refuse("before", before)
    sentences = fields.get("sentences", 1)
    if not isinstance(sentences, int) or not 0 < sentences < 1000:
        _refuse("sentences", sentences)
    terms = fields.get("terms", "")
    if not isinstance(terms, str) or not _GAP_PRINT.match(terms):
        _refuse("terms", terms)
    source, target = _print(fields, "source"), _print(fields, "target")
    beside = _print(fields, "beside") if fields.get("beside", "") != "" else ""
    known = before if knows_gaps else None
    return Recorded(source, target, state, model, beside, known, sentences, terms)  # type: ignore[arg-type]


def _print(fields: dict[str, object], name: str) -> str:
    value = fields.get(name)
    if not isinstance(value, str) or not _FINGERPRINT.match(value):
        _refuse(name, value)
    return value


def _mapping(value: object, what: str) -> dict[str, object]:
    if not isinstance(value, dict):
        raise _Unexpected(f"{what} is not an object")
    return value


def _refuse(name: str, value: object) -> NoReturn:
    raise _Unexpected(f'"{name}" is {_short(json.dumps(value))}')


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}..."


def _fields(item: Recorded) -> dict[str, str | int]:
    pairs: dict[str, str | int] = {
        "source": item.source, "target": item.target, "state": item.state, "model": item.model,
        "beside": item.beside, "before": item.before or "",
        "sentences": item.sentences if item.sentences > 1 else "", "terms": item.terms,
    }  # fmt: skip
    return {name: value for name, value in pairs.items() if value}
