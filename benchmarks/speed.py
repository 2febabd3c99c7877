"""One command, one run, one machine: ``python -m benchmarks.speed --source text.de --reference text.en``.

Prints Markdown. docs/benchmarks.md says what each table compares.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from benchmarks import machine
from benchmarks.parts import curve, first, growth, reuse, startup, summary, throughput
from benchmarks.process import python, run
from benchmarks.setup import Setup
from benchmarks.texts import load

#: Name of a part → (title, function).
PARTS: Mapping[str, tuple[str, Callable[[Setup], str]]] = {
    "startup": ("Start-up", startup.report),
    "first": ("Time to the first translated sentence", first.report),
    "throughput": ("Throughput, starter package", throughput.report),
    "large": ("Throughput, package of full size", throughput.report_large),
    "reuse": ("The whole command, once and again", reuse.report),
    "curve": ("Cost of a sentence by length of the text", curve.report),
    "summary": ("Summary", summary.report),
    "growth": ("Memory on a large file", growth.report),
}
FILE = click.Path(exists=True, path_type=Path)


@click.command()
@click.option("--source", type=FILE, required=True, help="German, one sentence a line.")
@click.option("--reference", type=FILE, help="Its English, for BLEU and chrF.")
@click.option("--package", type=FILE, help="An Argos package folder; default: the starter.")
@click.option("--part", "parts", multiple=True, type=click.Choice(list(PARTS)), help="Only these; default: all.")
@click.option("--sentences", default=1000, show_default=True, help="Lines of the source to use.")
@click.option("--large-sentences", default=150, show_default=True, help="Lines for the package of full size.")
@click.option("--rounds", default=3, show_default=True, help="Repetitions, of which the median counts.")
@click.option("--longest", default=10_000, show_default=True, help="Lines of the longest text of the cost curve.")
@click.option("--largest", default=20, show_default=True, help="Megabytes of the largest text of the memory curve.")
def main(
    source: Path,
    reference: Path | None,
    package: Path | None,
    parts: tuple[str, ...],
    sentences: int,
    large_sentences: int,
    rounds: int,
    longest: int,
    largest: int,
) -> None:
    """Measure, and print the tables as they come."""
    from translator_cli.models import STARTER_FOLDER

    with TemporaryDirectory() as scratch:
        folder, starter = Path(scratch), package or STARTER_FOLDER
        # In a process of its own: what this process ever used would count as the peak of the processes it starts.
        tokenizer = starter.absolute() / "sentencepiece.model"
        run(python("-m", "benchmarks.random_package", "--tokenizer", str(tokenizer), str(folder / "large")))
        setup = Setup(
            starter.absolute(), folder / "large", load(source, reference, sentences), folder, rounds, large_sentences,
            tuple(size for size in (1, 5, 20) if size <= largest),
            tuple(count for count in (10, 100, 1000, 10_000) if count <= longest),
        )  # fmt: skip
        print(machine.describe("benchmarks.speed"), flush=True)
        for name in parts or PARTS:
            title, report = PARTS[name]
            start = time.perf_counter()
            try:
                print(f"\n## {title}\n\n{report(setup)}", flush=True)
            except RuntimeError as error:  # a system that is not installed must not cost the other tables
                print(f"\n## {title}\n\nnot measured: {error}", flush=True)
            print(f"{name}: {time.perf_counter() - start:.0f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
