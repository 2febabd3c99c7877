"""Step 0, once a first model exists: how probable that model finds each pair (`scores.npy`).

The file holds one float32 for every line of `--data`: the mean natural logarithm of the probability
of a target piece, given the source; NaN where the pair is not used anyway or its tag is trusted.  `prepare.py --scores`
then leaves out the least probable: wrong alignments, untranslated rests, and
text that says something else (Junczys-Dowmunt 2018, with one direction instead of two).
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from .engine import Engine
from .prepare import Line, usable_lines
from .settings import Work, load_config, parser

CHUNK = 20_000  # pairs that are tokenised and sorted together
BATCH_TOKENS = 512


def score_lines(engine: Engine, lines: list[Line], longest: int) -> np.ndarray:
    """Mean log-probability of a target piece for each pair [lines]; longer pairs are cut to `longest` pieces."""
    sides = [line.source for line in lines], [line.target for line in lines]
    return np.array([np.mean(row) for row in engine.score(*sides, longest, BATCH_TOKENS)], dtype=np.float32)


def main() -> None:
    """Command line entry."""
    arguments = parser(__doc__, data=True)
    arguments.add_argument("--package", type=Path, required=True, help="Argos package folder of the first model")
    options = arguments.parse_args()
    config, work = load_config(options.config), Work(options.work_dir)
    engine = Engine.load(options.package, threads=1)
    trusted = set(config["clean"]["trusted_tags"])
    lines = [line for line in usable_lines(options.data, config["clean"]) if line.tag not in trusted]
    scores = np.full(max(line.number for line in lines) + 1, np.nan, dtype=np.float32)
    for start in range(0, len(lines), CHUNK):
        part = lines[start : start + CHUNK]
        scores[[line.number for line in part]] = score_lines(engine, part, config["encode"]["max_pieces"])
        print(f"scored {start + len(part)} of {len(lines)}", flush=True)
    np.save(work.scores, scores)


if __name__ == "__main__":
    main()
