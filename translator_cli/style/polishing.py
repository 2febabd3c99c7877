"""A machine's translation in the style of the house."""

from __future__ import annotations

import re

from translator_cli.inline import signature
from translator_cli.style import Style
from translator_cli.style.calendar import with_clock, with_dates
from translator_cli.style.capitals import in_sentence_case, with_capital
from translator_cli.style.dashes import with_dashes
from translator_cli.style.prose import in_prose
from translator_cli.style.quotes import with_quotes
from translator_cli.style.spelling import with_spelling

_CURLED = re.compile("[„“”»«‚‘’›‹]")
_COMMA_WITHIN = re.compile(r",([“‘\"])(?=\s|$)")
_HALF_OF_DAY = re.compile(r"(?<=\d )[ap]\.m\b(?!\.)")  # a model that knows few table cells leaves out the second point
_QUOTED_ADDRESS = r'("?)\b((?:https?://|www\.)[^\s<>"“”„()\[\]]+)"'
_TAG_OR_CODE = re.compile(r"<[^<>]*>|```.*?```|`[^`\n]*`|\]\([^()\s]*\s+\"[^\"]*\"\)", re.DOTALL)


def is_typographic(text: str) -> bool:
    """Whether a draft is typeset with curled quotation marks, or at least not with straight ones."""
    if "<" in text or "`" in text or "](" in text:
        text = _TAG_OR_CODE.sub("", text)
    return bool(_CURLED.search(text)) or '"' not in text


def polish(style: Style, source: str, target: str, typographic: bool = True, language: str = "en") -> str:
    """Return a machine's translation into ``language`` in the style of the house.

    ``typographic`` is ``is_typographic`` of its draft.
    """
    if language == "de":
        return in_german_marks(source, target, typographic)
    if style.capitals == "source":
        target = _unbroken(target, with_capital(source, target))
    if style.headings == "sentence":
        target = _unbroken(target, in_sentence_case(source, target))
    styled = in_prose(target, lambda text: _words(style, source, text, typographic))
    return _unbroken(target, _with_straight(source, styled) if "://" in source or "www." in source else styled)


def _with_straight(source: str, target: str) -> str:
    """Put straight marks back beside a bare address that has them in the source: a curled one is read as part of it."""
    for match in re.finditer(_QUOTED_ADDRESS, source):
        opened, address = match.groups()
        for mark in "”“":
            target = target.replace(f"{address}{mark}", f'{address}"')
        if opened:
            target = target.replace(f'“{address}"', match[0])
    return target


def in_german_marks(source: str, target: str, typographic: bool = True) -> str:
    """Return a machine's German with the quotation marks and dashes of German typesetting where the draft has typeset
    ones, and a comma behind a quotation where English has it within; the rest of the style is a matter of English."""

    def words(text: str) -> str:
        quoted = with_quotes(with_dashes(source, text, "source"), "german" if typographic else "straight")
        return _COMMA_WITHIN.sub(r"\1,", quoted)

    return _unbroken(target, in_prose(target, words))


def _unbroken(before: str, after: str) -> str:
    """Return ``after``, or ``before`` where code, a target or another mark would not be what it was."""
    return after if after == before or signature(after) == signature(before) else before


def _words(style: Style, source: str, text: str, typographic: bool) -> str:
    text = _HALF_OF_DAY.sub(r"\g<0>.", text)
    if style.dates != "any":
        text = with_dates(text, style.dates)
    if style.clock != "any":
        text = with_clock(source, text, style.clock)
    if style.spelling != "any":
        text = with_spelling(source, text, style.spelling)
    text = with_dashes(source, text, style.dashes)
    quotes = ("english" if typographic else "straight") if style.quotes == "source" else style.quotes
    return with_quotes(text, quotes)
