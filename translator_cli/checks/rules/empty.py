"""The rule empty: a translation must be there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator_cli.checks.rule import SentencePair
from translator_cli.document import Finding

_LETTER = re.compile(r"[^\W_]")


def find(pair: SentencePair) -> Iterator[Finding]:
    """Flag a translation without a letter or figure where the source has one."""
    if _LETTER.search(pair.source) and not _LETTER.search(pair.target):
        yield Finding("empty", "error", "the translation is empty")
