"""What a translation must hold besides words, as a multiset, and what of it is missing."""

from __future__ import annotations

import re
from collections import Counter

from translator_cli.inline.mark import Kind, Mark
from translator_cli.inline.parse import parse

#: Kind and key of each mark, with how often it occurs.
Signature = Counter[tuple[str, str]]
#: Spelling, not content: a translation may do without.
_FREE: frozenset[Kind] = frozenset({"escape", "entity", "identifier", "delimiter"})
_EMPHASIS: frozenset[Kind] = frozenset({"strong", "emphasis", "strike"})
# Tags that say no more than the asterisks of Markdown; the last is how a word processor's other looks are shown.
_EMPHATIC = re.compile(r"<(?:b|i|u|s|em|strong|small|big|strike)>\Z|<span class=\"look-")


def signature(text: str, emphasis: bool = True) -> Signature:
    """Return the marks of a text on one line; ``emphasis`` False leaves that out."""
    found: Signature = Counter()
    for mark in parse(text):
        if mark.kind not in _FREE and (emphasis or not _is_emphasis(mark)):
            found.update(_items(mark))
    return found


def _is_emphasis(mark: Mark) -> bool:
    return mark.kind in _EMPHASIS or mark.kind == "element" and _EMPHATIC.match(mark.key) is not None


def _items(mark: Mark) -> list[tuple[str, str]]:
    if mark.kind in ("symbol", "emoji") and not mark.key.startswith(":"):
        return [(mark.kind, character) for character in mark.key if character not in "\ufe0e\ufe0f"]
    return [(mark.kind, mark.key)]


def missing(source: Signature, target: Signature) -> list[tuple[str, str]]:
    """Return what of ``source`` is not in ``target``, each as often as it is missing."""
    return list((source - target).elements())
