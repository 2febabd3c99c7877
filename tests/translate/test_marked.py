"""Marks around an engine that is predictable: it answers in upper case, character for character."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import FakeTranslator
from translator_cli.document import Hypothesis
from translator_cli.translate.marked import MarkupTranslator
from translator_cli.translate.markup import strip_marks
from translator_cli.translate.placement import Link, restore_marks


class Echo(FakeTranslator):
    """Translates nothing and ties each character to itself; ``lost`` words vanish, ``links`` can be forgotten."""

    def __init__(self, lost: str = "", linked: bool = True) -> None:
        super().__init__()
        self.lost = lost
        self.linked = linked

    def translate(self, texts: Sequence[str]) -> list[Hypothesis]:
        self.calls.append(list(texts))
        return [Hypothesis(text) for text in texts]

    def aligned(self, texts: Sequence[str], count: int) -> list[tuple[tuple[Hypothesis, tuple[Link, ...]], ...]]:
        found: list[tuple[tuple[Hypothesis, tuple[Link, ...]], ...]] = []
        for text in texts:
            target = text.replace(self.lost, "") if self.lost else text
            links = tuple((i, i + 1, i, i + 1) for i in range(len(target))) if self.linked else ()
            found.append(((Hypothesis(target), links),))
        return found


@pytest.mark.parametrize(
    "text",
    [
        "Das ist **sehr wichtig** für die [Stadt Köln](https://x.example/a_(b)).",
        "Nutze `pip install x` und schreibe an a.b@c.example oder https://x.example/p?q=1.",
        "**Alles *ganz* fett**",
        "Ein <b>Wort</b>, {{name}} und ~~nichts~~.",
        "Siehe [^1] und ![Bild](bild.png) hier.",
        "2 * 3 * 4 und snake_case_name",
    ],
)
def test_an_engine_that_changes_nothing_gives_the_marked_text_back(text: str) -> None:
    assert [hypothesis.text for hypothesis in MarkupTranslator(Echo()).translate([text])] == [text]


def test_the_engine_never_sees_marks_addresses_or_code() -> None:
    stripped = strip_marks("Nutze **den** `code`, siehe <https://x.example> oder [hier](y.md).")
    assert not set("*`<>[]()") & set(stripped.plain)
    assert "example" not in stripped.plain and "code" not in stripped.plain


def test_a_lost_code_word_is_put_at_the_end_not_dropped() -> None:
    (found,) = MarkupTranslator(Echo(lost="QX1", linked=False)).translate(["Nutze `make all` bitte."])
    assert found.text.endswith(" `make all`")


def test_a_link_without_a_place_is_kept_and_emphasis_is_not_invented() -> None:
    stripped = strip_marks("Die *alte* [Brücke](b.md) steht.")
    assert restore_marks(stripped, "It stands.", ()) == "It stands. [Brücke](b.md)"


def test_capitals_are_translated_in_small_letters_and_come_back_in_capitals() -> None:
    echo = Echo()
    (found,) = MarkupTranslator(echo).translate(["VERKEHR IN LINDENAU"])
    assert echo.calls == [["Verkehr in Lindenau"]]
    assert found.text == "VERKEHR IN LINDENAU"


@given(st.text(alphabet="ab *_`[]()<>!~^:/.@{}\\", max_size=60))
def test_nothing_protected_ever_vanishes(text: str) -> None:
    stripped = strip_marks(text)
    restored = restore_marks(stripped, "", ())
    assert all(piece.literal in restored for piece in stripped.protected)
    assert restore_marks(stripped, stripped.plain, [(i, i + 1, i, i + 1) for i in range(len(stripped.plain))]).count(
        "QX"
    ) == text.count("QX")
