"""What a command costs before and beside translating."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.markdown import megabytes, seconds, table, times
from benchmarks.process import interleaved, python, run
from benchmarks.setup import Setup
from benchmarks.texts import article

ARGOS = 'python -c "import argostranslate.translate"'


def report(setup: Setup) -> str:
    """Compare our commands with importing argos-translate's API; medians."""
    corpus = setup.corpus.head(25)
    text, draft = setup.write("short.txt", article(corpus.source)), setup.write("pair.de.txt", _lines(corpus.source))
    setup.write("pair.en.txt", _lines(corpus.reference or corpus.source))
    commands = {"bare Python": python("-c", "pass")}
    recalled = ["translate", "-q", text]
    for arguments in (["--help"], ["--version"], ["detect", text], ["check", draft], ["summarize", text], recalled):
        name = " ".join(arguments).replace(text, "(25 sentences)").replace(draft, "(25 pairs)")
        commands[f"`translator-cli {name}`"] = python("-m", "translator_cli", *arguments)
    commands[f"`{ARGOS}`"] = python("-c", "import argostranslate.translate")
    memory = {"TRANSLATOR_CLI_CACHE": str(setup.folder / "recalled")}
    run(python("-m", "translator_cli", *recalled), memory)  # what is measured decodes nothing
    costs = interleaved(commands, setup.rounds, memory, codes=(0, 1))  # 1: the checks found something
    argos = costs[f"`{ARGOS}`"]
    rows = [
        [name, seconds(cost.cpu), seconds(cost.wall), megabytes(cost.peak), times(argos.cpu / cost.cpu)]
        for name, cost in costs.items()
    ]
    return table(["process", "CPU time", "wall time", "peak memory", "argos' CPU time / this"], rows)


def _lines(sentences: Sequence[str]) -> str:
    """Return a paragraph for each sentence, so that the two sides of a pair fit."""
    return "\n\n".join(sentences) + "\n"
