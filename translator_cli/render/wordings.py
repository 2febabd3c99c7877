"""Other wordings of single sentences: a list for a person, tab-separated lines for a pipe, JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from translator_cli.document import Document, Hypothesis, Segment
from translator_cli.render.jsonlines import dump
from translator_cli.render.safety import one_line


def render_wordings(
    document: Document, rows: Iterable[tuple[Segment, Sequence[Hypothesis]]], format: str, to_terminal: bool
) -> Iterator[str]:
    """Yield the wordings of each sentence, the most probable first; ``format`` is "text" or "json"."""
    for segment, wordings in rows:
        line = document.position(segment.start)[0]
        if format == "json":
            yield dump({
                "file": document.name, "line": line, "source": segment.text,
                "alternatives": [{"text": each.text, "score": each.score, "origin": each.origin} for each in wordings],
            }) + "\n"  # fmt: skip
        elif to_terminal:
            yield f"{one_line(document.name)}:{line}  {one_line(segment.flat)}\n"
            yield from (f"  {number}  {one_line(each.text)}\n" for number, each in enumerate(wordings, 1))
        else:
            place = f"{one_line(document.name)}:{line}"
            yield from (f"{place}\t{number}\t{one_line(each.text)}\n" for number, each in enumerate(wordings, 1))
