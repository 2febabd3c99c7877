"""Fingerprints: what is remembered of a text instead of the text."""

from __future__ import annotations

import hashlib
import unicodedata
from functools import lru_cache

from translator_cli.document import flatten
from translator_cli.document.marks import is_mark, without_marks


def fingerprint(text: str, exact: bool = False) -> str:
    """Return 16 hex digits of the SHA-256 of a text, a colon and its length in characters.

    White space, line breaks and the way an umlaut is encoded do not count, so that wrapping a paragraph anew changes
    nothing. ``exact`` is for code and front matter, where they do; there only the kind of line break is ignored.
    """
    return _digest(text.replace("\r\n", "\n").replace("\r", "\n").rstrip()) if exact else _folded(text)


@lru_cache(maxsize=1 << 15)  # a sentence is asked for up to five times while a pair is aligned
def _folded(text: str) -> str:
    return _digest(unicodedata.normalize("NFC", " ".join(flatten(_silenced(text)).split())))


def _digest(plain: str) -> str:
    return f"{hashlib.sha256(plain.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}:{len(plain)}"


def _silenced(text: str) -> str:
    """Return a text without the marks that silence a check: writing one changes nothing that was translated."""
    return text if is_mark(text) else without_marks(text)


#: The fingerprint of no text at all: a person took the English of this sentence out.
NOTHING = fingerprint("")
