"""Peak memory on one large file.

Decoding 20 MB takes an hour, so a stand-in answers at once with made-up English, after the real model was loaded and
has decoded a few full batches; reading, detection, splitting, checks, summary and output are the real ones.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.markdown import megabytes, seconds, table
from benchmarks.process import python, run
from benchmarks.setup import Setup
from benchmarks.texts import varied_lines, varied_text

WARM_UP = 300  # sentences


def report(setup: Setup) -> str:
    """Peak memory above the loaded model for each size."""
    warm_up = setup.write("warm-up.txt", "\n".join(varied_lines(setup.corpus.source, WARM_UP)))
    rows = []
    for size in setup.growth_megabytes:
        text = setup.write("large.txt", varied_text(setup.corpus.source, size * 1_000_000))
        found = run(python("-m", "benchmarks.parts.growth", str(setup.package), warm_up, text)).answer
        above = megabytes(found["peak"] - found["model"])
        rows.append([f"{size} MB", f"{found['units']:,}", megabytes(found["model"]), above, seconds(found["seconds"])])
    return table(["text", "sentences", "model, warm", "peak above it", "time, decoding left out"], rows)


class Warm:
    """The real engine, asked once; after that an English sentence with the numbers of the source."""

    def __init__(self, engine: Any) -> None:
        self._engine = engine
        self.info = engine.info

    def translate(self, texts: Sequence[str]) -> list[Any]:
        """Return a made-up translation of the same length."""
        from translator_cli.document import Hypothesis

        return [Hypothesis(f"The {text.lower()}", -0.5) for text in texts]

    def alternatives(self, texts: Sequence[str], count: int) -> list[tuple[Any, ...]]:
        """Return no other candidates."""
        return [(hypothesis,) for hypothesis in self.translate(texts)]


def main() -> None:
    """Run the pipeline on one file and print the peaks, in bytes, before and after."""
    from translator_cli.document import Bitext
    from translator_cli.models import load_model
    from translator_cli.pipeline import Request, translate_documents
    from translator_cli.files.read import read
    from translator_cli.render import View, render
    from translator_cli.translation import Decoding, load_translator

    package, warm_up, name = sys.argv[1:]
    engine = load_translator([load_model(Path(package), "path")], Decoding())
    engine.translate(Path(warm_up).read_text("utf-8").splitlines())
    before, start, units = _peak(), time.perf_counter(), 0
    outcomes = translate_documents([read(name)], Request(), lambda source: Warm(engine))
    bitexts = (outcome for outcome in outcomes if isinstance(outcome, Bitext))
    with open("/dev/null", "w", encoding="utf-8") as sink:
        for piece in render(bitexts, "json", View()):
            units += piece.count('"index"')
            sink.write(piece)
    seconds_taken = time.perf_counter() - start
    print(json.dumps({"model": before, "peak": _peak(), "units": units, "seconds": seconds_taken}))


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main()
