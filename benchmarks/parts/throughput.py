"""Words a second in the process, loading excluded, and the quality of the very same output."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.bleu import scores
from benchmarks.markdown import megabytes, seconds, table, times
from benchmarks.process import Cost
from benchmarks.setup import Setup
from benchmarks.systems.raw import tokenizer
from benchmarks.texts import Corpus, join, segments
from benchmarks.worker import Job, start

#: Ways to drive the raw engine: batches at once, threads in a batch, tokens in a batch. The best one is the limit.
RAW = ((2, 1, 128), (2, 1, 256), (2, 1, 512), (1, 2, 256))
ARGOS = {"argos-translate, one paragraph": "paragraph", "argos-translate, a sentence a line": "lines"}


@dataclass(slots=True)
class Way:
    """A system in one of its ways, and what its runs cost."""

    name: str
    job: Job
    costs: list[Cost] = field(default_factory=list)

    @property
    def seconds(self) -> float:
        """The median time of the runs."""
        return float(median(cost.answer["seconds"] for cost in self.costs))


def report(setup: Setup) -> str:
    """The starter package on the whole text, each output rated."""
    return measure(setup.package, setup.corpus, setup.rounds, forced=False)


def report_large(setup: Setup) -> str:
    """The package of full size with random weights; the same number of tokens for everybody."""
    return measure(setup.large, setup.corpus.head(setup.large_sentences), setup.rounds, forced=True)


def measure(package: Path, corpus: Corpus, rounds: int, forced: bool) -> str:
    """Run every way of every system once, then the best way of each in turn."""
    cut = segments(corpus.source)
    pieces = tokenizer(package)
    ways = _ways(package, [text for _, text in cut], pieces, forced)
    for turn in range(rounds):
        for way in ways if turn == 0 else [_best(ways, system) for system in ("argos", "ours", "raw")]:
            way.costs.append(start(replace(way.job, keep=turn == 0)))
    numbers = [number for number, _ in cut]
    return _table(ways, corpus, numbers, pieces, forced)


def _ways(package: Path, texts: list[str], pieces: Any, forced: bool) -> list[Way]:
    tokens = [" ".join(pieces.encode(text, out_type=str)) for text in texts]
    ways = [Way(name, Job("argos", str(package), texts, {"feed": feed}, forced)) for name, feed in ARGOS.items()]
    ways.append(Way("**translator-cli**", Job("ours", str(package), texts, {}, forced)))
    for inter, intra, batch in RAW:
        options = {"inter": inter, "intra": intra, "batch": batch}
        name = f"raw CTranslate2, {inter} × {intra} threads, batches of {batch:,}"
        ways.append(Way(name, Job("raw", str(package), tokens, options, forced)))
    return ways


def _best(ways: Sequence[Way], system: str) -> Way:
    return min((way for way in ways if way.job.system == system), key=lambda way: way.costs[0].answer["seconds"])


def _table(ways: Sequence[Way], corpus: Corpus, numbers: Sequence[int], pieces: Any, forced: bool) -> str:
    argos, limit = (min(way.seconds for way in ways if way.job.system == system) for system in ("argos", "raw"))
    rows = []
    for way in ways:
        load = median(cost.answer["load"] for cost in way.costs)
        row = [way.name, f"{corpus.words / way.seconds:.0f}", times(argos / way.seconds), f"{limit / way.seconds:.0%}"]
        row += [seconds(load), megabytes(max(cost.peak for cost in way.costs)), str(len(way.costs))]
        rows.append(row if forced else [*row, *_quality(way, corpus, numbers, pieces)])
    head = ["system", "words/s", "against argos", "of raw's best", "load", "peak memory", "runs"]
    return table(head if forced else [*head, "BLEU", "chrF"], rows)


def _quality(way: Way, corpus: Corpus, numbers: Sequence[int], pieces: Any) -> list[str]:
    targets = way.costs[0].answer["targets"]
    if way.job.system == "raw":
        targets = [pieces.decode(target.split(" ")) for target in targets]
    if len(targets) != len(numbers):  # one paragraph in, one out
        return ["–", "–"]
    bleu, chrf = scores(join(numbers, targets, len(corpus.source)), corpus.reference)
    return [f"{bleu:.2f}", f"{chrf:.2f}"]
