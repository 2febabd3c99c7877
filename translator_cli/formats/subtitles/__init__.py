"""Subtitles (SubRip and WebVTT): sentences go over cues, timings stay byte for byte.

The text of a document is one line a cue, so a finding's line is the number of its cue. Cues that one sentence runs
over make one block; its translation is divided over the same cues.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from translator_cli.document import Block, Document, replace_spans
from translator_cli.document.format import Content, Edit
from translator_cli.errors import InputError
from translator_cli.document.edited import stretch
from translator_cli.formats.subtitles.anchors import ends_in
from translator_cli.formats.subtitles.cues import Cue, Slot, cues_of
from translator_cli.formats.subtitles.inline import cue_text, line_of
from translator_cli.formats.subtitles.sharing import LINE, set_in_lines, shared, words_of

__all__ = ["read_srt", "read_vtt", "write"]

_END = re.compile(r"[.!?…][\"'“”»«›‹’‘)\]]*\Z")
_ASIDE = re.compile(r"[\[(][^\])]*[\])]\Z")  # "[Musik]", "(lacht)"
_LANGUAGE = re.compile(r"^(Language:[ \t]*)[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*", re.MULTILINE)
_SIGNATURE = re.compile(r"WEBVTT(?=\s|\Z)")
_POSITION = re.compile(r"\\an?\d+")
#: A longer silence between two cues, in milliseconds, ends the sentence.
_SILENCE = 3000
#: Stands in a cue for which a short translation left no word; an empty cue is an error to many players.
_NOTHING = "…"


@dataclass(frozen=True, slots=True)
class _Subtitles:
    """The file and, for each block, its slots and where each stands in the document's text."""

    raw: str
    slots: tuple[tuple[tuple[Slot, int], ...], ...]


def _read(data: bytes, vtt: bool) -> Content:
    raw = data.decode("utf-8")
    if vtt and not _SIGNATURE.match(raw):
        raise InputError("not WebVTT: it does not begin with WEBVTT")
    cues = cues_of(raw, vtt)
    if not cues and raw.strip() and not vtt:
        raise InputError("not SubRip: no line with two times and --> in it")
    text, groups = "", list[list[tuple[Slot, int]]]()
    last: tuple[Cue, Slot] | None = None
    for cue in cues:
        for number, slot in enumerate(cue.slots):
            text += " - " if number else ""
            if last and number == 0 and _goes_on(last, cue, slot):
                groups[-1].append((slot, len(text)))
            else:
                groups.append([(slot, len(text))])
            text += line_of(slot.text)
            last = cue, slot
        text += "\n"
    blocks = [Block("paragraph", group[0][1], group[-1][1] + len(line_of(group[-1][0].text))) for group in groups]
    return Content(text, tuple(blocks), _Subtitles(raw, tuple(map(tuple, groups))))


#: Read a SubRip file, UTF-8. Raises InputError where there is no cue.
read_srt = partial(_read, vtt=False)
#: Read a WebVTT file. Raises InputError without the signature.
read_vtt = partial(_read, vtt=True)


def _goes_on(last: tuple[Cue, Slot], cue: Cue, slot: Slot) -> bool:
    """Whether the sentence of the last slot goes on in the first one of the next cue."""
    before, after = last[1].text, slot.text
    if cue.begin - last[0].end > _SILENCE or _ASIDE.match(before) or _ASIDE.match(after):
        return False
    if re.search(r"[-‐–—>]\s*\Z|<v\b", slot.before) and "<i" not in slot.before[-3:]:
        return False  # somebody else speaks
    if before.isupper() != after.isupper() or _POSITION.findall(last[1].before) != _POSITION.findall(slot.before):
        return False  # a sign in the picture
    return not _END.search(re.sub(r"<[^<>]*>", "", before)) or after[:1].islower()


def write(document: Document, edits: Sequence[Edit], language: str) -> bytes:
    """Return the file with the edited blocks divided over their cues, and the language of the header."""
    payload: _Subtitles = document.payload
    replaced: list[Edit] = []
    for block, slots in zip(document.blocks, payload.slots, strict=True):
        new = stretch(document.text, block.start, block.end, edits)
        if new.changed:
            ends = list(ends_in(new, [after - block.start for _, (_, after) in pairwise(slots)]))
            rooms = [LINE if slot.shared else 2 * LINE for slot, _ in slots]
            parts = shared(words_of(new.text), ends, rooms)
            replaced += _spans(payload.raw, [slot for slot, _ in slots], parts)
    raw = replace_spans(payload.raw, sorted(replaced))
    head = re.search(r"(?:\r\n|\r|\n){2}", raw)
    end = head.start() if head else len(raw)
    if replaced and _SIGNATURE.match(raw):
        raw = _LANGUAGE.sub(lambda match: match[1] + language, raw[:end]) + raw[end:]
    return raw.encode("utf-8")


def _spans(raw: str, slots: Sequence[Slot], parts: Sequence[str]) -> Iterator[Edit]:
    newline = "\r\n" if "\r\n" in raw else "\n"
    for slot, part in zip(slots, parts, strict=True):
        dash = len(re.sub(r"<[^<>]*>|\{[^{}]*\}", "", slot.before).strip()) + 1 if slot.before.strip() else 0
        lines = set_in_lines(part or _NOTHING, slot.shared, LINE - (dash if dash > 1 else 0))
        yield slot.start, slot.end, newline.join(map(cue_text, lines))
