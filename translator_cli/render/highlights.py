"""Where in a text its findings point."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from translator_cli.document import SEVERITIES, Finding, flatten

# The word or number at an offset, without the punctuation that ends a sentence.
_WORD = re.compile(r"[\w€$£%§@#+\-–—./:,’'*&]*[\w€$£%*]|\S")


def source_highlights(findings: Sequence[Finding], text: str) -> list[tuple[int, int, Finding]]:
    """Return ``(start, end, finding)`` for each word of a source that a finding points at, ordered and disjoint."""
    return list(_highlights(text, [(finding.offset, finding) for finding in findings]))


def target_highlights(findings: Sequence[Finding], text: str) -> list[tuple[int, int, Finding]]:
    """Return ``(start, end, finding)`` for each word of a target that a finding points at, ordered and disjoint."""
    return list(_highlights(text, [(finding.target_offset, finding) for finding in findings]))


def flattened(text: str, highlights: Sequence[tuple[int, int, Finding]]) -> list[tuple[int, int, Finding]]:
    """Return the same highlights in ``flatten(text)``."""
    return [(len(flatten(text[:start])), len(flatten(text[:end])), finding) for start, end, finding in highlights]


def _highlights(text: str, places: Sequence[tuple[int | None, Finding]]) -> Iterator[tuple[int, int, Finding]]:
    known = [(offset, finding) for offset, finding in places if offset is not None and 0 <= offset < len(text)]
    done = 0
    for offset, finding in sorted(known, key=lambda place: (place[0], SEVERITIES.index(place[1].severity))):
        word = _WORD.match(text, offset)
        if word is not None and offset >= done:
            done = word.end()
            yield offset, done, finding
