"""The house style changes words and nothing else."""

from __future__ import annotations

import pytest

from translator_cli.style import Style
from translator_cli.style.polishing import polish


@pytest.mark.parametrize(
    ("source", "target"),
    [
        pytest.param("Unter `services` steht es.", "`services` is where it is.", id="code-keeps-its-letters"),
        pytest.param("Die {{ cells['a'].b('x') }}", "The {{ cells['a'].b('x') }}", id="template"),
        pytest.param('Siehe [hier](a.md "Ein Ort").', 'See [here](a.md "A place").', id="title-of-a-link"),
        pytest.param('Siehe [a](b){.uri style="x: y"}.', 'See [a](b){.uri style="x: y"}.', id="attributes"),
        pytest.param("Wert $x'$ und $a - b$.", "Value $x'$ and $a - b$.", id="formula"),
        pytest.param("Mit $program 'x' geht es", "With $program it is", id="variable-of-a-shell"),
        pytest.param("Die {{< b 'x' >}} hier", "The {{< b 'x' >}} here", id="shortcode"),
    ],
)
def test_marks_stay(source: str, target: str) -> None:
    assert polish(Style(), source, target) == target


def test_words_between_marks_are_changed() -> None:
    assert polish(Style(), "„Ja“ **„Nein“** `'x'`", '"Yes" **"No"** `\'x\'`') == "“Yes” **“No”** `'x'`"


@pytest.mark.parametrize(
    ("source", "target"),
    [
        pytest.param('Text "https://a.example/?s=" ist "da".', 'The "https://a.example/?s=" is “there.”', id="around"),
        pytest.param('Text "siehe www.a.example" ist da.', 'The “see www.a.example" is there.', id="behind"),
        pytest.param("Text „https://a.example“ ist da.", "The “https://a.example” is there.", id="curled-in-the-draft"),
    ],
)
def test_a_mark_that_would_become_part_of_an_address_stays_straight(source: str, target: str) -> None:
    assert polish(Style(), source, target.replace("“", '"').replace("”", '"')) == target
