"""Wrapping by terminal cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from translator_cli.render.wrap import cells, wrap


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        pytest.param("", 5, [""], id="empty"),
        pytest.param("eins zwei", 9, ["eins zwei"], id="fits"),
        pytest.param("eins zwei", 8, ["eins", "zwei"], id="breaks-at-the-blank"),
        pytest.param("Nord-Süd-Verbindung", 10, ["Nord-Süd-", "Verbindung"], id="long-word-at-its-hyphen"),
        pytest.param("Straßenbahn", 6, ["Straße", "nbahn"], id="long-word-anywhere"),
        pytest.param("漢字漢字 漢字", 5, ["漢字", "漢字", "漢字"], id="wide-characters"),
        pytest.param("ab e\u0301e\u0301e\u0301 cd", 6, ["ab e\u0301e\u0301e\u0301", "cd"], id="accents-take-no-cell"),
        pytest.param("100\u00a0Euro sind", 8, ["100\u00a0Euro", "sind"], id="no-break-space"),
        pytest.param("a  b", 2, ["a", "b"], id="two-blanks-at-the-break"),
    ],
)
def test_wrap(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines


def test_first_line_may_have_less_room() -> None:
    assert wrap("eins zwei drei", 9, 4) == ["eins", "zwei drei"]


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf"])), st.integers(2, 30), st.integers(2, 30))
def test_lines_fit_and_nothing_but_blanks_is_lost(text: str, width: int, first: int) -> None:
    lines = wrap(text, width, first)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(cell_len(line.strip(" ")) <= (first if not place else width) for place, line in enumerate(lines))


@given(st.text(st.characters(max_codepoint=0x2BFF, exclude_categories=["Cc", "Cs"])))
def test_the_short_cut_measures_as_rich_does(text: str) -> None:
    assert cells(text) == cell_len(text)


def test_a_word_that_is_to_stay_whole_juts_out() -> None:
    address = "https://a.example/ein-langer/weg_zu_etwas"
    assert wrap(f"Siehe {address} und mehr.", 20, whole=True) == ["Siehe", address, "und mehr."]
    assert wrap(f"Siehe {address}", 60, 10, whole=True) == ["Siehe", address]
