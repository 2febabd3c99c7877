"""What a model overlooks while it translates: words of the source that no word of its own translation attends to.

    python -m benchmarks.overlooked --source newstest2019.de --lines 1000

Decodes each line with and without the attention, prints the processor time of both and of reading the attention, and
every row of overlooked content words of at least ``--letters`` letters, the longest first. The weights are the starter
model's.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import Any

from translator_cli.checks.model.coverage import overlooked
from translator_cli.models import starter_model
from translator_cli.translation import Decoding
from translator_cli.translation.engine import ArgosTranslator


def main() -> None:
    """Print the figures and the rows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, required=True, help="German sentences, one a line")
    parser.add_argument("--lines", type=int, help="read this many lines at most")
    parser.add_argument("--letters", type=int, default=13, help="letters of a row that is shown")
    options = parser.parse_args()
    texts = options.source.read_text(encoding="utf-8").splitlines()[: options.lines]
    engine = ArgosTranslator(starter_model(), Decoding())
    _decoded(engine, texts)
    results = _decoded(engine, texts, return_attention=True)
    begin = time.process_time()
    rows = [_row(engine, texts[index], result, limit) for index, result, limit in results]
    print(f"reading the attention: {(time.process_time() - begin) / len(texts) * 1e3:.2f} ms a line")
    for letters, words, source, target in sorted(rows, reverse=True):
        if letters >= options.letters:
            print(f"{letters} {words}\n    {source}\n    {target}")


def _decoded(engine: ArgosTranslator, texts: list[str], **options: Any) -> list[tuple[int, Any, int]]:
    begin = time.process_time()
    results = list(engine._results(texts, 1, **options))
    print(f"decoding {options}: {(time.process_time() - begin) / len(texts) * 1e3:.2f} ms a line")
    return results


def _row(engine: ArgosTranslator, source: str, result: Any, limit: int) -> tuple[int, str, str, str]:
    """Return letters and words of the longest overlooked row of a source, and both texts."""
    target = engine._hypotheses(source, result, limit)[0].text
    masses = [sum(column) for column in zip(*result.attention[0])]
    spans = engine._tokenizer.source_spans(source)
    run = overlooked(source, tuple((start, end, mass) for (start, end), mass in zip(spans, masses)))
    words = source[run[0][0] : run[-1][1]] if run else ""
    return sum(end - start for start, end in run), words, source, target


if __name__ == "__main__":
    main()
