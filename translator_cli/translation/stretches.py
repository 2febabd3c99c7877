"""A text to parts: what stays, and the stretches that are translated one by one.

A stretch ends at an arrow, an emoji, a line break tag or the like: nothing may move across those. Marks at the ends of
a stretch, or around all of it, are no business of the engine's; neither is a label at its beginning
(``**Hinweis:** …``, ``[Titel](x) – …``), which is a stretch of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from translator_cli.inline import Mark, parse
from translator_cli.inline.mark import PAIRS
from translator_cli.translation.leaf import Leaf, Parts, join

#: Whether an engine can write a character.
Knows = Callable[[str], bool]

_LETTER = re.compile(r"[^\W\d_]")
_DIVIDERS = frozenset({"symbol", "emoji", "comment"})
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|li|ul|ol|dl|dt|dd|table|thead|tbody|tr|td|th|h[1-6]|details|summary|section|article|blockquote|figure"
    r"|figcaption|center)\b",
    re.IGNORECASE,
)
_DIVIDING_TAG = re.compile(rf"{_BLOCK_TAG.pattern}|</?(?:br|hr|img|wbr)\b|</?[A-Z]", re.IGNORECASE)
# What is taken off the ends; addresses, code and mathematics belong to the sentence.
_AT_ENDS = frozenset({"image", "tag", "template", "attributes", "comment", "footnote", "entity", "emoji", "symbol"})
_AFTER_LABEL = re.compile(r"\s*(?::|[–—]|-(?=\s))\s*(?=\S)")
# Marks of Markdown in other formats, such as messages of programs: engines say "###" twice, and "[]" for "[ ]".
_BLOCK_MARK = re.compile(r"(?:#{1,6}|[>*+•]|\[[ xX]?\])[ \t]+(?=\S)")
_LABEL = re.compile(r"[^.!?]{1,60}:\s*\Z")
# "=>", "->", "|", "·": signs that stand alone between words, with or without backslashes.
_SIGNS = re.compile(r"(?<!\S)(?![-–—*_~`#+.]+(?!\S))[^\w\s`*_\[\](){}\"'„“”‚‘’.,;:!?%&$§€+/]{1,12}(?!\S)")
_BADGE = re.compile(r"shields\.io|badge|/workflows/|\.svg(?:\?|\Z)", re.IGNORECASE)
_HALF = re.compile(
    r"(?<![\w*_~\\])(?:[*_]{1,3}|~~)(?=[^\s*_~])|(?<=[^\s*_~\\])(?:[*_]{2,3}|_|~~)(?![\w*_~])|(?<=\S)\*\Z"
)
_ACRONYM = re.compile(r"[A-ZÄÖÜ][A-ZÄÖÜ0-9.+-]{1,5}")  # "MIT" alone is a name and not a preposition
_WORDS = re.compile(r"[^\W\d_]{3,}")


def parts_of(text: str, knows: Knows) -> Parts:
    """Return a text on one line as parts."""
    return _parts(text, 0, len(text), [*marks_of(text), *foreign_signs(text, knows)], knows)


def marks_of(text: str) -> list[Mark]:
    """Return the marks of a text, and halves of marks: emphasis that began in another sentence, or ends there."""
    marks = list(parse(text))
    if "*" not in text and "_" not in text and "~~" not in text:
        return marks
    covered = [(mark.start, mark.end) for mark in marks if mark.inner is None]
    covered += [
        span for mark in marks if mark.inner for span in ((mark.start, mark.inner[0]), (mark.inner[1], mark.end))
    ]
    for match in _HALF.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in covered):
            marks.append(Mark("delimiter", match.start(), match.end(), match[0]))
    return marks


def foreign_signs(text: str, knows: Knows) -> Iterator[Mark]:
    """Yield signs between blanks that engines lose, as marks."""
    for match in _SIGNS.finditer(text):
        if not all(knows(character) for character in match[0]):
            yield Mark("symbol", match.start(), match.end(), match[0])


def _parts(text: str, start: int, end: int, marks: Sequence[Mark], knows: Knows) -> Parts:
    """Divide ``text[start:end]`` at what nothing may move across."""
    inside = sorted((m for m in marks if start <= m.start and m.end <= end), key=lambda mark: (mark.start, -mark.end))
    found: list[Parts] = []
    done = at = start
    for mark in inside:
        if mark.start < at:
            continue
        at = mark.end
        if divides(text, mark):
            found += [_stretch(text, done, mark.start, inside, knows), mark_parts(text, mark, knows)]
            done = mark.end
    return join(*found, _stretch(text, done, end, inside, knows))


def divides(text: str, mark: Mark) -> bool:
    """Whether nothing may move across a mark."""
    if mark.kind == "delimiter" or (mark.kind == "element" and _BLOCK_TAG.match(text, mark.start)):
        return True
    alone = text[max(0, mark.start - 1) : mark.start].strip() == "" == text[mark.end : mark.end + 1].strip()
    return (mark.kind in _DIVIDERS and alone) or (
        mark.inner is None and text[mark.start] == "<" and _DIVIDING_TAG.match(text, mark.start) is not None
    )


def mark_parts(text: str, mark: Mark, knows: Knows) -> Parts:
    """Return a mark that is carried over: what people read of it is translated on its own."""
    spans = (
        [] if mark.kind == "image" and _BADGE.search(mark.key) else [span for span in mark.texts if _prose(text, span)]
    )
    if mark.inner is not None:
        spans.append(mark.inner)
    found: list[Parts] = []
    done = mark.start
    for start, end in sorted(spans):
        inner = parts_of(text[start:end], knows) if (start, end) == mark.inner else (_value(text, start, end),)
        found += [(text[done:start],), inner]
        done = end
    return join(*found, (text[done : mark.end],))


def _value(text: str, start: int, end: int) -> Leaf:
    before = text[start - 1]
    return Leaf(text[start:end], quote=before if before in "\"'`" and text[end : end + 1] == before else "")


def _prose(text: str, span: tuple[int, int]) -> bool:
    """Whether an attribute is words and no file name or identifier."""
    value = text[slice(*span)]
    return _WORDS.search(value) is not None and not re.fullmatch(r"[\w-]*[._/\\-][\w./\\-]*", value)


def _is_apart(mark: Mark) -> bool:
    """Whether a mark at an end is none of the sentence's business; so is a page or picture embedded (``![[x]]``)."""
    return mark.kind in _AT_ENDS or mark.kind == "wiki-link" and mark.key.startswith("!")


def _stretch(text: str, start: int, end: int, marks: Sequence[Mark], knows: Knows) -> Parts:
    """Take off what the engine need not see from the ends of a stretch."""
    before, after = list[Parts](), list[Parts]()
    if start == 0 and (block_mark := _BLOCK_MARK.match(text, start, end)):
        before.append((block_mark[0],))
        start = block_mark.end()
    inside = [mark for mark in marks if start <= mark.start and mark.end <= end]
    while True:
        head = len(text[start:end]) - len(text[start:end].lstrip())
        tail = len(text[start:end].rstrip())
        before.append((text[start : start + head],))
        after.insert(0, (text[max(start + head, start + tail) : end],))
        start, end = start + head, max(start + head, start + tail)
        inside = [mark for mark in inside if start <= mark.start and mark.end <= end]
        first = next((mark for mark in inside if mark.start == start), None)
        last = next((mark for mark in inside if mark.end == end), None)
        if first and first.end == end and first.inner is not None:
            return join(*before, mark_parts(text, first, knows), *after)
        if first and _is_apart(first) and (first.end == end or not text[first.end].isalnum()):
            before.append(mark_parts(text, first, knows))
            start = first.end
        elif last and _is_apart(last) and not (last.kind == "image" and text[last.start - 1].isalnum()):
            after.insert(0, mark_parts(text, last, knows))
            end = last.start
        elif first and (label := _label_end(text, first, end)):
            before += [mark_parts(text, first, knows), (text[first.end : label],)]
            start = label
        else:
            break
    apart = not _has_words(text, start, end, inside) or _is_row(text, start, end, inside)
    if apart or _ACRONYM.fullmatch(text, start, end):
        return join(*before, *_carried(text, start, end, inside, knows), *after)
    return join(*before, (Leaf(text[start:end]),), *after)


def _label_end(text: str, mark: Mark, end: int) -> int | None:
    """Return where the text after a label begins, or None where the mark is none."""
    if mark.inner is not None and mark.kind != "element" and _LABEL.match(text[slice(*mark.inner)]) and mark.end < end:
        return mark.end
    if mark.inner is not None or mark.kind in ("code", "literal"):
        match = _AFTER_LABEL.match(text, mark.end, end)
        return match.end() if match else None
    return None


def _has_words(text: str, start: int, end: int, marks: Sequence[Mark]) -> bool:
    """Whether there are letters outside of what is carried over."""
    done = start
    for mark in marks:
        if mark.start < done:
            continue
        if _LETTER.search(text, done, mark.start):
            return True
        done = mark.inner[0] if mark.inner is not None else mark.end
    return _LETTER.search(text, done, end) is not None


def _is_row(text: str, start: int, end: int, marks: Sequence[Mark]) -> bool:
    """Whether a stretch is links and no words beside them, as in a menu: words may not move from one to another."""
    links, done = 0, start
    for mark in marks:
        if mark.start < done:
            continue
        if _LETTER.search(text, done, mark.start):
            return False
        if mark.inner is not None:
            if mark.kind != "link" and not text.startswith(("<a ", "<a>"), mark.start):
                return False
            links += 1
        done = mark.end
    return links > 1 and _LETTER.search(text, done, end) is None


def _carried(text: str, start: int, end: int, marks: Sequence[Mark], knows: Knows) -> Iterator[Parts]:
    done = start
    for mark in marks:
        if mark.start >= done:
            yield (text[done : mark.start],)
            yield mark_parts(text, mark, knows)
            done = mark.end
    yield (text[done:end],)


def runs_of(source: str) -> Parts:
    """Return a leaf as the runs of words between its marks, for engines that lose the marks."""
    found: list[str | Leaf] = []
    done = 0
    ends: list[tuple[int, int]] = []
    for mark in parse(source):
        if mark.inner is None:
            ends.append((mark.start, mark.end))
        else:
            ends += [(mark.start, mark.inner[0]), (mark.inner[1], mark.end)]
    for start, end in [*sorted(ends), (len(source), len(source))]:
        run = source[done:start]
        words = run.strip()
        if _LETTER.search(words):
            at = run.index(words)
            found += [run[:at], Leaf(words, inner=done > 0), run[at + len(words) :]]
        else:
            found.append(run)
        found.append(source[start:end])
        done = end
    return join(tuple(found))


__all__ = ["Knows", "PAIRS", "divides", "mark_parts", "parts_of", "runs_of"]
