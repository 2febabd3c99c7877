"""Links that go by their text: ``[Haus]`` where the document says ``[Haus]: https://…``."""

from __future__ import annotations

import re
from functools import lru_cache

_DEFINITION = re.compile(r"^ {0,3}\[(?!\^)((?:[^\[\]\\]|\\.)+)\]:", re.MULTILINE)
_SHORTCUT = re.compile(r"(?<![\]\\!\[])\[(?![\^@!])([^\[\]]+)\](\[\])?(?![\[(:{])")


def explicit(document_text: str, sentence: str) -> str:
    """Return a sentence with ``[Haus][Haus]`` for ``[Haus]``, so that the text can be translated and the target not."""
    if "[" not in sentence:
        return sentence
    labels = _labels(document_text)
    if not labels:
        return sentence
    return _SHORTCUT.sub(
        lambda match: f"[{match[1]}][{match[1]}]" if _folded(match[1]) in labels else match[0], sentence
    )


@lru_cache(maxsize=8)
def _labels(text: str) -> frozenset[str]:
    return frozenset(_folded(match[1]) for match in _DEFINITION.finditer(text))


def _folded(label: str) -> str:
    return " ".join(label.split()).casefold()
