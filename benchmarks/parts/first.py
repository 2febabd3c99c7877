"""From the start of the process to the first translated sentence of a short text."""

from __future__ import annotations

import json

from benchmarks.markdown import megabytes, seconds, table, times
from benchmarks.process import interleaved, python
from benchmarks.setup import Setup
from benchmarks.texts import article
from benchmarks.worker import Job

#: The text is the first sentences of a usual length: news begins with headlines.
SENTENCES, WORDS = 3, range(8, 21)


def report(setup: Setup) -> str:
    """Both packages: ours writes the text, argos-translate's API is called on it and the result printed."""
    lines = [line for line in setup.corpus.source if len(line.split()) in WORDS][:SENTENCES]
    text = setup.write("first.txt", article(lines))
    commands = {}
    for name, package, forced in (("starter", setup.package, False), ("full size", setup.large, True)):
        checks = ["--no-check"] if forced else []  # random output would be decoded again and again
        commands[f"translator-cli, {name}"] = setup.ours("--no-memory", *checks, text, forced=forced)
        job = Job("argos", str(package), lines, {"feed": "lines", "prime": False}, forced, keep=True, warm_up=False)
        fields = {name: getattr(job, name) for name in Job.__dataclass_fields__}
        path = setup.write(f"first-{forced}.json", json.dumps(fields))
        commands[f"argos-translate, {name}"] = python("-m", "benchmarks.worker", path)
    costs = interleaved(commands, setup.rounds)
    rows = []
    for name, cost in costs.items():
        ours = costs[name.replace("argos-translate", "translator-cli")]
        rows.append(
            [name, seconds(cost.first), seconds(cost.cpu), megabytes(cost.peak), times(cost.first / ours.first)]
        )
    return table(["system, package", "first output after", "CPU time", "peak memory", "against ours"], rows)
