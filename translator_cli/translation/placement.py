"""Put back what ``strip`` took off: marks go around the words that the engine's attention ties to the marked ones."""

from __future__ import annotations

import re
from collections.abc import Sequence

from translator_cli.translation.alignment import Tie
from translator_cli.translation.counterparts import WORD, aligned, find_word, in_proportion, inside_word, occurrences
from translator_cli.translation.leaf import Anchor, MarkedSpan, Parts, Stripped, join
from translator_cli.translation.spelling import respelled
from translator_cli.translation.strip import STAND_IN_PATTERN

#: Start and end in the target, an order among edits at one place, and what stands there.
_Edit = tuple[int, int, int, Parts]

#: A sign at an end of marked words, and what may stand for it in the translation.
_OPENING = {"(": "(", "[": "[", **dict.fromkeys("„“\"»‚‘'", "„“\"»‚‘'«")}
_CLOSING = {
    ")": ")", "]": "]", ":": ":", "!": "!", "?": "?", "…": "….", "%": "%", **dict.fromkeys("“”\"«‘’'", "“”\"«‘’'»")
}  # fmt: skip
_QUOTES = frozenset("“”\"«‘’'")
_STOP_WITHIN = re.compile(r"[.,][\"”’](?!\w)")
_LAST = re.compile(r"[\s.,;:!?…\"'”“’‘»«)\]]*\Z")


def restore_marks(stripped: Stripped, target: str, ties: Sequence[Tie]) -> Parts | None:
    """Return ``target`` with the marks of ``stripped``, or None where a stand-in is lost or said twice.

    Emphasis whose place is unknown takes the place in proportion; nothing is ever dropped.
    """
    places = _stand_in_places(stripped, target)
    if places is None:
        return None
    edits: list[_Edit] = []
    for piece, (start, end) in zip(stripped.stand_ins, places, strict=True):
        start, end, literal = _spaced(
            target, start, end, piece.literal, (piece.before, piece.after), stripped, piece.start
        )
        edits.append((start, end, 1000, literal))
    taken: list[tuple[MarkedSpan, int, int]] = []
    for depth, span in enumerate(stripped.spans, start=1):
        start, end = _span_place(span, stripped, target, ties, places, taken)
        taken.append((span, start, end))
        edits += [(start, start, depth, span.opening), (end, end, -depth, span.closing)]
    for anchor in stripped.anchors:
        offset = _anchor_place(anchor, stripped, target, ties)
        edits.append((offset, offset, 0, anchor.literal))
    edits += [(start, end, 500, (literal,)) for start, end, literal in respelled(stripped, target)]
    return _apply(target, edits)


def _stand_in_places(stripped: Stripped, target: str) -> list[tuple[int, int]] | None:
    """Return where each stand-in is; None unless each is there once and no other."""
    wanted = [_number(stripped.plain[piece.start : piece.end]) for piece in stripped.stand_ins]
    own = {int(match[1]) for match in STAND_IN_PATTERN.finditer(stripped.plain)} - set(wanted)
    found = [(int(match[1]), match.span()) for match in STAND_IN_PATTERN.finditer(target) if int(match[1]) not in own]
    if sorted(number for number, _ in found) != sorted(wanted):
        return None
    by_number = dict(found)
    return [by_number[number] for number in wanted]


def _number(word: str) -> int:
    match = STAND_IN_PATTERN.match(word)
    assert match is not None
    return int(match[1])


def _spaced(
    target: str, start: int, end: int, literal: Parts, glued: tuple[bool, bool], stripped: Stripped, place: int
) -> tuple[int, int, Parts]:
    """Set a piece off from the words around it as the source does."""
    if start and target[start - 1].isalnum():
        literal = join((" ",), literal)
    if end < len(target) and target[end].isalnum():
        literal = join(literal, (" ",))
    if glued[0] and target[:start].endswith(stripped.plain[:place][-3:]):
        start -= 1
    if glued[1] and target[end : end + 1] == " ":
        following = stripped.plain[place:].partition(" ")[2][:2]
        if following and target.startswith(following, end + 1):
            end += 1
    return start, end, literal


def _span_place(
    span: MarkedSpan,
    stripped: Stripped,
    target: str,
    ties: Sequence[Tie],
    places: Sequence[tuple[int, int]],
    taken: Sequence[tuple[MarkedSpan, int, int]],
) -> tuple[int, int]:
    """Return where the marks of a span go: inside what is around it, beside what is not, around what it holds."""
    low, high = 0, len(target)
    for other, start, end in taken:
        if other.start <= span.start and span.end <= other.end:
            low, high = max(low, start), min(high, end)
    foreign = [
        place
        for piece, place in zip(stripped.stand_ins, places, strict=True)
        if not (span.start <= piece.start and piece.end <= span.end)
    ]
    start, end = _place(span, stripped, target, ties, foreign) or in_proportion(span, stripped, target, foreign)
    start, end = _with_signs(stripped.plain[span.start : span.end], target, start, end)
    for piece, place in zip(stripped.stand_ins, places, strict=True):
        if span.start <= piece.start and piece.end <= span.end:
            start, end = min(start, place[0]), max(end, place[1])
    start, end = max(low, min(start, high)), max(low, min(end, high))
    for other, first, last in taken:
        if other.end <= span.start or span.end <= other.start:  # beside it
            if first < end and start < last:
                start, end = (last, max(last, end)) if first <= start else (start, first)
    if start >= end:
        start, end = _free(low, high, target, taken, span)
    return start, end


def _with_signs(marked: str, target: str, start: int, end: int) -> tuple[int, int]:
    """Return a place with the brackets, quotation marks and stops at its ends that the marked words have at theirs."""
    place = target[start:end]
    if place.count("(") > place.count(")") and marked.count("(") == marked.count(")"):
        end += target.startswith(")", end)
    elif place.count("(") < place.count(")") and marked.count("(") == marked.count(")"):
        start -= target.endswith("(", 0, start)
    if marked[:1] in _OPENING and start and target[start - 1] in _OPENING[marked[:1]]:
        start -= 1
    while len(marked) > 1 and marked[-1:] in _CLOSING and target[end : end + 1] in set(_CLOSING[marked[-1]]):
        marked, end = marked[:-1], end + 1
    if len(marked) > 1 and marked[-1] in _QUOTES and _STOP_WITHIN.match(target, end):
        end += 2  # English closes a quotation behind the stop
    return start, end


def _free(
    low: int, high: int, target: str, taken: Sequence[tuple[MarkedSpan, int, int]], span: MarkedSpan
) -> tuple[int, int]:
    """Return the last word that no neighbor has taken, or an empty place."""
    beside = [
        (first, last) for other, first, last in taken if not (other.start <= span.start and span.end <= other.end)
    ]
    for match in reversed(list(WORD.finditer(target, low, high))):
        if not any(first < match.end() and match.start() < last for first, last in beside):
            return match.span()
    return high, high


def _place(
    span: MarkedSpan, stripped: Stripped, target: str, ties: Sequence[Tie], foreign: Sequence[tuple[int, int]]
) -> tuple[int, int] | None:
    before, after = stripped.plain[: span.start], stripped.plain[span.end :]
    marked = stripped.plain[span.start : span.end]
    if not before.strip() and not after.strip(" .!?"):
        return 0, len(target) - len(target) + len(target.rstrip(" .!?")) if after.strip() else len(target)
    if (inside := inside_word(span, stripped.plain, target)) is not None:
        return inside
    ordinal = len(occurrences(marked, before))
    return find_word(marked, target, ordinal, len(occurrences(marked, stripped.plain))) or aligned(
        span.start, span.end, target, ties, foreign
    )


def _anchor_place(anchor: Anchor, stripped: Stripped, target: str, ties: Sequence[Tie]) -> int:
    """Where a piece goes that stood behind a word: behind that word's translation, or at the same end."""
    before, after = stripped.plain[: anchor.start], stripped.plain[anchor.start :]
    if not before.strip():
        return 0
    following = WORD.search(after) if anchor.leading else None
    if following:
        start, end = anchor.start + following.start(), anchor.start + following.end()
        ordinal, count = len(occurrences(following[0], before)), len(occurrences(following[0], stripped.plain))
        if place := find_word(following[0], target, ordinal, count) or aligned(start, end, target, ties):
            return place[0]
    if not after.strip():
        return len(target.rstrip())
    if _LAST.fullmatch(after):
        closing = _LAST.search(target)
        tail = target.rfind(after.strip()[0], closing.start() if closing else 0)
        return tail if tail >= 0 else len(target)
    words = list(WORD.finditer(before))
    if words:
        last = words[-1]
        ordinal, count = len(occurrences(last[0], before)) - 1, len(occurrences(last[0], stripped.plain))
        if place := find_word(last[0], target, max(0, ordinal), count) or aligned(*last.span(), target, ties):
            stop = before[last.end() :].rstrip()  # ". " and the like stand between
            return place[1] + (len(stop) if target.startswith(stop, place[1]) else 0)
    scale = anchor.start / max(1, len(stripped.plain)) * len(target)
    return min((m.end() for m in WORD.finditer(target)), key=lambda end: abs(end - scale), default=len(target))


def _apply(target: str, edits: Sequence[_Edit]) -> Parts:
    found: list[Parts] = []
    done = 0
    for start, end, _, parts in sorted(edits, key=lambda edit: (edit[0], edit[2])):
        start = max(start, done)
        found += [(target[done:start],), parts]
        done = max(done, end)
    return join(*found, (target[done:],))
