"""The stretches of a document that are paired: its segments, and its code, front matter and markup as they stand."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from translator_cli.pairs.align.beads import Bead, Item, align_items
from translator_cli.document import Document, Segment, flatten
from translator_cli.document.marks import is_mark

_TOO_LOOSE = 0.2  # share of the text in blocks without counterpart from which blocks are not to be trusted


class Passage(NamedTuple):
    """``document.text[start:end] == text`` inside block number ``block``; ``opaque`` text is copied, not translated."""

    start: int
    end: int
    text: str
    block: int = 0
    kind: str = "paragraph"
    opaque: bool = False

    @property
    def flat(self) -> str:
        """The text on one line."""
        return flatten(self.text)


def gap_print(text: str, left: Passage | None, right: Passage | None) -> str:
    """Return 8 hex digits for what lies between two passages of a text, or nothing where a sentence just follows on.

    None stands for the ends of the text. The kind of line break does not count.
    """
    if left and right and left.block == right.block:
        return ""
    gap = text[left.end if left else 0 : right.start if right else len(text)]
    plain = gap.replace("\r\n", "\n").replace("\r", "\n")
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def passages_of(document: Document, segments: Sequence[Segment]) -> tuple[Passage, ...]:
    """Return the segments and the opaque blocks of a document, in order."""
    kinds = [block.kind for block in document.blocks]
    found = [
        Passage(
            segment.start,
            segment.end,
            segment.text,
            segment.block,
            "markup" if is_mark(segment.text) else kinds[segment.block] if kinds else "paragraph",
            is_mark(segment.text),
        )
        for segment in segments
    ]
    found += [
        Passage(block.start, block.end, document.text[block.start : block.end], index, block.kind, True)
        for index, block in enumerate(document.blocks)
        if block.opaque and block.end > block.start
    ]
    return tuple(sorted(found, key=lambda span: (span.start, span.end)))


def align_spans(source: Sequence[Passage], target: Sequence[Passage]) -> list[Bead]:
    """Align by block first and by sentence inside the blocks, so that long documents stay fast.

    Where too many blocks find no counterpart (one side runs its paragraphs together), the sentences are aligned
    without regard to blocks and the answer that leaves less text alone is taken.
    """
    by_block = _by_block(source, target)
    if _loose(by_block, source, target) <= _TOO_LOOSE:
        return by_block
    direct = align_items(_items(source), _items(target))
    return min((by_block, direct), key=lambda beads: _loose(beads, source, target))


def _by_block(source: Sequence[Passage], target: Sequence[Passage]) -> list[Bead]:
    left, right = _blocks(source), _blocks(target)
    beads: list[Bead] = []
    for rows, columns in align_items(
        [_block_item(source, run) for run in left], [_block_item(target, run) for run in right]
    ):
        a = _cover([left[index] for index in rows], beads[-1][0].stop if beads else 0)
        b = _cover([right[index] for index in columns], beads[-1][1].stop if beads else 0)
        inner = align_items(_items(source[a.start : a.stop]), _items(target[b.start : b.stop]))
        beads += [(_shift(x, a.start), _shift(y, b.start)) for x, y in inner]
    return beads


def _blocks(spans: Sequence[Passage]) -> list[range]:
    """Return the index ranges of the spans that share a block."""
    runs: list[range] = []
    for _, group in groupby(spans, key=lambda span: span.block):
        start = runs[-1].stop if runs else 0
        runs.append(range(start, start + sum(1 for _ in group)))
    return runs


def _block_item(spans: Sequence[Passage], run: range) -> Item:
    return Item(" ".join(spans[index].flat for index in run), spans[run.start].kind)


def _items(spans: Sequence[Passage]) -> list[Item]:
    return [Item(span.flat, span.kind, span.block) for span in spans]


def _cover(runs: Sequence[range], default: int) -> range:
    return range(runs[0].start, runs[-1].stop) if runs else range(default, default)


def _shift(run: range, offset: int) -> range:
    return range(run.start + offset, run.stop + offset)


def _loose(beads: Sequence[Bead], source: Sequence[Passage], target: Sequence[Passage]) -> float:
    """Return the share of characters that have no counterpart."""
    total = sum(len(span.text) for span in (*source, *target)) or 1
    loose = sum(len(source[i].text) for rows, columns in beads if not columns for i in rows)
    loose += sum(len(target[j].text) for rows, columns in beads if not rows for j in columns)
    return loose / total
