import pytest

from translator_cli.translation.loops import is_looping


@pytest.mark.parametrize(
    ("source", "target", "looping"),
    [
        pytest.param("Das ist gut.", "That is good.", False, id="fine"),
        pytest.param("Die Stadt", "the the the the the the", True, id="one-word"),
        pytest.param("Er kam.", "in the city in the city in the city in the city.", True, id="three-words"),
        pytest.param("Er kam.", "He came and he came and he left.", False, id="twice-is-style"),
        pytest.param("Nein, nein, nein, nein!", "No, no, no, no, no, no!", False, id="source-repeats"),
        pytest.param("Der Wert", "1 1 1 1 1 1 1 1 1 1 1 1", False, id="numbers"),
        pytest.param("Donau", "Donananananananananana", True, id="syllables"),
        pytest.param("Ja.", "Ja ja ja ja", False, id="too-short-to-judge"),
    ],
)
def test_is_looping(source: str, target: str, looping: bool) -> None:
    assert is_looping(source, target) is looping
