"""Where the cloned repositories and unpacked packages lie, how a user gets them, and which files make a pair."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from shlex import quote

from .table import Source, Table

_CLONE = "https://github.com/"
#: First part of the name of a checkout that is a package of the distribution, and of one that is a book.
PACKAGE, BOOK, LOCAL = "debian", "gutenberg", "local"
_NOT_FREE = re.compile(r"\b(?:NC|ND)\b|NonCommercial|NoDerivat|all rights reserved", re.IGNORECASE)


class MissingCheckout(FileNotFoundError):
    """A source lacks its folder."""


def commands(table: Table, sources: Sequence[Source], folder: Path) -> list[str]:
    """Return the shell commands that fetch what the sources need, and notes for what no command fetches."""
    found: list[str] = []
    for name in dict.fromkeys(name for source in sources for name in source.checkouts):
        found += _fetching(name, table.pins.get(name, ""), folder / name)
    return found


def _fetching(name: str, pin: str, place: Path) -> list[str]:
    kind, _, rest = name.partition("/")
    target = quote(str(place))
    if kind == PACKAGE:
        archive = quote(str(place.parent))
        unpack = f"dpkg-deb -x {archive}/{rest}_*.deb {target}"
        return [f"mkdir -p {archive} && (cd {archive} && apt-get download {rest}) && {unpack}  # Debian 12"]
    if kind == BOOK:
        return [f"# book {rest} of Project Gutenberg: put its plain text (.txt) into {target} (not pinned)"]
    if kind == LOCAL:
        return [f"# {pin}: put it into {target} (not pinned)"]
    clone = f"git clone {_CLONE}{name} {target}"
    return [f"{clone} && git -C {target} checkout --quiet {pin}" if pin else f"{clone}  # not pinned"]


def fetch(lines: Sequence[str]) -> None:
    """Run the commands one after the other; notes are left to the user."""
    for line in lines:
        if not line.startswith("#"):
            subprocess.run(["bash", "-c", line], check=True)


def files_of(source: Source, folder: Path) -> Iterator[tuple[Path, Path]]:
    """Yield the German and the English file of every pair of files of a source, in the order of their names.

    For a book that is twice the folder of all books: its volumes are no pairs of files.
    """
    for name in source.checkouts:
        if not (folder / name).is_dir():
            raise MissingCheckout(f"{folder / name} is not there; --how {source.name} says how to get it")
    own = folder / source.checkout
    if "volumes" in source.options:
        yield own, own
        return
    other = folder / (source.english_checkout or source.checkout)
    for path in dict.fromkeys(_german(source, own)):
        relative = path.relative_to(own).as_posix()
        english = other / _english(source, relative)
        # the same file would be its own English: there is none for it
        if english.is_file() and (english != path or not source.english):
            yield path, english


def _german(source: Source, own: Path) -> Iterator[Path]:
    for package in source.options.get("packages", (".",)):
        for pattern in source.german:
            for path in sorted((own / package).glob(pattern)):
                if path.is_file() and not _left_out(source, path, own):
                    yield path


def _english(source: Source, relative: str) -> str:
    for old, new in source.english:
        relative = relative.replace(old, new)
    return relative


def _left_out(source: Source, path: Path, own: Path) -> bool:
    """Whether a file is named by ``without``, or its own ``licence_file`` forbids changes or commercial use."""
    if any(part in path.relative_to(own).as_posix() for part in source.options.get("without", ())):
        return True
    if "licence_file" not in source.options:
        return False
    terms = path.parent / source.options["licence_file"]
    return not terms.is_file() or bool(_NOT_FREE.search(terms.read_text("utf-8")))


def other_commits(table: Table, sources: Sequence[Source], folder: Path) -> Iterator[str]:
    """Say which checkouts stand at another commit than the table was written for."""
    for name in dict.fromkeys(name for source in sources for name in source.checkouts):
        pin = table.pins.get(name, "")
        if pin and (folder / name / ".git").exists():
            run = ["git", "-C", str(folder / name), "rev-parse", "HEAD"]
            found = subprocess.run(run, capture_output=True, text=True, check=True).stdout.strip()
            if found != pin:
                yield f"{name} is at {found[:12]}, the table names {pin[:12]}"
