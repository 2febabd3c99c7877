"""LexRank for a text of a few pages, with the same ratings as sumy's: without numpy, whose import takes longer.

Formulas: Erkan and Radev 2004. ``graph`` does the same for long texts.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from translator_cli.summarize.graph import Words, inverse_frequencies

#: The most sentences; up to here the loops are quicker than the import.
MOST = 100
# As in sumy: the least similarity that links two sentences, and the last step of the power method.
_THRESHOLD, _EPSILON = 0.1, 0.1


def lexrank(sentences: Sequence[Words]) -> list[float]:
    """Return the rating of each sentence by its stems, or NaN for all where no sentence has any."""
    inverse = inverse_frequencies(sentences)
    links = _links([_weights(words, inverse) for words in sentences])
    current = [1 / len(sentences)] * len(sentences)
    step = math.inf
    while step > _EPSILON:
        following = [0.0] * len(current)
        for row, linked in enumerate(links):
            for column in linked:
                following[column] += current[row] / len(linked)
        length = math.hypot(*following)
        if not length:
            return [math.nan] * len(current)
        following = [value / length for value in following]
        step = math.dist(following, current)
        current = following
    return current


def _weights(words: Words, inverse: Mapping[str, float]) -> dict[str, float]:
    """Return the weight of each word of a sentence: how often it stands there, and how rare it is elsewhere."""
    counts = Counter(words)
    most = max(counts.values(), default=1)
    return {word: count / most * inverse[word] for word, count in counts.items()}


def _links(rows: Sequence[Mapping[str, float]]) -> list[list[int]]:
    """Return for each sentence those that are similar to it."""
    found_in: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, row in enumerate(rows):
        for word, weight in row.items():
            found_in[word].append((number, weight))
    norms = [math.hypot(*row.values()) for row in rows]
    links: list[list[int]] = []
    for row, norm in zip(rows, norms):
        products = [0.0] * len(rows)
        for word, weight in row.items():
            for number, other in found_in[word]:
                products[number] += weight * other
        similar = [product > _THRESHOLD * norm * other > 0 for product, other in zip(products, norms)]
        links.append([number for number, linked in enumerate(similar) if linked])
    return links
