"""The rule inconsistent-name: a document spells a name in one way."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from translator_cli.checks.names.common import is_common
from translator_cli.checks.names.similar import edit_distance
from translator_cli.checks.names.spelling import bare
from translator_cli.checks.rule import DocumentFinding, Pairs
from translator_cli.document import Evidence, Finding
from translator_cli.languages.de_en.exonyms import EXONYMS
from translator_cli.languages.de_en.transcriptions import TRANSCRIPTIONS

_SOURCE = re.compile(r"(?<![\w.@#/-])[A-ZÄÖÜ][^\W\d_]{3,}(?![\w-])")
_TARGET = re.compile(r"(?<![\w.@#/-])[A-ZÄÖÜ][^\W\d_]{3,}(?=['’]s\b|\b)")
#: A name and its English have at least so much in common: letters to change, for each letter of the name.
_LIKENESS = 0.4
#: Spellings of one name: at most so many letters apart.
_APART = 2
#: Where a name was found: the index of the pair, the offsets in source and target.
Place = tuple[int, int, int]


def find_in_document(pairs: Pairs) -> Iterator[DocumentFinding]:
    """Warn where a name is spelled otherwise than in most sentences: "Selenskyj" as Zelensky and as Zelenskyy."""
    for name, forms in _spellings(pairs).items():
        if len(forms) < 2:
            continue
        usual = max(forms, key=lambda form: len(forms[form]))
        for form, places in forms.items():
            if bare(form) != bare(usual) and edit_distance(bare(form), bare(usual), _APART) <= _APART:
                for index, start, there in places:
                    evidence = Evidence("source", name, usual), Evidence("target", form, f"{usual} elsewhere")
                    message = f"{name} is {form} here, and {usual} elsewhere"
                    yield index, Finding("inconsistent-name", "warning", message, start, there, evidence)


def _spellings(pairs: Pairs) -> dict[str, dict[str, list[Place]]]:
    """Return for each name of the sources how the targets spell it, and where."""
    spellings: dict[str, dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    recurring = _recurring(pairs)
    for index, pair in enumerate(pairs):
        targets = list(_TARGET.finditer(pair.target)) if recurring else []
        for match in _SOURCE.finditer(pair.source) if targets else ():
            name = match[0].removesuffix("s") if match[0].removesuffix("s") in recurring else match[0]
            if name in recurring and (closest := _closest(name, targets)):
                spellings[name][closest[0] if name.endswith("s") else closest[0].removesuffix("s")].append(
                    (index, match.start(), closest.start())
                )
    return spellings


def _recurring(pairs: Pairs) -> set[str]:
    """Return the names that stand in two sentences or more; a name with an English form of its own is one, too."""
    # First by how often they stand there: to tell a name from a noun takes the whole lexicon.
    words = Counter(word for pair in pairs for word in set(_SOURCE.findall(pair.source)))
    counts: Counter[str] = Counter()
    for pair in pairs:
        counts.update(
            {
                match[0]
                for match in _SOURCE.finditer(pair.source)
                if words[match[0]] > 1
                and (match[0] in TRANSCRIPTIONS or match[0] not in EXONYMS and not is_common(pair.source, match))
            }
        )
    return {name for name, count in counts.items() if count > 1}


def _closest(name: str, words: list[re.Match[str]]) -> re.Match[str] | None:
    """Return the word that is most like ``name``, if it is like enough."""
    most = int(len(name) * _LIKENESS)
    plain = bare(name)
    if same := next((word for word in words if word[0].removesuffix("s") == name), None):
        return same  # the rule, and cheap to see
    ranked = [(edit_distance(plain, bare(word[0]), most), number) for number, word in enumerate(words)]
    best = min(ranked, default=(most + 1, 0))
    return words[best[1]] if best[0] <= most else None
