"""PO files: programs' messages, from German to English.

Where the messages are German themselves (``msgid``), their English goes to ``msgstr``; English that is there is a
person's and stays, save for what is marked fuzzy. Where the file is a German translation (``msgstr`` of keys or of
another language), the file with English ``msgstr`` is another one. The text of a document has each message on the line
where its entry begins.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translator_cli.document import Block, Document
from translator_cli.document.format import Content, Edit
from translator_cli.errors import InputError
from translator_cli.document.edited import stretch
from translator_cli.formats.plain import parse
from translator_cli.formats.po.entries import Entry, Field, entries_of
from translator_cli.formats.po.header import language_of, reads_german, with_language
from translator_cli.formats.po.mnemonics import restored, without_mnemonic
from translator_cli.formats.po.strings import field
from translator_cli.formats.po.width import rewrapped

__all__ = ["read", "write"]

_PLACEHOLDER = re.compile(
    r"%(?:\d+\$)?(?:\([^)\s]+\))?[-+ #0]*\d*(?:\.\d+)?(?:hh?|ll?|[qjzt])?[diouxXeEfgGcrsa@]|%%"
    r"|\{[\w.\[\]:!]*\}|\$\{\w+\}"
)
_FUZZY = re.compile(r",\s*fuzzy\b")


@dataclass(frozen=True, slots=True)
class _Message:
    """A message of an entry: the keyword that its English goes to, its text, and where that lies in the document."""

    keyword: str
    text: str
    start: int
    end: int
    settled: bool


@dataclass(frozen=True, slots=True)
class _Catalog:
    raw: str
    rows: tuple[tuple[Entry, tuple[_Message, ...]], ...]


def read(data: bytes) -> Content:
    """Return the messages of a file, UTF-8. Raises InputError with the line of the trouble."""
    raw = data.decode("utf-8")
    entries = entries_of(raw)
    if not entries and raw.strip():
        raise InputError("not a PO file: no msgid in it")
    own = _own_strings(entries)
    text, blocks, rows = "", list[Block](), list[tuple[Entry, tuple[_Message, ...]]]()
    line = 1
    for entry in entries:
        messages = []
        for keyword, source, settled in () if entry.header else _messages(entry, own):
            at = entry.fields["msgid"].line
            text += "\n" * max(at - line, 1 if text else 0)
            shown = without_mnemonic(source.text)
            messages.append(_Message(keyword, source.text, len(text), len(text) + len(shown), settled))
            blocks += [Block(block.kind, len(text) + block.start, len(text) + block.end) for block in parse(shown)]
            text += shown
            line = text.count("\n") + 1
        rows.append((entry, tuple(messages)))
    return Content(text + "\n", tuple(blocks), _Catalog(raw, tuple(rows)))


def _own_strings(entries: Sequence[Entry]) -> bool | None:
    """Return True where ``msgstr`` is the German to translate, False where it is English, None where it is empty."""
    strings = [found.text for entry in entries if not entry.header for found in entry.strings.values() if found.text]
    if not strings:
        return None
    language = language_of(entries)
    return language == "de" if language in ("de", "en") else reads_german(" ".join(strings))


def _messages(entry: Entry, own: bool | None) -> Iterator[tuple[str, Field, bool]]:
    """Yield the keyword of each translation with the German (or settled English) that it has or stands for."""
    plural = "msgid_plural" in entry.fields
    for number, keyword in enumerate(("msgstr[0]", "msgstr[1]") if plural else ("msgstr",)):
        there = entry.fields.get(keyword)
        if own:
            if there and there.text.strip():
                yield keyword, there, False
        elif there and there.text.strip() and not entry.fuzzy:
            yield keyword, there, True
        else:
            yield keyword, entry.fields["msgid_plural" if number else "msgid"], False


def write(document: Document, edits: Sequence[Edit], language: str) -> bytes:
    """Return the file with the English of the edited messages in ``msgstr``, and the language of the header."""
    catalog: _Catalog = document.payload
    newline = "\r\n" if "\r\n" in catalog.raw else "\n"
    wrap = all(len(line) <= 82 for line in catalog.raw.splitlines() if line.startswith(('"', "msg")))
    replaced: list[Edit] = []
    for entry, messages in catalog.rows:
        new = {
            message.keyword: translation
            for message in messages
            if not message.settled and (translation := _translation(document, message, edits)) is not None
        }
        if new:
            replaced += _entry_edits(entry, messages, new, newline, wrap)
    entries = [entry for entry, _ in catalog.rows]
    return (with_language(catalog.raw, entries, language, replaced) if replaced else catalog.raw).encode("utf-8")


def _translation(document: Document, message: _Message, edits: Sequence[Edit]) -> str | None:
    new = stretch(document.text, message.start, message.end, edits)
    return restored(rewrapped(new), message.text) if new.changed else None


def _entry_edits(
    entry: Entry, messages: Sequence[_Message], new: dict[str, str], newline: str, wrap: bool
) -> Iterator[Edit]:
    """Yield what changes in one entry; of a plural both forms are written."""
    texts = {message.keyword: new.get(message.keyword, message.text) for message in messages}
    strings = list(entry.strings.values())
    start, end = strings[0].start, strings[-1].end
    broken = any(_placeholders(message.text) != _placeholders(texts[message.keyword]) for message in messages)
    yield from _comment_edits(entry, broken, newline)
    yield start, end, newline.join(field(keyword, text, newline, wrap) for keyword, text in texts.items())


def _comment_edits(entry: Entry, broken: bool, newline: str) -> Iterator[Edit]:
    """What was fuzzy no longer is; what lost a placeholder is, so that no program uses it before a person saw it."""
    if entry.fuzzy and not broken:
        for line in entry.comments:
            if line.text.startswith("#,"):
                rest = _FUZZY.sub("", line.text)
                yield line.start, line.end + (len(newline) if rest == "#" else 0), "" if rest == "#" else rest
            elif line.text.startswith("#|"):
                yield line.start, line.end + len(newline), ""
    elif broken and not entry.fuzzy:
        flags = next((line for line in entry.comments if line.text.startswith("#,")), None)
        start = min(found.start for found in entry.fields.values())
        yield (flags.end, flags.end, ", fuzzy") if flags else (start, start, f"#, fuzzy{newline}")


def _placeholders(text: str) -> Counter[str]:
    return Counter(_PLACEHOLDER.findall(text))
