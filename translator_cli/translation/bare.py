"""Texts with nothing to translate, as cells of tables hold."""

from __future__ import annotations

import re

from translator_cli.inline.words import has_words

_ONE_LETTER = re.compile(r"[\W\d_]*[^\W\d_]?[\W\d_]*")
_OPERATOR = re.compile(r"[=+%^<>]")


def is_bare(text: str) -> bool:
    """Whether a text is a letter, a sign or a figure and nothing else: "B", "—", "12 %".

    So is a formula of single letters: an engine takes "x = x % y" for a percentage. A date is more, for in English
    "3.10.2023" is none.
    """
    if _ONE_LETTER.fullmatch(text) is None:
        return _OPERATOR.search(text) is not None and not has_words(text)
    from translator_cli.translation.dates import is_date  # few texts are bare

    return not is_date(text)
