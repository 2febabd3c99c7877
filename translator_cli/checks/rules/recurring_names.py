"""Names that a document keeps in most sentences, and loses in a few."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Set

from translator_cli.checks.names.spelling import kept
from translator_cli.checks.rule import DocumentFinding, Pairs
from translator_cli.document import Finding
from translator_cli.languages.de.first_names import FIRST_NAMES
from translator_cli.languages.de.titles import TITLES
from translator_cli.languages.de_en.exonyms import EXONYMS
from translator_cli.languages.de_en.transcriptions import TRANSCRIPTIONS

_CAPITAL = re.compile(r"(?<![\w.@#/-])[A-ZÄÖÜ][^\W\d_]{3,}(?![\w-])")
_WORD = re.compile(r"\w+")
# Kept as often as not, and never a loss: another rule compares currencies.
_COMMON_NAMES = FIRST_NAMES | TITLES | {"Euro", "Euros", "Dollar", "Cent", "Yen"}


def recurring_names(pairs: Pairs) -> Iterator[DocumentFinding]:
    """A capitalised word that most of its sentences keep as it is is a name; flag the sentences that lose it."""
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, pair in enumerate(pairs):
        seen = set()
        for match in _CAPITAL.finditer(pair.source):
            word = match[0].removesuffix("s") if match[0].removesuffix("s") in places else match[0]
            if word not in seen and word not in _COMMON_NAMES and word not in EXONYMS and word not in TRANSCRIPTIONS:
                seen.add(word)
                places[word].append((number, match.start()))
    english = {word for pair in pairs for word in _WORD.findall(pair.target)}
    for word, found in places.items():
        if len(found) < 3:
            continue
        lost = [(number, at) for number, at in found if not kept(word, pairs[number].target)]
        if lost and len(lost) * 3 <= len(found) and not _is_english(word, english):
            for number, at in lost:
                message = f"{word} is missing here, though kept {len(found) - len(lost)} times elsewhere"
                yield number, Finding("name-missing", "warning", message, at)


def _is_english(word: str, english: Set[str]) -> bool:
    """Whether the translations also write the word small: a noun that both languages share ("Problem")."""
    return word.lower() in english or f"{word.lower()}s" in english
