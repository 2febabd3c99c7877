"""Compare names as English spells them: without umlauts, and whatever stands for them."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ø": "o",
                           "ł": "l"})  # fmt: skip
_PLAIN = str.maketrans(dict(zip("ÄÖÜäöüßøłđéèáíóç“”‘’–…", [*"AOUaou", "ss", *"oldeeaioc", *"\"\"''-", "..."])))


@lru_cache(maxsize=8192)  # the names of a document are looked up in the same sentences again and again
def bare(text: str) -> str:
    """Return ``text`` in lower case without accents: Müller becomes muller."""
    if text.isascii():
        return text.lower()
    text = text.translate(_PLAIN)
    if text.isascii():  # nine of ten: the rest takes ten times as long
        return text.lower()
    letters = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).lower()


def digraphs(text: str) -> str:
    """Return ``text`` in lower case with ae, oe, ue for umlauts: Müller becomes mueller."""
    return bare(text.translate(_DIGRAPHS))


def kept(name: str, target: str, plain: str | None = None) -> bool:
    """Whether a German name stands in ``target``; a genitive s and the spelling of umlauts do not matter.

    ``plain`` is ``bare(target)`` when the caller has it at hand.
    """
    plain = bare(target) if plain is None else plain
    for form in _forms(name):
        # Up to two letters may follow: "Kornblums", "Mosers'", "Iraner".
        if any(spelled and begins(spelled, plain, 2) for spelled in {bare(form), digraphs(form)}):
            return True
    return False


def begins(start: str, text: str, letters: int | None = None) -> bool:
    """Whether a word of ``text`` is ``start`` followed by at most so many ``letters`` (None: by any number)."""
    at = text.find(start)
    while at >= 0:
        if at == 0 or not text[at - 1].isalpha():
            rest = text[at + len(start) :][: (letters or 0) + 1]
            if letters is None or len(rest) <= letters or not rest.isalpha():
                return True
        at = text.find(start, at + 1)
    return False


def _forms(name: str) -> list[str]:
    name = name.rstrip("'’")
    forms = [name, name[:-1]] if name.endswith("s") and len(name) > 3 else [name]
    # "Trump-Imitator", but also "Müller-Lüdenscheidt": the first half will do.
    return [*forms, name.partition("-")[0]] if "-" in name else forms
