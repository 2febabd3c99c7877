"""A list of terms and how they must be translated."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass

from translator_cli.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Term:
    """``source`` must become ``target``; an empty ``target`` means that the source word stays as it is."""

    source: str
    target: str = ""
    note: str = ""

    @property
    def wanted(self) -> str:
        """The text that the translation must hold."""
        return self.target or self.source


@dataclass(frozen=True, slots=True, eq=False)  # compared by identity: hashing a long list for every pair would cost
class Glossary:
    """Terms in file order."""

    terms: tuple[Term, ...] = ()


def parse_glossary(lines: Iterable[str], name: str = "glossary") -> Glossary:
    """Read CSV rows of source, target and an optional note; ``#`` starts a comment, a heading row is skipped.

    A row with the source alone, or with an empty target, is a word not to be translated. A file whose first row has
    semicolons or tabs but no comma is read with these instead. Raise ``ConfigError`` naming file and row when a row
    has no source or more than three fields.
    """
    rows = [line for line in lines if line.strip() and not line.lstrip("\ufeff").startswith("#")]
    delimiter = next((mark for mark in ",;\t" if rows and mark in rows[0]), ",")
    terms = []
    for number, row in enumerate(csv.reader(rows, delimiter=delimiter, skipinitialspace=True), 1):
        fields = [field.strip().lstrip("\ufeff") for field in row]
        if number == 1 and [field.casefold() for field in fields[:2]] == ["source", "target"]:
            continue
        if not fields[0] or len(fields) > 3:
            raise ConfigError(f"{name}: row {number}: expected source, target and an optional note; quote commas")
        terms.append(Term(*fields))
    return Glossary(tuple(terms))
