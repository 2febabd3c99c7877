"""The whole command on one text: without a memory, with an empty one, and again."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.bleu import scores
from benchmarks.markdown import megabytes, seconds, table
from benchmarks.process import Cost, middle, run
from benchmarks.setup import Setup
from benchmarks.texts import article


def report(setup: Setup) -> str:
    """Everything a user waits for: start, reading, detection, decoding, summary, checks, output."""
    text = article(setup.corpus.source)
    command = setup.ours("--format", "json", setup.write("text.txt", text))
    found: dict[str, list[Cost]] = {"`--no-memory`": [], "first run, memory empty": [], "second run": []}
    for turn in range(setup.rounds):
        cache = {"TRANSLATOR_CLI_CACHE": str(setup.folder / f"cache-{turn}")}
        for name, costs in found.items():
            more = ["--no-memory"] if "no-memory" in name else []
            costs.append(run([*command, *more], cache))
    rows = []
    for name, costs in found.items():
        cost = middle(costs)
        bleu, chrf = scores(by_line(setup.corpus.source, text, cost.answer["units"]), setup.corpus.reference)
        speed = f"{setup.corpus.words / cost.wall:.0f}"
        rows.append(
            [name, seconds(cost.wall), seconds(cost.cpu), speed, megabytes(cost.peak), f"{bleu:.2f}", f"{chrf:.2f}"]
        )
    return table(["run", "wall time", "CPU time", "words/s", "peak memory", "BLEU", "chrF"], rows)


def by_line(lines: Sequence[str], text: str, units: Sequence[dict[str, object]]) -> list[str]:
    """Give each unit to the line of the corpus in which it starts."""
    starts, place = [], 0
    for line in lines:
        place = text.index(line.strip(), place)
        starts.append(place)
        place += len(line.strip())
    targets: list[list[str]] = [[] for _ in lines]
    number = 0
    for unit in units:
        while number + 1 < len(starts) and starts[number + 1] <= int(str(unit["start"])):
            number += 1
        targets[number].append(str(unit["target"]))
    return [" ".join(parts) for parts in targets]
