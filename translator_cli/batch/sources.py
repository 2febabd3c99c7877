"""The files of an archive."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from translator_cli.batch.places import as_os_errors, file_system, is_address, local_path
from translator_cli.errors import InputError

_JSON_LINES, _TABLES = (".jsonl", ".ndjson"), (".parquet",)


@dataclass(frozen=True, slots=True)
class Source:
    """A file: ``name`` is its path below what was named, ``group`` what its parts are called."""

    path: str
    name: str
    group: str

    @property
    def has_lines(self) -> bool:
        """Whether each line is a record; else the file is one document."""
        return Path(self.path).suffix.lower() in _JSON_LINES

    @property
    def has_rows(self) -> bool:
        """Whether it is a table, each row of which is a record."""
        return Path(self.path).suffix.lower() in _TABLES


def find_sources(
    named: Iterable[str], is_document: Callable[[str], bool], left_out: Callable[[str], object] = str
) -> list[Source]:
    """Return the files that are named, match a pattern or lie below a folder, in order; each once.

    ``is_document`` tells by the name whether a file can be read as a document; ``left_out`` is told of files that are
    not read. Raises InputError for nothing at all.
    """
    found: dict[str, Source] = {}
    for name in named:
        here = _found(name, is_document, left_out)
        for source in here:
            found.setdefault(source.path if is_address(name) else os.path.realpath(source.path), source)
        if not here:
            raise InputError(
                f"{name}: nothing to translate there; text, Markdown, HTML, JSON lines and Parquet are read"
            )
    return _told_apart(list(found.values()))


def _found(name: str, is_document: Callable[[str], bool], left_out: Callable[[str], object]) -> list[Source]:
    """Return what a name stands for: a file, a folder, a pattern."""
    if is_address(name):
        return [source for source in _at(name) if _is_read(source, is_document, left_out)]
    return [source for path in _expanded(local_path(name)) for source in _files(path, is_document, left_out)]


def _at(address: str) -> Iterator[Source]:
    """Yield everything that an address, a prefix or a pattern stands for."""
    try:
        with as_os_errors(address):
            system, path = file_system(address)
            roots = sorted(system.glob(path)) if glob.has_magic(path) else [path.rstrip("/")]
            for root in roots:
                for each in sorted(system.find(root)):
                    name = each[len(root) :].strip("/")
                    group = root.rpartition("/")[2] if name else ""
                    yield Source(system.unstrip_protocol(each), name or each.rpartition("/")[2], group or "files")
    except OSError as error:
        raise InputError(f"{address}: cannot be listed ({error.strerror or error})") from error


def _is_read(source: Source, is_document: Callable[[str], bool], left_out: Callable[[str], object]) -> bool:
    """Whether it is text of a kind that is read, and not hidden."""
    if any(part.startswith(".") for part in source.name.split("/")):
        return False
    found = source.has_lines or source.has_rows or is_document(source.path)
    if not found:
        left_out(source.name)
    return found


def _expanded(name: str) -> list[str]:
    if os.path.lexists(name) or not glob.has_magic(name):
        return [name]
    return sorted(glob.glob(name, recursive=True))


def _files(path: str, is_document: Callable[[str], bool], left_out: Callable[[str], object]) -> list[Source]:
    return list(_below(path, is_document, left_out)) if os.path.isdir(path) else [_alone(path, is_document)]


def _alone(path: str, is_document: Callable[[str], bool]) -> Source:
    source = Source(os.path.abspath(path), os.path.basename(path), "files")
    if not os.path.isfile(path):
        raise InputError(f"{path}: no such file or folder")
    if not source.has_lines and not source.has_rows and not is_document(path):
        raise InputError(f"{path}: text, Markdown, HTML, JSON lines and Parquet are read, not this")
    return source


def _below(folder: str, is_document: Callable[[str], bool], left_out: Callable[[str], object]) -> Iterator[Source]:
    """Yield what is read below a folder; hidden files are left out."""
    group = os.path.basename(os.path.abspath(folder)) or "files"
    for root, folders, names in os.walk(os.path.abspath(folder)):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = os.path.join(root, name)
            source = Source(path, Path(os.path.relpath(path, folder)).as_posix(), group)
            # Of what is no file a pipe would be waited for for ever; what is gone will be an error that says so.
            plain = os.path.isfile(path) or not os.path.exists(path)
            if plain and _is_read(source, is_document, left_out):
                yield source


def _told_apart(sources: Sequence[Source]) -> list[Source]:
    """Give files of the same name below different folders different names: their places and ids hang on them."""
    counts: dict[str, int] = {}
    for source in sources:
        counts[source.name] = counts.get(source.name, 0) + 1
    return [
        source if counts[source.name] == 1 else Source(source.path, source.path.lstrip("/"), source.group)
        for source in sources
    ]
