"""Documents written with every sentence replaced: by itself, in capitals, or by what a table says."""

from __future__ import annotations

import re
from collections.abc import Callable

from translator_cli.document import Document
from translator_cli.files.read import decode
from translator_cli.split import split

_KEPT = re.compile(r"(<[^<>]*>|&\w+;|&#\d+;)|([^<&]+|[<&])")


def shouted(sentence: str) -> str:
    """Return a sentence in capitals; tags and references stay as they are."""
    return _KEPT.sub(lambda match: match[1] or match[2].upper(), sentence)


def rewritten(document: Document, change: Callable[[str], str] | None = None) -> bytes:
    """Return a container with each sentence changed; without ``change`` each is replaced by itself."""
    segments = split(document, "de")
    edits = [(item.start, item.end, change(item.flat) if change else item.text) for item in segments]
    return document.format.written(document, edits, "en", document.encoding)


def sentences(name: str, data: bytes) -> list[str]:
    """Return the sentences of a file on one line each."""
    return [segment.flat for segment in split(decode(name, data), "de")]
