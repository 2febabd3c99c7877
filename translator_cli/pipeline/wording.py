"""Putting the term of a glossary into an English sentence: number, capital, article."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from translator_cli.checks.terms import SINGULAR_BEFORE, TermUse, is_plural_before
from translator_cli.document.replacing import with_replaced

_MARKED = re.compile(r'<i id="term(\d+)">(.*?)</i>', re.DOTALL)
# What attention that is not sharp may tie to a noun as well; it stays around the term.
_AROUND = (
    "a an the its his her their our this that these those is are was were be been does do did has have had can not "
    "of in on at to for from by with and or but as after before under over it he she they someone who which"
)
_LEADING = re.compile(rf"(?:[\W_]*\b(?:{_AROUND.replace(' ', '|')})\b\s*)*[\W_]*", re.IGNORECASE)
_TRAILING = re.compile(rf"[\W_]*(?:\s+(?:{_AROUND.replace(' ', '|')})\b[\W_]*)*$", re.IGNORECASE)
_MOST_WORDS = 4  # more than the words of the term itself by so many: then it is tied to something else
_ARTICLE = re.compile(r"\b(an?) (?=([\w&]+))", re.IGNORECASE)
_DOUBLED = re.compile(r"\b([a-z]{3,}) \1\b", re.IGNORECASE)
_VOWEL = re.compile(r"(?:[aeio]|u(?!n[iy]|s[eu]|r[aeiou]|t[aeiou]))|hou?r|honest|honou?r|heir", re.IGNORECASE)
_VOWEL_LETTER = re.compile(r"[AEFHILMNORSX](?![a-z])")


def with_marks(source: str, uses: Sequence[TermUse]) -> str:
    """Return a German sentence with each of its terms marked, as ``in_place`` wants the translation."""
    return with_terms(source, uses, lambda number, use, text: f'<i id="term{number}">{text}</i>')


def with_terms(source: str, uses: Sequence[TermUse], form: Callable[[int, TermUse, str], str]) -> str:
    """Return a German sentence with each term in another form: its number, the term, and the text it has."""
    forms = ((use.start, use.end, form(number, use, source[use.start : use.end])) for number, use in enumerate(uses))
    return with_replaced(source, forms)


def in_place(source: str, target: str, uses: Sequence[TermUse]) -> str | None:
    """Return ``target`` with the glossary's words in place of the marked ones; None where a mark was lost.

    ``target`` has each of ``uses`` marked as ``<i id="termN">…</i>``.
    """
    found = list(_MARKED.finditer(target))
    if sorted(int(match[1]) for match in found) != list(range(len(uses))):
        return None
    parts: list[str] = []
    done = 0
    for match in found:
        use = uses[int(match[1])]
        start = _LEADING.match(match[2])
        lead = start[0] if start else ""
        tail = _TRAILING.search(match[2], len(lead))
        core = match[2][len(lead) : tail.start() if tail else len(match[2])]
        if not core or len(core.split()) > len(use.term.wanted.split()) + _MOST_WORDS:
            return None
        before = "".join([*parts, target[done : match.start()], lead])
        parts = [before, _worded(source, use, core, not re.search(r"\w", before)), tail[0] if tail else ""]
        done = match.end()
    return with_articles(drop_doubled("".join([*parts, target[done:]])))


def stand_in(source: str, use: TermUse) -> str:
    """Return the words that are to stand for a term in the German sentence itself, as the German has its number."""
    term = use.term
    if use.compound or not term.target:
        return source[use.start : use.end]
    wanted = use.english(_german_plural(source, use))
    return wanted[0].upper() + wanted[1:] if use.start == 0 else wanted


def with_articles(text: str) -> str:
    """Return ``text`` with "a" and "an" as the next word wants them."""

    def fitting(match: re.Match[str]) -> str:
        word = match[2]
        vowel = _VOWEL_LETTER.match(word) if word.isupper() else _VOWEL.match(word)
        article = "an" if vowel else "a"
        return f"{article.capitalize() if match[1][0].isupper() else article} "

    return _ARTICLE.sub(fitting, text)


def drop_doubled(text: str) -> str:
    """Return ``text`` without a word that stands twice in a row, left there beside a term by the model's own words."""
    return _DOUBLED.sub(r"\1", text)


def _worded(source: str, use: TermUse, old: str, first: bool) -> str:
    """Return what stands for a term in place of the model's words ``old``."""
    words = old.split()
    if use.compound:
        new = f"{use.term.wanted} {words[-1]}" if len(words) > 1 else old
    elif not use.term.target:
        new = use.term.source
    else:
        single = SINGULAR_BEFORE.search(source[: use.start])
        new = use.english(not single, old)
    return new[0].upper() + new[1:] if first else new


def _german_plural(source: str, use: TermUse) -> bool:
    """Whether the German word is a plural, as far as its form and the word before tell."""
    form, told = source[use.start : use.end], is_plural_before(source[: use.start])
    if told is not None:
        return told
    same = form.startswith(use.term.source) and form[len(use.term.source) :] in ("", "s", "es")
    return not same and not use.term.source.endswith(("er", "e", "um", "us"))
