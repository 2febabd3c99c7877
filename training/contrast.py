"""Step 9: does a package find the right English more probable than a wrong one, and does it leave clauses out?

    python -m training.contrast --package FOLDER [--held-out FOLDER]

The pairs in `probes/contrast.tsv` differ in a pronoun, in who does what, in a negation, or in a missing clause
(contrastive evaluation after Sennrich 2017).  With `--held-out` the development set is translated and sorted by the
length of its source: the mean length of the output relative to the reference, and the share of lines whose output is
shorter than LOSS of the reference.  Those are the lines in which a clause is most probably missing.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path

import ctranslate2
import sentencepiece

from translator_cli.models import load_model
from translator_cli.translation import Decoding, load_translator

from .evaluate import translate_lines

CONTRAST = Path(__file__).with_name("probes") / "contrast.tsv"
LOSS = 0.75
STEPS = (10, 20, 30, 40)  # words of the source


def preferred(package: Path) -> dict[str, list[bool]]:
    """For each kind, whether the right English has the higher probability in total (end mark included)."""
    model = ctranslate2.Translator(str(package / "model"), intra_threads=1)
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(package / "sentencepiece.model"))
    rows = [line.split("\t") for line in CONTRAST.read_text(encoding="utf-8").splitlines()]
    source, right, wrong = (pieces.encode([row[column] for row in rows], out_type=str) for column in (1, 2, 3))
    scores = [[sum(r.log_probs) for r in model.score_batch(source, target)] for target in (right, wrong)]
    result: dict[str, list[bool]] = defaultdict(list)
    for row, good, bad in zip(rows, *scores, strict=True):
        result[row[0]].append(good > bad)
    return result


def group(source: str) -> str:
    """The group of a line by the words of its source."""
    words = len(source.split())
    longest = next((step for step in STEPS if words <= step), None)
    return f"over {STEPS[-1]} words" if longest is None else f"up to {longest} words"


def lengths(sources: list[str], references: list[str], outputs: list[str]) -> dict[str, list[float]]:
    """Length of each output relative to its reference (words), by the length of the source."""
    result: dict[str, list[float]] = defaultdict(list)
    for source, reference, output in zip(sources, references, outputs, strict=True):
        result[group(source)].append(len(output.split()) / max(1, len(reference.split())))
    return result


def main() -> None:
    """Command line entry."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--package", type=Path, required=True)
    arguments.add_argument("--held-out", type=Path, help="folder with newstest2019.de and newstest2019.en")
    options = arguments.parse_args()
    for name, right in preferred(options.package).items():
        print(json.dumps({"kind": name, "right": f"{sum(right)} of {len(right)}"}))
    if options.held_out is None:
        return
    sources, references = (
        (options.held_out / f"newstest2019.{language}").read_text(encoding="utf-8").splitlines()
        for language in ("de", "en")
    )
    translator = load_translator([load_model(options.package, "path")], Decoding())
    outputs, _ = translate_lines(translator, sources)
    for name, ratios in sorted(lengths(sources, references, outputs).items(), key=lambda item: item[0][::-1]):
        short = sum(ratio < LOSS for ratio in ratios)
        mean = sum(ratios) / len(ratios)
        print(json.dumps({"source": name, "lines": len(ratios), "mean length": round(mean, 3), "short": short}))


if __name__ == "__main__":
    main()
