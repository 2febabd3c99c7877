"""Translations that are fit for the place where they are going to stand."""

from __future__ import annotations

import pytest

from translator_cli.document.format import Place
from translator_cli.formats.inert import markdown


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param("Unter https://a.example zu finden.", "At https://a.example.", "At https://a.example", id="stop"),
        pytest.param("Auf https://a.example geht es.", "On https://a.example, yes.", "On https://a.example , yes.",
                     id="comma"),
        pytest.param("Siehe https://a.example.", "See https://a.example.", "See https://a.example.", id="own-stop"),
        pytest.param("<https://a.example> gibt es.", "There is <https://a.example>.", "There is <https://a.example>.",
                     id="angles"),
        pytest.param("[a](https://a.example) ja", "Yes, [a](https://a.example).", "Yes, [a](https://a.example).",
                     id="link"),
    ],
)  # fmt: skip
def test_no_punctuation_is_glued_to_an_address(source: str, target: str, expected: str) -> None:
    assert markdown(target, Place("paragraph", source)) == expected
