"""Find the numbers of a text: figures, number words, scales ("Mio.", "bn"), fractions, decades."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from translator_cli.languages.en.numerals import ENGLISH_NUMERALS
from translator_cli.values.figures import read_figure
from translator_cli.values.phrases import phrase, scale_phrase
from translator_cli.values.tokens import ARTICLES, HELPERS, Cursor, Token, tokens
from translator_cli.values.value import Value, rounded

# "Millionen Menschen" names no number.
_VAGUE = frozenset("millionen milliarden billionen billiarden dutzend dozen hundert tausend".split())
# ... and neither does "a multi-billion-dollar deal" nor "Bio-Milch".
_MUTE = frozenset("million billion trillion milliarde mio mrd mia bio tsd bn mn mln bln tn trn".split())
_IN_THOUSANDS = re.compile(r"^[a-zäöüß]+tausend$", re.IGNORECASE)
_RANGE = re.compile(r"-?\s?(?:-|–|bis(?:\szu)?|und|oder|auf|gegen|nach|to|and|or|from|bzw\.)\s?[£$€]?")
_ROUND = frozenset(("zehn", "hundert", "zehntausend", "hunderttausend"))
_LAST_SIXTEEN = re.compile(r"(?:last|round of)\s$")
# "jeder fünfte" is one in five, every fifth, and 20 percent.
_EACH = re.compile(r"\bjede[rsnm]?\s$", re.IGNORECASE)
# "a good third of the fields"
_SHARE_OF = re.compile(r"\sof\s(?:the|all|its|their|our|his|her|those|these)\b")
# "an hour and a half", "two years and a half"
_AND_A_HALF = re.compile(r"\b(?P<many>an?|one|two|three|four|five|six)\s[a-z]{3,}\sand\sa\shalf\b")
_SEVERAL = re.compile(r"(?:mehrere|einige|viele|paar)n?\s$", re.IGNORECASE)


def quantities(text: str, language: str, taken: Sequence[tuple[int, int]] = ()) -> tuple[Value, ...]:
    """Return the numbers of ``text`` in order, leaving out the spans in ``taken`` (dates, times)."""
    german = language == "de"
    halves = () if german or " and a half" not in text else tuple(map(_and_a_half, _AND_A_HALF.finditer(text)))
    taken = [*taken, *((value.start, value.end) for value in halves)]
    found = list(tokens(text, german))
    if taken:
        found = [token for token in found if not any(start <= token.start < end for start, end in taken)]
    return halves + _with_ranges(text, tuple(_values(Cursor(text, found, german))))


def _and_a_half(match: re.Match[str]) -> Value:
    numeral = ENGLISH_NUMERALS.get(match["many"])
    return Value(match.start(), match[0], frozenset(((numeral.value if numeral else 1) + 0.5,)), hard=False)


def _with_ranges(text: str, values: tuple[Value, ...]) -> tuple[Value, ...]:
    """Let "zwei" of "zwei bis drei Millionen" mean two million, too."""
    if not any(value.scale > 1.0 or _IN_THOUSANDS.search(value.text) for value in values):
        return values
    ranged = list(values)
    for index, (one, two) in enumerate(zip(values, values[1:])):
        scale = 1000.0 if _IN_THOUSANDS.search(two.text) else two.scale
        if scale > 1.0 and one.scale == 1.0 and _RANGE.fullmatch(text, one.start + len(one.text), two.start):
            more = {rounded(value * scale) for value in one.readings if isinstance(value, float)}
            ranged[index] = one._replace(readings=one.readings | more)
    return tuple(ranged)


def _values(cursor: Cursor) -> Iterator[Value]:
    while token := cursor.advance():
        value: Value | None
        if token.numeral is not None:
            value = _word(cursor, token, token.numeral.value)
        elif token.low in HELPERS:
            value = _article(cursor, token) if token.low in ARTICLES else None
        else:
            value = read_figure(cursor, token)
        if value is not None:
            yield value


def _article(cursor: Cursor, article: Token) -> Value | None:
    """Read "eine Million", "a hundred and fifty", "ein Drittel"; an article alone counts nothing."""
    token = cursor.peek()
    if token is None or token.numeral is None or cursor.german and token.low in _VAGUE - {"dutzend"}:
        return None
    if token.role == "scale":
        return cursor.value(article, cursor.scales() if cursor.german else scale_phrase(cursor, token.numeral.value))
    if token.role == "fraction":
        cursor.at += 1
        return _fraction(cursor, article, token.numeral.value)
    return _one_third(cursor, article, token) if not cursor.german and token.role == "ordinal" else None


def _one_third(cursor: Cursor, first: Token, token: Token) -> Value | None:
    """Read "a third" and "one third", which may be a share or a place in a row."""
    if token.numeral is None or token.numeral.value < 3:
        return None
    cursor.at += 1
    return cursor.value(
        first, token.numeral.value, 1 / token.numeral.value, hard=False, cardinal=False, role="fraction"
    )


def _fraction(cursor: Cursor, first: Token, amount: float) -> Value:
    """Read "halbe Million", "half a million", "three quarters of a million"; the fraction has been used."""
    start = cursor.at
    if not cursor.german:
        cursor.take("of")
        cursor.take("a") or cursor.take("an")
    factor = cursor.scales()
    if factor == 1.0:
        cursor.at = start
        return cursor.value(first, amount, hard=False, cardinal=False, role="fraction")
    return cursor.value(first, amount * factor)


def _word(cursor: Cursor, token: Token, amount: float) -> Value | None:
    if token.role == "fraction":
        return _fraction(cursor, token, amount)
    if token.role == "ordinal" and cursor.german and _EACH.search(cursor.text, 0, token.start):
        return cursor.value(token, amount, 1 / amount, 100 / amount, hard=False, cardinal=False, role="ordinal")
    if token.role == "ordinal" and not cursor.german and amount > 2 and _SHARE_OF.match(cursor.text, token.end):
        return cursor.value(token, amount, 1 / amount, hard=False, cardinal=False, role="fraction")
    if token.role in ("ordinal", "derived", "multiplier"):
        return cursor.value(token, amount, hard=False, cardinal=False, role=token.role)
    if token.role == "decade":
        return cursor.value(token, amount, amount + 1900, hard=False, role="decade")
    if token.role == "scale" and token.low in _MUTE:
        return None
    if token.role == "scale" and token.low in _VAGUE:
        return cursor.value(token, amount * cursor.scales(), hard=False, cardinal=False, role="scale")
    return _cardinal(cursor, token, amount)


def _cardinal(cursor: Cursor, token: Token, amount: float) -> Value:
    amount = amount * cursor.scales() if cursor.german else phrase(cursor, amount)
    following = cursor.peek()
    if following and following.numeral and following.role == "fraction" and amount < 12:
        cursor.at += 1
        return _fraction(cursor, token, amount * following.numeral.value)
    if following and following.role == "ordinal" and amount == 1 and (share := _one_third(cursor, token, following)):
        return share
    if following and following.numeral and following.role == "ordinal" and amount % 10 == 0 and amount < 100:
        cursor.at += 1  # "twenty-first"
        return cursor.value(token, amount + following.numeral.value, hard=False, cardinal=False, role="ordinal")
    vague = (token.low in _ROUND and _SEVERAL.search(cursor.text, 0, token.start)) or (
        token.low == "sixteen" and _LAST_SIXTEEN.search(cursor.text, 0, token.start)
    )
    return cursor.value(token, amount, hard=not vague, cardinal=not vague)
