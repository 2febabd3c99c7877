"""Surnames that changed behind a name which stayed: "Henrike Stockmann" and "Henrike Stockton"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from translator_cli.checks.names.common import is_ordinary
from translator_cli.checks.names.mentions import INSTITUTION
from translator_cli.checks.names.similar import edit_distance
from translator_cli.checks.names.spelling import bare, digraphs
from translator_cli.languages.de.lexicon import is_listed
from translator_cli.languages.de_en.exonyms import EXONYMS
from translator_cli.languages.de_en.transcriptions import TRANSCRIPTIONS

_FIRST_AND_LAST = re.compile(
    r"(?<![\w.@#/-])(?P<first>[A-ZÄÖÜ][a-zäöüß]{2,})(?=\s(?P<last>[A-ZÄÖÜ][a-zäöüß]{3,})(?![\w-]))"
)
#: So many letters at the beginning of both surnames, where the first may be an ordinary word.
_COMMON = 3
# How English writes what German does with more letters or others.
_LETTERS = (("tsch", "ch"), ("sch", "sh"), ("ch", "h"), ("kh", "h"), ("w", "v"), ("j", "y"), ("z", "s"), ("ie", "i"))


class Changed(NamedTuple):
    """A surname with its place in the source, and the one that stands for it in the target."""

    start: int
    name: str
    other: str


def changed_surnames(source: str, target: str, strange: Collection[str]) -> Iterator[Changed]:
    """Yield the surnames that are gone, where one of the ``strange`` words of the target follows the first name."""
    plain = bare(target)
    for match in _FIRST_AND_LAST.finditer(source):
        first, last = match["first"], match["last"]
        if (
            f"{first} " not in target
            or last in EXONYMS
            or last in TRANSCRIPTIONS
            or is_listed(last)
            or INSTITUTION.fullmatch(last)
        ):
            continue
        if any(form in plain for form in (bare(last).removesuffix("s"), digraphs(last).removesuffix("s"))):
            continue
        after = re.search(rf"\b{first}\s([A-ZÄÖÜ][^\W\d_]{{3,}})", target)
        if after and after[1] in strange and _is_another(first, last, after[1]):
            yield Changed(match.start("last"), last, after[1])


def _is_another(first: str, last: str, other: str) -> bool:
    """Whether a surname is another one, and no other spelling or translation of the same."""
    if last.removesuffix("s").endswith("ien"):
        return False  # "Saudi Arabien"
    ours, theirs = _in_english_letters(bare(last)), _in_english_letters(bare(other))
    if edit_distance(ours, theirs, 1) <= 1 and (ours, theirs) != (bare(last), bare(other)):
        return False
    return ours[:_COMMON] == theirs[:_COMMON] or not (is_ordinary(first) or is_ordinary(last))


def _in_english_letters(name: str) -> str:
    for german, english in _LETTERS:
        name = name.replace(german, english)
    return name
