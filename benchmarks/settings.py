"""Speed against quality of settings: ``python -m benchmarks.settings --source text.de --reference text.en``.

Each row changes one setting of the default search. The raw engine is timed, tokenizing left out; BLEU and chrF are
those of its output.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

import click

from benchmarks import machine
from benchmarks.bleu import scores
from benchmarks.markdown import table, times
from benchmarks.process import Cost
from benchmarks.systems.raw import tokenizer
from benchmarks.texts import join, load, segments
from benchmarks.worker import Job, start

DEFAULT: Mapping[str, Any] = {"inter": 2, "intra": 1, "batch": 256}


@dataclass(frozen=True, slots=True)
class Row:
    """A setting: what differs from the default in threads and batches, and in the search."""

    name: str
    options: Mapping[str, Any] = field(default_factory=dict)
    search: Mapping[str, Any] = field(default_factory=dict)


ROWS = (
    Row("**default**: beam 4, length penalty 0.2, batches of 256 tokens, 2 × 1 threads"),
    Row("beam 1 (`--fast`)", search={"beam_size": 1}),
    Row("beam 2", search={"beam_size": 2}),
    Row("beam 6", search={"beam_size": 6}),
    Row("length penalty 0", search={"length_penalty": 0}),
    Row("length penalty 0.6", search={"length_penalty": 0.6}),
    Row("length penalty 1", search={"length_penalty": 1}),
    Row("repetition penalty 1.1", search={"repetition_penalty": 1.1}),
    Row("no 3-gram twice", search={"no_repeat_ngram_size": 3}),
    Row("8 hypotheses wanted, beam 8", search={"beam_size": 8, "num_hypotheses": 8}),
    Row("no shortlist (`vmap.txt`)", search={"use_vmap": False}),
    Row("no shortlist, batches of 1,024 tokens", {"batch": 1024}, {"use_vmap": False}),
    Row("batches of 32 tokens", {"batch": 32}),
    Row("batches of 128 tokens", {"batch": 128}),
    Row("batches of 512 tokens", {"batch": 512}),
    Row("batches of 1,024 tokens", {"batch": 1024}),
    Row("batches of 2,048 tokens", {"batch": 2048}),
    Row("batches of 4,096 tokens", {"batch": 4096}),
    Row("1 × 1 threads", {"inter": 1, "intra": 1}),
    Row("1 × 2 threads", {"inter": 1, "intra": 2}),
    Row("2 × 2 threads", {"inter": 2, "intra": 2}),
)


@click.command()
@click.option("--source", type=click.Path(exists=True, path_type=Path), required=True, help="German sentences.")
@click.option("--reference", type=click.Path(exists=True, path_type=Path), help="Their English.")
@click.option("--package", type=click.Path(exists=True, path_type=Path), help="Default: the starter.")
@click.option("--sentences", default=300, show_default=True, help="Lines of the source to use.")
@click.option("--rounds", default=1, show_default=True, help="Repetitions, of which the median counts.")
@click.option("--rows", "wanted", default="", metavar="TEXT", help="Only rows whose name holds TEXT.")
def main(source: Path, reference: Path | None, package: Path | None, sentences: int, rounds: int, wanted: str) -> None:
    """Print the table."""
    from translator_cli.models import STARTER_FOLDER

    folder = (package or STARTER_FOLDER).absolute()
    corpus = load(source, reference, sentences)
    cut = segments(corpus.source)
    pieces = tokenizer(folder)
    tokens = [" ".join(pieces.encode(text, out_type=str)) for _, text in cut]
    rows = [ROWS[0], *(row for row in ROWS[1:] if wanted in row.name)]
    costs: dict[str, list[Cost]] = {row.name: [] for row in rows}
    for turn in range(rounds):
        for row in rows:
            options = {**DEFAULT, **row.options, "search": dict(row.search)}
            costs[row.name].append(start(Job("raw", str(folder), tokens, options, keep=turn == 0)))
    took = {name: median(cost.answer["seconds"] for cost in found) for name, found in costs.items()}
    lines = []
    for name, found in costs.items():
        targets = [pieces.decode(target.split(" ")) for target in found[0].answer["targets"]]
        bleu, chrf = scores(join([number for number, _ in cut], targets, len(corpus.source)), corpus.reference)
        speed = f"{corpus.words / took[name]:.0f}"
        lines.append([name, speed, times(took[ROWS[0].name] / took[name]), f"{bleu:.2f}", f"{chrf:.2f}"])
    print(machine.describe("benchmarks.settings"))
    print(f"\n{table(['setting', 'words/s', 'against default', 'BLEU', 'chrF'], lines)}")


if __name__ == "__main__":
    main()
