"""Number words and figures have the value that a speaker of the language gives them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator_cli.checks import check_pair
from translator_cli.languages.de.numerals import german_numeral
from translator_cli.values.quantities import quantities

UNITS = "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn".split()
UNITS += "siebzehn achtzehn neunzehn".split()
TENS = "- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
ONES += "seventeen eighteen nineteen".split()
TIES = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def german(number: int) -> str:
    """Spell a number below a million."""
    if number >= 1000:
        rest = german(number % 1000) if number % 1000 else ""
        return ("" if number // 1000 == 1 else german(number // 1000)) + "tausend" + rest
    if number >= 100:
        rest = german(number % 100) if number % 100 else ""
        return ("" if number // 100 == 1 else UNITS[number // 100]) + "hundert" + rest
    if number < 20:
        return UNITS[number]
    return (UNITS[number % 10] + "und" if number % 10 else "") + TENS[number // 10]


def english(number: int) -> str:
    """Spell a number below a million, the British way."""
    if number >= 1000:
        rest = number % 1000
        link = " and " if 0 < rest < 100 else " "
        return english(number // 1000) + " thousand" + (link + english(rest) if rest else "")
    if number >= 100:
        return ONES[number // 100] + " hundred" + (f" and {english(number % 100)}" if number % 100 else "")
    if number < 20:
        return ONES[number]
    return TIES[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")


def _german_figure(number: float) -> str:
    return f"{number:,}".translate(str.maketrans(",.", ".,"))


def _flags(source: str, target: str) -> set[str]:
    return {finding.rule for finding in check_pair(source, target) if finding.severity == "error"}


@given(st.integers(2, 999_999))
def test_german_words_have_their_value(number: int) -> None:
    found = german_numeral(german(number))
    assert found is not None and found.value == number


@given(st.integers(2, 999_999))
def test_english_words_have_their_value(number: int) -> None:
    assert [value.readings for value in quantities(english(number), "en")] == [{float(number)}]


@given(st.integers(13, 10**12))
def test_figures_in_either_notation_are_equal(number: int) -> None:
    assert _flags(f"Es waren {_german_figure(number)} Stück.", f"There were {number:,} pieces.") == set()


@given(st.integers(13, 10**9), st.integers(13, 10**9))
def test_different_figures_are_errors(one: int, two: int) -> None:
    flags = _flags(f"Es waren {_german_figure(one)} Stück.", f"There were {two:,} pieces.")
    assert flags == (set() if one == two else {"number-mismatch"})


@given(st.decimals(0, 1000, places=2).map(float).filter(lambda value: value > 13 and value % 1 > 0))
def test_the_decimal_mark_counts(number: float) -> None:
    source = f"Es waren {_german_figure(number)} Meter."
    assert _flags(source, f"It was {number:,} metres.") == set()
    assert _flags(source, f"It was {number * 10:,.1f} metres.") == {"number-mismatch"}


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("anderthalb", 1.5), ("zweieinhalb", 2.5), ("dritten", 3), ("zwanzigste", 20), ("siebenjähriger", 7),
        ("hundertste", 100), ("Achttausender", 8000), ("dreißig", 30), ("dreissig", 30), ("fuenf", 5),
        ("Drittel", 1 / 3), ("Hälfte", 0.5), ("Mio", 1e6), ("Billionen", 1e12), ("neunzehnhundertneunzig", 1990),
    ],
)  # fmt: skip
def test_other_german_words(word: str, value: float) -> None:
    found = german_numeral(word)
    assert found is not None and found.value == pytest.approx(value)


@pytest.mark.parametrize("word", ["ein", "eine", "sie", "Sieb", "Dreck", "Zweifel", "Achtung", "einfach", "Erste-Hilfe",
                                  "Tausende", "Millionär", "siegt", "allein", "andere"])  # fmt: skip
def test_words_that_only_look_like_numbers(word: str) -> None:
    assert german_numeral(word) is None
