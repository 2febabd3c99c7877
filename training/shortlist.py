"""Which target pieces a source piece may become (`vmap.txt`), so that the output layer can be narrow.

CTranslate2 then computes scores only for the pieces that some source piece of the batch allows, and for those that
every text may need. The table comes from the word alignment of the training data.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import sentencepiece

from .align import NONE
from .settings import Work

#: Target pieces for a source piece, and pieces that are always allowed: the most frequent ones.
CANDIDATES, COMMON = 60, 1500
#: With 20 and 500, decoding is 5 % faster and loses 0.2 BLEU more.
FIRST_PIECE = 4  # after padding, unknown, begin and end


def link_counts(folder: Path, size: int) -> tuple[np.ndarray, np.ndarray]:
    """How often a target piece is linked to a source piece [size, size], and how often it occurs [size]."""
    source, target = np.load(folder / "source.npy"), np.load(folder / "target.npy")
    source_at, target_at = np.load(folder / "source_at.npy"), np.load(folder / "target_at.npy")
    links = np.load(folder / "links.npy")
    linked = links != NONE
    row_start = np.repeat(source_at[:-1], np.diff(target_at))[linked]
    key = source[row_start + links[linked]].astype(np.int64) * size + target[linked]
    counts = np.bincount(key, minlength=size * size).astype(np.int32)
    return counts.reshape(size, size), np.bincount(target, minlength=size)


def shortlist(counts: np.ndarray, frequency: np.ndarray, pieces: Sequence[str]) -> Iterator[str]:
    """Lines of the file: first what is always allowed, then one for each source piece (tab, target pieces)."""
    letters = [i for i, piece in enumerate(pieces) if i >= FIRST_PIECE and len(piece.strip("\u2581")) < 2]
    common = dict.fromkeys([*np.argsort(-frequency, kind="stable")[:COMMON].tolist(), *letters])
    yield "\t" + " ".join(pieces[i] for i in common)
    for i in range(FIRST_PIECE, len(pieces)):
        best = np.argsort(-counts[i], kind="stable")[:CANDIDATES]
        allowed = dict.fromkeys([*best[counts[i, best] > 0].tolist(), i])  # itself: names are copied
        if kept := [j for j in allowed if j not in common and j >= FIRST_PIECE]:
            yield pieces[i] + "\t" + " ".join(pieces[j] for j in kept)


def write_shortlist(work: Work, destination: Path) -> None:
    """Write the file for the corpus and the alignment of a work folder."""
    processor = sentencepiece.SentencePieceProcessor(model_file=str(work.vocabulary))
    pieces = [processor.id_to_piece(i) for i in range(processor.get_piece_size())]
    lines = shortlist(*link_counts(work.encoded, len(pieces)), pieces)
    destination.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
