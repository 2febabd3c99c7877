"""Message catalogues of gettext, as text and compiled."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from .plain import without_markup

# What stands before the letter of a keyboard shortcut, in GTK's programs and in Qt's; "R&D" has none.
_SHORTCUTS = {"_": re.compile(r"_(?=[^\W\d_])"), "&": re.compile(r"(?<!\w)&(?=\w)|(?<=\w)&(?=[a-zäöü])")}


def po_pairs(german: Path, english: Path, options: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Read the finished messages of a catalogue: what is marked fuzzy or obsolete was not looked at by a person."""
    import polib  # only who collects has it

    for entry in polib.pofile(str(german), wrapwidth=0):
        if entry.translated() and not entry.obsolete and not entry.fuzzy:
            forms = entry.msgstr_plural or {0: entry.msgstr}
            sources = [entry.msgid, entry.msgid_plural] if entry.msgid_plural else [entry.msgid]
            for source, form in zip(sources, forms.values()):
                yield from _cleaned(form, source)


def mo_pairs(german: Path, english: Path, options: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Read a compiled catalogue (its msgid is English)."""
    with open(german, "rb") as handle:
        catalogue: dict[Any, str] = vars(gettext.GNUTranslations(handle))["_catalog"]
    for key, text in catalogue.items():
        source, form = key if isinstance(key, tuple) else (key, 0)
        if source and form == 0:
            yield from _cleaned(text, source.rpartition("\x04")[2])


def _cleaned(german: str, english: str) -> Iterator[tuple[str, str]]:
    """Yield the paragraphs of a message, if both sides have as many, without markup and shortcuts."""
    left, right = german.split("\n\n"), english.split("\n\n")
    if len(left) != len(right):
        left, right = [german], [english]
    for one, other in zip(left, right):
        one, other = without_markup(one), without_markup(other)
        for mark, pattern in _SHORTCUTS.items():
            if one.count(mark) == other.count(mark) == 1:
                one, other = pattern.sub("", one), pattern.sub("", other)
        yield one.replace("\\n", " "), other.replace("\\n", " ")
