"""The rule structure-mismatch: what is not words must be in the translation as often as in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator_cli.checks.rule import SentencePair
from translator_cli.checks.rules.marks import mark_findings
from translator_cli.document import Evidence, Finding
from translator_cli.inline import missing, parse, signature

_STRAY = re.compile(r"\bQX\d+\b|\ufffd")
_NAMES = {
    "link": "the link to", "image": "the image", "code": "the code",
    "literal": "the code", "math": "the formula", "template": "the template", "attributes": "the attributes",
    "footnote": "the footnote mark", "citation": "the citation", "wiki-link": "the link", "role": "the role",
    "placeholder": "the placeholder", "hashtag": "the hashtag", "emoji": "the emoji",
    "symbol": "the sign", "tag": "the tag", "element": "the tag", "comment": "the comment", "span": "the span",
}  # fmt: skip
_LONGEST = 60
#: What name-missing reports.
_OTHERS = frozenset({"url", "mail", "mention"})


def find(pair: SentencePair) -> Iterator[Finding]:
    """Flag link targets, code, formulas, templates, footnotes, tags, emoji, signs, hashtags that are lost.

    Emphasis may go. A stand-in of ours and a broken character are flagged wherever they are.
    """
    for match in _STRAY.finditer(pair.target):
        if match[0] not in pair.source:
            yield Finding("structure-mismatch", "error", f"“{match[0]}” is left over", None, match.start())
            return
    yield from mark_findings(pair)
    if not parse(pair.source) and not parse(pair.target):
        return  # nothing but words, as in most sentences
    yield from _plain(pair)
    source, target = signature(pair.source, emphasis=False), signature(pair.target, emphasis=False)
    for kind, key in missing(target, source):
        if kind == "placeholder":  # a program would fail to fill it in
            message = f"the placeholder {key} is not in the source"
            yield Finding("structure-mismatch", "error", message, None, max(pair.target.find(key), 0))
    for kind, key in missing(source, target):
        if kind in _OTHERS:
            continue
        if kind in ("code", "literal") and key.strip("`") in pair.target:
            continue  # the marks around it are gone, the words are not
        offset = next((mark.start for mark in parse(pair.source) if mark.kind == kind and mark.key == key), None)
        label = key.removeprefix("ref:")
        shown = label if len(label) <= _LONGEST else f"{label[:_LONGEST]}…"
        evidence = (Evidence("source", shown, "what must be in the translation as it is"),)
        message = f"{_NAMES.get(kind, kind)} {shown} is missing"
        yield Finding("structure-mismatch", "error", message, offset, None, evidence)


def _plain(pair: SentencePair) -> Iterator[Finding]:
    """Say that a sentence has lost all its bold and italic type; one of several may go."""
    lost = signature(pair.source) - signature(pair.source, emphasis=False)
    kept = signature(pair.target) - signature(pair.target, emphasis=False)
    if lost and not kept:
        mark = next(iter(lost))[1]
        message = f"{mark if mark.startswith('<') else 'the emphasis'} is missing in the translation"
        yield Finding("structure-mismatch", "warning", message, max(pair.source.find(mark), 0))
