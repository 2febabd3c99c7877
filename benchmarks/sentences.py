"""Cut lines of several sentences as ``check`` does: newstest2020 has a paragraph on each line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translator_cli.pairs.align.beads import Item, align_items
from translator_cli.split import split_text


def sentence_pairs(sources: Sequence[str], targets: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the aligned sentences of aligned lines; what has no counterpart stays with its neighbor."""
    for source, target in zip(sources, targets, strict=True):
        german, english = _sentences(source, "de"), _sentences(target, "en")
        beads = align_items([Item(text) for text in german], [Item(text) for text in english])
        if any(not rows or not columns for rows, columns in beads):
            yield source, target
            continue
        for rows, columns in beads:
            yield " ".join(german[i] for i in rows), " ".join(english[i] for i in columns)


def _sentences(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in split_text(text, language)]
