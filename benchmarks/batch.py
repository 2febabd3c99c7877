"""Worker processes against threads: ``python -m benchmarks.batch --source text.de``.

Prints Markdown. The same articles go through ``translate --threads N`` as one text and through ``batch --workers N``;
both write JSON and use no memory.
"""

from __future__ import annotations

import json
import re
import sys
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from benchmarks import machine
from benchmarks.process import Cost, middle, python, run
from benchmarks.texts import load, varied

_LINES = 20  # in an article
_PEAK = re.compile(r"up to (\d+) MB a worker")


def articles(lines: tuple[str, ...], count: int) -> list[str]:
    """Return articles, no two sentences alike."""
    endless = varied(lines)
    return [" ".join(islice(endless, _LINES)) for _ in range(count)]


def write(texts: list[str], folder: Path) -> tuple[Path, Path]:
    """Write the articles as one text and as JSON lines."""
    text, records = folder / "articles.txt", folder / "articles.jsonl"
    text.write_text("\n\n".join(texts) + "\n", "utf-8")
    rows = [json.dumps({"id": number, "text": each}) for number, each in enumerate(texts)]
    records.write_text("\n".join(rows) + "\n", "utf-8")
    return text, records


def row(name: str, cost: Cost, words: int, base: Cost) -> str:
    """Return a row of the table; the base is the plain command."""
    found = _PEAK.search(cost.output)
    peak = f"{found[1]} MB a worker" if found else f"{cost.peak / 1e6:.0f} MB"
    return (
        f"| {name} | {words / cost.wall:,.0f} | {base.wall / cost.wall:.0%} | {1e6 * cost.cpu / words:,.0f} | "
        f"{cost.cpu / base.cpu - 1:+.1%} | {peak} |"
    )


@click.command()
@click.option(
    "--source", type=click.Path(exists=True, path_type=Path), required=True, help="German, a sentence a line."
)
@click.option("--articles", "count", default=120, show_default=True, help="Articles of 20 lines.")
@click.option("--workers", default=2, show_default=True, help="Processes, and threads of the plain command.")
@click.option("--part-size", default="64K", show_default=True, help="Small enough for several parts a worker.")
@click.option("--rounds", default=3, show_default=True, help="Runs of each; the median counts.")
def main(source: Path, count: int, workers: int, part_size: str, rounds: int) -> None:
    """Measure both ways in turn."""
    texts = articles(load(source, None, 100_000).source, count)
    words = sum(len(each.split()) for each in texts)
    plain: list[Cost] = []
    batch: list[Cost] = []
    with TemporaryDirectory() as folder:
        text, records = write(texts, Path(folder))
        common = ["--no-memory", "--device", "cpu", "--model", "starter", "-f", "de"]
        for number in range(rounds):
            out = [str(Path(folder) / f"{number}.json")]
            command = ["-m", "translator_cli", "translate", *common, "--threads", str(workers), "-o", *out, str(text)]
            plain.append(run(python(*command)))
            destination = str(Path(folder) / str(number))
            command = [
                "-m",
                "translator_cli",
                "batch",
                *common,
                "--workers",
                str(workers),
                "--part-size",
                part_size,
                str(records),
                destination,
            ]
            batch.append(run(python(*command)))
    base = middle(plain)
    click.echo(machine.describe("benchmarks.batch") + f"\n- {count} articles, {words:,} words; medians of {rounds}\n")
    click.echo("| | words/s | against plain | CPU µs/word | against plain | peak memory |\n|---|---|---|---|---|---|")
    click.echo(row(f"`translate --threads {workers}`", base, words, base))
    click.echo(row(f"`batch --workers {workers}`", middle(batch), words, base))


if __name__ == "__main__":
    sys.exit(main())
