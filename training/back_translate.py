"""Step 0 of a third version: English sentences with the German that a model of the other direction gives them.

    python -m training.back_translate --package EN_DE [--judge DE_EN] --mono mono.en.xz --output bt.tsv [--limit N]

Back-translation (Sennrich et al. 2016) by a search with two beams.  To draw from the five best pieces instead gives
German of more kinds (Edunov et al. 2018), but from a model as small as the starter a worse one: the mean
log-probability of an English piece given that German is -1.62 in nats, -1.19 with a greedy search, -1.09 with this one.
Of each part, the share `KEPT` with the best scores is kept.  The scores are those of a judge, a model of the direction
to be trained (the same log-probability), or without one the mean log-probability of the German pieces, which costs no
time; a judge takes as long as the search.  The tag of a pair is `bt-` and the tag of its sentence.  Stop it at any
time: what is in the output is not done again.
"""

from __future__ import annotations

import argparse
import lzma
import random
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from . import clean
from .engine import Engine
from .settings import load_config

CHUNK = 8_000  # sentences that are sorted and decoded together
WORDS = range(4, 60)
KEPT = 0.8


class Sentence(NamedTuple):
    """A sentence that a person wrote, and where it comes from."""

    tag: str
    text: str


def read_sentences(paths: Sequence[Path], seed: int) -> list[Sentence]:
    """All different sentences of a usable length, in an order that the seed settles: any part of it is a mixture."""
    found: dict[str, str] = {}
    for path in paths:
        with lzma.open(path, "rt", encoding="utf-8", newline="\n") as handle:
            for line in handle:
                tag, _, text = line.rstrip("\n").partition("\t")
                text = clean.clean_target(text)
                if len(text.split()) in WORDS:
                    found.setdefault(text, tag)
    sentences = [Sentence(tag, text) for text, tag in found.items()]
    random.Random(seed).shuffle(sentences)
    return sentences


def pairs(
    sentences: Sequence[Sentence], reverse: Engine, judge: Engine | None, settings: dict[str, float]
) -> Iterator[tuple[str, str, str]]:
    """Tag, German and English of the sentences whose pair is worth training on."""
    results = reverse.decode(
        [sentence.text for sentence in sentences], beam_size=2, max_decoding_length=120, return_scores=True
    )
    drawn = []
    for sentence, result in zip(sentences, results, strict=True):
        text = clean.squeeze(reverse.pieces.decode(result.hypotheses[0]))
        if clean.is_usable(text, sentence.text, int(settings["max_words"]), settings["max_char_ratio"]):
            drawn.append((sentence, text, result.scores[0]))
    scores = [score for _, _, score in drawn]  # of the German pieces, by the length
    if judge is not None:
        judged = judge.score([text for _, text, _ in drawn], [sentence.text for sentence, _, _ in drawn])
        scores = [float(score.mean()) for score in judged]
    lowest = sorted(scores)[round(len(scores) * (1 - KEPT))] if scores else 0.0
    for (sentence, text, _), score in zip(drawn, scores, strict=True):
        if score >= lowest:
            yield f"bt-{sentence.tag}", text, sentence.text


def main() -> None:
    """Command line entry."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--config", type=Path, action="append", default=[], help="merged over config.toml")
    arguments.add_argument("--package", type=Path, required=True, help="Argos package folder, English to German")
    arguments.add_argument("--judge", type=Path, help="Argos package folder, German to English")
    arguments.add_argument("--mono", type=Path, nargs="+", required=True, help="tag and sentence a line, .xz")
    arguments.add_argument("--output", type=Path, required=True)
    arguments.add_argument("--limit", type=int, help="sentences at most")
    arguments.add_argument("--threads", type=int, default=2)
    options = arguments.parse_args()
    config = load_config(options.config)
    sentences = read_sentences(options.mono, config["general"]["seed"])[: options.limit]
    progress = options.output.with_suffix(".done")  # how many sentences have been through, kept or not
    done = int(progress.read_text()) if progress.exists() else 0
    reverse = Engine.load(options.package, options.threads)
    judge = Engine.load(options.judge, options.threads) if options.judge else None
    rest = iter(sentences[done:])
    while part := list(islice(rest, CHUNK)):
        rows = list(pairs(part, reverse, judge, config["clean"]))
        with open(options.output, "a", encoding="utf-8") as handle:
            handle.writelines("\t".join(row) + "\n" for row in rows)
        done += len(part)
        progress.write_text(str(done))
        print(f"{done} of {len(sentences)} sentences; {len(rows)} of the last {len(part)} kept", flush=True)


if __name__ == "__main__":
    main()
