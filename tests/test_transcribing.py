"""Names of people that German and English transcribe in different ways."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from translator_cli.checks import CheckSettings, check_pair
from translator_cli.checks.names.transcribed import in_english_letters
from translator_cli.document import Hypothesis, ModelInfo
from translator_cli.models import load_model, starter_model
from translator_cli.pipeline.transcribing import transcribing


class Parrot:
    """Says what it hears."""

    info = ModelInfo("parrot", "1", "path", "")

    def translate(self, texts: Sequence[str]) -> list[Hypothesis]:
        return [Hypothesis(text, 0.0) for text in texts]

    def alternatives(self, texts: Sequence[str], count: int) -> list[tuple[Hypothesis, ...]]:
        return [(Hypothesis(text, 0.0),) * count for text in texts]


@pytest.mark.parametrize(
    ("german", "english", "expected"),
    [
        ("Sergej Lawrow kam.", "Sergej Lawrow came.", "Sergei Lavrov came."),
        ("Lawrows Reise", "Lawrows journey", "Lavrov's journey"),
        ("Lawrows Reise", "Lawrow's journey", "Lavrov's journey"),
        ("Wladimir Putin kam.", "Wladimir Putin came.", "Vladimir Putin came."),
        ("Baschar al-Assad kam.", "Baschar al-Assad came.", "Bashar al-Assad came."),
        ("Pjotr Tschaikowski", "Pjotr Tschaikowski", "Pjotr Tchaikovsky"),
        # may be from Kassel
        ("Sergej Müller kam.", "Sergej Müller came.", "Sergej Müller came."),
        # not from the draft, an address, part of another word
        ("Er kam.", "Lawrow came.", "Lawrow came."),
        ("Siehe lawrow.de und Lawrow-Team", "See www.Lawrow.de and Lawrow-Team", "See www.Lawrow.de and Lawrow-Team"),
    ],
)
def test_names_are_written_as_english_does(german: str, english: str, expected: str) -> None:
    assert in_english_letters(german, english) == expected


def test_every_hypothesis_is_gone_over_and_only_in_that_direction() -> None:
    translator = transcribing([starter_model()], Parrot())
    assert [hit.text for hit in translator.translate(["Lawrow kam.", "Er kam."])] == ["Lavrov kam.", "Er kam."]
    assert [hit.text for hit in translator.alternatives(["Lawrow kam."], 2)[0]] == ["Lavrov kam."] * 2
    french = load_model(starter_model().path, "starter")._replace(target_language="fr")
    assert transcribing([french], Parrot()).translate(["Lawrow kam."])[0].text == "Lawrow kam."


@pytest.mark.parametrize(
    "english",
    ["President Vladimir Putin spoke with Sergei Lavrov.", "President Wladimir Putin spoke with Sergej Lawrow."],
)
def test_either_spelling_of_a_name_is_kept(english: str) -> None:
    german = "Präsident (Wladimir) Putin sprach mit Sergej Lawrow."
    assert check_pair(german, english, CheckSettings()) == ()
