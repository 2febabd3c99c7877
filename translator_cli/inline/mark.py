"""One inline mark with its place."""

from __future__ import annotations

from typing import Literal, NamedTuple

#: Pairs have text between their marks; the others are carried over as they stand.
Kind = Literal[
    "strong", "emphasis", "strike", "link", "element", "span",
    "code", "literal", "image", "url", "mail", "math", "template", "attributes", "footnote", "citation", "wiki-link",
    "role", "placeholder", "mention", "hashtag", "emoji", "symbol", "tag", "comment", "entity", "escape",
    "identifier", "delimiter",
]  # fmt: skip
PAIRS: frozenset[Kind] = frozenset({"strong", "emphasis", "strike", "link", "element", "span"})


class Mark(NamedTuple):
    """``text[start:end]``; of a pair, ``text[inner[0]:inner[1]]`` is what it is laid around.

    ``key`` is what makes two marks the same: the target of a link, the name of a tag, the code itself. ``texts`` are
    the spans of attributes that people read: alternative texts and titles.
    """

    kind: Kind
    start: int
    end: int
    key: str = ""
    inner: tuple[int, int] | None = None
    texts: tuple[tuple[int, int], ...] = ()
