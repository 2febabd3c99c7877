"""What stands below the list: the findings of the current row, and other wordings for it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher

from rich.text import Text

from translator_cli.desk.screen.drawing import INKS, SIGNS, visible
from translator_cli.document import Finding
from translator_cli.render.wrap import cells, wrap

#: Alternatives that have a key.
MOST = 6
_LEAD = 3  # cells before an alternative
_WORD = re.compile(r"\S+\s*")


def height_of(screen: int) -> int:
    """Return how many lines the panel has on a screen of so many; always as many, so that the list stays in place."""
    return max(min(MOST + 1, screen // 3), 3)


def panel(
    findings: Sequence[Finding],
    alternatives: Sequence[tuple[str, str]],
    english: str,
    width: int,
    height: int,
    typing: bool = False,
) -> Text:
    """Return the panel's text: at most ``height`` lines of ``width`` cells.

    ``alternatives`` are texts with what they are ("in the file"); each has a line, in which what differs from
    ``english`` is bold. While the English is being typed they are there to be read, and have no number.
    """
    choices = list(_choices(alternatives, english, width, typing))
    reports = list(_reports(findings, width))
    room = max(height - len(choices), min(len(reports), 2))
    return Text("\n").join([*reports[:room], *choices][:height])


def _reports(findings: Sequence[Finding], width: int) -> Iterator[Text]:
    for finding in findings:
        for number, line in enumerate(wrap(visible(f"{finding.message} [{finding.rule}]"), max(width - 3, 10))):
            sign = SIGNS[finding.severity] if number == 0 else " "
            yield Text().append(f" {sign} ", f"bold {INKS[finding.severity]}").append(line)


def _choices(alternatives: Sequence[tuple[str, str]], english: str, width: int, typing: bool) -> Iterator[Text]:
    known, room = _words(english), width - _LEAD
    for number, (text, note) in enumerate(alternatives[:MOST], start=1):
        words = _words(text.replace("\n", " "))
        matcher = SequenceMatcher(None, [word.strip() for word in known], [word.strip() for word in words], False)
        new = {place for tag, _, _, i, j in matcher.get_opcodes() if tag != "equal" for place in range(i, j)}
        line = Text().append(" ≈ " if typing else f" {number} ", "dim" if typing else "bold")
        yield line.append_text(_fitted(words, new, f"  ({note})" if note else "", room))


def _fitted(words: Sequence[str], new: Collection[int], note: str, room: int) -> Text:
    """Return the words, the ``new`` ones bold; where they do not fit, from shortly before the first of these on."""
    first = 0
    if cells(visible("".join(words)) + note) > room:
        first = max(min(new, default=0) - 1, 0)
    line = Text("…" if first else "")
    for place, word in enumerate(words[first:], start=first):
        line.append(visible(word), "bold" if place in new else "")
    line.append(note, "dim")
    if cells(line.plain.rstrip()) <= room:
        return line
    return line[: len(wrap(line.plain, room - 1)[0])].append("…")


def _words(text: str) -> list[str]:
    return _WORD.findall(text)
