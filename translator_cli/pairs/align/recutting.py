"""Cut passages where recorded sentences end, whatever the splitter makes of them today."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from translator_cli.document import Document, flatten
from translator_cli.pairs.align.passages import Passage
from translator_cli.pairs.align.runs import lengths_of, single_prints
from translator_cli.pairs.prints import NOTHING, fingerprint

_WORD = re.compile(r"\S+")
_LONGEST_SENTENCE = 1_000  # characters; the splitter ends them before


def recut(document: Document, spans: Sequence[Passage], prints: Sequence[str]) -> tuple[Passage, ...]:
    """Cut spans where a recorded sentence ends inside one.

    A splitter may see one sentence where two recorded ones meet ("… in St. Gallen"), and a later release may see
    others than this one; what was recorded is found all the same.
    """
    known = set(prints)
    single = Counter(single_prints(document, spans, known))
    missing = set(Counter(prints) - single) - {NOTHING}
    if not missing:
        return tuple(spans)
    lengths = {length for length in lengths_of(missing) if length <= _LONGEST_SENTENCE}
    cuts: list[int] = []
    for _, group in groupby(spans, key=lambda span: span.block) if lengths else ():
        block = [span for span in group if not span.opaque]
        starts = [span.start for span in block if fingerprint(span.text) not in known]
        cuts += _cuts(document.text, starts, block[-1].end if block else 0, missing, lengths)
    cuts = sorted(set(cuts))
    return tuple(piece for span in spans for piece in _pieces(span, cuts))


def _cuts(text: str, starts: list[int], end: int, missing: set[str], lengths: set[int]) -> Iterator[int]:
    """Yield where the recorded sentences end that start at one of ``starts`` or right after another one.

    ``lengths`` are those of the ``missing`` fingerprints, as far as a sentence can have them.
    """
    while starts:
        start = starts.pop()
        for word in _WORD.finditer(text, start, end):
            candidate = text[start : word.end()]
            length = len(" ".join(flatten(candidate).split()))
            if length > max(lengths):
                break
            if length in lengths and fingerprint(candidate) in missing:
                yield word.end()
                following = _WORD.search(text, word.end(), end)
                starts += [following.start()] if following else []
                break


def _pieces(span: Passage, cuts: Sequence[int]) -> Iterator[Passage]:
    """Yield the parts of a span between the ``cuts`` in it, which ascend."""
    inside = cuts[bisect_right(cuts, span.start) : bisect_left(cuts, span.end)]
    if not inside:
        yield span
        return
    start = span.start
    for cut in inside:
        text = span.text[start - span.start : cut - span.start]
        yield span._replace(start=start, end=cut, text=text)
        rest = span.text[cut - span.start :]
        start = cut + len(rest) - len(rest.lstrip())
    if start < span.end:
        yield span._replace(start=start, text=span.text[start - span.start :])
