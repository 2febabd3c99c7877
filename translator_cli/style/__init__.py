"""The house style of what is translated by machine: quotation marks, dashes, spelling, dates, capitals.

``polishing`` goes over one translation after it was chosen and before it is checked. It is never asked to touch what a
person wrote. Code, tags, links' targets and addresses in a sentence stay as they are.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Quotes = Literal["source", "straight", "english", "british"]
Dashes = Literal["source", "en", "em", "hyphen"]
Spelling = Literal["any", "en-GB", "en-US"]
Dates = Literal["any", "day-month", "month-day"]
Clock = Literal["any", "12h", "24h"]
Headings = Literal["any", "sentence"]
Capitals = Literal["source", "any"]


class Style(NamedTuple):
    """What an editor's house asks for.

    ``quotes`` and ``dashes`` "source": typographic where the draft has them so. ``capitals`` "source": a list item,
    table cell or sentence begins with a capital where its German does. "any": as the model writes.
    """

    quotes: Quotes = "source"
    dashes: Dashes = "source"
    spelling: Spelling = "any"
    dates: Dates = "any"
    clock: Clock = "any"
    headings: Headings = "any"
    capitals: Capitals = "source"


#: Languages that ``polishing`` knows something of; a translation into another one stays as the model writes it.
POLISHED = ("de", "en")

#: The values that each part of a style may have; the first is the default.
CHOICES: dict[str, tuple[str, ...]] = {
    "quotes": ("source", "straight", "english", "british"),
    "dashes": ("source", "en", "em", "hyphen"),
    "spelling": ("any", "en-GB", "en-US"),
    "dates": ("any", "day-month", "month-day"),
    "clock": ("any", "12h", "24h"),
    "headings": ("any", "sentence"),
    "capitals": ("source", "any"),
}
