"""What a model overlooks while it translates: words of the source that no word of its own translation attends to.

    python -m benchmarks.overlooked --source newstest2019.de --lines 1000

Prints the processor time of decoding with and without a look at the attention, in turns, then every sentence of whose
best translation the starter model overlooked a part, and what is chosen in its place: ``kept`` where no hypothesis is
better.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path

from translator_cli.checks import CheckSettings
from translator_cli.checks.overlooked import overlooked_finding, overlooked_word
from translator_cli.document import Hypothesis
from translator_cli.models import starter_model
from translator_cli.pipeline.choice import choose
from translator_cli.translation import Decoding, Overlooked, Translator, load_translator


def main() -> None:
    """Print the figures and the sentences."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, required=True, help="German sentences, one a line")
    parser.add_argument("--lines", type=int, help="read this many lines at most")
    parser.add_argument("--rounds", type=int, default=2, help="how often each way is timed")
    options = parser.parse_args()
    texts = options.source.read_text(encoding="utf-8").splitlines()[: options.lines]
    ways: dict[str, Overlooked | None] = {"without": None, "with": overlooked_word}
    translators = {name: load_translator([starter_model()], Decoding(), overlooked=look) for name, look in ways.items()}
    for _ in range(options.rounds):
        for name, translator in translators.items():
            found = _timed(name, translator, texts)
    _show(texts, found, translators["with"])


def _timed(name: str, translator: Translator, texts: Sequence[str]) -> list[Hypothesis]:
    begin = time.process_time()
    found = translator.translate(texts)
    print(f"{name} a look at the attention: {(time.process_time() - begin) / len(texts) * 1e3:.2f} ms a line")
    return found


def _show(texts: Sequence[str], found: Sequence[Hypothesis], translator: Translator) -> None:
    settings = CheckSettings()
    flagged = [(text, each) for text, each in zip(texts, found, strict=True) if each.overlooked]
    print(f"{len(flagged)} of {len(texts)} have a part that was overlooked")
    chosen = choose(translator, [text for text, _ in flagged], settings)
    for (text, before), (after, rank, _) in zip(flagged, chosen, strict=True):
        finding = overlooked_finding(text, before.overlooked, settings)
        print(f"{finding.message if finding else ''}\n    {text}\n    {before.text}")
        print(f"    {'kept' if rank == 1 else after.text}")


if __name__ == "__main__":
    main()
