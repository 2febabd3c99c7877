"""Times of day in words go through a small model in figures and come back in words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from translator_cli.checks import check_pair
from translator_cli.checks.phrases.clock import in_figures, reworded, spoken_times
from translator_cli.document import Hypothesis
from translator_cli.pipeline.telling import TellingTranslator, telling
from translator_cli.models import starter_model
from tests.conftest import FakeTranslator, Outcome


@pytest.mark.parametrize(
    ("text", "figures", "english"),
    [
        pytest.param("um halb drei", "um 2:30 Uhr", ["half past two"], id="half"),
        pytest.param("um halb eins", "um 12:30 Uhr", ["half past twelve"], id="half-past-twelve"),
        pytest.param("um halb acht Uhr", "um 7:30 Uhr", ["half past seven"], id="with-the-word"),
        pytest.param("Viertel nach acht", "8:15 Uhr", ["a quarter past eight"], id="past"),
        pytest.param("um viertel vor eins", "um 12:45 Uhr", ["a quarter to one"], id="to-one"),
        pytest.param("drei viertel sieben", "6:45 Uhr", ["a quarter to seven"], id="three-quarters"),
        pytest.param("dreiviertel sieben", "6:45 Uhr", ["a quarter to seven"], id="in-one-word"),
        pytest.param("kurz nach halb neun", "kurz nach 8:30 Uhr", ["half past eight"], id="shortly"),
        pytest.param("fünf vor zwölf", "11:55 Uhr", ["five to twelve"], id="five-to"),
        pytest.param("fünf nach halb drei", "2:35 Uhr", ["2:35"], id="what-english-says-in-figures"),
        pytest.param(
            "zwanzig nach acht ins Büro", "8:20 Uhr ins Büro", ["twenty past eight"], id="before-a-preposition"
        ),
        pytest.param("heute Abend um halb acht", "heute Abend um 19:30 Uhr", ["half past seven"], id="evening"),
        pytest.param(
            "von halb zwei bis Viertel vor vier",
            "von 1:30 Uhr bis 3:45 Uhr",
            ["half past one", "a quarter to four"],
            id="two",
        ),
        pytest.param("zehn nach drei Toren", "zehn nach drei Toren", [], id="goals"),
        pytest.param("fünf vor zwölf Jahren", "fünf vor zwölf Jahren", [], id="years"),
        pytest.param("halb zwei Meter", "halb zwei Meter", [], id="meters"),
        pytest.param("halb leer", "halb leer", [], id="no-hour"),
        pytest.param("um 14.30 Uhr", "um 14.30 Uhr", [], id="in-figures-already"),
    ],
)
def test_times_are_read_in_figures(text: str, figures: str, english: list[str]) -> None:
    times = spoken_times(text)
    assert (in_figures(text, times), [time.english for time in times]) == (figures, english)


@pytest.mark.parametrize(
    ("source", "said", "english"),
    [
        pytest.param("Komm um halb drei.", "Come at 2:30 p.m.", "Come at half past two.", id="stop"),
        pytest.param(
            "Es ist halb drei und spät.", "It is 2.30 a.m. and late.", "It is half past two and late.", id="point"
        ),
        pytest.param("Halb drei ist spät.", "2:30 is late.", "Half past two is late.", id="capital"),
        pytest.param("Abends um halb acht!", "At 7:30 p.m.!", "At 7:30 p.m.!", id="half-of-the-day"),
        pytest.param(
            "Abends um halb acht.", "At 19:30 in the evening.", "At half past seven in the evening.", id="told"
        ),
        pytest.param("Um halb drei.", "At half three.", None, id="lost"),
        pytest.param("Um halb drei.", "At 2:30, 2:30.", None, id="twice"),
    ],
)
def test_what_comes_back_is_told_in_words(source: str, said: str, english: str | None) -> None:
    assert reworded(source, said, spoken_times(source)) == english
    assert english is None or not [each for each in check_pair(source, english) if each.rule == "time-mismatch"]


def test_a_text_whose_time_was_lost_is_translated_as_it_is() -> None:
    table = {"Um 2:30 Uhr.": ["At noon.", "At 2:30."], "Um halb drei.": ["At half three."]}
    translator = TellingTranslator(FakeTranslator(table))
    assert translator.translate(["Um halb drei."]) == [Hypothesis("At half three.", -0.5)]
    assert [hit.text for hit in translator.alternatives(["Um halb drei."], 2)[0]] == ["At half past two."]


def test_code_and_a_time_in_figures_beside_it_are_left_alone() -> None:
    translator = TellingTranslator(FakeTranslator())
    for text in ("Um halb drei läuft `x`.", "Um halb drei, also 2:30 Uhr."):
        assert translator.rewritten(text) == text


def test_the_starter_tells_the_time(cli: Callable[..., Outcome], tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("Der Zug fährt um Viertel nach acht ab. Es war kurz nach halb neun, als er kam.\n", "utf-8")
    english = "The train leaves at a quarter past eight. It was shortly after half past eight when he came.\n"
    assert cli("--from", "de", "--format", "document", draft).out == english


def test_a_model_that_was_installed_reads_the_words() -> None:
    engine = FakeTranslator()
    assert telling([starter_model()], engine) is not engine
    assert telling([starter_model()._replace(source_language="en", target_language="de")], engine) is engine
