"""Tags of HTML and JSX, and which of their attributes people read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextvars import ContextVar

#: Tags that never close.
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
#: Elements whose text is no prose.
LITERAL = frozenset("code kbd samp var tt script style svg math textarea pre".split())
#: Attributes that people read, in HTML and in the components of MDX, unless the settings name others.
DEFAULT_ATTRIBUTES = ("alt", "title", "aria-label", "placeholder", "label", "caption", "summary")
TEXT_ATTRIBUTES: ContextVar[tuple[str, ...]] = ContextVar("attributes", default=DEFAULT_ATTRIBUTES)

_ATTRIBUTE = re.compile(r"""(?<=\s)(?P<name>[\w:-]+)\s*=\s*(?P<quote>["'])(?P<value>.*?)(?P=quote)""", re.DOTALL)
_KEPT = re.compile(
    r"""\stranslate\s*=\s*["']?no\b|\sclass(?:Name)?\s*=\s*(?:"[^"]*|'[^']*|)(?<![\w-])notranslate(?![\w-])""", re.I
)
_LETTER = re.compile(r"[^\W\d_]")
_BLANKS = re.compile(r"\s+")


def is_kept(tag: str) -> bool:
    """Whether an opening tag says that its element is not to be translated."""
    return _KEPT.search(tag) is not None


def text_attributes(tag: str, offset: int = 0) -> tuple[tuple[int, int], ...]:
    """Return the spans of the attribute values of a tag that people read; ``offset`` is where the tag starts."""
    return tuple((offset + start, offset + end) for start, end in _spans(tag))


def without_texts(tag: str) -> str:
    """Return a tag without the attributes that people read, to be compared with its translation."""
    parts, done = [], 0
    for start, end in _spans(tag):
        parts.append(tag[done:start])
        done = end
    return _BLANKS.sub(" ", "".join([*parts, tag[done:]]))


def _spans(tag: str) -> Iterator[tuple[int, int]]:
    if tag.startswith("</") or is_kept(tag):
        return
    for match in _ATTRIBUTE.finditer(tag):
        if match["name"].lower() in TEXT_ATTRIBUTES.get() and _LETTER.search(match["value"]):
            yield match.span("value")
