"""Whether choosing among the n-best pays: the noisy channel and minimum Bayes risk, measured on held-out sets.

    python -m training.rerank --package DE_EN --reverse EN_DE --held-out FOLDER [--hypotheses 8]

The noisy channel (Yee et al. 2019) adds to a hypothesis' own score what the model of the other direction makes of the
source given the hypothesis, and its length; the two weights are searched for on the development set and used on the
other one.  Minimum Bayes risk (Kumar & Byrne 2004) takes the hypothesis that is most like all others, by chrF, each
weighted by its probability.
"""

from __future__ import annotations

import argparse
import itertools
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import sacrebleu

from translator_cli.split import split_text

from .engine import Engine
from .package import LENGTH_PENALTY

REVERSE_WEIGHTS = (0.0, 0.1, 0.2, 0.3, 0.5, 0.7, 1.0)
LENGTH_WEIGHTS = (0.0, 0.1, 0.2, 0.4, 0.7)


class NBest(NamedTuple):
    """The hypotheses of a sentence: texts, sums of log-probabilities both ways [n], numbers of pieces [n]."""

    texts: list[str]
    forward: np.ndarray
    reverse: np.ndarray
    lengths: np.ndarray


class HeldOut(NamedTuple):
    """A held-out set: for each line its sentences' hypotheses, and its reference."""

    lines: list[list[NBest]]
    references: list[str]
    seconds: tuple[float, float]  # of decoding, of the other direction


def decode(forward: Engine, sentences: Sequence[str], count: int) -> list[list[tuple[str, float, int]]]:
    """Text, sum of log-probabilities and pieces of the n-best of each sentence."""
    search = {"beam_size": count, "num_hypotheses": count, "length_penalty": LENGTH_PENALTY, "return_scores": True}
    results = forward.decode(sentences, **search)
    found = []
    for result in results:
        lengths = [len(tokens) + 1 for tokens in result.hypotheses]
        sums = [score * length**LENGTH_PENALTY for score, length in zip(result.scores, lengths, strict=True)]
        found.append(list(zip(map(forward.pieces.decode, result.hypotheses), sums, lengths, strict=True)))
    return found


def read_set(name: str, held_out: Path, forward: Engine, reverse: Engine, count: int) -> HeldOut:
    """Decode a held-out set and score what comes out the other way round."""
    sources, references = (
        (held_out / f"{name}.{language}").read_text(encoding="utf-8").splitlines() for language in ("de", "en")
    )
    parts = [[line[start:end] for start, end in split_text(line, "de")] for line in sources]
    sentences = [sentence for part in parts for sentence in part]
    begun = time.perf_counter()
    decoded = decode(forward, sentences, count)
    between = time.perf_counter()
    flat = [(sentence, text) for sentence, hits in zip(sentences, decoded, strict=True) for text, *_ in hits]
    scores = map(np.sum, reverse.score([text for _, text in flat], [sentence for sentence, _ in flat]))
    nbest = iter(
        [
            NBest(
                [text for text, *_ in hits],
                np.array([score for _, score, _ in hits]),
                np.array(list(itertools.islice(scores, len(hits)))),
                np.array([length for *_, length in hits]),
            )
            for hits in decoded
        ]
    )
    lines = [[next(nbest) for _ in part] for part in parts]
    return HeldOut(lines, references, (between - begun, time.perf_counter() - between))


def bleu_of(held: HeldOut, choose: Callable[[NBest], int]) -> tuple[float, float]:
    """BLEU and chrF of what is chosen."""
    outputs = [" ".join(found.texts[choose(found)] for found in line) for line in held.lines]
    references = [held.references]
    return sacrebleu.corpus_bleu(outputs, references).score, sacrebleu.corpus_chrf(outputs, references).score


def channel(reverse_weight: float, length_weight: float) -> Callable[[NBest], int]:
    """The choice of the noisy channel; scores are per piece, so that the weights mean the same for any length."""

    def choose(found: NBest) -> int:
        mean = found.lengths.mean()
        total = found.forward / found.lengths**LENGTH_PENALTY * mean ** (LENGTH_PENALTY - 1)
        return int(np.argmax(total + reverse_weight * found.reverse / mean + length_weight * found.lengths / mean))

    return choose


def least_risk(found: NBest) -> int:
    """The choice of minimum Bayes risk."""
    weights = np.exp(found.forward - found.forward.max())
    like = [
        sum(w * sacrebleu.sentence_chrf(text, [other]).score for w, other in zip(weights, found.texts, strict=True))
        for text in found.texts
    ]
    return int(np.argmax(like))


def report(development: HeldOut, other: HeldOut) -> None:
    """Print a table."""

    def row(name: str, choose: Callable[[NBest], int]) -> None:
        cells = [f"{value:.2f}" for held in (development, other) for value in bleu_of(held, choose)]
        print(f"| {name} | {' | '.join(cells)} |", flush=True)

    print("| choice | BLEU | chrF | BLEU, other set | chrF, other set |\n|---|---:|---:|---:|---:|")
    row("first", lambda found: 0)
    weights = itertools.product(REVERSE_WEIGHTS, LENGTH_WEIGHTS)
    best = max(weights, key=lambda pair: bleu_of(development, channel(*pair))[0])
    row(f"noisy channel, weights {best[0]:g} and {best[1]:g}", channel(*best))
    row("noisy channel, weights 0.3 and 0.2", channel(0.3, 0.2))
    row("minimum Bayes risk", least_risk)
    for held in (development, other):
        decoding, scoring = held.seconds
        print(
            f"decoding {decoding:.0f} s, other direction {scoring:.0f} s ({1 + scoring / decoding:.2f} times the time)"
        )


def main() -> None:
    """Command line entry."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--package", type=Path, required=True)
    arguments.add_argument("--reverse", type=Path, required=True)
    arguments.add_argument("--held-out", type=Path, required=True, help="folder with SET.de and SET.en")
    arguments.add_argument("--set", nargs=2, default=["newstest2019", "newstest2020"], help="development and other set")
    arguments.add_argument("--hypotheses", type=int, default=8)
    arguments.add_argument("--threads", type=int, default=2)
    options = arguments.parse_args()
    forward, reverse = (Engine.load(folder, options.threads) for folder in (options.package, options.reverse))
    report(*(read_set(name, options.held_out, forward, reverse, options.hypotheses) for name in options.set))


if __name__ == "__main__":
    main()
