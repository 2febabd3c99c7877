"""Nouns that the model does not know go through it in English."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from translator_cli.checks.nouns import find_nouns
from translator_cli.document import Hypothesis, ModelInfo
from translator_cli.pipeline.carrying import CarryingTranslator, read_unknown_words

LISTED = {"Dackel": True, "Igel": True, "Löffel": True, "Möhre": False, "Zaunkönig": False}


@pytest.mark.parametrize(
    ("text", "english"),
    [
        pytest.param("Unser Dackel bellt nie.", ["dachshund"], id="as-it-stands"),
        pytest.param("Das Futter des Dackels ist teuer.", ["dachshund"], id="genitive"),
        pytest.param("Dort sitzen Zaunkönige.", ["wrens"], id="plural"),
        pytest.param("Er aß mit einem Löffel, dann mit drei Löffeln.", ["spoon", "spoons"], id="by-the-word-before"),
        pytest.param("Ein Zaunkönig sang.", ["wren"], id="at-the-start"),
        pytest.param(
            "Möhren sind gesund.", [], id="a-form-of-its-own"
        ),  # "Möhren" is in the dictionary, not in the list
        pytest.param("Dort leben Igel, und die Dackel bellen.", ["hedgehogs", "dachshunds"], id="its-own-plural"),
        pytest.param("Er kam als Igel verkleidet mit dem Dackel.", ["hedgehog", "dachshund"], id="and-yet-one"),
        pytest.param("Frau Igel wohnt bei Jan Dackel.", [], id="names"),
        pytest.param("Igel sagte nichts.", [], id="a-name-at-the-start"),
        pytest.param("www.igel.de, x@Igel.de, Igel-Haus, #Igel", [], id="parts-of-addresses"),
    ],
)
def test_listed_nouns_are_found_with_their_number(text: str, english: list[str]) -> None:
    assert [noun.english for noun in find_nouns(text, LISTED)] == english


class _Copying:
    """Says what ``answers`` have for a text; what it has not is copied."""

    info = ModelInfo("copying", "1", "path", "")

    def __init__(self, answers: dict[str, str]) -> None:
        self.answers = answers
        self.asked: list[str] = []

    def translate(self, texts: Sequence[str]) -> list[Hypothesis]:
        self.asked += texts
        return [Hypothesis(self.answers.get(text, text), -0.1) for text in texts]

    def alternatives(self, texts: Sequence[str], count: int) -> list[tuple[Hypothesis, ...]]:
        return [(hit,) * count for hit in self.translate(texts)]


@pytest.mark.parametrize(
    ("text", "said", "expected"),
    [
        pytest.param("Wir haben einen Igel.", "We have an `hedgehog`.", "We have a hedgehog.", id="article"),
        pytest.param("Der Igel schläft.", "`hedgehog` sleeps.", "Hedgehog sleeps.", id="capital"),
    ],
)
def test_the_english_stands_where_the_engine_puts_it(text: str, said: str, expected: str) -> None:
    engine = _Copying({text.replace("Igel", "`hedgehog`"): said})
    assert CarryingTranslator(engine, LISTED).translate([text])[0].text == expected
    assert [hit.text for hit in CarryingTranslator(engine, LISTED).alternatives([text], 2)[0]] == [expected] * 2


def test_a_text_whose_noun_was_lost_is_translated_as_it_is() -> None:
    text = "Der Igel schläft."
    engine = _Copying({"Der `hedgehog` schläft.": "He sleeps. `hedgehog`", text: "The hedge sleeps."})
    translator = CarryingTranslator(engine, LISTED)
    assert translator.translate([text])[0].text == "The hedge sleeps."
    assert translator.alternatives([text], 1)[0][0].text == "The hedge sleeps."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Der Befehl `Igel` hilft dem Igel.", id="code"),
        pytest.param("DER IGEL SCHLÄFT IM GARTEN", id="capitals"),
        pytest.param("{{< bild Igel >}}", id="template"),
        pytest.param("Ein Hund schläft.", id="nothing-unknown"),
    ],
)
def test_what_is_no_plain_text_goes_in_as_it_is(text: str) -> None:
    engine = _Copying({})
    CarryingTranslator(engine, LISTED).translate([text])
    assert engine.asked == [text]


def test_addresses_and_attributes_keep_their_nouns() -> None:
    text = 'Siehe [den Igel](https://example.org/Igel "x") und <img src="ein Igel.png">.'
    engine = _Copying({})
    CarryingTranslator(engine, LISTED).translate([text])
    assert engine.asked == ['Siehe [den `hedgehog`](https://example.org/Igel "x") und <img src="ein Igel.png">.']


def test_a_package_may_list_what_it_does_not_know(tmp_path: Path) -> None:
    assert read_unknown_words(tmp_path) == {}
    (tmp_path / "unknown_words.txt").write_text("Igel=\nMöhre\n", "utf-8")
    assert read_unknown_words(tmp_path) == {"Igel": True, "Möhre": False}
