"""Random micro-batches of one source length, drawn by tag weights; resumable.

A worker draws *rounds*.  A round takes about ROUND_TOKENS target tokens from the mixture, sorts
the pairs by source length and then target length, and cuts micro-batches inside each source
length, so sources need no padding and targets little.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

ROUND_TOKENS = 500_000
PAD, BOS, NO_LINK = 0, 2, 255
#: Stands before a source that a machine wrote (tagged back-translation, Caswell et al. 2019), so that its
#: style is not taken for German.  It is the id of the unknown piece, which byte fallback leaves unused.
MARK = 1


@dataclass(frozen=True)
class Batch:
    """Arrays of int64: source [batch, source], inputs/labels/links [batch, target].

    `labels` is PAD and `links` -1 after the end; `tokens` counts real labels.
    """

    source: np.ndarray
    inputs: np.ndarray
    labels: np.ndarray
    links: np.ndarray
    tokens: int


class Corpus:
    """The encoded pairs; the sources of the tags in `marked` get the mark as their first token."""

    def __init__(self, folder: Path, marked: Collection[str] = ()) -> None:
        self.source = np.load(folder / "source.npy", mmap_mode="r")
        self.target = np.load(folder / "target.npy", mmap_mode="r")
        self.links = np.load(folder / "links.npy", mmap_mode="r")
        self.source_at, self.target_at = np.load(folder / "source_at.npy"), np.load(folder / "target_at.npy")
        self.source_len, self.target_len = np.diff(self.source_at), np.diff(self.target_at)
        self.tag, self.tags = np.load(folder / "tag.npy"), json.loads((folder / "tags.json").read_text())
        self.marks = np.array([name in marked for name in self.tags], dtype=np.int64)[self.tag]
        self.source_len += self.marks

    def weights(self, mixture: dict[str, float]) -> np.ndarray:
        """Weight of every pair."""
        return np.array([mixture.get(name, 0.0) for name in self.tags])[self.tag]

    def batch(self, rows: np.ndarray) -> Batch:
        """Pairs of equal source length as one batch."""
        length, longest = int(self.source_len[rows[0]]), int(self.target_len[rows].max())
        source = np.full((len(rows), length), MARK, dtype=np.int64)
        labels = np.full((len(rows), longest), PAD, dtype=np.int64)
        inputs, links = labels.copy(), np.full_like(labels, -1)
        for i, row in enumerate(rows):
            span = slice(self.target_at[row], self.target_at[row + 1])
            n = int(self.target_len[row])
            source[i, self.marks[row] :] = self.source[self.source_at[row] : self.source_at[row + 1]]
            labels[i, :n] = self.target[span]
            linked = self.links[span].astype(np.int64)
            links[i, :n] = np.where(linked == NO_LINK, -1, linked + self.marks[row])
        inputs[:, 0], inputs[:, 1:] = BOS, labels[:, :-1]
        return Batch(source, inputs, labels, links, int(self.target_len[rows].sum()))


class Sampler:
    """Draws pairs of a mixture: each pair about `weight` times, in an order without repeats
    as far as the weight allows (every pass visits a pair floor or ceil of its weight times)."""

    def __init__(self, weights: np.ndarray, seed: tuple[int, ...]) -> None:
        self.weights, self.seed, self.passes, self.at = weights, seed, 0, 0
        self.order = self._new_order()

    def _new_order(self) -> np.ndarray:
        rng = np.random.default_rng((*self.seed, self.passes))
        times = np.floor(self.weights + rng.random(len(self.weights))).astype(np.int64)
        return rng.permutation(np.repeat(np.arange(len(self.weights), dtype=np.int32), times))

    def take(self, count: int) -> np.ndarray:
        """Next pairs (row numbers)."""
        if self.at >= len(self.order):
            self.passes, self.at = self.passes + 1, 0
            self.order = self._new_order()
        rows = self.order[self.at : self.at + count]
        self.at += len(rows)
        return rows

    def state(self) -> tuple[int, int]:
        """Position, to be given to `seek`."""
        return self.passes, self.at

    def seek(self, passes: int, at: int) -> None:
        """Go to a saved position."""
        self.passes = passes
        self.order = self._new_order()
        self.at = at


def cut(corpus: Corpus, rows: np.ndarray, micro_tokens: int, rng: np.random.Generator) -> list[np.ndarray]:
    """Cut rows into groups of one source length and about `micro_tokens` target tokens, shuffled."""
    rows = rows[np.lexsort((corpus.target_len[rows], corpus.source_len[rows]))]
    groups, start, longest = [], 0, 0
    for i, row in enumerate(rows):
        longest = max(longest, int(corpus.target_len[row]))
        new_length = corpus.source_len[row] != corpus.source_len[rows[start]]
        if i > start and (new_length or longest * (i - start + 1) > micro_tokens):
            groups.append(rows[start:i])
            start, longest = i, int(corpus.target_len[row])
    if len(rows):
        groups.append(rows[start:])
    return [groups[i] for i in rng.permutation(len(groups))]


def stream(
    corpus: Corpus, sampler: Sampler, micro_tokens: int, longest: int | None, seed: tuple[int, ...]
) -> Iterator[list[np.ndarray]]:
    """Rounds of micro-batches for ever; `longest` limits the pieces of both sides."""
    mean = float(np.average(corpus.target_len, weights=sampler.weights))
    while True:
        rng = np.random.default_rng((*seed, *sampler.state()))
        rows = sampler.take(int(ROUND_TOKENS / mean))
        if longest is not None:
            rows = rows[(corpus.source_len[rows] <= longest) & (corpus.target_len[rows] <= longest)]
        yield cut(corpus, rows, micro_tokens, rng)
