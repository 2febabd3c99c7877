"""sumy's summarizers, with the loops that grow with the square of the text replaced by numpy.

Imported only when something is to be rated, by ``spared.engines``: the base classes bring sumy, NLTK and numpy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy
from nltk.stem import snowball
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from translator_cli.languages import word_lists
from translator_cli.summarize import graph

if TYPE_CHECKING:
    from translator_cli.summarize.graph import Matrix


class LexRank(LexRankSummarizer):  # type: ignore[misc]
    """LexRank with the same ratings as sumy's."""

    @staticmethod
    def _compute_idf(sentences: Sequence[Sequence[str]]) -> dict[str, float]:
        return graph.inverse_frequencies(sentences)

    def _create_matrix(
        self, sentences: object, threshold: float, tf: Sequence[Mapping[str, float]], idf: Mapping[str, float]
    ) -> Matrix:
        return graph.lexrank_matrix(tf, idf, threshold)


class TextRank(TextRankSummarizer):  # type: ignore[misc]
    """TextRank with the same ratings as sumy's."""

    def _create_matrix(self, document: Any) -> Matrix:
        weights = graph.overlaps([self._to_words_set(sentence) for sentence in document.sentences], single=1)
        weights /= weights.sum(axis=1)[:, None] + self._ZERO_DIVISION_PREVENTION
        matrix: Matrix = (1 - self.damping) / len(weights) + self.damping * weights
        return matrix


class Reduction(ReductionSummarizer):  # type: ignore[misc]
    """Reduction with the same ratings as sumy's."""

    def rate_sentences(self, document: Any) -> dict[Any, float]:
        """Return the sum of the edges of each sentence."""
        edges = graph.overlaps([self._to_words_set(sentence) for sentence in document.sentences], single=0)
        numpy.fill_diagonal(edges, 0)
        return dict(zip(document.sentences, edges.sum(axis=1)))


class Luhn(LuhnSummarizer):  # type: ignore[misc]
    """Luhn's method; sumy looks each word up in a tuple, here it is a set."""

    def _get_significant_words(self, words: Sequence[str]) -> frozenset[str]:
        return frozenset(super()._get_significant_words(words))


#: Snowball stemmers by ISO 639-1 code.
STEMMERS: dict[str, Any] = {
    code: getattr(snowball, words.STEMMER) for code, words in word_lists("stop_words").items() if words.STEMMER
}
ENGINES: dict[str, Any] = {
    "lexrank": LexRank,
    "textrank": TextRank,
    "lsa": LsaSummarizer,
    "luhn": Luhn,
    "edmundson": EdmundsonSummarizer,
    "sum-basic": SumBasicSummarizer,
    "kl": KLSummarizer,
    "reduction": Reduction,
}
