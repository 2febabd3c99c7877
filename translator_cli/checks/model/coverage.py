"""Omissions, by the words of the source that no word of the translation looks at.

The attention of a model that is made to produce the translation falls on the source words that are translated. Where a
clause is missing, its words get next to none, and the full stop after the gap surprises the model. Both, with the
lengths, go into a logistic regression; its weights were fitted with the starter model on newstest2019, 1,100 sentences
as they are and 268 with a clause dropped.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from translator_cli.checks.overlooked import letters, overlooked
from translator_cli.checks.rule import SentencePair
from translator_cli.checks.rules.length_ratio import length_ratio
from translator_cli.document import Evidence, Finding
from translator_cli.document.reading import Attention, Probabilities

# Weights of: overlooked content words in a row (6 at most), their letters (50), the log of the length ratio (-1 at
# least), the lowest log-probability of a mark (-12 at least), that of the end (-12 at least); and the constant.
_WEIGHTS = (0.523, 0.078, -8.525, -0.364, -0.085)
_CONSTANT = -4.259
#: Of 700 human translations of newstest2019 13 reach this with the second version of the starter model; at 2.2 nine
#: did, and fewer than 80 in 100 dropped clauses.
LIMIT = 1.7
_MARKS = frozenset((",", ".", "▁and", ";", ":", '"', "!", "?"))
_LEAST = -12.0


#: Where a row of so many words and letters would not be enough, the model is not asked what it looks at: one omission
#: in a hundred that is found otherwise has a longer one.
_LONG_ROW = (4, 30)


def may_lack(pair: SentencePair, given: Probabilities) -> bool:
    """Whether a part may be missing, as far as the lengths and the probabilities of the translation tell."""
    return _odds(pair, given, *_LONG_ROW) >= LIMIT


def omission_finding(pair: SentencePair, attention: Attention, given: Probabilities) -> Iterator[Finding]:
    """Yield a warning when a part of the source seems to be missing, with the words that nothing looks at."""
    run = overlooked(pair.source, attention)
    if not run or _odds(pair, given, len(run), letters(run)) < LIMIT:
        return
    words = pair.source[run[0][0] : run[-1][1]]
    evidence = (Evidence("source", words, "words that nothing in the translation looks at"),)
    shown = words if len(words) <= 60 else f"{words[:57].rstrip()}…"
    yield Finding("omission", "warning", f"“{shown}” seems to be missing", run[0][0], None, evidence)


def _odds(pair: SentencePair, given: Probabilities, words: int, size: int) -> float:
    """Return the log-odds that a part is missing, where so many words in a row of so many letters are overlooked."""
    marks = [value for token, value in given if token in _MARKS]
    values = (
        min(words, 6),
        min(size, 50),
        max(math.log(length_ratio(pair.source, pair.target)), -1.0),
        max(min(marks, default=0.0), _LEAST),
        max(sum(value for _, value in given[-2:]), _LEAST),
    )
    return _CONSTANT + sum(weight * value for weight, value in zip(_WEIGHTS, values, strict=True))
