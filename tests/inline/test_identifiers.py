"""Names of sites, account numbers and other long rows of digits pass through to the letter."""

from __future__ import annotations

import pytest

from tests.translation.test_marked import Engine, translated
from translator_cli.inline import parse

SITES = ["dorf.de", "Heise.de", "rezepte.dorf.de", "a-b.example.org", "dorf.at/kontakt/wir", "müller.ch", "example.com"]
NUMBERS = ["DE89370400440532013000", "AT421700000183000225", "12345678", "9783161484100", "5000000"]
NUMBERS += ["CH93 0076 2011 6238 5295 7", "AT42 1700 0001 8300 0225", "CHE-123.456.789"]


def pieces(text: str) -> list[str]:
    return [text[mark.start : mark.end] for mark in parse(text) if mark.inner is None]


@pytest.mark.parametrize("name", [*SITES, *NUMBERS])
@pytest.mark.parametrize("sentence", ["Es steht auf {}.", "Es ist ({}), nicht mehr.", "Für _{}_ gilt das.", "{}: das"])
def test_sites_and_long_numbers_are_pieces_of_their_own(name: str, sentence: str) -> None:
    assert pieces(sentence.format(name)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Das ist z.B.de und u.a.at so.", id="abbreviations"),
        pytest.param("Am Ende.Aber dann.Deshalb kam er.", id="no-blank-behind-a-stop"),
        pytest.param("Es kostet 1.234.567 Euro und 123456 Cent.", id="grouped-and-short"),
        pytest.param("Der Wert 1234567,5 und 12345678.25 steigt.", id="fractions"),
    ],
)
def test_what_is_none_of_these(text: str) -> None:
    assert pieces(text) == []


def test_an_engine_that_changes_digits_and_letters_cannot_change_them() -> None:
    engine = Engine(lambda text: text.replace("000", "00").replace("rezepte", "recipes"))
    text = "Auf rezepte.dorf.de steht die IBAN AT421700000183000225."
    assert translated(text, engine).text == text
