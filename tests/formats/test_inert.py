"""Translations that are fit for the place where they are going to stand."""

from __future__ import annotations

import pytest

from translator_cli.document.format import Place, leads
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


@pytest.mark.parametrize(
    ("text", "leading", "wanted"),
    [
        pytest.param("- and on", True, "\\- and on", id="at-the-start-of-a-line"),
        pytest.param("- and on", False, "- and on", id="in-a-line"),
        pytest.param("```wget `x` y``` runs", True, "```wget `x` y``` runs", id="code-that-is-no-fence"),
        pytest.param("```python", True, "\\```python", id="a-fence"),
    ],
)
def test_only_what_begins_a_line_can_open_a_block(text: str, leading: bool, wanted: str) -> None:
    assert markdown(text, Place("paragraph", "und so", " ", leading)) == wanted


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        pytest.param("", True, id="nothing"),
        pytest.param("> - [x] ", True, id="marks"),
        pytest.param("12. ", True, id="number"),
        pytest.param("[^1]: ", True, id="footnote"),
        pytest.param("Ein Satz. ", False, id="words"),
        pytest.param("| Ein Satz | ", False, id="a-cell-before"),
    ],
)
def test_what_may_begin_a_line(line: str, wanted: bool) -> None:
    assert leads(f"Davor.\n{line}Hier.", len("Davor.\n") + len(line)) == wanted
