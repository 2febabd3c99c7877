"""The rule opposite: a word turned into one that excludes it: rose into fell, north into south, early into late."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from translator_cli.checks.rare import RarePattern
from translator_cli.checks.rule import SentencePair
from translator_cli.document import Evidence, Finding
from translator_cli.languages.de.calendar import MONTHS
from translator_cli.languages.en.calendar import MONTH_NAMES
from translator_cli.languages.de_en.contrasts import CONTRASTS, PARTS_OF_PERIODS

_WORD = re.compile(r"[^\W\d_]{3,}")
#: The letters before the first sign of a pattern; one that may be missing ("ärzten?") is none of them.
_LETTERS = re.compile(r"[^\W\d_]+(?!\?)")
_NO = RarePattern(
    r"\b(?:nicht|kein\w*|nie\w*|ohne|weder|kaum)\b|\b(?:not|no|never|without|hardly|scarcely|barely)\b|n['’]t\b",
    re.IGNORECASE,
)
_MONTH_NAMES = "|".join(name.capitalize() for name in MONTHS)
_PART = re.compile(r"\b(?:[Aa]nfang|[Mm]itte|[Ee]nde)\s")
_AGAINST = RarePattern(r"\bgegen\s(?:(?:den|die|das|einen?)\s)?(?:[a-zäöü\d]\S*\s|1\.\s)*(?P<name>[A-ZÄÖÜ]\w{2,})")
_PERIOD = RarePattern(
    rf"""\b(?P<part>[Aa]nfang|[Mm]itte|[Ee]nde)\s
    (?: (?:(?:des|der|dieses|nächsten|kommenden|vergangenen|letzten|vorigen|dieser)\s)*
        (?:Jahr(?:es|zehnts|hunderts|tausends)|Monats|Woche|Saison|{_MONTH_NAMES})\b   # "Ende des Monats"
      | (?:der\s)?(?:1[5-9]|20)?\d\d(?:er)?\b(?![.,:]\d)                              # "Mitte der 1990er", "Mitte 30"
      | der\s\w+ziger\b                                                               # "Anfang der Neunziger"
    )""",
    re.VERBOSE,
)
# "at the end of March", "early March", "the mid-1990s"
_ENGLISH_PERIOD = RarePattern(
    rf"\b(?P<part>early|beginning|start|mid|middle|late|end)(?:\sof)?[\s-](?:the\s|this\s|next\s|last\s)*"
    rf"(?:{'|'.join(MONTH_NAMES)}|year|month|week|decade|century|season|(?:1[5-9]|20)\d\d|\w+ties)\b",
    re.IGNORECASE,
)
_PARTS = {"early": "anfang", "beginning": "anfang", "start": "anfang", "late": "ende", "end": "ende"}
#: A member of a group of opposites: its place in the table.
Member = tuple[int, int]


def find(pair: SentencePair) -> Iterator[Finding]:
    """Flag a German word of which the translation has only the opposite."""
    yield from _part_of_period(pair)
    said: dict[int, dict[int, re.Match[str]]] = defaultdict(dict)
    for match in _WORD.finditer(pair.source):
        for pattern, (group, member) in _candidates(match[0].lower()):
            if pattern.compiled.match(pair.source, match.start()):
                said[group].setdefault(member, match)
    for group, members in said.items():
        if len(members) == 1 and not _NO.search(pair.target):
            ((member, match),) = members.items()
            if _NO.search(pair.source[: match.start()]) or _NO.search(pair.source[match.end() :]):
                continue
            turned = _turned(pair.target, [english for _, english in _table()[group]], member)
            if turned and not _is_converse(pair, turned):
                yield _finding("opposite", match, turned)


def _is_converse(pair: SentencePair, turned: re.Match[str]) -> bool:
    """Whether the other side is the subject now: "A gewann gegen B", "B lost to A"."""
    if not turned[0].lower().startswith(("lo", "w", "defeat", "beat", "victor")):
        return False
    match = _AGAINST.search(pair.source)
    return match is not None and match["name"][:4] in pair.target[: turned.start()]


def _turned(target: str, english: Sequence[str], member: int) -> re.Match[str] | None:
    """Return the word of another member, when the right one is not there."""
    if _words(english[member].replace(" | ", " ")).search(target):
        return None
    others = (_words(words.split(" | ")[0]).search(target) for index, words in enumerate(english) if index != member)
    return next((match for match in others if match), None)


def _part_of_period(pair: SentencePair) -> Iterator[Finding]:
    """Flag "Anfang Mai" that became "late May"."""
    matches = list(_PERIOD.finditer(pair.source)) if _PART.search(pair.source) else []
    if not matches:
        return
    parts = [re.split(r"\s=\s", part.strip()) for part in PARTS_OF_PERIODS.strip().split(" / ")]
    names = [name for name, _ in parts]
    english = [words for _, words in parts]
    if len({match["part"].lower() for match in matches}) == 1:
        match = matches[0]
        stated = list(_ENGLISH_PERIOD.finditer(pair.target))
        if len(stated) == len(matches):
            parts_here = {_PARTS.get(other["part"].lower(), "mitte") for other in stated}
            if parts_here == {match["part"].lower()}:
                return
            if len(parts_here) == 1:
                yield _finding("date-mismatch", match, stated[0])
                return
        if turned := _turned(pair.target, english, names.index(match["part"].lower())):
            yield _finding("date-mismatch", match, turned)


def _finding(rule: str, match: re.Match[str], turned: re.Match[str]) -> Finding:
    message = f"“{match[0]}” in the source became “{turned[0]}”"
    evidence = (
        Evidence("source", match[0], f"what “{turned[0]}” excludes"),
        Evidence("target", turned[0], "the opposite"),
    )
    return Finding(rule, "error", message, match.start(), turned.start(), evidence)


@lru_cache(maxsize=1)
def _table() -> tuple[tuple[tuple[str, str], ...], ...]:
    """Return the groups; each member has its German and its English words."""
    rows = [row.split(" / ") for row in CONTRASTS.strip().splitlines()]
    return tuple(tuple((member.split(" = ")[0], member.split(" = ")[1]) for member in row) for row in rows)


@lru_cache(maxsize=16_384)  # a text has the same few thousand words over and over, and nearly all have none
def _candidates(word: str) -> tuple[tuple[RarePattern, Member], ...]:
    """Return the patterns that begin as a word in small letters does."""
    patterns = _german().get(word[:3], ())
    return tuple((pattern, member) for beginning, pattern, member in patterns if word.startswith(beginning))


@lru_cache(maxsize=1)
def _german() -> dict[str, list[tuple[str, RarePattern, Member]]]:
    """Return patterns of German words by their first three letters, each with all the letters that it begins with.

    So few are tried, and hardly any is compiled.
    """
    patterns: dict[str, list[tuple[str, RarePattern, Member]]] = defaultdict(list)
    for group, members in enumerate(_table()):
        for member, (german, _) in enumerate(members):
            for word in german.split():
                beginning = _LETTERS.match(word)
                assert beginning is not None, word
                pattern = RarePattern(rf"(?:{word})(?!\w)", re.IGNORECASE)
                patterns[word[:3]].append((beginning[0], pattern, (group, member)))
    return dict(patterns)


@lru_cache(maxsize=1024)
def _words(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words.split())})(?!\w)", re.IGNORECASE)
