"""Choose the sentences that sum up a document.

A summary is a list of indices into the segments, so that its translation is a selection of the units that exist
already and can never drift from the text. The ratings are sumy's; what may be chosen, how ties are broken and how
the cost is bounded are ours.

``lexrank`` (the default) and ``textrank`` are not the bare algorithms: candidates are ordered by *rank by rating +
position in the text* (both counted from 0, the earlier sentence first on a tie), because neither algorithm alone
beats the first sentences of a text, and the sum was never worse than either. The position stops counting at 150:
texts of about that length are what this was measured on, and the point of a book need not be on its first pages. All
other methods order by rating alone, the earlier sentence first on a tie; ``lead`` takes the first candidates and rates
nothing. ``lsa`` is sumy's, which keeps all dimensions and so rates by little more than the number of words.

What is exact: ``luhn``, ``edmundson`` and ``lead`` at any size, the others up to the number of candidates in
``rating.LIMITS``. A longer text is first cut down to that number: consecutive chunks of equal size are rated by
LexRank, each on its own and without the position, and hand on their best in proportion. Sentences of different chunks
then meet only in the last round, which is rated by the method itself. Where more sentences are wanted than the limit
holds, those that are handed on are the summary.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from translator_cli.document import Document, Segment, Summary
from translator_cli.errors import ConfigError
from translator_cli.summarize.candidates import candidates, headings

#: The names that ``SummaryOptions.method`` takes; the first is the default.
METHODS: tuple[str, ...] = ("lexrank", "textrank", "lsa", "luhn", "edmundson", "sum-basic", "kl", "reduction", "lead")
_WITH_POSITION = frozenset({"lexrank", "textrank"})
_LEAD = 150  # candidates at the beginning whose position counts

Rate = Callable[[str, Sequence[int]], Sequence[float]]


#: The length of a summary when nobody says how long it is to be.
DEFAULT_SENTENCES = 3


@dataclass(frozen=True, slots=True)
class SummaryOptions:
    """How to sum up: ``sentences`` is a count (0 for no summary); ``ratio`` (above 0, up to 1) overrides it.

    Without either it is ``DEFAULT_SENTENCES``, but at most a third of a short text, and at least one sentence.

    A ratio is a share of the sentences that may be chosen, rounded, at least one sentence. Raises ``ConfigError`` on
    an unknown method or a number outside its range.
    """

    method: str = "lexrank"
    sentences: int | None = None
    ratio: float | None = None

    def __post_init__(self) -> None:
        if self.method not in METHODS:
            raise ConfigError(f"unknown summary method {self.method!r}; choose one of {', '.join(METHODS)}")
        if self.sentences is not None and self.sentences < 0:
            raise ConfigError(f"the number of summary sentences is {self.sentences}; give 0 or more")
        if self.ratio is not None and not 0 < self.ratio <= 1:
            raise ConfigError(f"the summary ratio is {self.ratio}; give a number above 0 and up to 1")

    def wanted(self, available: int) -> int:
        """Return how many of ``available`` sentences to choose."""
        if self.ratio is None and self.sentences is None:
            return min(DEFAULT_SENTENCES, max(1, available // 3), available)
        if self.ratio is None:
            return min(self.sentences or 0, available)
        return min(max(1, int(self.ratio * available + 0.5)), available)


def summarize(document: Document, segments: Sequence[Segment], language: str, options: SummaryOptions) -> Summary:
    """Return the indices of the chosen segments, ascending; the same input gives the same indices on every run.

    Headings, table cells, opaque blocks, repeated sentences and crumbs of fewer than four words are not chosen. Words
    are stemmed and stop words dropped in German and English (``language`` "de" or "en"), else taken as they are.
    Fewer indices than asked for come back when there are fewer sentences to choose from.
    """
    if options.ratio is None and options.sentences == 0:
        return Summary(options.method)
    available = candidates(document, segments)
    wanted = options.wanted(len(available))
    if wanted == len(available) or options.method == "lead":
        return Summary(options.method, tuple(available[:wanted]))
    # sumy and numpy take 0.1 s to import, so only when something is to be rated.
    from translator_cli.summarize.rating import LIMITS, Ratings

    texts = [document.format.text_of(segments[index].flat) for index in available]
    blocks = [segments[index].block for index in available]
    rate = Ratings(texts, blocks, headings(document, segments), language).rate
    places: Sequence[int] = range(len(available))
    if len(places) > LIMITS.get(options.method, len(places)):
        places = _shortlist(rate, len(places), max(wanted, LIMITS[options.method]), LIMITS["lexrank"])
    chosen = places if len(places) == wanted else _best(options.method, rate, places)[:wanted]
    return Summary(options.method, tuple(sorted(available[place] for place in chosen)))


def _best(method: str, rate: Rate, places: Sequence[int]) -> list[int]:
    """Return ``places`` in the order in which the method would choose them."""
    order = _best_first(rate(method, places))
    if method in _WITH_POSITION:
        sums = ((rank + min(places[position], _LEAD), position) for rank, position in enumerate(order))
        order = [position for _, position in sorted(sums)]
    return [places[position] for position in order]


def _shortlist(rate: Rate, count: int, keep: int, size: int) -> list[int]:
    """Return ``keep`` places in document order: the best of each chunk of at most ``size``, in proportion."""
    chunks = -(-count // size)
    kept: list[int] = []
    for number in range(chunks):
        chunk = range(count * number // chunks, count * (number + 1) // chunks)
        # Running totals, so that the rounded shares of all chunks add up to `keep`.
        share = keep * chunk.stop // count - keep * chunk.start // count
        best = _best_first(rate("lexrank", chunk))[:share]
        kept += sorted(chunk[position] for position in best)
    return kept


def _best_first(ratings: Sequence[float]) -> list[int]:
    """Return positions by falling rating, ties and NaN by position: all NaN is the order of the text."""
    # Ten digits: sums run over sets in some methods, so the last digits change with the hash seed of the process.
    rounded = [float(f"{rating:.10g}") if rating == rating else float("-inf") for rating in ratings]
    return sorted(range(len(rounded)), key=lambda position: (-rounded[position], position))
