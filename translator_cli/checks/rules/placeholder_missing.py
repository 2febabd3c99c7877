"""The rule placeholder-missing: what a program fills in, tags and emoji are the same on both sides."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from translator_cli.checks.rule import SentencePair
from translator_cli.document import Finding

_HINT = re.compile(r"[{%$<\u2600-\u27bf\U0001f300-\U0001faff]|\*\*")
_PLACEHOLDER = re.compile(
    r"""\{\{\s*[\w.]+\s*\}\}               # {{date}}
    | \$?\{[A-Za-z_][\w.]*\}|\{\d?\}       # {name}, ${name}, {0}
    | %(?:\d+\$)?(?:\(\w+\))?[sdif](?!\w)  # %s, %1$s, %(name)s
    | %\w+%                                # %USER%
    | (?<![\w$])\$[a-z_]\w*                # $user
    """,
    re.VERBOSE,
)
_TAG = re.compile(r"</?(?:b|i|u|em|strong|a|br|p|span|code|sub|sup|h[1-6]|li|ul|ol)\b[^<>]*>", re.IGNORECASE)
_EMOJI = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")
_BOLD = re.compile(r"\*\*(?=\S)[^*]+\*\*")


def find(pair: SentencePair) -> Iterator[Finding]:
    """Flag placeholders that are lost or added (errors), and lost tags, bold type and emoji (warnings)."""
    if not _HINT.search(pair.source) and not _HINT.search(pair.target):
        return
    ours, theirs = (Counter(_PLACEHOLDER.findall(text)) for text in (pair.source, pair.target))
    for text in ours - theirs:
        yield Finding("placeholder-missing", "error", f"{text} is missing in the translation", pair.source.find(text))
    for text in theirs - ours:
        offset = pair.target.find(text)
        yield Finding("placeholder-missing", "error", f"{text} is not in the source", None, offset)
    for pattern in (_TAG, _EMOJI):
        names = [Counter(_tag_name(text) for text in pattern.findall(side)) for side in (pair.source, pair.target)]
        for text in names[0] - names[1]:
            at = pair.source.find(text)
            yield Finding("placeholder-missing", "warning", f"{text} is missing in the translation", max(at, 0))
            break
    bold = _BOLD.search(pair.source)
    if bold and "*" not in pair.target and "<" not in pair.target:
        yield Finding("placeholder-missing", "warning", f"{bold[0]} is not in bold type", bold.start())


def _tag_name(tag: str) -> str:
    """Return a tag without its attributes: the address of a link may be another one."""
    return re.sub(r"\s[^<>]*", "", tag)
