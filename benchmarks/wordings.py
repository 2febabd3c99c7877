"""How often another wording is the better translation: chrF of the best of several against that of the first.

python -m benchmarks.wordings --source newstest2019.de --reference newstest2019.en
"""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from pathlib import Path

import click

from translator_cli.document import Hypothesis
from translator_cli.models import load_model, starter_model
from translator_cli.pipeline.wordings import wordings
from translator_cli.translation import Decoding, load_translator


def best_scores(rows: Sequence[Sequence[Hypothesis]], references: Sequence[str]) -> tuple[float, float, float]:
    """Return the mean chrF of the first, that of the best of each row, and the share of rows whose first is beaten."""
    chrf = importlib.import_module("sacrebleu.metrics").CHRF()  # no dependency of the program
    scores = [
        [chrf.sentence_score(each.text, [reference]).score for each in row]
        for row, reference in zip(rows, references, strict=True)
    ]
    first, best = ([pick(row) for row in scores] for pick in (lambda row: row[0], max))
    beaten = sum(high > low for high, low in zip(best, first, strict=True))
    return sum(first) / len(first), sum(best) / len(best), beaten / len(first)


@click.command()
@click.option("--source", type=click.Path(path_type=Path), required=True, help="German, one sentence per line.")
@click.option("--reference", type=click.Path(path_type=Path), required=True, help="Its English.")
@click.option("--package", type=click.Path(path_type=Path), help="Another package than the starter.")
@click.option("--sentences", type=int, default=300, show_default=True)
@click.option("--count", type=int, default=5, show_default=True)
def main(source: Path, reference: Path, package: Path | None, sentences: int, count: int) -> None:
    """Print the table as Markdown."""
    sources, references = (path.read_text("utf-8").splitlines()[:sentences] for path in (source, reference))
    translator = load_translator([load_model(package, "path") if package else starter_model()], Decoding())
    beam = [tuple(row) for row in translator.alternatives(sources, count)]
    print("| | chrF of the first | chrF of the best | first is beaten |\n|---|---|---|---|")
    for name, rows in (
        (f"{count} best of a beam of {count}", beam),
        ("wordings", wordings(translator, sources, count)),
    ):
        first, best, beaten = best_scores(rows, references)
        print(f"| {name} | {first:.1f} | {best:.1f} | {beaten:.0%} |")


if __name__ == "__main__":
    main()
