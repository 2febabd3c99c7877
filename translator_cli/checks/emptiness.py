"""The rules empty and truncated: a translation must be there, and come to its end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator_cli.checks.rule import Pair
from translator_cli.document import Finding

_LETTER = re.compile(r"[^\W_]")
_CLOSERS = "\"'”’“»«‹›)]}*_ "
_ENDS = (".", "!", "?", "…", ":", ";")
_DANGLING_WORDS = """the a an of and or to with for from by at that which who than into because although its their his
    our your my in on about under between during through is are was were be has have had will would
    as but if when while"""
_DANGLING = re.compile(rf"(?:^|\s)(?:{'|'.join(_DANGLING_WORDS.split())})\W*$", re.IGNORECASE)


def empty(pair: Pair) -> Iterator[Finding]:
    """Flag a translation without a letter or figure where the source has one."""
    if _LETTER.search(pair.source) and not _LETTER.search(pair.target):
        yield Finding("empty", "error", "the translation is empty")


def truncated(pair: Pair) -> Iterator[Finding]:
    """Flag a translation that breaks off: no end mark where the source has one, worse after a word that must go on."""
    source, target = pair.source.rstrip(_CLOSERS), pair.target.rstrip(_CLOSERS)
    if not _LETTER.search(target) or not source.endswith(_ENDS) or target.endswith(_ENDS):
        return
    at = max(len(target) - 1, 0)
    if target.endswith((",", "-", "–", "(", "/")) or _DANGLING.search(target) and not source.endswith((":", ";")):
        yield Finding("truncated", "error", f"the translation breaks off after “{_tail(target)}”", None, at)
    elif not pair.source.rstrip().endswith((":", ";")):
        yield Finding("truncated", "warning", "the source ends with a mark, the translation without one", None, at)


def _tail(text: str) -> str:
    return " ".join(text.split()[-3:])
