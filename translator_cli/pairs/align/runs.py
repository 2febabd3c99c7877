"""Runs of passages, and the fingerprints by which they are found again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from translator_cli.document import Document
from translator_cli.pairs.align.passages import Passage
from translator_cli.pairs.prints import fingerprint


def run_text(document: Document, spans: Sequence[Passage], run: range) -> str:
    """Return the text from the start of the first span of a run to the end of its last, or nothing for no run."""
    return document.text[spans[run.start].start : spans[run.stop - 1].end] if run else ""


def run_print(document: Document, spans: Sequence[Passage], run: range) -> str:
    """Return the fingerprint of a run; a code block or front matter alone is taken exactly as it stands."""
    return fingerprint(run_text(document, spans, run), exact=len(run) == 1 and spans[run.start].opaque)


def single_prints(document: Document, spans: Sequence[Passage], known: set[str]) -> list[str]:
    """Return each span's fingerprint; a code block that was recorded when it was prose keeps that one."""
    found = [run_print(document, spans, range(index, index + 1)) for index in range(len(spans))]
    for index, span in enumerate(spans):
        if span.opaque and found[index] not in known and (flat := fingerprint(span.text)) in known:
            found[index] = flat
    return found


def lengths_of(prints: Iterable[str]) -> set[int]:
    """Return the lengths that fingerprints tell."""
    return {int(text.partition(":")[2]) for text in prints}
