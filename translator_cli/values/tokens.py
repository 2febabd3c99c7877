"""The tokens that numbers are made of, and a cursor to walk over them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from translator_cli.languages.en.numerals import ENGLISH_NUMERALS, GLUED_SCALES
from translator_cli.languages.de.numerals import german_numeral
from translator_cli.languages.numeral import Numeral, Role
from translator_cli.values.value import Value, rounded

# Words come first and the look ahead second, so that most characters cost one test.
_TOKEN = re.compile(
    r"[^\W\d_]+|(?=[\d.,½¼¾⅓⅔])(?:(?<![\d/])(?:1/[2-9]|2/[357]|3/[4578]|4/5|5/[68]|7/8)(?![\d/.])"
    r"|(?<![\d.,])(?<!\d[ /-])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'’]\d+)*"
    r"|(?<![\w.,])[.,]\d+|[½¼¾⅓⅔])"
)
_FIGURES = frozenset(".,½¼¾⅓⅔")
ARTICLES = frozenset("ein eine einer einem einen eines a an".split())
#: Words that count nothing themselves but link what does.
HELPERS = ARTICLES | GLUED_SCALES.keys() | {"and", "of", "half", "er", "ern", "s"}
# "Phase II" may be "phase 2"; single letters are initials.
_ROMAN = "- - II III IV - VI VII VIII IX - XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII XXIV XXV".split()
_ROMANS = {word: Numeral(value, "ordinal") for value, word in enumerate(_ROMAN, 0) if len(word) > 1}
_JOINS = frozenset((" ", "-", "\u00a0", "\u202f", "\u2011", ""))
PERIOD = re.compile(r"[\s-](Jahrzehnt|Jahrhundert|Jahrtausend|decade|centur|millenni)", re.IGNORECASE)
PERIODS = {"jahrz": 10.0, "jahrh": 100.0, "jahrt": 1000.0, "decad": 10.0, "centu": 100.0, "mille": 1000.0}
# Words so common or so freely rendered that only a clash matters, whatever their value.
_FREE = frozenset((100.0, 1000.0))


class Token:
    """A figure, a number word or one of ``HELPERS``, with its span; ``role`` is empty without a ``numeral``."""

    __slots__ = ("end", "low", "numeral", "role", "start", "text")

    def __init__(self, start: int, text: str, low: str, numeral: Numeral | None) -> None:
        self.start, self.end, self.text, self.low = start, start + len(text), text, low
        self.numeral = numeral
        self.role = numeral.role if numeral else ""


def tokens(text: str, german: bool) -> Iterator[Token]:
    """Yield what may be part of a number; words that are not stay in the gaps."""
    for match in _TOKEN.finditer(text):
        if (read := _read(match[0], german)) is not None:
            yield Token(match.start(), match[0], *read)


@lru_cache(maxsize=16_384)  # a text has the same few thousand words over and over
def _read(word: str, german: bool) -> tuple[str, Numeral | None] | None:
    """Return a word in small letters with its value, if it has one; None where it is no part of a number."""
    numeral: Callable[[str], Numeral | None] = german_numeral if german else ENGLISH_NUMERALS.get
    low = word.lower()
    if low[0].isdecimal() or low[0] in _FIGURES:
        return low, None
    value = numeral(low) or _ROMANS.get(word)
    return (low, value) if value is not None or low in HELPERS else None


class Cursor:
    """Walks over the tokens of one text; ``at`` is the index of the first token not used yet."""

    def __init__(self, text: str, found: list[Token], german: bool) -> None:
        self.text, self.tokens, self.german = text, found, german
        self.at = 0

    def advance(self) -> Token | None:
        """Use the next token and return it; None at the end."""
        if self.at >= len(self.tokens):
            return None
        self.at += 1
        return self.tokens[self.at - 1]

    def peek(self, ahead: int = 0) -> Token | None:
        """Return the token ``ahead`` places on, if only blanks or hyphens stand before it."""
        index = self.at + ahead
        if index >= len(self.tokens):
            return None
        gap = self.text[self.tokens[index - 1].end : self.tokens[index].start]
        return self.tokens[index] if gap in _JOINS or gap == ". " and self.tokens[index].role == "scale" else None

    def take(self, *words: str) -> bool:
        """Step over these words if they all stand here."""
        for ahead, word in enumerate(words):
            token = self.peek(ahead)
            if token is None or token.low != word:
                return False
        self.at += len(words)
        return True

    def scales(self) -> float:
        """Step over "tausend", "Mio." and the like; return the factor."""
        factor = 1.0
        while (token := self.peek()) and token.numeral and token.role == "scale":
            factor *= token.numeral.value
            self.at += 1
        return factor

    def since(self, first: Token) -> str:
        """Return the text from ``first`` to the last token used."""
        return self.text[first.start : self.tokens[self.at - 1].end]

    def value(
        self, first: Token, *readings: float, hard: bool = True, cardinal: bool = True, role: Role = "cardinal"
    ) -> Value:
        """Make the value of the words from ``first`` on; small and round ones are soft."""
        hard = hard and readings[0] > 12 and readings[0] not in _FREE
        exact = frozenset(map(rounded, (*readings, *(amount * self._period() for amount in readings[:1]))))
        last = self.tokens[self.at - 1].numeral
        scale = last.value if last and last.role == "scale" and self.tokens[self.at - 1] is not first else 1.0
        return Value(first.start, self.since(first), exact, hard=hard, cardinal=cardinal, scale=scale, role=role)

    def _period(self) -> float:
        """Return how many years the word after the number has: "drei Jahrzehnte" are 30."""
        found = PERIOD.match(self.text, self.tokens[self.at - 1].end)
        return PERIODS[found[1].lower()[:5]] if found else 1.0
