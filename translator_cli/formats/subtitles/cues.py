"""SRT and WebVTT to cues: where the words of each cue lie, exactly, without the marks around them.

Sources: W3C WebVTT, 2019; SubRip has no specification: cues without numbers, with settings, with blank lines inside
and without a blank line between them are read as players read them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translator_cli.formats.lines import Line, lines_of

_TIME = r"(?:(\d+):)?(\d{1,2}):(\d{1,2})[,.](\d{1,3})"
_TIMING = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}(?=\s|\Z)")
_NUMBER = re.compile(r"\s*\d+\s*\Z")
_DASH = re.compile(r"(?:\{\\[^}]*\}|<[^<>]*>|\s)*[-‐–—](?=\s?[^\s\d-])")
_LEAD = re.compile(r"\s+|\{\\[^}]*\}|[-‐–—](?=\s?[^\s\d-])|>>+|[♪♫#](?=\s)")
_TRAIL = re.compile(r"(?:\s|(?<=\s)[♪♫#]|\{\\[^{}]*\})+\Z")
_OPEN = re.compile(r"<([a-zA-Z]+)[^<>]*(?<!/)>")
_CLOSE = re.compile(r"</([a-zA-Z]+)[^<>]*>\Z")


@dataclass(frozen=True, slots=True)
class Slot:
    """The words of one speaker in a cue: ``text[start:end]`` of the file, with ``text`` as it stands there.

    ``before`` and ``after`` are the marks around it (``<i>``, ``{\\an8}``, a dash); ``shared``: others in its cue
    have lines of their own, so it has but one.
    """

    start: int
    end: int
    text: str
    before: str = ""
    after: str = ""
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue: begin and end in milliseconds, and its slots in order (none: a cue without words)."""

    begin: int
    end: int
    slots: tuple[Slot, ...]


def cues_of(text: str, blank_ends: bool) -> list[Cue]:
    """Return the cues of a file; ``blank_ends``: an empty line ends a cue, as in WebVTT."""
    lines = lines_of(text)
    timings = [(index, match) for index, line in enumerate(lines) if (match := _TIMING.match(line.text))]
    starts = [_header(lines, index) for index, _ in timings]
    cues = []
    for number, (index, match) in enumerate(timings):
        end = starts[number + 1] if number + 1 < len(starts) else len(lines)
        payload = lines[index + 1 : end]
        if blank_ends:
            payload = payload[: next((at for at, line in enumerate(payload) if not line.text.strip()), len(payload))]
        times = [_milliseconds(match.groups("0")[at : at + 4]) for at in (0, 4)]
        cues.append(Cue(times[0], times[1], tuple(_slots(text, payload))))
    return cues


def _header(lines: Sequence[Line], timing: int) -> int:
    """Return the first line of a cue: its number or name, if it has one, stands right above its timing."""
    above = lines[timing - 1].text if timing else ""
    free = timing < 2 or not lines[timing - 2].text.strip()
    return timing - 1 if above.strip() and (free or _NUMBER.match(above)) else timing


def _milliseconds(parts: Sequence[str]) -> int:
    hours, minutes, seconds, fraction = parts
    return (int(hours) * 3600 + int(minutes) * 60 + int(seconds)) * 1000 + int(fraction.ljust(3, "0"))


def _slots(text: str, payload: Sequence[Line]) -> Iterator[Slot]:
    groups: list[list[Line]] = []
    for line in payload:
        if not line.text.strip():
            groups.append([])
        elif not groups or _DASH.match(line.text):
            groups.append([line])
        else:
            groups[-1].append(line)
    groups = [group for group in groups if group]
    for group in groups:
        slot = _peeled(text, group[0].start, group[-1].end, len(groups) > 1)
        if slot.text:
            yield slot


def _peeled(text: str, start: int, end: int, shared: bool) -> Slot:
    """Return the slot of a stretch without the marks around it, as far as these do not belong to words in it."""
    first, last = start, end
    while first < last:
        lead, opened = _LEAD.match(text, first, last), _OPEN.match(text, first, last)
        if lead:
            first = lead.end()
        elif opened and (partner := _partner(text, opened, last)) is None:
            first = opened.end()
        elif opened and partner is not None and not _TRAIL.sub("", text[partner[1] : last]):
            first, last = opened.end(), partner[0]
        elif trail := _TRAIL.search(text, first, last):
            last = trail.start()
        elif (closed := _CLOSE.search(text, max(first, last - 80), last)) and _alone(text, first, closed):
            last = closed.start()
        else:
            break
    return Slot(first, last, text[first:last], text[start:first], text[last:end], shared)


def _partner(text: str, opened: re.Match[str], end: int) -> tuple[int, int] | None:
    """Return the span of the tag that closes an element, or None; one that is opened again at once goes on."""
    depth = 1
    for tag in re.compile(rf"<(/?){opened[1]}\b[^<>]*>", re.IGNORECASE).finditer(text, opened.end(), end):
        depth += -1 if tag[1] else 1
        if not depth and not re.compile(rf"\s*[\r\n]\s*<{opened[1]}\b").match(text, tag.end(), end):
            return tag.span()
    return None


def _alone(text: str, start: int, closed: re.Match[str]) -> bool:
    return not re.compile(rf"<{closed[1]}\b", re.IGNORECASE).search(text, start, closed.start())
