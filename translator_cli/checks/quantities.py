"""Find the numbers of a text: figures, number words, scales ("Mio.", "bn"), fractions, decades."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from translator_cli.checks.english_numerals import ENGLISH_NUMERALS, GLUED_SCALES
from translator_cli.checks.german_numerals import Numeral, german_numeral
from translator_cli.checks.value import Reading, Value, read_digits, rounded

# Words come first and the look ahead second, so that most characters cost one test.
_TOKEN = re.compile(
    r"[^\W\d_]+|(?=[\d.,½¼¾⅓⅔])(?:(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,'’]\d+)*"
    r"|(?<![\w.,])[.,]\d+|[½¼¾⅓⅔])"
)
_FIGURES = frozenset(".,½¼¾⅓⅔")
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_ARTICLES = {"ein", "eine", "einer", "einem", "einen", "eines", "a", "an"}
_HELPERS = _ARTICLES | GLUED_SCALES.keys() | {"and", "of", "half", "er", "ern", "s"}
_JOINS = frozenset((" ", "-", "\u00a0", "\u202f", "\u2011", ""))
# "Millionen Menschen" names no number.
_VAGUE = {"millionen", "milliarden", "billionen", "billiarden", "dutzend", "hundert", "tausend"}
# ... and neither does "a multi-billion-dollar deal" nor "Bio-Milch".
_MUTE = frozenset("million billion trillion milliarde mio mrd mia bio tsd bn mn mln bln tn trn".split())
# The figure of "A380", "CO2" or "Covid-19" is part of a name, which another rule looks after.
_CODE = re.compile(r"([A-ZÄÖÜ][^\W\d_]*)-?$")
_CURRENCIES = frozenset(("EUR", "USD", "CHF", "GBP", "DM", "US", "Rs"))
_SEVERAL = re.compile(r"(?:mehrere|einige|viele|paar)n?\s$")
# "50 Prozent" may become "half".
_SHARES: dict[Reading, Reading] = {50.0: 0.5, 25.0: 0.25, 75.0: 0.75}
_PERCENT = re.compile(r"[\s\u00a0-]?(?:Prozent|%|per\s?cent)")
# Words so common or so freely rendered that only a clash matters, whatever their value.
_FREE = frozenset((100.0, 1000.0))


class _Token:
    """A figure, a number word or one of ``_HELPERS``, with its span."""

    __slots__ = ("end", "low", "numeral", "role", "start", "text")

    def __init__(self, start: int, text: str, low: str, numeral: Numeral | None) -> None:
        self.start, self.end, self.text, self.low = start, start + len(text), text, low
        self.numeral = numeral
        self.role = numeral.role if numeral else ""


def quantities(text: str, language: str, taken: Sequence[tuple[int, int]] = ()) -> tuple[Value, ...]:
    """Return the numbers of ``text`` in order, leaving out the spans in ``taken`` (dates, times)."""
    german = language == "de"
    tokens = list(_tokens(text, german_numeral if german else ENGLISH_NUMERALS.get))
    if taken:
        tokens = [token for token in tokens if not any(start <= token.start < end for start, end in taken)]
    return tuple(_Scanner(text, tokens, german).values())


def _tokens(text: str, numeral: Callable[[str], Numeral | None]) -> Iterator[_Token]:
    """Yield what may be part of a number; words that are not stay in the gaps."""
    for match in _TOKEN.finditer(text):
        word = match[0]
        low = word.lower()
        figure = low[0].isdecimal() or low[0] in _FIGURES
        value = None if figure else numeral(low)
        if figure or value is not None or low in _HELPERS:
            yield _Token(match.start(), word, low, value)


class _Scanner:
    """Walks over the tokens of one text; ``at`` is the index of the first token not used yet."""

    def __init__(self, text: str, tokens: list[_Token], german: bool) -> None:
        self.text, self.tokens, self.german = text, tokens, german
        self.at = 0

    def values(self) -> Iterator[Value]:
        """Yield a value for every phrase that counts."""
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            self.at += 1
            if token.numeral is not None:
                value = self._word(token)
            elif token.low in _HELPERS:
                value = self._article(token) if token.low in _ARTICLES else None
            else:
                value = self._figure(token)
            if value is not None:
                yield value

    def _peek(self, ahead: int = 0) -> _Token | None:
        """The token ``ahead`` places on, if only blanks or hyphens stand before it."""
        index = self.at + ahead
        if index >= len(self.tokens):
            return None
        gap = self.text[self.tokens[index - 1].end : self.tokens[index].start]
        return self.tokens[index] if gap in _JOINS or gap == ". " and self.tokens[index].role == "scale" else None

    def _take(self, *words: str) -> bool:
        """Step over these words if they all stand here."""
        for ahead, word in enumerate(words):
            token = self._peek(ahead)
            if token is None or token.low != word:
                return False
        self.at += len(words)
        return True

    def _scales(self) -> float:
        """Step over "tausend", "Mio." and the like; return the factor."""
        factor = 1.0
        while (token := self._peek()) and token.numeral and token.role == "scale":
            factor *= token.numeral.value
            self.at += 1
        return factor

    def _article(self, article: _Token) -> Value | None:
        token = self._peek()
        if token is None or token.numeral is None or self.german and token.low in _VAGUE - {"dutzend"}:
            return None
        if token.role == "scale":
            factor = self._scales()
            half = 0.5 * factor if not self.german and self._take("and", "a", "half") else 0.0
            return self._value(article, factor + half + (0.0 if self.german else self._rest()))
        if token.role == "fraction":
            self.at += 1
            return self._fraction(article, token.numeral.value)
        return None

    def _rest(self) -> float:
        """What follows "a hundred": "and fifty" and the like."""
        token = self._peek(1)
        if token and token.numeral and token.role == "cardinal" and self._take("and"):
            self.at += 1
            return self._phrase(token.numeral.value)
        return 0.0

    def _fraction(self, first: _Token, amount: float) -> Value:
        """Read "halbe Million", "half a million", "three quarters of a million"; the fraction has been used."""
        start = self.at
        if not self.german:
            self._take("of")
            self._take("a") or self._take("an")
        factor = self._scales()
        if factor == 1.0:
            self.at = start
            return self._value(first, amount, hard=False, cardinal=False)
        return self._value(first, amount * factor)

    def _figure(self, token: _Token) -> Value:
        if token.text in _VULGAR:
            firm: set[Reading] = {rounded(_VULGAR[token.text])}
            loose: set[Reading] = set()
        else:
            firm, loose = read_digits(token.text, "," if self.german else ".")
        following = self._peek()
        if following and following.text in _VULGAR:
            firm = {value + _VULGAR[following.text] for value in firm if isinstance(value, float)}
            self.at += 1
        elif not self.german and self._take("and", "a", "half"):
            firm = {value + 0.5 for value in firm if isinstance(value, float)}
        elif following and following.low in ("er", "ern", "s"):
            firm |= _decade(firm)
        elif following and following.start == token.end and following.low in GLUED_SCALES and not self.german:
            firm |= _times(firm, GLUED_SCALES[following.low])
            self.at += 1
        elif firm & _SHARES.keys() and _PERCENT.match(self.text, token.end):
            firm |= {_SHARES[value] for value in firm if value in _SHARES}
        if (factor := self._scales()) != 1.0:
            firm, loose = _times(firm, factor), _times(loose, factor)
        text = self.text[token.start : self.tokens[self.at - 1].end]
        code = _CODE.search(self.text, max(token.start - 6, 0), token.start)
        hard = firm != {1.0} and (code is None or code[1] in _CURRENCIES)
        return Value(token.start, text, frozenset(firm), frozenset(loose), hard=hard, cardinal=code is None)

    def _word(self, token: _Token) -> Value | None:
        assert token.numeral is not None
        amount = token.numeral.value
        if token.role == "fraction":
            return self._fraction(token, amount)
        if token.role in ("ordinal", "derived"):
            return self._value(token, amount, hard=False, cardinal=False)
        if token.role == "decade":
            return self._value(token, amount, amount + 1900, hard=False)
        if token.role == "scale" and token.low in _MUTE:
            return None
        if token.role == "scale" and token.low in _VAGUE | {"dozen"}:
            return self._value(token, amount * self._scales(), hard=False, cardinal=False)
        return self._cardinal(token, amount)

    def _cardinal(self, token: _Token, amount: float) -> Value:
        amount = amount * self._scales() if self.german else self._phrase(amount)
        following = self._peek()
        if following and following.numeral and following.role == "fraction" and amount < 12:
            self.at += 1
            return self._fraction(token, amount * following.numeral.value)
        if following and following.numeral and following.role == "ordinal" and amount % 10 == 0 and amount < 100:
            self.at += 1  # "twenty-first"
            return self._value(token, amount + following.numeral.value, hard=False, cardinal=False)
        vague = self.german and amount in (1e4, 1e5) and _SEVERAL.search(self.text, 0, token.start)
        return self._value(token, amount, hard=not vague, cardinal=not vague)

    def _phrase(self, current: float) -> float:
        """Put an English phrase such as "two hundred and fifty thousand" together; its first word has been used."""
        total = 0.0
        while token := self._peek():
            if self._take("and", "a", "half"):
                current += 0.5
                continue
            if token.low == "and" and (current >= 100 or total):
                after = self._peek(1)
                if not (after and after.numeral and after.role == "cardinal"):
                    break
                self.at += 1
                continue
            if token.numeral is None:
                break
            value = token.numeral.value
            if token.role == "scale" and value == 100 and current < 100:
                current *= 100
            elif token.role == "scale":
                total, current = total + (current or 1) * value, 0.0
            elif token.role == "cardinal" and _fits(current, value, total):
                current += value
            else:
                break
            self.at += 1
        return total + current

    def _value(self, first: _Token, *readings: float, hard: bool = True, cardinal: bool = True) -> Value:
        text = self.text[first.start : self.tokens[self.at - 1].end]
        hard = hard and readings[0] > 12 and readings[0] not in _FREE
        return Value(first.start, text, frozenset(map(rounded, readings)), hard=hard, cardinal=cardinal)


def _fits(current: float, value: float, total: float) -> bool:
    if current == 0:
        return total > value
    return (current % 100 == 0 and value < 100) or (current % 10 == 0 and 20 <= current % 100 and value < 10)


def _times(readings: set[Reading], factor: float) -> set[Reading]:
    return {rounded(value * factor) for value in readings if isinstance(value, float)}


def _decade(readings: set[Reading]) -> set[Reading]:
    """Return the other name of a decade: "90er" and "1990er" are one."""
    numbers = [value for value in readings if isinstance(value, float)]
    return {value + 1900 if value < 100 else value - 1900 for value in numbers if value < 100 or value >= 1900}
