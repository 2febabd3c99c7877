"""Rules that need the whole document: names that recur, lengths out of line, one translation for two sources."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set

from translator_cli.checks.names.first_names import FIRST_NAMES, TITLES
from translator_cli.checks.rules.lengths import ratio
from translator_cli.checks.names.places import PLACES
from translator_cli.checks.names.spelling import kept
from translator_cli.document import Finding

_CAPITAL = re.compile(r"(?<![\w.@#/-])[A-ZÄÖÜ][^\W\d_]{3,}(?![\w-])")
_WORD = re.compile(r"\w+")
# Kept as often as not, and never a loss: another rule compares currencies.
_COMMON_NAMES = FIRST_NAMES | TITLES | {"Euro", "Euros", "Dollar", "Cent", "Yen"}
#: A source and its target.
Texts = tuple[str, str]


def document_findings(texts: Sequence[Texts]) -> Iterator[tuple[int, Finding]]:
    """Yield unit number and finding for what no single sentence shows; ``texts`` are flat sources and targets."""
    yield from _recurring_names(texts)
    yield from _odd_lengths(texts)
    yield from _same_target(texts)


def _recurring_names(texts: Sequence[Texts]) -> Iterator[tuple[int, Finding]]:
    """A capitalised word that most of its sentences keep as it is is a name; flag the sentences that lose it."""
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, (source, _) in enumerate(texts):
        seen = set()
        for match in _CAPITAL.finditer(source):
            word = match[0].removesuffix("s") if match[0].removesuffix("s") in places else match[0]
            if word not in seen and word not in _COMMON_NAMES and word not in PLACES:
                seen.add(word)
                places[word].append((number, match.start()))
    english = {word for _, target in texts for word in _WORD.findall(target)}
    for word, found in places.items():
        if len(found) < 3:
            continue
        lost = [(number, at) for number, at in found if not kept(word, texts[number][1])]
        if lost and len(lost) * 3 <= len(found) and not _is_english(word, english):
            for number, at in lost:
                message = f"{word} is missing here, though kept {len(found) - len(lost)} times elsewhere"
                yield number, Finding("name-missing", "warning", message, at)


def _is_english(word: str, english: Set[str]) -> bool:
    """Whether the translations also write the word small: a noun that both languages share ("Problem")."""
    return word.lower() in english or f"{word.lower()}s" in english


def _odd_lengths(texts: Sequence[Texts]) -> Iterator[tuple[int, Finding]]:
    """Flag units far shorter than the document's own habit: median and median absolute deviation of the log ratio."""
    logs = {n: math.log(ratio(*pair)) for n, pair in enumerate(texts) if len(pair[0]) >= 60 and pair[1].strip()}
    if len(logs) < 8:
        return
    middle = _median(list(logs.values()))
    spread = 1.4826 * _median([abs(value - middle) for value in logs.values()])
    for number, value in logs.items():
        if value < middle - max(5 * spread, 0.4):
            share = math.exp(value - middle)
            message = f"{share:.0%} of the length usual in this document: is a part missing?"
            yield number, Finding("omission", "warning", message)


def _median(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]


def _same_target(texts: Sequence[Texts]) -> Iterator[tuple[int, Finding]]:
    """Flag a long translation given to two different sources."""
    first: dict[str, int] = {}
    for number, (source, target) in enumerate(texts):
        before = first.setdefault(target.strip(), number)
        if before != number and len(target.split()) >= 5 and texts[before][0].split() != source.split():
            message = f"the same translation as sentence {before + 1}, which says something else"
            yield number, Finding("repetition", "warning", message, 0, 0)
