"""Sentences as words and numbered codes."""

from __future__ import annotations

import pytest

from translator_cli.inline.codes import coded, decoded, key


def shown(text: str, like: str = "") -> str:
    """Write codes as <1>, </1> and <1/>."""
    forms = {"open": "<{}>", "close": "</{}>", "single": "<{}/>"}
    pieces = coded(text, coded(like))
    return "".join(piece.text if piece.what == "words" else forms[piece.what].format(piece.id) for piece in pieces)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Nur Wörter.", "Nur Wörter.", id="words"),
        pytest.param("Das **ist** `x`.", "Das <1>ist</1> <2/>.", id="strong and code"),
        pytest.param("**Das [*hier*](b.md)**", "<1>Das <2><3>hier</3></2></1>", id="nested"),
        pytest.param("Das <b>ist</b> <br/> gut", "Das <1>ist</1> <2/> gut", id="tags"),
        pytest.param("Schreib an a@b.de oder #hier 🎉", "Schreib an a@b.de oder #hier 🎉", id="words to a translator"),
    ],
)
def test_marks_are_codes(text: str, expected: str) -> None:
    assert shown(text) == expected
    assert decoded(coded(text), coded(text)) == text


def test_a_translation_has_the_numbers_of_its_source() -> None:
    source = "Erst `a`, dann **b** und `c`."
    assert shown("First **b** and `c`, then `a` and `new`.", source) == "First <2>b</2> and <3/>, then <1/> and <4/>."


def test_codes_that_the_source_has_not_are_left_out() -> None:
    assert decoded(coded("a **b** `c`"), coded("**x**")) == "a **b** "


def test_blanks_make_no_difference() -> None:
    assert key(coded("Das  **ist**\ngut")) == key(coded("Das **ist** gut"))
    assert key(coded("Das **ist** gut")) != key(coded("Das ist gut"))
