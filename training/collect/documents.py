"""Two documents that are each other's translation, taken apart into pairs of sentences.

Where both have the same row of blocks (heading, paragraph, item …) these belong together; else they are aligned as the
sentences inside them are: by length and by what both languages write alike, with the program's own aligner.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from translator_cli.pairs.align.beads import Item, align_items
from translator_cli.split import split_text


class Block(NamedTuple):
    """A heading, paragraph, item … and its text."""

    kind: str
    text: str


def paired_documents(
    german: Sequence[Block], english: Sequence[Block], exact: bool = False
) -> Iterator[tuple[str, str]]:
    """Yield the pairs of sentences; with ``exact`` none of documents that are not built alike."""
    if [block.kind for block in german] == [block.kind for block in english]:
        for left, right in zip(german, english):
            yield from paired_sentences(left.text, right.text)
    elif not exact:
        items = [[Item(block.text, block.kind) for block in side] for side in (german, english)]
        for source, target in align_items(*items):
            if source and target:
                left_text = " ".join(german[index].text for index in source)
                yield from paired_sentences(left_text, " ".join(english[index].text for index in target))


def paired_sentences(german: str, english: str) -> Iterator[tuple[str, str]]:
    """Align the sentences of two texts; one that has no partner is left out, two that are one stay together."""
    left, right = sentences(german, "de"), sentences(english, "en")
    if len(left) == len(right) == 1:
        yield left[0], right[0]
        return
    for source, target in align_items([Item(text) for text in left], [Item(text) for text in right]):
        if source and target:
            yield " ".join(left[index] for index in source), " ".join(right[index] for index in target)


def sentences(text: str, language: str) -> list[str]:
    """Split a text as the program does."""
    return [text[start:end] for start, end in split_text(text, language)]
