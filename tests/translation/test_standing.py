"""A phrase book before the engine: what it has is not decoded, and what is decoded keeps its place."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from translator_cli.document import Hypothesis, ModelInfo
from translator_cli.translation.alignment import Tie
from translator_cli.translation.standing import Aligned, PhraseBook, PhraseTranslator

LINES = {"Vorwort": "Preface", "Hinweis": "Note", "19 Uhr": "7 p.m."}


def _label(text: str) -> tuple[str, int] | None:
    label, colon, rest = text.partition(": ")
    return (f"{LINES[label]}: ", len(label) + 2) if colon and label in LINES else None


BOOK = PhraseBook(LINES.get, _label, lambda text, said: "Fir" if text == "Tanne" else None)


class _Engine:
    """Says everything in capitals, with a tie for each word; ``mute`` where it loses labels."""

    info = ModelInfo("capitals", "1", "path", "")

    def __init__(self, mute: bool = False) -> None:
        self.asked: list[str] = []
        self.mute = mute

    def translate(self, texts: Sequence[str]) -> list[Hypothesis]:
        self.asked += texts
        said = [text.upper() for text in texts]
        return [Hypothesis(text.replace(": ", ", ") if self.mute else text, -0.1) for text in said]

    def alternatives(self, texts: Sequence[str], count: int) -> list[tuple[Hypothesis, ...]]:
        raise NotImplementedError

    def aligned(self, texts: Sequence[str], count: int) -> list[Aligned]:
        best = self.translate(texts)
        whole: list[tuple[Tie, ...]] = [
            tuple((match.start(), match.end()) * 2 for match in re.finditer(r"\S+", text)) for text in texts
        ]
        return [
            tuple((hit._replace(text=hit.text + "!" * rank), ties) for rank in range(count))
            for hit, ties in zip(best, whole, strict=True)
        ]

    def knows(self, character: str) -> bool:
        return character != "X"


@pytest.mark.parametrize(
    ("text", "english", "asked"),
    [
        pytest.param("Vorwort", "Preface", [], id="a-line"),
        pytest.param("Hinweis: Vorwort", "Note: Preface", [], id="a-label-and-a-line"),
        pytest.param("Hinweis: 030 123", "Note: 030 123", [], id="a-label-and-figures"),
        pytest.param("Hinweis: Es regnet.", "Note: ES REGNET.", ["Hinweis: Es regnet."], id="a-label"),
        pytest.param(
            "Hinweis: es regnet.", "Note: ES REGNET.", ["Hinweis: es regnet."], id="a-label-and-a-small-letter"
        ),
        pytest.param("Es regnet.", "ES REGNET.", ["Es regnet."], id="a-sentence"),
        pytest.param("Tanne", "Fir", ["Tanne"], id="a-word"),
        pytest.param("Hinweis: Tanne", "Note: Fir", ["Hinweis: Tanne"], id="a-label-and-a-word"),
    ],
)
def test_what_the_book_has_is_not_decoded(text: str, english: str, asked: list[str]) -> None:
    engine = _Engine()
    told: list[str] = []
    assert [hit.text for hit in PhraseTranslator(engine, BOOK, told.append).translate([text])] == [english]
    assert engine.asked == asked
    assert told == ([] if asked else [text])


def test_the_words_of_the_book_come_first_among_others() -> None:
    found = PhraseTranslator(_Engine(), BOOK).alternatives(["Vorwort", "Tanne", "Hinweis: Es regnet."], 2)
    assert [[hit.text for hit in hits] for hits in found] == [
        ["Preface", "VORWORT"],
        ["Fir", "TANNE"],
        ["Note: ES REGNET.", "Note: ES REGNET.!"],
    ]


def test_the_ties_of_what_follows_a_label_move_with_it() -> None:
    [[(hit, ties)]] = PhraseTranslator(_Engine(), BOOK).aligned(["Hinweis: Es regnet."], 1)
    assert hit.text == "Note: ES REGNET."
    assert ties == ((0, 8, 0, 5), (9, 11, 6, 8), (12, 19, 9, 16))


def test_what_follows_a_label_is_asked_for_alone_where_the_label_is_lost() -> None:
    engine = _Engine(mute=True)
    [[(hit, ties)]] = PhraseTranslator(engine, BOOK).aligned(["Hinweis: Es regnet."], 1)
    assert engine.asked == ["Hinweis: Es regnet.", "Es regnet."]
    assert hit.text == "Note: ES REGNET."
    assert ties == ((0, 8, 0, 5), (9, 11, 6, 8), (12, 19, 9, 16))


def test_a_line_of_the_book_is_not_decoded_for_its_marks() -> None:
    engine = _Engine()
    assert PhraseTranslator(engine, BOOK).aligned(["Vorwort"], 1) == [((Hypothesis("Preface"), ()),)]
    assert engine.asked == []


def test_the_rest_is_the_engine_s() -> None:
    translator = PhraseTranslator(_Engine(), BOOK)
    assert translator.info.name == "capitals" and translator.knows("a") and not translator.knows("X")
