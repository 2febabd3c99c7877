"""Words a second in the process, loading excluded, and the quality of the very same output."""

from __future__ import annotations

from collections.abc import Sequence
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
RAW = ((2, 1, 512), (2, 1, 1024), (2, 1, 2048), (1, 2, 1024))
ARGOS = {"argos-translate, a sentence a line": "lines", "argos-translate, one paragraph": "paragraph"}
OURS = "translator-cli"


def report(setup: Setup) -> str:
    """The starter package on the whole text, each output rated."""
    return measure(setup.package, setup.corpus, setup.rounds, forced=False)


def report_large(setup: Setup) -> str:
    """The package of full size with random weights; the same number of tokens for everybody."""
    return measure(setup.large, setup.corpus.head(setup.large_sentences), setup.rounds, forced=True)


def measure(package: Path, corpus: Corpus, rounds: int, forced: bool) -> str:
    """Run all systems in turn, ``rounds`` times, the raw engine in the best of its ways from the second round on."""
    cut = segments(corpus.source)
    texts = [text for _, text in cut]
    pieces = tokenizer(package)
    tokens = [" ".join(pieces.encode(text, out_type=str)) for text in texts]
    jobs = {name: Job("argos", str(package), texts, {"feed": feed}, forced) for name, feed in ARGOS.items()}
    jobs[OURS] = Job("ours", str(package), texts, {}, forced)
    for inter, intra, batch in RAW:
        options = {"inter": inter, "intra": intra, "batch": batch}
        jobs[f"raw CTranslate2, {inter} × {intra} threads, {batch}"] = Job("raw", str(package), tokens, options, forced)
    costs: dict[str, list[Cost]] = {name: [] for name in jobs}
    for turn in range(rounds):
        for name, job in jobs.items():
            if turn == 0 or not name.startswith("raw") or name == _best(costs):
                costs[name].append(start(_with(job, keep=turn == 0)))
    numbers = [number for number, _ in cut]
    return _table(costs, corpus, numbers, pieces, forced)


def _with(job: Job, keep: bool) -> Job:
    return Job(job.system, job.package, job.texts, job.options, job.forced, keep)


def _best(costs: dict[str, list[Cost]]) -> str:
    raw = {name: found[0].answer["seconds"] for name, found in costs.items() if name.startswith("raw") and found}
    return min(raw, key=raw.__getitem__)


def _table(costs: dict[str, list[Cost]], corpus: Corpus, numbers: Sequence[int], pieces: Any, forced: bool) -> str:
    took = {name: median(cost.answer["seconds"] for cost in found) for name, found in costs.items()}
    argos, limit = min(took[name] for name in ARGOS), took[_best(costs)]
    rows = []
    for name, found in costs.items():
        bleu, chrf = float("nan"), float("nan")
        targets = found[0].answer["targets"]
        if name.startswith("raw"):
            targets = [pieces.decode(target.split(" ")) for target in targets]
        if not forced and len(targets) == len(numbers):
            bleu, chrf = scores(join(numbers, targets, len(corpus.source)), corpus.reference)
        rows.append([
            f"**{name}**" if name == OURS else name, f"{corpus.words / took[name]:.0f}", times(argos / took[name]),
            f"{limit / took[name]:.0%}", seconds(median(cost.answer["load"] for cost in found)),
            megabytes(max(cost.peak for cost in found)), *([] if forced else [f"{bleu:.2f}", f"{chrf:.2f}"]),
        ])  # fmt: skip
    head = ["system", "words/s", "against argos", "of raw's best", "load", "peak memory"]
    return table([*head, *([] if forced else ["BLEU", "chrF"])], rows)
