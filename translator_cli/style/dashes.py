"""Dashes between words, and from one number to another."""

from __future__ import annotations

import re
from typing import Literal

_BETWEEN = re.compile(r"(?<=\S)[ \u00a0]+(?:-{1,2}|–|—)[ \u00a0]+(?=\S)|(?<=[^\W\d_])—(?=[^\W\d_])")
_TYPESET = re.compile(r"[ \u00a0]([–—])[ \u00a0]|[^\W\d_](—)[^\W\d_]")
_RANGE = re.compile(r"(?<=\d)[ \u00a0]?[-–][ \u00a0]?(?=\d)")
_PLAIN_RANGE = re.compile(r"(?<![\d-])(\d{1,4}(?:[.,:]\d+)*)-(?=\d{1,4}(?![\d-]))")
_FORMS = {"en": " – ", "em": "—", "hyphen": " - "}


def with_dashes(source: str, text: str, form: Literal["source", "en", "em", "hyphen"]) -> str:
    """Return ``text`` with its dashes in one form; "source": typeset where those of the German are."""
    if "-" not in text and "–" not in text and "—" not in text:
        return text
    if form != "source":
        text = _BETWEEN.sub(_FORMS[form], text)
        return text.replace("–", "-") if form == "hyphen" else _PLAIN_RANGE.sub(r"\1–", text) if "–" in source else text
    found = _TYPESET.search(source)
    if found:
        text = _BETWEEN.sub(f" {found[1]} " if found[1] else "—", text)
    ranges = {match[0].strip() for match in _RANGE.finditer(source)}
    return _PLAIN_RANGE.sub(r"\1–", text) if "–" in ranges else text
