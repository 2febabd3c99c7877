"""Text as HTML, with the words underlined that findings point at."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape as _escape

from translator_cli.document import Finding, flatten
from translator_cli.render.safety import one_line, xml_characters


def escape(text: str) -> str:
    """Return ``text`` on one line as HTML, good inside quotes as well."""
    return _escape(one_line(xml_characters(text)))


def marked(text: str, highlights: Sequence[tuple[int, int, Finding]]) -> str:
    """Return ``text`` as HTML with each spot in a ``mark`` that carries the message of its finding."""
    parts: list[str] = []
    done = 0
    for start, end, finding in highlights:
        parts.append(escape(flatten(text[done:start])))
        title = escape(finding.message)
        parts.append(f'<mark class="{finding.severity}" title="{title}">{escape(flatten(text[start:end]))}</mark>')
        done = end
    return "".join(parts) + escape(flatten(text[done:]))
