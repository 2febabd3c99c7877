"""Compare names as English spells them: without umlauts, and whatever stands for them."""

from __future__ import annotations

import re
import unicodedata

_DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ø": "o",
                           "ł": "l"})  # fmt: skip
_SHARP = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d"})


def bare(text: str) -> str:
    """Return ``text`` in lower case without accents: Müller becomes muller."""
    if text.isascii():
        return text.lower()
    letters = unicodedata.normalize("NFD", text.translate(_SHARP))
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
        for spelled in {bare(form), digraphs(form)}:
            # Up to two letters may follow: "Kornblums", "Mosers'", "Iraner".
            word = rf"(?<![^\W\d_]){re.escape(spelled)}(?![^\W\d_]{{3}})"
            if spelled and spelled in plain and re.search(word, plain):
                return True
    return False


def _forms(name: str) -> list[str]:
    name = name.rstrip("'’")
    forms = [name, name[:-1]] if name.endswith("s") and len(name) > 3 else [name]
    # "Trump-Imitator", but also "Müller-Lüdenscheidt": the first half will do.
    return [*forms, name.partition("-")[0]] if "-" in name else forms
