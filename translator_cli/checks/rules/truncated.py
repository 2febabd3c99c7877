"""The rule truncated: a translation comes to its end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator_cli.checks.rare import RarePattern
from translator_cli.checks.rule import SentencePair
from translator_cli.document import Finding

_LETTER = re.compile(r"[^\W_]")
_CLOSERS = "\"'”’“»«‹›)]}*_ "
_ENDS = (".", "!", "?", "…", ":", ";")
# Words that end no sentence, however casual; "in", "with" or "is" may.
_DANGLING_WORDS = """the a an of and or from into than because although its their his our your my as but if when while
    between during through"""
_DANGLING = RarePattern(rf"(?:^|\s)(?:{'|'.join(_DANGLING_WORDS.split())})\W*$", re.IGNORECASE)
# The source may end in an abbreviation.
_SHORT = RarePattern(r"\b(?:u\.\s?a|z\.\s?B|usw|etc|bzw|Nr|St|Dr|ca|Mio|Mrd|u\.\s?v\.\s?m)\.$|\d\.$")


def find(pair: SentencePair) -> Iterator[Finding]:
    """Flag a translation that breaks off: no end mark where the source has one, worse after a word that must go on."""
    source, target = pair.source.rstrip(_CLOSERS), pair.target.rstrip(_CLOSERS)
    if not _LETTER.search(target) or not source.endswith(_ENDS) or target.endswith(_ENDS) or _SHORT.search(source):
        return
    at = max(len(target) - 1, 0)
    if target.endswith((",", "-", "–", "(", "/")) or _DANGLING.search(target) and not source.endswith((":", ";")):
        yield Finding("truncated", "error", f"the translation breaks off after “{_tail(target)}”", None, at)
    elif not pair.source.rstrip().endswith((":", ";")):
        yield Finding("truncated", "warning", "the source ends with a mark, the translation without one", None, at)


def _tail(text: str) -> str:
    return " ".join(text.split()[-3:])
