"""A PO file as its entries, by offset. Source: GNU gettext manual, "The Format of PO Files"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from translator_cli.errors import InputError
from translator_cli.formats.lines import Line, lines_of
from translator_cli.formats.po.strings import unescaped

_FIELD = re.compile(r"\s*(msgctxt|msgid_plural|msgid|msgstr(?:\[(\d+)\])?)\s*\"(.*)\"\s*\Z")
_MORE = re.compile(r"\s*\"(.*)\"\s*\Z")
_BROKEN = re.compile(r"\s*(?:msg\w+|\")")


@dataclass(frozen=True, slots=True)
class Field:
    """One keyword with its string: ``raw[start:end]`` of the file, from the keyword to the last quote."""

    start: int
    end: int
    line: int
    text: str


@dataclass(slots=True)
class Entry:
    """One message; ``fields`` by keyword ("msgid", "msgstr", "msgstr[1]"), ``comments`` are its lines above."""

    comments: list[Line] = field(default_factory=list)
    fields: dict[str, Field] = field(default_factory=dict)

    @property
    def fuzzy(self) -> bool:
        """Whether the translation is a guess that a tool made."""
        return any(line.text.startswith("#,") and "fuzzy" in line.text for line in self.comments)

    @property
    def header(self) -> bool:
        """Whether this is the entry that describes the file."""
        return "msgid" in self.fields and not self.fields["msgid"].text and "msgctxt" not in self.fields

    @property
    def strings(self) -> Mapping[str, Field]:
        """The translations by keyword."""
        return {keyword: found for keyword, found in self.fields.items() if keyword.startswith("msgstr")}


def entries_of(raw: str) -> list[Entry]:
    """Return the entries of a file; obsolete ones (``#~``) are comments. Raises InputError with the line."""
    entries = list(_entries(raw))
    for entry in entries:
        if entry.fields and not ("msgid" in entry.fields and entry.strings):
            line = next(iter(entry.fields.values())).line
            raise InputError(f"line {line}: an entry needs msgid and msgstr; mend it with msgfmt -c")
    return [entry for entry in entries if entry.fields]


def _entries(raw: str) -> Iterator[Entry]:
    entry, keyword = Entry(), ""
    for number, line in enumerate(lines_of(raw), start=1):
        if match := _FIELD.match(line.text):
            keyword = match[1]
            if entry.strings and not keyword.startswith("msgstr"):
                yield entry
                entry = Entry()
            start = line.start + match.start(1)
            entry.fields[keyword] = Field(start, _end(line), number, unescaped(match[3]))
        elif keyword and (more := _MORE.match(line.text)):
            old = entry.fields[keyword]
            entry.fields[keyword] = Field(old.start, _end(line), old.line, old.text + unescaped(more[1]))
        elif line.text.lstrip().startswith("#") or not line.text.strip():
            if entry.strings:
                yield entry
                entry = Entry()
            keyword = ""
            entry.comments += [line] if line.text.strip() else []
        else:
            what = "a string without its quotes" if _BROKEN.match(line.text) else "no part of a PO file"
            raise InputError(f"line {number}: {what}; mend it with msgfmt -c")
    yield entry


def _end(line: Line) -> int:
    return line.start + len(line.text.rstrip())
