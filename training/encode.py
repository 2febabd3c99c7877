"""Step 3: tokenise the corpus once into numpy arrays.

The sides change places where the configuration says so (`[general] source = "en"`).

Files in `encoded/`: `source.npy` and `target.npy` (uint16 ids one after the other, end mark
included), `source_at.npy` and `target_at.npy` (offsets, rows + 1), `tag.npy` (uint8 index into
`tags.json`).
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import sentencepiece

from .settings import Work, load_config, parser

EOS = 3
BATCH = 20000


def encode_lines(pieces: sentencepiece.SentencePieceProcessor, lines: list[str]) -> list[list[int]]:
    """Token ids with the end mark."""
    return [ids + [EOS] for ids in pieces.encode(lines)]


def flatten(rows: list[list[int]]) -> tuple[np.ndarray, np.ndarray]:
    """Ids one after the other and the offsets of the rows."""
    offsets = np.zeros(len(rows) + 1, dtype=np.int64)
    np.cumsum([len(row) for row in rows], out=offsets[1:])
    flat = np.fromiter((i for row in rows for i in row), dtype=np.uint16, count=int(offsets[-1]))
    return flat, offsets


def encode_corpus(work: Work, max_pieces: int, turned: bool = False) -> None:
    """Tokenise, drop pairs that are too long, save; `turned`: German, the first side of the corpus, is the target."""
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(work.vocabulary))
    with open(work.corpus, encoding="utf-8") as handle:
        rows = [line.rstrip("\n").split("\t") for line in handle]
    rows = [[tag, english, german] for tag, german, english in rows] if turned else rows
    sources: list[list[int]] = []
    targets: list[list[int]] = []
    tags: list[str] = []
    for start in range(0, len(rows), BATCH):
        part = rows[start : start + BATCH]
        both = zip(
            part, encode_lines(pieces, [r[1] for r in part]), encode_lines(pieces, [r[2] for r in part]), strict=True
        )
        for row, source, target in both:
            if max(len(source), len(target)) <= max_pieces:
                sources.append(source)
                targets.append(target)
                tags.append(row[0])
    save(work.encoded, sources, targets, tags)


def save(folder: Path, sources: list[list[int]], targets: list[list[int]], tags: list[str]) -> None:
    """Write the arrays."""
    folder.mkdir(parents=True, exist_ok=True)
    names = sorted(set(tags))
    index = {name: i for i, name in enumerate(names)}
    for name, rows in (("source", sources), ("target", targets)):
        flat, offsets = flatten(rows)
        np.save(folder / f"{name}.npy", flat)
        np.save(folder / f"{name}_at.npy", offsets)
        print(f"{name}: {len(rows)} rows, {len(flat)} tokens", flush=True)
    np.save(folder / "tag.npy", np.array([index[t] for t in tags], dtype=np.uint8))
    (folder / "tags.json").write_text(json.dumps(names), encoding="utf-8")


def main() -> None:
    """Command line entry."""
    options = parser(__doc__).parse_args()
    config = load_config(options.config)
    encode_corpus(Work(options.work_dir), config["encode"]["max_pieces"], config["general"]["source"] == "en")


if __name__ == "__main__":
    main()
