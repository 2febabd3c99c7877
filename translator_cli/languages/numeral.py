"""What a number word counts."""

from __future__ import annotations

from typing import Literal, NamedTuple

#: "five"; "fifth", "drittgrößte"; "five-year" in one word; "threefold", "twice"; "two thirds"; "million"; "nineties".
Role = Literal["cardinal", "ordinal", "derived", "multiplier", "fraction", "scale", "decade"]


class Numeral(NamedTuple):
    """The value of a word and what part it plays; a scale ("Million") multiplies what stands before it."""

    value: float
    role: Role
