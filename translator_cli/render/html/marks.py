"""Text as HTML, with the words underlined that findings point at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape as _escape

from translator_cli.document import Finding, Severity, flatten
from translator_cli.render.labels import SEVERITIES
from translator_cli.render.safety import one_line, xml_characters

# The word or number at an offset, without the punctuation that ends a sentence.
_WORD = re.compile(r"[\w€$£%§@#+\-–—./:,’'*&]*[\w€$£%*]|\S")


def escape(text: str) -> str:
    """Return ``text`` on one line as HTML, good inside quotes as well."""
    return _escape(one_line(xml_characters(text)))


def marked(text: str, spots: Sequence[tuple[int | None, Finding]]) -> str:
    """Return ``text`` as HTML with the word at each spot's offset in a ``mark`` that carries the message."""
    parts: list[str] = []
    done = 0
    for start, finding in _placed(text, spots):
        word = _WORD.match(text, start)
        if word is None or start < done:
            continue
        parts.append(escape(flatten(text[done:start])))
        title = escape(finding.message)
        parts.append(f'<mark class="{finding.severity}" title="{title}">{escape(word.group())}</mark>')
        done = word.end()
    return "".join(parts) + escape(flatten(text[done:]))


def _placed(text: str, spots: Sequence[tuple[int | None, Finding]]) -> list[tuple[int, Finding]]:
    placed = [(offset, finding) for offset, finding in spots if offset is not None and 0 <= offset < len(text)]
    return sorted(placed, key=lambda spot: (spot[0], _gravity(spot[1].severity)))


def _gravity(severity: Severity) -> int:
    return SEVERITIES.index(severity)
