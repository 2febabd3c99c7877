"""Currencies and per cent beside the numbers: "10 Euro" must not become "$10", nor "5 Prozent" a bare 5."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from translator_cli.checks.rare import RarePattern
from translator_cli.document import Evidence, Finding

_SCALE = r"(?:\s?(?:Mio\.?|Mrd\.?|Millionen?|Milliarden?|Billionen?|Tausend|million|billion|trillion|thousand|bn|m))?"
_NAMES = {
    "euro": (r"Euro|€|EUR", r"euros?|€|EUR"),
    "dollar": (r"Dollar|\$|USD", r"dollars?|\$|USD|bucks"),
    "franc": (r"Franken|CHF|Fr\.", r"francs?|CHF"),
    "pound": (r"Pfund|£|GBP", r"pounds?|£|GBP|quid"),
    "yen": (r"Yen|¥|JPY", r"yen|¥|JPY"),
    "rouble": (r"Rubel|RUB", r"rou?bles?|RUB"),
    "mark": (r"Mark|DM", r"marks?|deutschmarks?|DM"),
    "crown": (r"Kronen?", r"kron(?:er|or|a|e)|crowns?"),
    "yuan": (r"Yuan|Renminbi", r"yuan|renminbi"),
    "lira": (r"Lira|Lire", r"lira|lire"),
}
# A look for these costs less than the patterns.
_STEMS = tuple(
    "Euro € EUR Dollar $ USD Franken CHF Fr. Pfund £ GBP Yen ¥ JPY Rub RUB Mark DM Kron Yuan Renmin Lir".split()
)
# Dollars are Canadian, pounds Egyptian: only the name counts, not whose.
_MONEY = re.compile("|".join(f"(?P<{name}>{german})" for name, (german, _) in _NAMES.items()))
_PERCENT = re.compile(r"\d[\s\u00a0-]?(?:Prozent(?!punkt)|prozentig|%)")
_PER_CENT = RarePattern(
    r"per\s?-?cent|%|\bpct?\b|\bpoints?\b|\bpp\b|out of|\bin (?:two|three|four|five|ten|\d)|half|quarter|third|fifth"
    r"|majority|doubl|tripl|proof|\bABV\b|gradient",
    re.IGNORECASE,
)


def currency_findings(source: str, target: str) -> Iterator[Finding]:
    """Yield findings of number-mismatch for a changed currency (error) and a lost per cent sign (warning)."""
    if any(map(source.__contains__, _STEMS)):
        yield from _currencies(source, target)
    if (match := _PERCENT.search(source)) and not _PER_CENT.search(target):
        evidence = (Evidence("source", match[0], "a share of a hundred"),)
        message = f"{match[0]} is no percentage in the translation"
        yield Finding("number-mismatch", "warning", message, match.start(), None, evidence)


# Each is compiled when its currency is met first: all twenty take milliseconds.
@lru_cache(maxsize=None)
def _amount(name: str) -> re.Pattern[str]:
    """Return what finds an amount of a currency in German."""
    german = _NAMES[name][0]
    return re.compile(
        rf"(?:\d{_SCALE}[\s\u00a0-]?(?:US-|Schweizer\s|[a-zäöü]+ische\s)?(?:{german})(?!\w)|(?:{german})\s?\d)"
    )


@lru_cache(maxsize=None)
def _mention(name: str) -> re.Pattern[str]:
    """Return what finds a currency in English."""
    return re.compile(rf"(?<![^\W\d_])(?:{_NAMES[name][1]})(?!\w*[^\W\d_])", re.IGNORECASE)


def _currencies(source: str, target: str) -> Iterator[Finding]:
    named = {match.lastgroup for match in _MONEY.finditer(source)}
    for name in _NAMES:
        match = _amount(name).search(source) if name in named else None
        if match is None or _mention(name).search(target):
            continue
        for other in _NAMES:
            if (other_match := _mention(other).search(target)) and not re.search(_NAMES[other][0], source):
                message = f"{name} in the source became {other_match[0]}"
                yield Finding("number-mismatch", "error", message, match.start(), other_match.start())
                return
