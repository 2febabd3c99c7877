"""The table of sources: the TOML files below ``sources/``, and the commits that they were written for."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).with_name("sources")
_PINS = "checkouts.toml"
_BOOK_LIKENESS = 0.2  # books are translated more freely, and a wrong bead draws its neighbors along


class UnknownSource(ValueError):
    """A name that is neither a source nor a tag."""


@dataclass(frozen=True)
class Source:
    """Where some pairs come from, and how they are read.

    ``german`` are patterns of files below the checkout; ``english`` says what to replace in such a file's path for the
    path of its English (in ``english_checkout``, where that is another repository). ``published`` is how many pairs
    of it went into the published corpus, where that is known.
    """

    name: str
    licence: str
    checkout: str
    kind: str
    german: tuple[str, ...]
    english: tuple[tuple[str, str], ...]
    english_checkout: str
    published: int | None
    options: Mapping[str, Any]

    @property
    def tag(self) -> str:
        """The first column of its pairs: by it the mixture of a configuration draws, or leaves out."""
        return self.name.partition("/")[0]

    @property
    def checkouts(self) -> tuple[str, ...]:
        """What has to be cloned or unpacked for it."""
        volumes = [volume for group in self.options.get("volumes", ()) for volume in group]
        if parts := volumes or self.options.get("packages"):
            return tuple(f"{self.checkout}/{part}" for part in parts)
        return tuple(filter(None, (self.checkout, self.english_checkout)))


@dataclass(frozen=True)
class Table:
    """All sources, the commit or release of each checkout ("" where none is known), and the tags made elsewhere."""

    sources: tuple[Source, ...]
    pins: Mapping[str, str]
    elsewhere: Mapping[str, str]

    @cached_property
    def tags(self) -> frozenset[str]:
        """The tags that can be rebuilt."""
        return frozenset(source.tag for source in self.sources)

    def select(self, names: Iterable[str]) -> tuple[Source, ...]:
        """Return the sources of these names or tags (``all`` is every source), in the order of the table."""
        wanted = set(names)
        for name in sorted(wanted - {"all"}):
            if name in self.elsewhere:
                raise UnknownSource(f"{name} is not collected: {self.elsewhere[name]}")
            if not any(name in (source.name, source.tag) for source in self.sources):
                raise UnknownSource(f"No source or tag is called {name}; --list names them")
        return tuple(source for source in self.sources if {"all", source.name, source.tag} & wanted)


def load_table(folder: Path = _FOLDER) -> Table:
    """Read the table."""
    with open(folder / _PINS, "rb") as handle:
        pins = tomllib.load(handle)
    sources: list[Source] = []
    for path in sorted(folder.glob("*.toml")):
        if path.name != _PINS:
            with open(path, "rb") as handle:
                sources += _sources(tomllib.load(handle))
    return Table(tuple(sources), pins["checkouts"], pins["elsewhere"])


def _sources(rows: Mapping[str, Mapping[str, Any]]) -> Sequence[Source]:
    found: list[Source] = []
    for name, row in rows.items():
        if "books" in row:
            found += [_book(f"{name}/{book}", values) for book, values in row["books"].items()]
        else:
            found.append(_source(name, row))
    return found


def _source(name: str, row: Mapping[str, Any]) -> Source:
    return Source(
        name=name,
        licence=row["licence"],
        checkout=row["checkout"],
        kind=row["kind"],
        german=tuple(row["german"]),
        english=tuple(row.get("english", {}).items()),
        english_checkout=row.get("english_checkout", ""),
        published=row.get("published"),
        options=row.get("options", {}),
    )


def _book(name: str, row: Mapping[str, Any]) -> Source:
    return _source(
        name,
        {
            "licence": "public domain in the US (Project Gutenberg)",
            "checkout": "gutenberg",
            "kind": "book",
            "german": (),
            "published": row.get("published"),
            "options": {"volumes": (row["german"], row["english"]), "likeness": _BOOK_LIKENESS},
        },
    )
