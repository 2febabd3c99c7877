"""Marks that belong to the sentence: brackets close, the points of a list are all there, a question stays one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator_cli.checks.rare import RarePattern
from translator_cli.checks.rule import SentencePair
from translator_cli.document import Finding, Severity

_BRACKET = re.compile(r"(?P<open>\()|(?P<mark>\b\w{1,2}|[:;=-])?\)")
_POINT = RarePattern(r"\((?P<inside>\d{1,2}|[a-h])\)|(?<![\w(.,])(?P<alone>\d|[a-h])\)\s")
_ENDS = " \"”“»«'’)*_"


def mark_findings(pair: SentencePair) -> Iterator[Finding]:
    """Yield findings of structure-mismatch; what the source has wrong already is no fault of the translation."""
    if ")" in pair.source or "(" in pair.target:
        if not _open(pair.source) and _open(pair.target):
            at = max(pair.target.rfind("("), 0)
            yield Finding("structure-mismatch", "warning", "a bracket is left open or not opened", None, at)
        if lost := _lost_point(pair):
            yield lost
    source, target = pair.source.rstrip(_ENDS), pair.target.rstrip(_ENDS)
    if source.endswith("?") and target.endswith((".", "!")) and "?" not in pair.target:
        at = len(target) - 1
        yield Finding("structure-mismatch", "warning", "the source asks, the translation does not", None, at)


def _open(text: str) -> bool:
    """Whether a bracket has no fellow; "a)", "3)" and ":)" need none."""
    depth = 0
    for match in _BRACKET.finditer(text):
        if match["open"]:
            depth += 1
        elif depth:
            depth -= 1
        elif not match["mark"]:
            return True
    return depth > 0


def _lost_point(pair: SentencePair) -> Finding | None:
    """Return a finding for a point of "(1) …, (2) …" that the translation lacks while it has others."""
    ours = {match["inside"] or match["alone"]: match for match in _POINT.finditer(pair.source)}
    if len(ours) < 2:
        return None
    theirs = {match["inside"] or match["alone"] for match in _POINT.finditer(pair.target)}
    lost = [match for point, match in ours.items() if point not in theirs]
    if not theirs or not lost:
        return None
    severity: Severity = "error" if len(lost) < len(ours) else "warning"
    return Finding("structure-mismatch", severity, f"the point {lost[0][0].strip()} is missing", lost[0].start())
