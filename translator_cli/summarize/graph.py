"""Sentence graphs in numpy: the matrices that sumy fills in Python loops, with the same numbers in them.

sumy 0.13 compares every pair of sentences word by word; at 1,000 sentences that is 11 s for LexRank. Here all pairs
come from one product of sparse rows. Formulas: LexRank, Erkan and Radev 2004; TextRank, Mihalcea and Tarau 2004.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

    Matrix = NDArray[float64]

Words = Sequence[str]
_COMMON = 24  # words in more rows than this go through dense products, rarer ones through their own small one
_WIDTH = 512  # words in one dense product: bounds the memory, however many words there are


def products(rows: Sequence[Mapping[str, float]]) -> Matrix:
    """Return the dot product of every pair of sparse rows, an n by n matrix; keys of a row are its columns."""
    import numpy  # 0.1 s

    postings: dict[str, tuple[list[int], list[float]]] = {}
    for number, row in enumerate(rows):
        for word, value in row.items():
            places, values = postings.setdefault(word, ([], []))
            places.append(number)
            values.append(value)
    common = [posting for posting in postings.values() if len(posting[0]) > _COMMON]
    matrix: Matrix = numpy.zeros((len(rows), len(rows)))
    for start in range(0, len(common), _WIDTH):
        batch = common[start : start + _WIDTH]
        dense = numpy.zeros((len(rows), len(batch)))
        for column, (places, values) in enumerate(batch):
            dense[places, column] = values
        matrix += dense @ dense.T
    for places, values in postings.values():
        if len(places) <= _COMMON:
            matrix[numpy.ix_(places, places)] += numpy.outer(values, values)
    return matrix


def inverse_frequencies(sentences: Sequence[Words]) -> dict[str, float]:
    """Return log(n / (1 + number of sentences with the word)) for each word."""
    found_in: Counter[str] = Counter(word for words in sentences for word in dict.fromkeys(words))
    return {word: math.log(len(sentences) / (1 + count)) for word, count in found_in.items()}


def lexrank_matrix(tf: Iterable[Mapping[str, float]], idf: Mapping[str, float], threshold: float) -> Matrix:
    """Return the row-normalized graph of sentences whose idf-modified cosine is above ``threshold``."""
    import numpy

    cosines = products([{word: value * idf[word] for word, value in row.items()} for row in tf])
    norms = numpy.sqrt(cosines.diagonal())
    norms[norms == 0] = numpy.inf  # no word left: similar to nothing, not even itself
    links = (cosines / norms[:, None] / norms[None, :] > threshold).astype(float)
    degrees = links.sum(axis=1)
    degrees[degrees == 0] = 1
    normalized: Matrix = links / degrees[:, None]
    return normalized


def overlaps(sentences: Sequence[Words], single: float) -> Matrix:
    """Return the common words of each pair, divided by the sum of the logarithms of both lengths.

    Where that sum is 0 (one word each), a common word counts as ``single``: 1 in TextRank, 0 in Reduction.
    """
    import numpy

    common = products([Counter(words) for words in sentences])
    lengths = numpy.log([max(len(words), 1) for words in sentences])
    norms = lengths[:, None] + lengths[None, :]
    ones = norms < 1e-8
    norms[ones] = 1
    edges: Matrix = common / norms
    edges[ones] *= single
    return edges
