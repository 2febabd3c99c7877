"""Lines that stand alone, with their English: what comes out of a small model as nonsense is looked up in a list.

"Vorwort", "Mit freundlichen Grüßen", "Kapitel 2", "Sehr geehrte Frau Müller,". Capitals and the marks around a line
follow the German. A line that only begins with a label ("Hinweis: Der Kurs beginnt später.") has the label there.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from translator_cli.checks.phrases.composed import composed
from translator_cli.checks.phrases.hours import opening_hours
from translator_cli.checks.phrases.slots import filled
from translator_cli.languages.de_en.phrases import first_word, in_small_letters, phrases, templates

LONGEST = 90
_AFTER = re.compile(r"[\s.:…!?,;*)\]“”\"«»›→‘’]+\Z")
_NUMBER = r"\d+(?:\.\d+)*[.)]|\d+(?:\.\d+)+|\(?[A-Za-z]\)|[A-H]\.|[IVX]{1,5}\.|\(\d+\)|§\s?\d+"
_BEFORE = re.compile(rf"(?:[\s„“”\"»«‚‘(\[–—•*]+|(?:{_NUMBER})\s+)+")
_LABEL = re.compile(r"([^:]{1,60}):\s+(?=\S)")
_QUOTES = str.maketrans({"„": "“", "“": "”", "»": "“", "«": "”", "‚": "‘", "‘": "’"})
_OPENING = frozenset("„»‚")
_ENDS = frozenset(".!?")  # "vielen Dank für Ihre Nachricht." below a salutation is a sentence
_LETTER = re.compile(r"[^\W\d_]")


class Label(NamedTuple):
    """The English of a label with its colon; what follows begins at ``end`` in the German."""

    english: str
    end: int


def phrase_of(line: str) -> str | None:
    """Return the English of a line that stands alone; None where the list has none for it."""
    if len(line) > LONGEST or not _LETTER.search(line):
        return None
    whole = " ".join(line.replace("'", "’").split())
    if english := _looked_up(whole):
        return english
    before, core, after = _apart(whole)
    for start, text, rest in (("", before + core, after), (before, core, after), (before, core + after[:1], after[1:])):
        if text and (english := _looked_up(text)):
            begins = english[0].upper() + english[1:] if rest[:1] in _ENDS and " " in english else english
            return _with_marks(start, begins, rest)
    return None


def label_of(line: str) -> Label | None:
    """Return the label that a line begins with, and where what it says begins."""
    match = _LABEL.match(line)
    if match is None:
        return None
    if english := phrases().get(f"{match[1]}:"):
        return Label(f"{english} ", match.end())
    english = phrase_of(match[1])
    return Label(f"{english}: ", match.end()) if english and not english.endswith((".", "!", "?")) else None


def _apart(line: str) -> tuple[str, str, str]:
    """Return what stands before the words of a line, the words, and what stands after them."""
    after = _AFTER.search(line)
    end = after.start() if after else len(line)
    before = _BEFORE.match(line, 0, end)
    start = before.end() if before else 0
    return line[:start], line[start:end], line[end:]


def _with_marks(before: str, english: str, after: str) -> str:
    """Return a line with the marks around it; quotation marks around all of it as English has them."""
    if before[-1:] in _OPENING and re.search('[“”«»"’‘]', after):
        before, after = before.translate(_QUOTES), after.translate(_QUOTES)
    return before + english + after


def _looked_up(line: str) -> str | None:
    if line.isupper() and line not in phrases():
        return _shouted(line)
    if english := _part(line):
        return english
    if line.istitle() and (known := in_small_letters().get(line.casefold())):
        return " ".join(word if len(word) < 4 else word[0].upper() + word[1:] for word in phrases()[known].split())
    return _with_slots(line) or opening_hours(line) or _in_small(line) or composed(line, _part)


def _part(line: str) -> str | None:
    """Return the English of a line without slots, whether it begins with a capital or a small letter."""
    if line in phrases():
        return phrases()[line]
    swapped = phrases().get(line[:1].swapcase() + line[1:])
    return _as_begun(swapped, line) if swapped else None


def _in_small(line: str) -> str | None:
    """Return the English of a line with slots that begins with a small letter where the list has a capital."""
    english = _with_slots(line[0].upper() + line[1:]) if line[0].islower() else None
    return _as_begun(english, line) if english else None


def _shouted(line: str) -> str | None:
    if len(line) < 3:
        return None
    known = in_small_letters().get(line.casefold())
    english = phrases()[known] if known else _with_slots(line, shouted=True)
    return english.upper() if english else opening_hours(line)


def _with_slots(line: str, shouted: bool = False) -> str | None:
    figured = any(map(str.isdigit, line))  # lines that begin with a slot have one for figures
    for first in (first_word(line), "") if figured else (first_word(line),):
        for template in templates().get(first, ()):
            if english := filled(template, line, shouted):
                return english
    return None


def _as_begun(english: str, german: str) -> str:
    """Return the English with a capital or small letter at its start, as the German has it."""
    first = english.split()[0]
    if german[0].islower() and (first in ("I", "I’m") or first[1:] != first[1:].lower()):
        return english
    return (english[0].upper() if german[0].isupper() else english[0].lower()) + english[1:]
