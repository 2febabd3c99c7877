"""Additions, by a run of words that the model did not expect, in a translation that is long for its source.

How probable a whole translation is says nothing of its quality. Words that nothing in the source calls for stand out
all the same: the mean log-probability of the least expected eight tokens, with the length, tells references with a
foreign clause put in from those without (newstest2019, starter model: area under the curve 0.975).
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from translator_cli.checks.rule import SentencePair
from translator_cli.checks.rules.length_ratio import length_ratio
from translator_cli.document import Evidence, Finding
from translator_cli.document.reading import Probabilities

#: Tokens in a run, and what the log of the length ratio counts beside their mean surprise.
RUN, LENGTH_WEIGHT = 8, 4.0
#: One in 100 human translations of newstest2019 reaches this.
LIMIT = 7.6


def addition_finding(pair: SentencePair, given: Probabilities) -> Iterator[Finding]:
    """Yield a warning when words seem to be added, with the words that the model expected least."""
    tokens = given[:-1]  # without the end mark
    if len(tokens) < RUN:
        return
    surprise, start = max(
        (-sum(value for _, value in tokens[at : at + RUN]) / RUN, at) for at in range(len(tokens) - RUN + 1)
    )
    if surprise + LENGTH_WEIGHT * math.log(length_ratio(pair.source, pair.target)) < LIMIT:
        return
    words = _whole_words(tokens, start)
    offset = pair.target.find(words)
    evidence = (Evidence("target", words, "words that nothing in the source calls for"),)
    yield Finding("addition", "warning", f"“{words}” seems to be added", None, max(offset, 0), evidence)


def _whole_words(tokens: tuple[tuple[str, float], ...], start: int) -> str:
    """Return the text of a run of tokens, from the beginning of its first word to the end of its last."""
    end = start + RUN
    while start and not tokens[start][0].startswith("▁"):
        start -= 1
    while end < len(tokens) and not tokens[end][0].startswith("▁"):
        end += 1
    return "".join(token for token, _ in tokens[start:end]).replace("▁", " ").strip()
