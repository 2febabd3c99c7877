"""Quotation marks and apostrophes.

Whatever marks a translation has are told apart by what stands around them (opening, closing, apostrophe, inches), then
written as the house wants them.
"""

from __future__ import annotations

import re
from typing import Literal

_DOUBLE, _SINGLE = '"„“”‟»«', "'‚‘’‛›‹"
_MARK = re.compile(f"[{_DOUBLE}{_SINGLE}]|''|``")
#: Opening and closing marks of the outer and of the inner quotation, and the apostrophe.
_FORMS = {
    "straight": ('"', '"', "'", "'", "'"),
    "english": ("“", "”", "‘", "’", "’"),
    "british": ("‘", "’", "“", "”", "’"),
    "german": ("„", "“", "‚", "‘", "’"),
}
#: Where a quotation in single marks that stands alone is written as an outer one.
_OUTER_ALONE = ("british", "german")
_OPENS_AFTER = re.compile(r"(?:^|[\s(\[{—–/*_~>\U000F0000-\U000FFFFD„“‘\"'-])$")
_OPENS_BEFORE = re.compile("[\\w(\\[„“‘'\"*_~…$£€\U000f0000-\U000ffffd]")
_ELIDED = re.compile(r"(?:\d0s|tis|twas|em|cause|til|n)\b", re.IGNORECASE)


def with_quotes(text: str, form: Literal["straight", "english", "british", "german"]) -> str:
    """Return ``text`` with its quotation marks and apostrophes in one form."""
    if not _MARK.search(text):
        return text
    outer_open, outer_close, inner_open, inner_close, apostrophe = _FORMS[form]
    parts: list[str] = []
    done, open_marks = 0, ""
    for match in _MARK.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        parts.append(text[done : match.start()])
        done = match.end()
        if match[0] in _SINGLE and len(match[0]) == 1:
            kind = _single(before, after, "s" in open_marks)
        else:
            kind = _double(before, after, "d" in open_marks)
        # a quotation in single marks that stands alone is an outer one
        if kind == "'":
            parts.append(apostrophe)
        elif kind == '"':
            parts.append(match[0])
        elif kind in ("d(", "s("):
            parts.append(inner_open if open_marks or (kind == "s(" and form not in _OUTER_ALONE) else outer_open)
            open_marks += kind[0]
        else:
            alone = len(open_marks) > 1 or (kind == "s)" and form not in _OUTER_ALONE)
            parts.append(inner_close if alone else outer_close)
            open_marks = open_marks[:-1]
    return "".join([*parts, text[done:]])


def _double(before: str, after: str, is_open: bool) -> str:
    """Return "d(" for an opening mark, "d)" for a closing one, '"' for inches."""
    if not is_open and before[-1:].isdigit() and not re.search(f"[{_DOUBLE}]", after):
        return '"'
    opens = bool(_OPENS_AFTER.search(before)) and bool(_OPENS_BEFORE.match(after))
    if not is_open and before[-1:].strip() and not _OPENS_BEFORE.match(after):
        return "d)"  # of a quotation that began in a sentence before
    return "d)" if is_open and (not opens or before.endswith(("-", "—"))) else "d("


def _single(before: str, after: str, is_open: bool) -> str:
    """Return "s(" for an opening mark, "s)" for a closing one, "'" for an apostrophe."""
    if before[-1:].isalnum() and after[:1].isalpha():
        return "'"
    if _OPENS_AFTER.search(before) and _OPENS_BEFORE.match(after):
        # "the '90s" and "'tis"; an opening mark has a closing one behind it
        closed = re.search(rf"[^\s{_SINGLE}][{_SINGLE}](?!\w)", after)
        return "s(" if closed and not _ELIDED.match(after) else "'"
    # "the companies' plans" inside a quotation: the mark that closes it comes later
    genitive = before[-1:] == "s" and re.match(r"\s\w", after) and re.search(rf"[{_SINGLE}](?!\w)", after)
    return "s)" if is_open and not genitive else "'"
