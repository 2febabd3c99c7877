"""Lines of Markdown that are a block of their own by how they begin, wherever they stand.

No parser is asked: whatever it takes such a line for, it has to be a line of the translation as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_LANDMARK = re.compile(
    r"""^[ \t>]*(?:
      (?P<note>\[\^[^\[\]\s]+\]:)
    | (?P<link>\[[^\[\]\n^][^\[\]\n]*\]:)(?=[ \t]*(?:<|https?:|mailto:|\#|\.{0,2}/))
    | (?P<heading>\#{1,6})(?=[ \t])
    | (?P<fence>`{3,}(?=[^`\n]*$)|~{3,}) | (?P<container>:{3,})
    | (?P<rule>(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}[ \t]*)(?=$)
    | (?P<columns>\|?[ \t]*:?-+:?[ \t]*\|[-:|\t ]*)(?=$)
    )""",
    re.MULTILINE | re.VERBOSE,
)


def landmarks(text: str) -> Iterator[tuple[str, int]]:
    """Yield how each such line begins, and where; the length of a rule says nothing."""
    for match in _LANDMARK.finditer(text.replace("\r", "\n")):  # every kind of line break is one to the pattern
        kind = match.lastgroup or ""
        yield f"{kind} {match[kind].strip()}" if kind in ("note", "link", "heading") else kind, match.start(kind)
