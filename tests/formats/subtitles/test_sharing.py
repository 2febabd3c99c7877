"""Words to cues, and a cue to lines."""

from __future__ import annotations

import pytest

from translator_cli.formats.subtitles.sharing import set_in_lines, shared, words_of


@pytest.mark.parametrize(
    ("text", "ends", "expected"),
    [
        pytest.param("one two three four", [9], ["one two", "three four"], id="at the nearest word"),
        pytest.param("He said yes, and then he went", [16], ["He said yes,", "and then he went"], id="comma"),
        pytest.param("Yes.", [2], ["Yes.", ""], id="one word for two cues"),
        pytest.param("a <i>b c</i> d", [8], ["a <i>b</i>", "<i>c</i> d"], id="an element goes over the end"),
        pytest.param('a <font color="#f00">b</font> c', [3], ['a', '<font color="#f00">b</font> c'], id="a blank"),
        pytest.param("eins", [], ["eins"], id="one cue"),
    ],
)  # fmt: skip
def test_words_are_shared_out(text: str, ends: list[float], expected: list[str]) -> None:
    assert shared(words_of(text), ends, [84] * (len(ends) + 1)) == expected


def test_a_full_cue_gives_words_to_its_neighbor() -> None:
    parts = shared(words_of("word " * 30), [120.0], [84, 84])
    assert max(map(len, parts)) <= 84


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Short enough.", ["Short enough."], id="one line"),
        pytest.param(
            "Well, let me say a few words about the books that I use.",
            ["Well, let me say a few words", "about the books that I use."],
            id="two of about the same length",
        ),
        pytest.param("x" * 50, ["x" * 50], id="one long word"),
    ],
)
def test_lines_are_of_about_the_same_length(text: str, expected: list[str]) -> None:
    assert set_in_lines(text, False) == expected
    assert set_in_lines(text, True) == [text]
