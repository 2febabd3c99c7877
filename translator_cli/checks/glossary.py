"""A list of terms and how they must be translated."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from translator_cli.errors import ConfigError


class Term(NamedTuple):
    """``source`` must become ``target``; an empty ``target`` means that the source word stays as it is."""

    source: str
    target: str = ""
    note: str = ""

    @property
    def wanted(self) -> str:
        """The text that the translation must hold."""
        return self.target or self.source


class Glossary:
    """Terms in file order; compared by identity, because hashing a long list for every pair would cost."""

    __slots__ = ("terms",)

    def __init__(self, terms: tuple[Term, ...] = ()) -> None:
        self.terms = terms


def parse_glossary(lines: Iterable[str], name: str = "glossary") -> Glossary:
    """Read CSV rows of source, target and an optional note; ``#`` starts a comment, a heading row is skipped.

    A row with the source alone, or with an empty target, is a word not to be translated. A file whose first row has
    semicolons or tabs but no comma is read with these instead. Raise ``ConfigError`` naming file and line when a row
    has no source, more than three fields, or a quotation mark that is not closed.
    """
    rows = [(number, line.lstrip("\ufeff")) for number, line in enumerate(lines, 1)]
    rows = [(number, line) for number, line in rows if line.strip() and not line.startswith("#")]
    delimiter = next((mark for mark in ",;\t" if rows and mark in rows[0][1]), ",")
    terms = []
    for place, (number, row) in enumerate(rows):
        fields = _fields(row, delimiter, f"{name}:{number}")
        if place == 0 and [field.casefold() for field in fields[:2]] == ["source", "target"]:
            continue
        if not fields[0] or len(fields) > 3:
            raise ConfigError(f"{name}:{number}: expected source, target and an optional note; quote commas")
        terms.append(Term(*fields))
    return Glossary(tuple(terms))


def _fields(row: str, delimiter: str, where: str) -> list[str]:
    import csv  # 2 ms, and few runs have a glossary

    try:
        found = next(csv.reader([row], delimiter=delimiter, skipinitialspace=True, strict=True))
    except csv.Error as error:
        raise ConfigError(f"{where}: not a row of CSV ({error}); write a quotation mark inside quotes twice") from error
    return [field.strip() for field in found]
