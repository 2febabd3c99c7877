"""The entry of a PO file that describes it: its language, and how many plural forms that has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from translator_cli.document import replace_spans
from translator_cli.document.format import Edit
from translator_cli.formats.po.entries import Entry

_LANGUAGE = re.compile(r"^Language:[ \t]*([A-Za-z]{2,3})", re.MULTILINE)
_WRITTEN_LANGUAGE = re.compile(r"(Language:[ \t]*)[^\"\\]*")
_PLURAL_FORMS = re.compile(r"(Plural-Forms:[ \t]*)[^\"\\]*(?:\"\s*\"[^\"\\]*)*")
_ENGLISH_PLURAL = "nplurals=2; plural=(n != 1);"
# Enough to tell German from English (and from keys) in a file that does not say what it is in.
_GERMAN = re.compile(r"[äöüß]|\b(?:der|die|das|und|nicht|ist|ein|eine|für|mit|wird|werden|auf|von|Sie)\b")
_ENGLISH = re.compile(r"\b(?:the|and|not|is|an?|for|with|will|be|on|of|to|you|your)\b")


def language_of(entries: Sequence[Entry]) -> str:
    """Return the two letters of the header's language, or an empty string."""
    for entry in entries:
        if entry.header and (found := _LANGUAGE.search(entry.fields["msgstr"].text)):
            return found[1].lower()
    return ""


def reads_german(text: str) -> bool:
    """Whether a text has more German function words and umlauts than English function words."""
    return len(_GERMAN.findall(text)) > len(_ENGLISH.findall(text))


def with_language(raw: str, entries: Sequence[Entry], language: str, edits: Sequence[Edit]) -> str:
    """Return the file with its edits and a header that says what language it is in now."""
    found = [edit for entry in entries if entry.header for edit in _header_edits(raw, entry, language)]
    return replace_spans(raw, sorted([*found, *edits]))


def _header_edits(raw: str, entry: Entry, language: str) -> Iterator[Edit]:
    strings = entry.fields["msgstr"]
    text = raw[strings.start : strings.end]
    new = _PLURAL_FORMS.sub(lambda match: match[1] + _ENGLISH_PLURAL, text) if language == "en" else text
    if _WRITTEN_LANGUAGE.search(new):
        new = _WRITTEN_LANGUAGE.sub(lambda match: match[1] + language, new, count=1)
    else:
        new += ("\r\n" if "\r\n" in raw else "\n") + f'"Language: {language}\\n"'
    yield strings.start, strings.end, new
