"""Lines composed of lines of the book: "Preise und Termine", "Halle 3", "Anzahl (Stück)", "Unsere Öffnungszeiten"."""

from __future__ import annotations

import re
from collections.abc import Callable

from translator_cli.checks.phrases.slots import in_slot

_JOINTS = re.compile(r"(\s(?:und|oder|sowie|&|/|\+|–|—|\|)\s|,\s|/)")
_ENGLISH_JOINTS = {"und": "and", "oder": "or", "sowie": "and"}
_APART = ("|", "–", "—")  # what they part are lines of their own
_NUMBERED = re.compile(r"(.+?)\s(\d[\d.,:/–-]*)")
_BRACKETED = re.compile(r"(.+?)\s\(([^()]+)\)")
_BEFORE = {
    "unser": "our", "unsere": "our", "ihr": "your", "ihre": "your", "dein": "your", "deine": "your", "mein": "my",
    "meine": "my", "alle": "all", "weitere": "further", "aktuelle": "current", "neue": "new", "kommende": "upcoming",
    "wichtige": "important", "allgemeine": "general", "sonstige": "other", "zusätzliche": "additional",
}  # fmt: skip
_MOST_PARTS = 6

Look = Callable[[str], "str | None"]


def composed(line: str, look: Look) -> str | None:
    """Return the English of a line all parts of which ``look`` knows; None where it does not know one."""
    if match := _BRACKETED.fullmatch(line):
        outer, inner = look(match[1]), look(match[2])
        return f"{outer} ({inner})" if outer and inner else None
    if match := _NUMBERED.fullmatch(line):
        counted = look(match[1]) if match[1][-1].isalpha() else None
        return f"{counted} {in_slot('number', match[2])}" if counted else None
    parts = _JOINTS.split(line)
    if 1 < len(parts) <= 2 * _MOST_PARTS:
        return _joined(parts, look)
    first, _, rest = line.partition(" ")
    english = look(rest) if first.lower() in _BEFORE and rest[:1].isupper() else None
    return f"{_cased(_BEFORE[first.lower()], first)} {small_start(english)}" if english else None


def _joined(parts: list[str], look: Look) -> str | None:
    found = [part if at % 2 else look(part.strip()) for at, part in enumerate(parts)]
    if not all(found):
        return None
    text = found[0] or ""
    for joint, word in zip(parts[1::2], found[2::2]):
        inside = joint.strip() not in _APART
        text += re.sub(r"\w+", lambda match: _ENGLISH_JOINTS[match[0]], joint) + (
            small_start(word or "") if inside else word or ""
        )
    return text


def small_start(english: str) -> str:
    """Return words as they stand inside a line: "Directions" small, "English" and "VAT" as they are."""
    first = english.split()[0]
    kept = first in _CAPITALS or first[1:] != first[1:].lower() or len(first) == 1
    return english if kept else english[0].lower() + english[1:]


def _cased(english: str, german: str) -> str:
    return english.capitalize() if german[0].isupper() else english


_CAPITALS = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays "
    "Sundays January February March April May June July August September October November December German English "
    "French Spanish Italian Easter Christmas I’m Mr. Ms. Mrs. Dr.".split()
)
