"""Names that only show by standing in both texts alike: small places, firms, people without a first name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from translator_cli.languages.de.calendar import MONTHS
from translator_cli.languages.de.first_names import FIRST_NAMES
from translator_cli.languages.de.lexicon import ends_in_noun, is_translated
from translator_cli.languages.de.titles import TITLES

_CAPITAL = re.compile(r"(?<![\w.@#/-])[A-ZÄÖÜ][\w’'-]*[^\W_]")
_OPENING = re.compile(r"(?:^|[.!?:]\s*)[\"'„“”‚‘’»«(\[*_]*$")


def found_alike(source: str, target: str, known: Collection[str]) -> Iterator[tuple[int, str]]:
    """Yield offset and text of each word of the source that has a capital and stands so in the target, too.

    What begins a sentence has its capital from there, ``known`` names are passed over, and a word that no longer
    stands in the target may as well be a noun: nothing is said of it.
    """
    seen = set(known)
    for match in _CAPITAL.finditer(source):
        word = match[0]
        if word in seen or _OPENING.search(source, 0, match.start()):
            continue
        seen.add(word)
        if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", target) and not _is_ordinary(word):
            yield match.start(), word


def _is_ordinary(word: str) -> bool:
    """Whether a word is a noun, a title or the like, or a first name, which goes with its surname."""
    listed = word in TITLES or word in FIRST_NAMES or word.lower() in MONTHS
    return listed or is_translated(word) or ends_in_noun(word)
