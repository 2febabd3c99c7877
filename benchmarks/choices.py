"""What choosing among hypotheses by the checks does to quality: BLEU, chrF and error flags, before and after.

The rows are the engine's first hypothesis, the one that is chosen with the rule ``untranslated`` off, which switches
off the looking up of German words, and what is printed.

python -m benchmarks.choices --source newstest2019.de --reference newstest2019.en
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from benchmarks.bleu import scores
from translator_cli.checks import CheckSettings, check_pair
from translator_cli.checks.overlooked import overlooked_word
from translator_cli.pipeline.choice import choose
from translator_cli.models import load_model, starter_model
from translator_cli.translation import Decoding, load_translator

_UNTRANSLATED = frozenset({"untranslated"})


def flagged(sources: Sequence[str], targets: Sequence[str], settings: CheckSettings) -> float:
    """Return how many of 1,000 pairs have an error-level finding."""
    count = sum(
        any(finding.severity == "error" for finding in check_pair(source, target, settings))
        for source, target in zip(sources, targets, strict=True)
    )
    return 1000 * count / len(sources)


@click.command()
@click.option("--source", type=click.Path(path_type=Path), required=True, help="German, a sentence a line.")
@click.option("--reference", type=click.Path(path_type=Path), required=True, help="Its English.")
@click.option("--package", type=click.Path(path_type=Path), help="Another package than the starter.")
@click.option("--sentences", type=int, default=2000, show_default=True)
def main(source: Path, reference: Path, package: Path | None, sentences: int) -> None:
    """Print the table as Markdown."""
    sources, references = (path.read_text("utf-8").splitlines()[:sentences] for path in (source, reference))
    model = load_model(package, "path") if package else starter_model()
    settings = CheckSettings()
    chosen = choose(load_translator([model], Decoding(), overlooked=overlooked_word), sources, settings)
    first = [hypothesis.text for hypothesis in load_translator([model], Decoding()).translate(sources)]
    after = [hypothesis.text for hypothesis, _, _ in chosen]
    untouched = choose(
        load_translator([model], Decoding(), overlooked=overlooked_word),
        sources,
        settings._replace(disabled=_UNTRANSLATED),
    )
    replaced, looked_up = sum(rank > 1 for _, rank, _ in chosen), sum("looked up" in note for _, _, note in chosen)
    print(f"{model.name}, {len(sources)} sentences, {replaced} replaced, {looked_up} with words looked up\n")
    print("| | BLEU | chrF | error flags in 1,000 |\n|---|---|---|---|")
    rows = {"first hypothesis": first, "first that passes": [hypothesis.text for hypothesis, _, _ in untouched]}
    for name, targets in {**rows, "and German words looked up": after}.items():
        bleu, chrf = scores(targets, references)
        print(f"| {name} | {bleu:.2f} | {chrf:.2f} | {flagged(sources, targets, settings):.1f} |")


if __name__ == "__main__":
    main()
