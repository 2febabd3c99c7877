"""What edits make of a stretch of text."""

from __future__ import annotations

import pytest

from translator_cli.document.format import Edit
from translator_cli.document.edited import stretch

TEXT = "Eins. Zwei.\nDrei."


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param([], ("Eins. Zwei.", "Drei."), id="none"),
        pytest.param([(0, 5, "One."), (6, 11, "Two."), (12, 17, "Three.")], ("One. Two.", "Three."), id="each"),
        pytest.param([(5, 11, "")], ("Eins.", "Drei."), id="a sentence with the gap before it"),
        pytest.param([(11, 17, "")], ("Eins. Zwei.", ""), id="a block with the gap before it"),
        pytest.param([(0, 12, "")], ("", "Drei."), id="a block with the gap behind it"),
        pytest.param([(0, 17, "Alles.")], ("Alles.", ""), id="over blocks"),
        pytest.param([(17, 17, "!")], ("Eins. Zwei.", "Drei.!"), id="put in at the end"),
    ],
)  # fmt: skip
def test_edits_are_shared_out(edits: list[Edit], expected: tuple[str, str]) -> None:
    assert (stretch(TEXT, 0, 11, edits).text, stretch(TEXT, 12, 17, edits).text) == expected
