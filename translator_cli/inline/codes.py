"""A sentence as words and numbered codes, as translation editors show it: "Das <1>ist</1> <2/>"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from translator_cli.inline.mark import Kind, Mark
from translator_cli.inline.parse import parse

#: Words to a translator, and as good as words to an editor; every other mark is a code.
_WORDS: frozenset[Kind] = frozenset({
    "url", "mail", "mention", "hashtag", "emoji", "symbol", "identifier", "escape", "entity", "citation",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """Words (``what`` "words"), or a code: a pair opens and closes, a single one stands for itself.

    ``text`` is what stands in the sentence; ``kind`` is the kind of the mark, and ``id`` numbers the codes from 1.
    """

    what: Literal["words", "open", "close", "single"]
    text: str
    id: str = ""
    kind: str = ""

    @property
    def token(self) -> str:
        """The piece in a form in which two sentences with the same words and codes are equal."""
        return self.text if self.what == "words" else f"\0{self.what} {self.id}\0"


def coded(text: str, like: Sequence[Piece] = ()) -> tuple[Piece, ...]:
    """Return the pieces of a text on one line; a code that ``like`` has too has its number there."""
    marks = [mark for mark in parse(text) if mark.kind not in _WORDS]
    waiting: dict[tuple[str, str], list[str]] = {}
    for piece in like:
        if piece.what in ("open", "single"):
            waiting.setdefault((piece.what, piece.text), []).append(piece.id)
    fresh = iter(range(len([piece for piece in like if piece.what in ("open", "single")]) + 1, 1_000_000))
    return tuple(_pieces(text, 0, len(text), marks, waiting, fresh))


def _pieces(
    text: str,
    start: int,
    end: int,
    marks: Sequence[Mark],
    waiting: dict[tuple[str, str], list[str]],
    fresh: Iterator[int],
) -> Iterator[Piece]:
    done = start
    for mark in marks:
        if mark.start < done or mark.end > end:
            continue
        if mark.start > done:
            yield Piece("words", text[done : mark.start])
        done = mark.end
        if mark.inner is None:
            literal = text[mark.start : mark.end]
            yield Piece("single", literal, _number("single", literal, waiting, fresh), mark.kind)
            continue
        first, last = mark.inner
        opening = text[mark.start : first]
        number = _number("open", opening, waiting, fresh)
        yield Piece("open", opening, number, mark.kind)
        inner = [other for other in marks if first <= other.start and other.end <= last]
        yield from _pieces(text, first, last, inner, waiting, fresh)
        yield Piece("close", text[last : mark.end], number, mark.kind)
    if done < end:
        yield Piece("words", text[done:end])


def _number(what: str, literal: str, waiting: dict[tuple[str, str], list[str]], fresh: Iterator[int]) -> str:
    known = waiting.get((what, literal))
    return known.pop(0) if known else str(next(fresh))


def decoded(pieces: Sequence[Piece], source: Sequence[Piece]) -> str:
    """Return the sentence that pieces stand for; codes are those of ``source``, one that it has not is left out."""
    texts = {(piece.what, piece.id): piece.text for piece in source if piece.what != "words"}
    return "".join(piece.text if piece.what == "words" else texts.get((piece.what, piece.id), "") for piece in pieces)


def key(pieces: Sequence[Piece]) -> str:
    """Return what two sentences have in common that have the same words and codes; blanks do not count."""
    return " ".join("".join(piece.token for piece in pieces).split())
