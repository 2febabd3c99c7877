"""Which stand-in for code, addresses and formulas does a model copy most reliably?

    python -m benchmarks.stand_ins [--model NAME]

200 German sentences of the labelled set, in each of which the first noun inside the sentence (one that is no number)
makes way for a stand-in. A stand-in counts as kept where it comes out once, and nothing like it besides.
"""

from __future__ import annotations

import argparse
import re

from benchmarks.labelled import cases
from translator_cli.models import find_model, starter_model
from translator_cli.translation import Decoding
from translator_cli.translation.engine import ArgosTranslator

CANDIDATES = (
    "QX{}", "X{}", "Q{}", "XQ{}", "ZX{}", "Foo{}", "Code{}", "[{}]", "#{}", "QX", "Qx{}", "VX{}", "Xyz{}", "QXZ{}",
)  # fmt: skip
SENTENCES = 200
_NOUN = re.compile(r"(?<=[a-zäöüß,] )[A-ZÄÖÜ][a-zäöüß]{3,}\b")


def carriers() -> list[tuple[str, str]]:
    """Return what stands before and after the slot of each sentence."""
    found: dict[str, tuple[str, str]] = {}
    for case in cases():
        if match := _NOUN.search(case.source):
            found.setdefault(case.source, (case.source[: match.start()], case.source[match.end() :]))
    return list(found.values())[:SENTENCES]


def kept(engine: ArgosTranslator, pattern: str, slots: list[tuple[str, str]]) -> float:
    """Return the share of sentences in which the stand-in comes out exactly once."""
    words = [pattern.format(index % 9 + 1) for index in range(len(slots))]
    texts = [before + word + after for word, (before, after) in zip(words, slots, strict=True)]
    answers = engine.translate(texts)
    stem = re.escape(pattern.replace("{}", "")).replace(r"\[\]", r"\[")
    good = sum(
        answer.text.count(word) == 1 and len(re.findall(stem, answer.text)) == 1
        for word, answer in zip(words, answers, strict=True)
    )
    return good / len(slots)


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model")
    given = parser.parse_args()
    engine = ArgosTranslator(find_model(given.model) if given.model else starter_model(), Decoding())
    slots = carriers()
    print(f"{len(slots)} sentences\n\n| stand-in | kept |\n|---|---|")
    for pattern in CANDIDATES:
        print(f"| `{pattern.format(1)}` | {kept(engine, pattern, slots):.1%} |")


if __name__ == "__main__":
    main()
