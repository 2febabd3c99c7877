"""What a command costs before and beside translating."""

from __future__ import annotations

from benchmarks.markdown import megabytes, seconds, table, times
from benchmarks.process import interleaved, python
from benchmarks.setup import Setup
from benchmarks.texts import article

ARGOS = 'python -c "import argostranslate.translate"'


def report(setup: Setup) -> str:
    """Compare our commands with importing argos-translate's API; medians."""
    text = setup.write("short.txt", article(setup.corpus.source[:25]))
    commands = {"bare Python": python("-c", "pass")}
    for arguments in (["--help"], ["--version"], ["detect", text], ["summarize", text]):
        name = " ".join(arguments).replace(text, "(25 sentences)")
        commands[f"`translator-cli {name}`"] = python("-m", "translator_cli", *arguments)
    commands[f"`{ARGOS}`"] = python("-c", "import argostranslate.translate")
    costs = interleaved(commands, setup.rounds)
    argos = costs[f"`{ARGOS}`"]
    rows = [
        [name, seconds(cost.cpu), seconds(cost.wall), megabytes(cost.peak), times(argos.cpu / cost.cpu)]
        for name, cost in costs.items()
    ]
    return table(["process", "CPU time", "wall time", "peak memory", "argos' CPU time / this"], rows)
