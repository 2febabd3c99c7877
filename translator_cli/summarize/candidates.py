"""Which segments may stand in a summary."""

from __future__ import annotations

import re
from collections.abc import Sequence

from translator_cli.document import OPAQUE_KINDS, BlockKind, Document, Segment

#: A word for the summary: letters with inner hyphens or apostrophes; numbers and signs are no words.
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_MIN_WORDS = 4  # below that it is a crumb: a caption, a label, "Das stimmt."
_NO_SENTENCES: frozenset[BlockKind] = OPAQUE_KINDS | {"heading", "table-cell"}


def candidates(document: Document, segments: Sequence[Segment]) -> list[int]:
    """Return the indices of the segments that may be chosen, ascending.

    Where every sentence of the text is a crumb, crumbs count after all.
    """
    prose = [index for index, segment in enumerate(segments) if _kind(document, segment) not in _NO_SENTENCES]
    first_of = {" ".join(segments[index].flat.split()): index for index in reversed(prose)}
    distinct = sorted(index for text, index in first_of.items() if text)
    long_enough = [index for index in distinct if len(WORD.findall(segments[index].flat)) >= _MIN_WORDS]
    return long_enough or distinct


def headings(document: Document, segments: Sequence[Segment]) -> list[str]:
    """Return the text of every heading: no candidates, but some methods weigh their words."""
    return [segment.flat for segment in segments if _kind(document, segment) == "heading"]


def _kind(document: Document, segment: Segment) -> BlockKind:
    # A document without blocks is one paragraph.
    return document.blocks[segment.block].kind if segment.block < len(document.blocks) else "paragraph"
