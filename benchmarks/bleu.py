"""BLEU and chrF in a process of their own, so that the measuring process stays small."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.process import python, run


def scores(targets: Sequence[str], references: Sequence[str]) -> tuple[float, float]:
    """Return sacrebleu's BLEU and chrF with their default settings; (nan, nan) without references."""
    if not references:
        return float("nan"), float("nan")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "texts.json"
        path.write_text(json.dumps([list(targets), list(references)]), encoding="utf-8")
        bleu, chrf = run(python("-m", "benchmarks.bleu", str(path))).answer
    return float(bleu), float(chrf)


def main() -> None:
    """Print both scores of the two lists in the given file."""
    metrics = importlib.import_module("sacrebleu.metrics")  # no dependency of the program, so not always there
    targets, references = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    print(json.dumps([metric.corpus_score(targets, [references]).score for metric in (metrics.BLEU(), metrics.CHRF())]))


if __name__ == "__main__":
    main()
