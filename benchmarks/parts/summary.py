"""The summary: sumy as it comes, and ours."""

from __future__ import annotations

import json
import sys
import time

from benchmarks.markdown import seconds, table, times
from benchmarks.process import python, run
from benchmarks.setup import Setup
from benchmarks.texts import article, varied_lines

COUNTS = (25, 1000)


def report(setup: Setup) -> str:
    """LexRank on the same sentences and words, imports excluded."""
    rows = []
    for count in COUNTS:
        text = setup.write(f"summary-{count}.txt", article(varied_lines(setup.corpus.source, count)))
        stock, ours = (
            float(run(python("-m", "benchmarks.parts.summary", system, text)).answer) for system in ("sumy", "ours")
        )
        rows.append([f"{count:,}", seconds(stock), seconds(ours), times(stock / ours)])
    return table(["sentences", "sumy's LexRank", "ours (the default method)", "ratio"], rows)


def main() -> None:
    """Print the seconds that one system takes for one file."""
    from translator_cli.pipeline import analyze
    from translator_cli.files.read import read
    from translator_cli.summarize import SummaryOptions, summarize
    from translator_cli.summarize import engines, rating  # imports sumy, before the clock starts

    system, name = sys.argv[1:]
    analysis = analyze(read(name), "de")
    rating.stemmer("de")("Häuser")
    if system == "sumy":
        (engines.ENGINES["lexrank"],) = engines.LexRank.__bases__
        rating.LIMITS["lexrank"] = sys.maxsize
    start = time.perf_counter()
    summarize(analysis.document, analysis.segments, "de", SummaryOptions())
    print(json.dumps(time.perf_counter() - start))


if __name__ == "__main__":
    main()
