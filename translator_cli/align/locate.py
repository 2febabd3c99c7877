"""Where the sentences of the last sync stand today, found by their fingerprints."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher

from translator_cli.align.spans import Span
from translator_cli.document import Document
from translator_cli.lock import NOTHING, fingerprint


def run_text(document: Document, spans: Sequence[Span], run: range) -> str:
    """Return the text from the start of the first span of a run to the end of its last, or nothing for no run."""
    return document.text[spans[run.start].start:spans[run.stop - 1].end] if run else ""


def run_print(document: Document, spans: Sequence[Span], run: range) -> str:
    """Return the fingerprint of a run; a code block or front matter alone is taken exactly as it stands."""
    return fingerprint(run_text(document, spans, run), exact=len(run) == 1 and spans[run.start].opaque)


def locate(document: Document, spans: Sequence[Span], prints: Sequence[str]) -> tuple[list[range], set[int]]:
    """Find each recorded fingerprint among the spans of a document.

    Returns for each fingerprint the run of spans that has it (an empty range where none has), and the set of the
    fingerprints that are out of order: moved since.
    """
    tokens = _tokens(document, spans, prints)
    places = [range(0)] * len(prints)
    # autojunk would ignore what occurs often in a long text, such as "Foto: dpa"
    matcher = SequenceMatcher(None, prints, [found for _, found in tokens], autojunk=False)
    taken: set[int] = set()
    for here, there, length in matcher.get_matching_blocks():
        for offset in range(length):
            places[here + offset] = tokens[there + offset][0]
            taken.add(there + offset)
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


def _tokens(document: Document, spans: Sequence[Span], prints: Sequence[str]) -> list[tuple[range, str]]:
    """Cut the spans into runs, the longest run first that has a recorded fingerprint, else one span."""
    single = [run_print(document, spans, range(index, index + 1)) for index in range(len(spans))]
    longer = set(prints) - set(single) - {NOTHING}
    lengths = {int(text.partition(":")[2]) for text in longer}
    tokens: list[tuple[range, str]] = []
    index = 0
    while index < len(spans):
        run, found = range(index, index + 1), single[index]
        for end in _candidate_ends(spans, index, max(lengths, default=0)):
            candidate = run_print(document, spans, range(index, end))
            if candidate in longer:
                run, found = range(index, end), candidate
        tokens.append((run, found))
        index = run.stop
    return tokens


def _candidate_ends(spans: Sequence[Span], index: int, longest: int) -> range:
    """Return the ends of the runs from ``index`` that could have ``longest`` characters once white space is folded."""
    end = index + 1
    length = len(spans[index].text)
    while end < len(spans) and length <= longest:
        length += len(spans[end].text)
        end += 1
    return range(index + 2, end + 1)
