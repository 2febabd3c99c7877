"""English number words, each on its own; ``values.phrases`` puts "two hundred and fifty" together."""

from __future__ import annotations

from translator_cli.languages.numeral import Numeral

_ONES = "zero one two three four five six seven eight nine ten eleven twelve".split()
_TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()

#: Every word that counts, in lower case.
ENGLISH_NUMERALS: dict[str, Numeral] = {
    **{word: Numeral(value, "cardinal") for value, word in enumerate(_ONES + _TEENS)},
    **{word: Numeral(value * 10, "cardinal") for value, word in enumerate(_TENS, 2)},
    **{word: Numeral(value, "ordinal") for value, word in enumerate(_ORDINALS, 1)},
    **{f"{word}th": Numeral(value, "ordinal") for value, word in enumerate(_TEENS, 13)},
    **{f"{word[:-1]}ieth": Numeral(value * 10, "ordinal") for value, word in enumerate(_TENS, 2)},
    **{f"{word[:-1]}ies": Numeral(value * 10, "decade") for value, word in enumerate(_TENS, 2)},
    **{f"{word}s": Numeral(1 / value, "fraction") for value, word in enumerate(_ORDINALS, 1) if value > 2},
    "half": Numeral(0.5, "fraction"),
    "quarter": Numeral(0.25, "fraction"), "quarters": Numeral(0.25, "fraction"),
    "hundred": Numeral(1e2, "scale"), "hundredth": Numeral(1e2, "ordinal"), "dozen": Numeral(12.0, "scale"),
    "thousand": Numeral(1e3, "scale"), "thousandth": Numeral(1e3, "ordinal"),
    "million": Numeral(1e6, "scale"), "millionth": Numeral(1e6, "ordinal"), "mn": Numeral(1e6, "scale"),
    "mln": Numeral(1e6, "scale"), "billion": Numeral(1e9, "scale"), "bn": Numeral(1e9, "scale"),
    "bln": Numeral(1e9, "scale"), "trillion": Numeral(1e12, "scale"), "tn": Numeral(1e12, "scale"),
    "trn": Numeral(1e12, "scale"), "quadrillion": Numeral(1e15, "scale"), "quintillion": Numeral(1e18, "scale"),
    "once": Numeral(1, "multiplier"), "twice": Numeral(2, "multiplier"), "both": Numeral(2, "derived"),
    "couple": Numeral(2, "derived"), "pair": Numeral(2, "derived"), "double": Numeral(2, "multiplier"),
    "doubled": Numeral(2, "multiplier"), "twofold": Numeral(2, "multiplier"), "duo": Numeral(2, "derived"),
    "triple": Numeral(3, "multiplier"), "trio": Numeral(3, "derived"), "threefold": Numeral(3, "multiplier"),
    "tripled": Numeral(3, "multiplier"), "thrice": Numeral(3, "multiplier"), "quadruple": Numeral(4, "multiplier"),
    "quartet": Numeral(4, "derived"), "decade": Numeral(10, "derived"), "fortnight": Numeral(14, "derived"),
    "tenfold": Numeral(10, "multiplier"), "fourfold": Numeral(4, "multiplier"), "fivefold": Numeral(5, "multiplier"),
    "sixfold": Numeral(6, "multiplier"), "eightfold": Numeral(8, "multiplier"),
    **{word: Numeral(2, "multiplier") for word in ("doubles", "doubling")},
    **{word: Numeral(3, "multiplier") for word in ("triples", "tripling", "treble", "trebled", "trebles", "trebling")},
    **{word: Numeral(4, "multiplier") for word in ("quadrupled", "quadruples", "quadrupling")},
    **{word: Numeral(5, "multiplier") for word in ("quintuple", "quintupled")},
    **{word: Numeral(0.5, "multiplier") for word in ("halve", "halved", "halves", "halving")},
    "wwi": Numeral(1, "ordinal"), "wwii": Numeral(2, "ordinal"),
}  # fmt: skip

#: Letters glued to a figure: "£3bn", "1.5m" (metres or millions), "10k".
GLUED_SCALES: dict[str, float] = {"k": 1e3, "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12, "trn": 1e12}
