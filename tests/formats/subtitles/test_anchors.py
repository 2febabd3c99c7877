"""Where a cue ends in a translation: between what both sentences share, else in proportion."""

from __future__ import annotations

import pytest

from translator_cli.document.edited import stretch
from translator_cli.document.format import Edit
from translator_cli.formats.subtitles.anchors import ends_in, points_of
from translator_cli.formats.subtitles.sharing import shared, words_of


@pytest.mark.parametrize(
    ("german", "english", "expected"),
    [
        pytest.param("Das war im Jahr 1999 | und danach kam lange nichts mehr",
                     "That happened all the way back in the year of 1999 and then nothing",
                     "That happened all the way back in the year of 1999", id="number"),
        pytest.param("Das sind 1.500 | Euro im Jahr für jeden einzelnen von uns allen",
                     "All things considered that makes 1,500 euros a year each",
                     "All things considered that makes 1,500", id="number-written-otherwise"),
        pytest.param("Ja, sagte Herr Schneider | und ging dann ohne ein Wort nach Hause",
                     "Oh yes, that is how it is, said Mr Schneider and left",
                     "Oh yes, that is how it is, said Mr Schneider", id="name"),
        pytest.param("Es geht um Politik | und natürlich um sehr viel Geld aus Steuern",
                     "What all of this is really about is politics and taxes",
                     "What all of this is really about is politics", id="word-that-both-spell-alike"),
        pytest.param("Kommst du: | ich warte hier schon seit einer Stunde auf euch",
                     "Are you finally going to come along now: I wait",
                     "Are you finally going to come along now:", id="sign"),
        pytest.param("Eins zwei drei | vier fünf sechs", "one two three four five six", "one two three", id="nothing"),
    ],
)  # fmt: skip
def test_a_cue_ends_at_the_words_that_belong_to_its_end(german: str, english: str, expected: str) -> None:
    source = german.replace("| ", "")
    new = stretch(source, 0, len(source), [(0, len(source), english)])
    ends = list(ends_in(new, [german.index("| ")]))
    assert shared(words_of(english), ends, [84, 84])[0] == expected


def test_ties_that_cross_are_left_out() -> None:
    points = points_of("Anna traf Peter und Maria in Rom", "In Rome Peter and Maria met Anna")
    assert points == sorted(points) and all(one[1] <= other[1] for one, other in zip(points, points[1:]))
    assert (len("Anna traf "), len("In Rome ")) in points  # Peter


def test_what_one_side_has_more_often_ties_nothing() -> None:
    assert points_of("Er kam, sah, ging", "He came, saw and went") == [(0, 0), (17, 21)]


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param([(0, 5, "Eleven."), (6, 11, "Two.")], [0, 7, 8, 12], id="between-sentences"),
        pytest.param([], [0, 5, 6, 11], id="unchanged"),
    ],
)
def test_an_end_moves_with_the_text_before_it(edits: list[Edit], expected: list[float]) -> None:
    assert list(ends_in(stretch("Eins. Zwei.", 0, 11, edits), [0, 5, 6, 11])) == expected
