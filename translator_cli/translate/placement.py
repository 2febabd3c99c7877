"""Put back what ``markup`` took off: marks go around the words that the engine's attention ties to the marked ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from translator_cli.translate.markup import CODE_WORD, Span, Stripped

#: A stretch of source characters and the target characters that the engine's attention ties to it.
Link = tuple[int, int, int, int]


def restore_marks(stripped: Stripped, target: str, links: Sequence[Link]) -> str:
    """Return ``target`` with the marks of ``stripped`` laid around the words that ``links`` tie to the marked ones.

    Emphasis whose place is unknown is dropped; a link or a protected piece never is.
    """
    inserts: list[tuple[int, int, str]] = []  # offset, order at that offset, text
    replaced: list[tuple[int, int, str]] = []
    trailing: list[str] = []
    for number, piece in enumerate(stripped.protected, start=1):
        place = _find_word(CODE_WORD.format(number), target) or _aligned(piece.start, piece.end, target, links)
        if place and not any(start < place[1] and place[0] < end for start, end, _ in replaced):
            replaced.append((*place, piece.literal))
        else:
            trailing.append(piece.literal)
    for depth, span in enumerate(_outermost_first(stripped.spans)):
        place = _place(span, stripped, target, links)
        if place is None and span.opening == "[":
            trailing.append(f"{span.opening}{stripped.plain[span.start:span.end]}{span.closing}")
        elif place is not None:
            inserts += [(place[0], depth, span.opening), (place[1], -depth, span.closing)]
    return _apply(target, inserts, replaced) + "".join(f" {text}" for text in trailing)


def _outermost_first(spans: Sequence[Span]) -> list[Span]:
    return sorted(spans, key=lambda span: (span.start, -span.end))


def _place(span: Span, stripped: Stripped, target: str, links: Sequence[Link]) -> tuple[int, int] | None:
    """Where the marks of a span go in the target; marks around everything stay around everything."""
    before, after = stripped.plain[: span.start], stripped.plain[span.end :]
    if not before.strip() and not after.strip():
        return 0, len(target)
    marked = stripped.plain[span.start : span.end]
    return _find_word(marked, target) or _aligned(span.start, span.end, target, links)


def _find_word(word: str, text: str) -> tuple[int, int] | None:
    """The only place where ``word`` stands on its own in ``text``, whatever its case."""
    found = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE)]
    return found[0] if len(found) == 1 else None


def _aligned(start: int, end: int, target: str, links: Sequence[Link]) -> tuple[int, int] | None:
    """The longest run of target words that is tied to ``[start, end)``; gaps of one word are bridged."""
    words = [match.span() for match in re.finditer(r"\w[\w'’-]*", target)]
    tied = [
        any(first < to and frm < last and a < end and start < b for a, b, frm, to in links) for first, last in words
    ]
    best: tuple[int, int] | None = None
    for first, last in _runs(tied):
        if best is None or last - first > best[1] - best[0]:
            best = (first, last)
    return None if best is None else (words[best[0]][0], words[best[1]][1])


def _runs(flags: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield (first, last) of each run of true flags; a single false flag inside does not end a run."""
    first = last = -1
    for index, flag in enumerate(flags):
        if not flag:
            continue
        if first >= 0 and index - last > 2:
            yield first, last
            first = index
        first = index if first < 0 else first
        last = index
    if first >= 0:
        yield first, last


def _apply(target: str, inserts: list[tuple[int, int, str]], replaced: list[tuple[int, int, str]]) -> str:
    edits = [(offset, offset, order, text) for offset, order, text in inserts]
    edits += [(start, end, 0, text) for start, end, text in replaced]
    parts, done = [], 0
    for start, end, _, text in sorted(edits, key=lambda edit: (edit[0], edit[2])):
        if start < done:  # a mark that would fall inside a protected piece goes behind it
            start = end = done
        parts += [target[done:start], text]
        done = max(done, end)
    return "".join(parts) + target[done:]
