"""The immutable values that flow through the stages.

A ``Document`` is text with ``Block`` spans; splitting gives ``Segment`` spans, each becomes one ``TranslationUnit``,
and a ``Bitext`` holds them all. Every span is a half-open range of character offsets into ``Document.text``, so layout
is rebuilt by replacing spans and keeping what lies between them, and two equal sentences stay two.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from translator_cli.document.format import UNFORMATTED, Format

from translator_cli.document.findings import SEVERITIES, Evidence, Finding, LocatedFinding, Severity

__all__ = [
    "CONTINUATION", "OPAQUE_KINDS", "SEVERITIES", "Bitext", "Block", "BlockKind", "Detection", "Document",
    "Evidence", "Finding", "Hypothesis", "LocatedFinding", "ModelInfo", "Origin", "Segment", "Severity", "Summary",
    "TranslationUnit", "flatten", "replace_spans",
]  # fmt: skip

BlockKind = Literal[
    "paragraph", "heading", "list-item", "quote", "table-cell", "value", "code", "front-matter", "markup"
]
Origin = Literal["model", "memory", "edited", "copied"]

#: Kinds whose text is never translated, summarised or checked.
OPAQUE_KINDS: frozenset[BlockKind] = frozenset({"code", "front-matter", "markup"})
#: Kinds whose text may be a word or two and is no sentence to count or to sum a text up with.
NO_SENTENCES: frozenset[BlockKind] = OPAQUE_KINDS | {"heading", "table-cell", "value"}

_LINE_END = re.compile(r"\n")
#: A line break inside a block, with the indentation and quote marks that continue the block on the next line.
# The look-behind keeps the search linear on long runs of blanks.
CONTINUATION = re.compile(r"(?<![ \t])[ \t]*(?:\r\n|\r|\n)[ \t]*(?:>[ \t]*)*")
# "Sozial-\nversicherung" is one word, but "Haupt-\nund Nebenfach" keeps its hyphen.
_HYPHENATED = re.compile(
    r"(?<=[^\W\d_])-[ \t]*(?:\r\n|\r|\n)[ \t]*(?:>[ \t]*)*(?!(?:und|oder|bzw|and|or)\b)(?=[^\W\d_A-ZÄÖÜ])"
)


# A tag that goes over a line break; the ">" that ends it is no quote mark.
_BROKEN_TAG = re.compile(r"</?[a-zA-Z][^<>\r\n]*[\r\n][^<>]*>")


def flatten(text: str) -> str:
    """Return ``text`` on one line: hard line breaks become one blank, words hyphenated at a break are joined."""
    if "\n" not in text and "\r" not in text:
        return text
    if "<" in text:
        text = _BROKEN_TAG.sub(lambda match: " ".join(match[0].split()).replace(" >", ">"), text)
    return CONTINUATION.sub(" ", _HYPHENATED.sub("", text))


@lru_cache(maxsize=4)
def _line_starts(text: str) -> tuple[int, ...]:
    """Return the offset of each line of a text; cached, because whoever asks for one place asks for many."""
    return (0, *(match.end() for match in _LINE_END.finditer(text)))


# What may run over a line break without being prose: tags, formulas, templates, comments, code.
_BROKEN = re.compile(
    r"</?[a-zA-Z][^<>\r\n]*[\r\n][^<>]*>|\$\$.+?\$\$|\\\[.+?\\\]|\\\(.+?\\\)|(?<![\\$\w])\$[^$]+\$(?!\w)"
    r"|\{\{.+?\}\}|\{%.+?%\}|<!--.*?-->|(`+)[^`]+\1",
    re.DOTALL,
)


def keep_breaks(source: str, target: str) -> str:
    """Return ``target`` with the line breaks inside tags, formulas and the like that ``source`` has there."""
    if "\n" not in source and "\r" not in source:
        return target
    for match in _BROKEN.finditer(source):
        if ("\n" in match[0] or "\r" in match[0]) and (flat := flatten(match[0])) in target:
            target = target.replace(flat, match[0], 1)
    return target


class Block(NamedTuple):
    """A stretch of one kind: ``text[start:end]`` without its markers (``# ``, ``- ``, ``> ``, table bars)."""

    kind: BlockKind
    start: int
    end: int

    @property
    def opaque(self) -> bool:
        """Whether the text is carried through untouched (code, front matter, markup)."""
        return self.kind in OPAQUE_KINDS


@dataclass(frozen=True, slots=True)
class Document:
    """A decoded input. ``blocks`` are ordered and disjoint; the gaps hold blank lines and markers.

    ``name`` is the path as given, or ``<stdin>``; ``encoding`` is the codec that decoded it; ``note`` is a sentence
    for the user about the reading (a guessed encoding), or empty. ``payload`` belongs to ``format`` alone: what a
    container needs to be written again.
    """

    name: str
    text: str
    blocks: tuple[Block, ...] = ()
    format: Format = UNFORMATTED
    encoding: str = "utf-8"
    note: str = ""
    payload: Any = field(default=None, compare=False, repr=False)

    def sentence(self, flat: str) -> str:
        """Return a sentence of this document as it is to be translated: ``flat``, with what it refers to."""
        return self.format.explicit(self.text, flat)

    def position(self, offset: int) -> tuple[int, int]:
        """Return the 1-based line and column of a character offset."""
        starts = _line_starts(self.text)
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1


class Detection(NamedTuple):
    """What language a text is in.

    ``language`` is an ISO 639-1 code, or None for "not sure". ``confidence`` is the share (0 to 1) of the judged
    letters that lie in blocks of that language: not a probability. ``shares`` lists every language with its share,
    largest first; ``blocks`` has one answer (or None) for each block of the document.
    """

    language: str | None
    confidence: float = 0.0
    shares: tuple[tuple[str, float], ...] = ()
    blocks: tuple[str | None, ...] = ()

    @property
    def mixed(self) -> bool:
        """Whether other languages hold more than 15 % of the text."""
        return sum(share for _, share in self.shares[1:]) > 0.15


class Segment(NamedTuple):
    """A sentence or heading: ``document.text[start:start + len(text)] == text``, inside block number ``block``."""

    start: int
    text: str
    block: int = 0

    @property
    def end(self) -> int:
        """The offset after the last character."""
        return self.start + len(self.text)

    @property
    def flat(self) -> str:
        """The text on one line, as engines, checks and views want it."""
        return flatten(self.text)


class Hypothesis(NamedTuple):
    """One candidate translation of one segment, best first in an n-best list.

    ``score`` is the mean log-probability per target token (at most 0), or None when unknown. ``truncated`` marks an
    output that hit the length limit; ``looping`` one that repeats itself even after a retry; ``kept`` that all or part
    of the source stands in it, because nothing that the engine said held what has to be there. ``overlooked`` is the
    first word of a part of the source that the model did not look at while it wrote (see ``document.overlooked``).
    """

    text: str
    score: float | None = None
    origin: Origin = "model"
    truncated: bool = False
    looping: bool = False
    kept: bool = False
    overlooked: str = ""


class TranslationUnit(NamedTuple):
    """One source segment with its translation.

    ``rank`` is the place of the chosen hypothesis in the n-best list (1 = the engine's first choice); ``note`` says in
    a few words why another was taken. ``alternatives`` are other wordings, where they were asked for. ``before`` is
    what
    the source was at an earlier time, where that was asked for: empty where there was none, None where it was the same.
    """

    source: Segment
    target: str
    score: float | None = None
    origin: Origin = "model"
    language: str | None = None
    findings: tuple[Finding, ...] = ()
    rank: int = 1
    note: str = ""
    alternatives: tuple[str, ...] = ()
    before: str | None = None

    @property
    def deleted(self) -> bool:
        """Whether the source text, ``before``, is no longer there; its translation may still be."""
        return bool(self.before) and not self.source.text

    @property
    def gone(self) -> bool:
        """Whether this only tells of a source text that is no longer there, and neither is a translation."""
        return self.deleted and not self.target


class ModelInfo(NamedTuple):
    """The identity of a translation model; ``sha256`` is the digest of its weights file, in hex."""

    name: str
    version: str
    origin: Literal["argos", "starter", "path"]
    sha256: str


class Summary(NamedTuple):
    """An extractive summary: ascending indices into the units, and the method that chose them."""

    method: str
    units: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Bitext:
    """A document with one unit per segment, in document order."""

    document: Document
    detection: Detection
    target_language: str
    model: ModelInfo | None
    units: tuple[TranslationUnit, ...]
    summary: Summary = field(default_factory=lambda: Summary("none"))

    @property
    def source_language(self) -> str | None:
        """The language the document was taken to be in."""
        return self.detection.language

    def kind_of(self, unit: TranslationUnit) -> BlockKind:
        """The kind of the block that a unit lies in; a document without blocks is one paragraph."""
        blocks = self.document.blocks
        return blocks[unit.source.block].kind if unit.source.block < len(blocks) else "paragraph"


def replace_spans(text: str, spans: Iterable[tuple[int, int, str]]) -> str:
    """Return ``text`` with each ``(start, end, new)`` span replaced; spans are ordered and disjoint."""
    parts: list[str] = []
    done = 0
    for start, end, new in spans:
        parts += (text[done:start], new)
        done = end
    parts.append(text[done:])
    return "".join(parts)
