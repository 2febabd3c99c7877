"""Step 4: word alignment for the guided start (`links.npy`).

IBM model 1 (Brown et al. 1993) over subword pieces with a fixed preference for the diagonal as
in fast_align (Dyer et al. 2013), p(source position i | target position j) ~ exp(-s |i/n - j/m|),
by expectation maximisation with a dense table.  `links.npy` holds, for each token of
`target.npy`, the most probable source position (uint8), or 255 where no position has a
posterior above the threshold.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from .settings import Work, load_config, parser

SHARPNESS, THRESHOLD, NONE = 5.0, 0.35, 255
CELLS = 16_000_000  # cells (source x target positions) handled at a time
SAMPLE_PAIRS, LONGEST, ROUNDS = 260_000, 45, 4


class Pairs:
    """Flat token arrays and their offsets."""

    def __init__(self, folder: Path) -> None:
        self.source, self.target = np.load(folder / "source.npy"), np.load(folder / "target.npy")
        self.source_at, self.target_at = np.load(folder / "source_at.npy"), np.load(folder / "target_at.npy")
        self.source_len, self.target_len = np.diff(self.source_at), np.diff(self.target_at)

    def chunks(self, rows: np.ndarray) -> Iterator[np.ndarray]:
        """Split rows so that each part has about CELLS cells."""
        cells = np.cumsum(self.source_len[rows] * self.target_len[rows])
        return iter(np.split(rows, np.searchsorted(cells, np.arange(CELLS, cells[-1], CELLS))))


def ranges(starts: np.ndarray, lengths: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Concatenated ranges start..start+length and the position inside each range."""
    ends = np.cumsum(lengths)
    inside = np.arange(ends[-1]) - np.repeat(ends - lengths, lengths)
    return np.repeat(starts, lengths) + inside, inside


def posterior(pairs: Pairs, rows: np.ndarray, table: np.ndarray) -> tuple[np.ndarray, ...]:
    """Cells ordered by pair, target position, source position.

    Returns posterior [cells], key into the table [cells], first cell of every target token,
    source position [cells], flat index of every target token.
    """
    n, m = pairs.source_len[rows], pairs.target_len[rows]
    at_target, j = ranges(pairs.target_at[rows], m)
    width = np.repeat(n, m)
    at_source, i = ranges(np.repeat(pairs.source_at[rows], m), width)
    key = pairs.source[at_source].astype(np.int64) * table.shape[1]
    key += np.repeat(pairs.target[at_target], width)
    offset = np.repeat(((j + 0.5) / np.repeat(m, m)).astype(np.float32), width)
    offset -= (i + 0.5).astype(np.float32) / np.repeat(width, width).astype(np.float32)
    score = table.ravel()[key] * np.exp(-SHARPNESS * np.abs(offset))
    first = np.cumsum(width) - width
    total = np.add.reduceat(score, first)
    score /= np.repeat(np.maximum(total, 1e-30), width)
    return score, key, first, i, at_target


def train_table(pairs: Pairs, vocabulary: int, rng: np.random.Generator) -> np.ndarray:
    """Translation table p(target piece | source piece) [vocabulary, vocabulary]."""
    good = np.flatnonzero((pairs.source_len <= LONGEST) & (pairs.target_len <= LONGEST))
    rows = rng.permutation(good)[:SAMPLE_PAIRS]
    table = np.ones((vocabulary, vocabulary), dtype=np.float32)
    for turn in range(ROUNDS):
        counts = np.zeros(vocabulary * vocabulary, dtype=np.float32)
        for part in pairs.chunks(rows):
            score, key, *_ = posterior(pairs, part, table)
            counts += np.bincount(key, weights=score, minlength=counts.size)
        table = counts.reshape(vocabulary, vocabulary)
        table /= np.maximum(table.sum(axis=1, keepdims=True), 1e-9)
        print(f"alignment round {turn + 1} of {ROUNDS}", flush=True)
    return table


def best_links(pairs: Pairs, table: np.ndarray) -> np.ndarray:
    """Most probable source position of every target token, NONE if unsure."""
    links = np.full(len(pairs.target), NONE, dtype=np.uint8)
    for part in pairs.chunks(np.arange(len(pairs.source_len))):
        score, _, first, i, at_target = posterior(pairs, part, table)
        best = np.maximum.reduceat(score, first)
        width = np.diff(np.append(first, len(score)))
        hit = score >= np.repeat(np.maximum(best, THRESHOLD), width)
        token = np.repeat(np.arange(len(first)), width)[hit]
        links[at_target[token]] = i[hit]
    return links


def main() -> None:
    """Command line entry."""
    options = parser(__doc__).parse_args()
    config, work = load_config(options.config), Work(options.work_dir)
    pairs = Pairs(work.encoded)
    rng = np.random.default_rng(config["general"]["seed"])
    links = best_links(pairs, train_table(pairs, config["vocabulary"]["size"], rng))
    np.save(work.encoded / "links.npy", links)
    print(f"{np.mean(links != NONE):.1%} of the target tokens have a link")


if __name__ == "__main__":
    main()
