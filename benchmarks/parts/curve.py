"""Does a long text cost more a sentence than a short one?"""

from __future__ import annotations

from benchmarks.markdown import megabytes, seconds, table
from benchmarks.process import run
from benchmarks.setup import Setup
from benchmarks.texts import article, varied_lines


def report(setup: Setup) -> str:
    """The whole command without a memory; where the corpus ends it begins again with other numbers."""
    rows = []
    for count in setup.curve:
        text = setup.write(f"curve-{count}.txt", article(varied_lines(setup.corpus.source, count)))
        cost = run(setup.ours("--no-memory", "--format", "json", text))
        units = len(cost.answer["units"])
        each = f"{1000 * cost.wall / count:.1f} ms"
        rows.append([f"{count:,}", f"{units:,}", seconds(cost.wall), each, seconds(cost.cpu), megabytes(cost.peak)])
    return table(["lines", "sentences", "wall time", "a line", "CPU time", "peak memory"], rows)
