"""Which file is the translation of which: ``artikel.de.md`` and ``artikel.en.md``, or any other pattern."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Literal, NamedTuple

from translator_cli.errors import ConfigError, InputError

#: Where the counterpart of a file is when nothing is configured.
DEFAULT_PATTERN = "{name}.{lang}.{ext}"

_FIELD = re.compile(r"\{(\w+)\}")
_FIELDS = {"name": r"[^/]+?", "lang": "", "ext": r"[^./]+"}
_SKIPPED = {"node_modules", "__pycache__"}


class FilePair(NamedTuple):
    """A draft and the file that holds its translation; either may be missing on disk."""

    source: Path
    target: Path

    def named_in(self, error: Exception) -> str:
        """Return the name of the file that an error is about: the translation where it says so, else the draft."""
        return str(self.target if str(error).startswith(f"{self.target}:") else self.source)


@cache
def compile_pattern(pattern: str, source: str = "de", target: str = "en") -> re.Pattern[str]:
    """Return the regular expression for a pattern such as ``{name}.{lang}.{ext}`` or ``{lang}/{name}.{ext}``.

    It matches the end of a POSIX path of either side. Raises ConfigError for a pattern that cannot tell the two files
    apart.
    """
    fields = _FIELD.findall(pattern)
    unknown = sorted(set(fields) - _FIELDS.keys())
    if unknown or fields.count("lang") != 1 or fields.count("name") != 1 or fields.count("ext") > 1:
        raise ConfigError(
            f'pattern "{pattern}" must hold {{name}} and {{lang}} once, and at most one {{ext}}; '
            f'try "{DEFAULT_PATTERN}"'
        )
    parts = _FIELD.split(pattern)
    # "{lang}/{name}.{ext}" mirrors a folder tree, so there a name reaches down into it
    fields_of = _FIELDS | ({"name": r".+?"} if "{lang}/" in pattern.partition("{name}")[0] else {})
    fields_of["lang"] = f"(?i:{re.escape(source)}|{re.escape(target)})"
    expression = "".join(
        re.escape(part) if index % 2 == 0 else f"(?P<{part}>{fields_of[part]})" for index, part in enumerate(parts)
    )
    return re.compile(rf"(?P<head>(?:.*/)?){expression}\Z")


def side_of(path: Path, pattern: str, source: str, target: str) -> Literal["source", "target"] | None:
    """Return which side of a pair a path is by its name alone, or None where it is neither."""
    found = _found(path, pattern, source, target)
    return None if found is None else "source" if found[1]["lang"].lower() == source else "target"


def counterpart(path: Path, pattern: str = DEFAULT_PATTERN, source: str = "de", target: str = "en") -> Path:
    """Return the path of the other side, whether or not it exists.

    Raises InputError where the name does not follow the pattern.
    """
    found = _found(path, pattern, source, target)
    if found is None:
        expected = _fill(pattern, {"name": "NAME", "lang": source, "ext": path.suffix.lstrip(".") or "md"})
        raise InputError(f'{path}: not one side of a pair; name the draft like "{expected}" or set "pattern"')
    # Only the language changes: every other character of the path stays as it was given.
    root, match = found
    start, end = match.span("lang")
    other = target if match["lang"].lower() == source else source
    changed = Path(match.string[:start] + other + match.string[end:])
    return changed if root is None else Path(os.path.relpath(root / changed))


def _found(path: Path, pattern: str, source: str, target: str) -> tuple[Path | None, re.Match[str]] | None:
    """Match a path as it is given, or, from inside a folder that the pattern names, from the repository's top.

    Returns that top (None for a path as given) and the match.
    """
    expression = compile_pattern(pattern, source, target)
    if match := expression.match(path.as_posix()):
        return None, match
    absolute = Path(os.path.abspath(path))
    root = next((folder for folder in absolute.parents if os.path.exists(folder / ".git")), None)
    if root is None or path.is_absolute() or "/" not in pattern:
        return None
    match = expression.match(absolute.relative_to(root).as_posix())
    return None if match is None else (root, match)


def pair_of(path: Path, pattern: str = DEFAULT_PATTERN, source: str = "de", target: str = "en") -> FilePair:
    """Return the pair that a file of either side belongs to. Raises InputError where it is neither."""
    other = counterpart(path, pattern, source, target)
    return FilePair(path, other) if side_of(path, pattern, source, target) == "source" else FilePair(other, path)


def find_pairs(
    folder: Path, pattern: str = DEFAULT_PATTERN, source: str = "de", target: str = "en"
) -> tuple[FilePair, ...]:
    """Return every pair below a folder of which at least one side exists, sorted by draft.

    Hidden folders and what git ignores are skipped. An English file without a German one is only taken for half a
    pair when its extension is one that drafts in the folder have; ``strings.en.json`` is none of our business.
    """
    sides = [(path, side_of(path, pattern, source, target)) for path in _files(folder)]
    drafts = {path for path, side in sides if side == "source"}
    extensions = {path.suffix for path in drafts}
    lone = {path for path, side in sides if side == "target" and path.suffix in extensions}
    pairs = {pair_of(path, pattern, source, target) for path in drafts | lone}
    return tuple(sorted(pairs, key=lambda pair: pair.source.as_posix()))


def _fill(pattern: str, values: dict[str, str]) -> str:
    return str(PurePosixPath(_FIELD.sub(lambda match: values[match[1]], pattern)))


def _files(folder: Path) -> Iterator[Path]:
    listed = _listed_by_git(folder)
    yield from _walk(folder) if listed is None else listed


def _listed_by_git(folder: Path) -> list[Path] | None:
    """Return the files that git tracks or would track, or None outside a repository or without git."""
    import subprocess  # 3 ms, and most runs name their files

    command = ["git", "-C", str(folder), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        return None
    if done.returncode:
        return None
    names = {os.fsdecode(name) for name in done.stdout.split(b"\0") if name}
    return sorted(folder / name for name in names if not _hidden(name) and os.path.isfile(folder / name))


def _walk(folder: Path) -> Iterator[Path]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not _hidden(name))
        yield from (Path(root, name) for name in sorted(files) if not _hidden(name))


def _hidden(name: str) -> bool:
    return any(part.startswith(".") or part in _SKIPPED for part in PurePosixPath(name).parts)
