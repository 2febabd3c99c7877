"""Where the sentences of the last sync stand today, found by their fingerprints."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby

from translator_cli.pairs.align.passages import Passage
from translator_cli.pairs.align.sequences import common
from translator_cli.document import Document, flatten
from translator_cli.document.marks import find_marks
from translator_cli.pairs.lock import Recorded
from translator_cli.pairs.prints import NOTHING, fingerprint

_WORD = re.compile(r"\S+")
_LONGEST_SENTENCE = 1_000  # characters; the splitter ends them before
_LONGEST_RUN = 60  # sentences that a person rendered as one


def run_text(document: Document, spans: Sequence[Passage], run: range) -> str:
    """Return the text from the start of the first span of a run to the end of its last, or nothing for no run."""
    return document.text[spans[run.start].start : spans[run.stop - 1].end] if run else ""


def run_print(document: Document, spans: Sequence[Passage], run: range) -> str:
    """Return the fingerprint of a run; a code block or front matter alone is taken exactly as it stands."""
    return fingerprint(run_text(document, spans, run), exact=len(run) == 1 and spans[run.start].opaque)


def _single_prints(document: Document, spans: Sequence[Passage], known: set[str]) -> list[str]:
    """Return each span's fingerprint; a code block that was recorded when it was prose keeps that one."""
    found = [run_print(document, spans, range(index, index + 1)) for index in range(len(spans))]
    for index, span in enumerate(spans):
        if span.opaque and found[index] not in known and (flat := fingerprint(span.text)) in known:
            found[index] = flat
    return found


def recut(document: Document, spans: Sequence[Passage], prints: Sequence[str]) -> tuple[Passage, ...]:
    """Cut spans where a recorded sentence ends inside one.

    A splitter may see one sentence where two recorded ones meet ("… in St. Gallen"), and a later release may see
    others than this one; what was recorded is found all the same.
    """
    known = set(prints)
    single = Counter(_single_prints(document, spans, known))
    missing = set(Counter(prints) - single) - {NOTHING}
    if not missing:
        return tuple(spans)
    lengths = {length for length in _lengths(missing) if length <= _LONGEST_SENTENCE}
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


def locate_german(
    document: Document, spans: Sequence[Passage], recorded: Sequence[Recorded]
) -> tuple[list[range], set[int]]:
    """Find the recorded German among the passages of a draft, as ``locate`` does.

    From both ends of the draft inwards what was recorded is taken as it comes, so that a draft that has not changed is
    found as it was recorded, whatever is repeated in it.
    """
    prints = [item.present for item in recorded]
    head = _tiles(document, spans, recorded, 1)
    start, first = len(head), max((run.stop for run in head), default=0)
    rest = recorded[start:]
    tail = _tiles(document, spans[first:], rest, -1)[::-1]
    stop, last = len(recorded) - len(tail), len(spans) - sum(map(len, tail))
    tail = [range(run.start + first, run.stop + first) if run else run for run in tail]
    places, moved = locate(document, spans[first:last], prints[start:stop])
    middle = [range(run.start + first, run.stop + first) if run else run for run in places]
    return [*head, *middle, *tail], {start + index for index in moved}


def _tiles(document: Document, spans: Sequence[Passage], recorded: Sequence[Recorded], way: int) -> list[range]:
    """Return the runs that follow each other from one end as they are recorded, as far as that goes."""
    runs: list[range] = []
    left = len(spans)
    for item in recorded[::way]:
        if item.source == NOTHING:
            runs.append(range(0))
            continue
        done = len(spans) - left
        run = range(done, done + item.sentences) if way > 0 else range(left - item.sentences, left)
        if item.sentences > left or run_print(document, spans, run) != item.present:
            break
        runs.append(run)
        left -= item.sentences
    return runs


def locate(document: Document, spans: Sequence[Passage], prints: Sequence[str]) -> tuple[list[range], set[int]]:
    """Find each recorded fingerprint among the spans of a document.

    Returns for each fingerprint the run of spans that has it (an empty range where none has), and the set of the
    fingerprints that are out of order: moved since.
    """
    tokens = _tokens(document, spans, prints)
    places = [range(0)] * len(prints)
    taken: set[int] = set()
    for here, there in common(prints, [found for _, found in tokens]):
        places[here] = tokens[there][0]
        taken.add(there)
    free: dict[str, list[range]] = defaultdict(list)
    for index in range(len(tokens) - 1, -1, -1):
        if index not in taken:
            free[tokens[index][1]].append(tokens[index][0])
    moved: set[int] = set()
    for index, wanted in enumerate(prints):
        if not places[index] and wanted != NOTHING and free[wanted]:
            places[index] = free[wanted].pop()
            moved.add(index)
    return places, moved


def _tokens(document: Document, spans: Sequence[Passage], prints: Sequence[str]) -> list[tuple[range, str]]:
    """Cut the spans into runs, the longest run first that has a recorded fingerprint, else one span."""
    single = _single_prints(document, spans, set(prints))
    longer = set(prints) - set(single) - {NOTHING}
    lengths = sorted(_lengths(longer))
    least = [0, *accumulate(_least_length(span, text) for span, text in zip(spans, single, strict=True))]
    tokens: list[tuple[range, str]] = []
    index = 0
    while index < len(spans):
        run, found = range(index, index + 1), single[index]
        for end in _candidate_ends(spans, index, lengths, least):
            candidate = run_print(document, spans, range(index, end))
            if candidate in longer:
                run, found = range(index, end), candidate
        tokens.append((run, found))
        index = run.stop
    return tokens


def _candidate_ends(
    spans: Sequence[Passage], index: int, lengths: Sequence[int], least: Sequence[int]
) -> Iterator[int]:
    """Yield the ends of the runs from ``index`` that can have one of ``lengths`` once white space is folded.

    ``least[b] - least[a]`` is the least that spans ``a`` to ``b`` can measure then.
    """
    for end in range(index + 2, min(len(spans), index + _LONGEST_RUN) + 1) if lengths else ():
        shortest = least[end] - least[index]
        if shortest > lengths[-1]:
            break
        place = bisect_right(lengths, spans[end - 1].end - spans[index].start)
        if place and lengths[place - 1] >= shortest:
            yield end


def _least_length(span: Passage, found: str) -> int:
    """Return the least that a span can add to the length of a run, by its own fingerprint.

    A hyphen at its end goes with the line break behind it, and quote marks at its start with the one before; a code
    block is folded in a run, though not alone, and a mark that silences a check is nothing there.
    """
    if span.opaque or find_marks(span.text):
        return 0
    quoted = len(span.text) - len(span.text.lstrip("> \t"))
    return max(0, int(found.partition(":")[2]) - 2 - quoted)


def _lengths(prints: Iterable[str]) -> set[int]:
    """Return the lengths that fingerprints tell."""
    return {int(text.partition(":")[2]) for text in prints}
