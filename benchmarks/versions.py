"""What the everyday commands cost in this checkout and in another one, in turns.

    git worktree add ../before v0.1.0
    python -m benchmarks.versions ../before --source newstest2019.de --reference newstest2019.en

CPU seconds of the whole process, median of the rounds. Both checkouts run on the same interpreter and are compiled to
bytecode first, so that it is the program that is compared and not who was started before.
"""

from __future__ import annotations

import compileall
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import click

from benchmarks import machine
from benchmarks.markdown import seconds, table
from benchmarks.process import ROOT, python, run
from benchmarks.texts import article, load

FILE = click.Path(exists=True, path_type=Path)


@click.command()
@click.argument("other", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--source", type=FILE, required=True, help="German, one sentence a line.")
@click.option("--reference", type=FILE, required=True, help="Its English.")
@click.option("--sentences", default=25, show_default=True, help="Lines of the source to use.")
@click.option("--rounds", default=15, show_default=True, help="Repetitions, of which the median counts.")
def main(other: Path, source: Path, reference: Path, sentences: int, rounds: int) -> None:
    """Measure each command in OTHER and here, and print one table."""
    trees = {"other": other.absolute(), "this": ROOT.absolute()}
    for tree in trees.values():
        compileall.compile_dir(tree / "translator_cli", quiet=1)
    print(f"{machine.describe('benchmarks.versions')}\n")
    with TemporaryDirectory() as scratch:
        commands = _commands(Path(scratch), source, reference, sentences)
        for tree in trees.values():  # what is measured is the second run: translations are recalled
            run(commands["translate, recalled"], _environment(tree, scratch), tree)
        rows = [[name, *_compared(command, trees, scratch, rounds)] for name, command in commands.items()]
    print(table(["command", "other", "this", "this / other"], rows))


def _commands(folder: Path, source: Path, reference: Path, sentences: int) -> dict[str, list[str]]:
    """Write the texts and return the commands on them."""
    corpus = load(source, reference, sentences)
    text, draft, english = folder / "text.txt", folder / "pair.de.txt", folder / "pair.en.txt"
    text.write_text(article(corpus.source), encoding="utf-8")
    for path, lines in ((draft, corpus.source), (english, corpus.reference)):
        path.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    words = {
        "--help": ["--help"],
        "detect": ["detect", str(text)],
        "check": ["check", str(draft)],
        "summarize": ["summarize", str(text)],
        "translate, recalled": ["translate", "-q", str(text)],
    }
    return {name: python("-m", "translator_cli", *arguments) for name, arguments in words.items()}


def _environment(tree: Path, scratch: str) -> dict[str, str]:
    cache = Path(scratch) / f"cache-{tree.name}"
    return {"PYTHONPATH": str(tree), "TRANSLATOR_CLI_CACHE": str(cache), "PYTHONDONTWRITEBYTECODE": ""}


def _compared(command: Sequence[str], trees: Mapping[str, Path], scratch: str, rounds: int) -> list[str]:
    costs: dict[str, list[float]] = {name: [] for name in trees}
    for turn in range(rounds):
        for name in sorted(trees, reverse=bool(turn % 2)):  # A B B A: neither is always first
            tree = trees[name]
            costs[name].append(run(command, _environment(tree, scratch), tree, codes=(0, 1)).cpu)
    other, this = median(costs["other"]), median(costs["this"])
    return [seconds(other), seconds(this), f"{this / other:.2f}"]


if __name__ == "__main__":
    assert os.name == "posix", "the kernel's figures for a process"
    main()
