"""What a number word counts."""

from __future__ import annotations

from typing import Literal, NamedTuple

Role = Literal["cardinal", "ordinal", "derived", "fraction", "scale", "decade"]


class Numeral(NamedTuple):
    """The value of a word and what part it plays; a scale ("Million") multiplies what stands before it."""

    value: float
    role: Role
