"""How many items an enumeration has: "Mehl, Eier, Butter und Zucker" are four."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator_cli.checks.rare import RarePattern
from translator_cli.checks.rule import SentencePair
from translator_cli.document import Evidence, Finding, Severity

_ITEM = r"(?:[^\W\d_][\w'’-]*)(?:\s[\w'’-]+){0,2}"
_GERMAN = RarePattern(rf"(?<![\w'’-])(?P<items>[\w'’-]+(?:,\s{_ITEM}){{1,}})(?P<last>\s(?:und|oder|sowie)\s[\w'’-]+)")
_ENGLISH = RarePattern(
    rf"(?<![\w'’-])(?P<items>[\w'’-]+(?:,\s{_ITEM}){{1,}}),?(?P<last>\s(?:and|or|as\swell\sas)\s[\w'’-]+)"
)
_LAST = re.compile(r"\s(?:und|oder|sowie)\s")
_TWO = RarePattern(r"[\w'’-]+\s(?:and|or|as\swell\sas)\s[\w'’-]+")
# "For the dough, mix flour, sugar and salt": the first comma is none of the list's.
_OPENING = RarePattern(
    r"(?:^|[.:]\s)(?:for|in|on|at|to|with|after|before|from|during|according|as|then|now|today|finally|here|also"
    r"|however|there)\b[^,]*$",
    re.IGNORECASE,
)
# "die Bahnhofstraße, der Marktplatz und die Brücke": with articles up to the last these are items, not clauses.
_WITH_ARTICLES = RarePattern(
    r"\b(?:[Dd](?:er|ie|as|en|em)|[Ee]ine?n?)\s(?P<items>[A-ZÄÖÜ][\w'’-]*"
    r"(?:,\s(?:der|die|das|den|dem|eine?n?)\s(?:[\w'’-]+\s)?"
    r"[A-ZÄÖÜ][\w'’-]*)+)(?P<last>\s(?:und|oder|sowie)\s(?:der|die|das|den|dem|eine?n?)\s[\w'’-]+)",
)
# A comma before one of these begins a clause.
_CLAUSE = RarePattern(
    r",\s(?:dass?|die|der|das|den|dem|wenn|weil|wo|was|wie|ob|als|aber|doch|so|sagte|heißt|denn|um|ohne|dann|er|sie|es"
    r"|wir|ich|man|that|which|who|when|where|if|but|so|said|as|because|then|he|she|it|they|we|I|you"
    r"|although|while|with)\b",
    re.IGNORECASE,
)


def list_findings(pair: SentencePair) -> Iterator[Finding]:
    """Yield a warning of an enumeration that has lost an item (omission) or gained one (addition)."""
    if ", " not in pair.source or not _LAST.search(pair.source):
        return
    ours = [match for match in _GERMAN.finditer(pair.source) if not _CLAUSE.search(match[0])]
    if not ours and any(f", {article}" in pair.source for article in ("der ", "die ", "das ", "den ", "dem ", "ein")):
        ours = list(_WITH_ARTICLES.finditer(pair.source))
    if len(ours) != 1:
        return
    theirs = [match for match in _ENGLISH.finditer(pair.target) if not _CLAUSE.search(match[0])]
    if len(theirs) > 1:
        return
    count = _count(ours[0])
    other = _count(theirs[0]) if theirs else 2 if len(_TWO.findall(pair.target)) == 1 and "," not in pair.target else 0
    if not other or abs(count - other) != 1 or theirs and other - count == _opens(theirs[0]):
        return
    rule, severity = ("omission", "warning") if other < count else ("addition", "warning")
    message = f"{count} items in the list of the source, {other} here"
    level: Severity = "warning" if severity == "warning" else "notice"
    evidence = [Evidence("source", ours[0][0], f"{count} items")]
    evidence += [Evidence("target", match[0], f"{other} items") for match in theirs]
    yield Finding(rule, level, message, ours[0].start(), theirs[0].start() if theirs else None, tuple(evidence))


def _count(match: re.Match[str]) -> int:
    """Return the number of items; "films and walks as well as concerts" are three, however they are joined."""
    joined = match["last"].startswith(" as well") and " and " in match["items"].rpartition(",")[2]
    return match["items"].count(",") + 2 + joined


def _opens(match: re.Match[str]) -> bool:
    """Whether the first comma may stand behind an opening phrase, and be none of the list's."""
    return _OPENING.search(match.string[: match.start() + match["items"].index(",")]) is not None
