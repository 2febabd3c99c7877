"""Lines of letters and spoken times that the training data gets."""

from __future__ import annotations

import random

import pytest

from training import letters

_SEVERAL = 400


def test_a_spoken_half_hour_counts_towards_the_next_hour() -> None:
    rng = random.Random(5)
    found = dict(letters.spoken_time(rng) for _ in range(_SEVERAL))
    halves = {
        german: english for german, english in found.items() if " halb drei" in german and "fünf vor" not in german
    }
    assert halves and all("half past two" in english for english in halves.values())
    assert all("half past twelve" in english for german, english in found.items() if german.endswith("um halb eins."))


def test_no_time_has_two_prepositions() -> None:
    rng = random.Random(7)
    english = [letters.spoken_time(rng)[1] for _ in range(_SEVERAL)]
    assert any("shortly" in text for text in english)
    assert not any(before in text for text in english for before in ("at shortly", "around shortly"))


@pytest.mark.parametrize("german", ["Sehr geehrte Frau Dr. ", "Lieber Herr Professor "])
def test_a_title_stands_in_place_of_mister(german: str) -> None:
    rng = random.Random(3)
    found = dict(letters.salutation(rng) for _ in range(20 * _SEVERAL))
    english = [text for line, text in found.items() if line.startswith(german)]
    assert english and all(text.startswith(("Dear Dr. ", "Dear Professor ")) for text in english)


def test_lines_of_a_letter_have_no_empty_place() -> None:
    rng = random.Random(1)
    for _ in range(_SEVERAL):
        for side in letters.letter_line(rng):
            assert side == side.strip() and "{" not in side and "  " not in side
