"""Ratings from sumy's summarizers, fed with our own sentences, words, stems and stop words.

Neither sumy's parser nor its tokenizer is used: they need NLTK data, which is a download.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from typing import Any

from translator_cli.summarize import spared
from translator_cli.summarize.candidates import words
from translator_cli.summarize.cue_words import BONUS, STIGMA
from translator_cli.summarize.stop_words import STOP_WORDS

#: The most candidates that a method rates at once: where its cost grows faster than the text. Others have no limit.
LIMITS: dict[str, int] = {
    "lexrank": 2000,
    "textrank": 2000,
    "reduction": 2000,
    "sum-basic": 1000,
    "lsa": 400,
    "kl": 100,
}


class _Words:
    """What sumy calls a tokenizer, for a document in ``language``."""

    def __init__(self, language: str) -> None:
        self._own = STOP_WORDS.get(language, frozenset())
        self._others = [others for other, others in STOP_WORDS.items() if self._own and other != language]

    def to_words(self, text: str) -> tuple[str, ...]:
        """Return the words of a sentence; one in another language is already freed of its stop words.

        The summarizers drop those of the document's language only, and English in a German draft would seem to be
        about "the" and "of".
        """
        found = words(text)
        for others in self._others:
            if sum(word.lower() in others for word in found) > sum(word.lower() in self._own for word in found):
                found = [word for word in found if word.lower() not in others]
        return tuple(found)


class Ratings:
    """The candidates of one document, ready to be rated by any method, whole or in part.

    ``texts`` and ``blocks`` hold the text and block number of each candidate, in document order.
    """

    def __init__(self, texts: Sequence[str], blocks: Sequence[int], headings: Sequence[str], language: str) -> None:
        self._stem = stemmer(language)  # first, because it imports sumy the short way
        self._words = _Words(language)
        self._texts = texts
        self._headings = headings
        self._blocks = blocks
        self._language = language

    def rate(self, method: str, places: Sequence[int]) -> list[float]:
        """Return the rating of each candidate in ``places`` (ascending), NaN or higher-is-better."""
        import numpy

        ratings = [float("nan")] * len(places)

        def note(infos: Sequence[Any]) -> Sequence[Any]:
            for info in infos:
                ratings[info.order] = float(info.rating)
            return infos

        engine = _engine(method, self._stem, self._language)
        with numpy.errstate(invalid="ignore"), warnings.catch_warnings():
            # LexRank divides by 0 when no sentence has a word left; LSA warns when there are few words.
            warnings.simplefilter("ignore")
            engine(self._document(places), note)  # a callable as count gets every sentence, its rating and its place
        return ratings

    def _document(self, places: Sequence[int]) -> Any:
        from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

        # Sentences are made for one rating only, because they keep their words: 2 kB each.
        # Headings share the first paragraph: in one of their own they would take its bonus in Edmundson's method.
        groups = [[Sentence(text, self._words, is_heading=True) for text in self._headings]]
        for before, place in zip([None, *places], places):
            if before is not None and self._blocks[before] != self._blocks[place]:
                groups.append([])
            groups[-1].append(Sentence(self._texts[place], self._words))
        return ObjectDocumentModel([Paragraph(group) for group in groups])


def stemmer(language: str) -> Callable[[str], str]:
    """Return the Snowball stemmer for German or English, and for any other language one that changes nothing."""
    classes = spared.engines().STEMMERS
    if language not in classes:
        return str
    stem: Callable[[str], str] = classes[language]().stem
    known: dict[str, str] = {}  # the stemmer takes 20 microseconds a word, and words recur

    def cached(word: str) -> str:
        if word not in known:
            known[word] = stem(word)
        return known[word]

    return cached


def _engine(method: str, stem: Callable[[str], str], language: str) -> Any:
    """Return the sumy summarizer of that name with its word lists."""
    engine = spared.engines().ENGINES[method](stem)
    stop_words = STOP_WORDS.get(language, frozenset())
    if method == "edmundson":
        # sumy refuses empty lists; a blank is in no text, so it stands for "none" in other languages.
        engine.bonus_words = BONUS.get(language, (" ",))
        engine.stigma_words = STIGMA.get(language, (" ",))
        engine.null_words = stop_words or (" ",)
    else:
        engine.stop_words = stop_words
    return engine
