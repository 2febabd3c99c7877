"""The new translation of one pair, as a text and, for a format that is more than its text, as edits of a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from translator_cli.document import Document, replace_spans
from translator_cli.document.format import Edit
from translator_cli.pairs.align import Match
from translator_cli.pairs.sync.units import Unit


@dataclass(frozen=True, slots=True)
class Edition:
    """``text`` is the new translation; it is ``base`` with ``edits``, where a container is to be written."""

    text: str
    base: Document | None = None
    edits: tuple[Edit, ...] = ()


def edition_of_container(match: Match, units: Sequence[Unit]) -> Edition:
    """Return the new translation of a container.

    Where each sentence has its English already, that file is edited, so that everything a person did in it stays; else
    the draft is, and what a person added goes to the sentence that it follows. Every edit lies inside one block.
    """
    base = match.target
    if base is not None and not match.gone and all(unit.settled and unit.link.target for unit in units):
        edits = [
            (unit.link.target[0].start, unit.link.target[-1].end, unit.text)
            for unit in units
            if unit.text != unit.link.text
        ]
    else:
        base = match.source
        head = "".join(f"{passage.flat} " for passage in match.head)
        edits = []
        for unit in units:
            text = " ".join((unit.text, *(passage.flat for passage in unit.link.added))).strip()
            edits.append((unit.first.start, unit.last.end, head + text))
            head = ""
    return Edition(replace_spans(base.text, sorted(edits)), base, tuple(sorted(edits)))
