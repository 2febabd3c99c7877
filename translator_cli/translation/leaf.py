"""The parts that a marked text is made of, before and after translation.

A text is a sequence of ``Parts``: strings that stay as they are, and leaves that are translated. A leaf may hold marks
itself; what is carried over inside it (an image with its alternative text) is made of parts again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Leaf:
    """A stretch of text with words, translated as one; ``inner`` is one from the middle of a sentence.

    ``quote`` is the mark that it stands between, as values of attributes do: its translation must not hold it.
    """

    source: str
    inner: bool = False
    quote: str = ""


Parts = tuple["str | Leaf", ...]


@dataclass(frozen=True, slots=True)
class MarkedSpan:
    """A pair of marks around ``plain[start:end]``."""

    start: int
    end: int
    opening: Parts
    closing: Parts
    kind: str


@dataclass(frozen=True, slots=True)
class StandIn:
    """A piece that the engine sees as the word ``plain[start:end]``; ``before``, ``after``: glued to a word there."""

    start: int
    end: int
    literal: Parts
    before: bool = False
    after: bool = False


@dataclass(frozen=True, slots=True)
class Anchor:
    """A piece that the engine does not see: it stands at ``plain[start]``, with the blanks that are its own.

    It belongs to the word before it, or, where ``leading``, to the one after it.
    """

    start: int
    literal: Parts
    leading: bool = False


@dataclass(frozen=True, slots=True)
class Spelling:
    """A character that the source writes otherwise (a no-break space, ``&uuml;``); kept where its neighbors are."""

    start: int
    literal: str
    width: int = 1  # characters of ``plain`` that it stands for


@dataclass(slots=True)
class Stripped:
    """A text without marks: ``plain`` goes to the engine; ``shouted`` texts come back in capitals."""

    plain: str = ""
    spans: list[MarkedSpan] = field(default_factory=list)
    stand_ins: list[StandIn] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    spellings: list[Spelling] = field(default_factory=list)
    shouted: bool = False

    @property
    def marked(self) -> bool:
        """Whether there is anything to put back whose place has to be known."""
        return bool(self.spans or self.stand_ins or self.anchors)


def leaves(parts: Parts) -> Iterator[Leaf]:
    """Yield the leaves of parts, in order."""
    return (part for part in parts if isinstance(part, Leaf))


def text_of(parts: Parts, done: Mapping[Leaf, str] | None = None) -> str:
    """Return the text of parts: each leaf as it was done, or as its source has it."""
    return "".join(
        part if isinstance(part, str) else done.get(part, part.source) if done else part.source for part in parts
    )


def join(*parts: Parts) -> Parts:
    """Return parts one after the other, without empty strings."""
    return tuple(part for some in parts for part in some if part != "")
