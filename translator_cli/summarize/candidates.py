"""Which segments may stand in a summary."""

from __future__ import annotations

import re
from collections.abc import Sequence

from translator_cli.document import NO_SENTENCES, BlockKind, Document, Segment

# Letters with inner hyphens or apostrophes; numbers and signs are no words.
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# Web and mail addresses, link targets, inline code and tags: what they are made of says nothing about the text.
_NO_WORDS = re.compile(r"\]\([^()]*\)|\b[a-z]+://\S+|\bwww\.\S+|(?<!\S)[^\s@]+@[^\s@]+|`[^`]+`|</?[a-zA-Z][^<>]*>")
_MIN_WORDS = 4  # below that it is a crumb: a caption, a label, "Das stimmt."


def words(text: str) -> list[str]:
    """Return the words of a sentence as they stand, without addresses and markup."""
    return _WORD.findall(_NO_WORDS.sub(" ", text))


def candidates(document: Document, segments: Sequence[Segment]) -> list[int]:
    """Return the indices of the segments that may be chosen, ascending.

    Where every sentence of the text is a crumb, crumbs count after all.
    """
    prose = [index for index, segment in enumerate(segments) if _kind(document, segment) not in NO_SENTENCES]
    first_of = {" ".join(segments[index].flat.split()): index for index in reversed(prose)}
    distinct = sorted(index for text, index in first_of.items() if text)
    long_enough = [index for index in distinct if len(words(segments[index].flat)) >= _MIN_WORDS]
    return long_enough or distinct


def headings(document: Document, segments: Sequence[Segment]) -> list[str]:
    """Return the text of every heading: no candidates, but some methods weigh their words."""
    return [segment.flat for segment in segments if _kind(document, segment) == "heading"]


def _kind(document: Document, segment: Segment) -> BlockKind:
    # A document without blocks is one paragraph.
    return document.blocks[segment.block].kind if segment.block < len(document.blocks) else "paragraph"
