"""The words around a translation."""

from __future__ import annotations

import pytest

from tests.render.builder import Draft
from translator_cli.document import BlockKind, ModelInfo, Segment, TranslationUnit
from translator_cli.render import View, render
from translator_cli.render.labels import (
    choice_label,
    language_name,
    model_label,
    ordinal,
    percent,
    plural,
    size_label,
    summary_size,
)


@pytest.mark.parametrize(
    ("number", "word"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (13, "13th"), (22, "22nd")]
)
def test_ordinal(number: int, word: str) -> None:
    assert ordinal(number) == word


@pytest.mark.parametrize(
    ("share", "shown"), [(1.0, "100 %"), (0.999999, "99 %"), (0.29, "29 %"), (0.0, "0 %"), (0.005, "0 %")]
)
def test_percent_is_never_rounded_up(share: float, shown: str) -> None:
    assert percent(share) == shown


@pytest.mark.parametrize(("count", "shown"), [(0, "0 words"), (1, "1 word"), (1234, "1,234 words")])
def test_plural(count: int, shown: str) -> None:
    assert plural(count, "word") == shown


@pytest.mark.parametrize(
    ("model", "shown"),
    [
        (ModelInfo("starter-de_en", "1.0", "starter", ""), "starter model de_en 1.0"),
        (ModelInfo("translate-de_en", "1.9", "argos", ""), "Argos model translate-de_en 1.9"),
        (ModelInfo("mine", "", "path", ""), "model mine"),
        (None, ""),
    ],
)
def test_model_label(model: ModelInfo | None, shown: str) -> None:
    assert model_label(model) == shown


@pytest.mark.parametrize(
    ("rank", "note", "shown"),
    [
        (1, "", ""),
        (2, "the 1st lost 12", "2nd choice: the 1st lost 12"),
        (3, "the 1st: 12 is missing", "3rd choice; the 1st: 12 is missing"),
        (2, "", "2nd choice"),
        (2, "2nd choice: because", "2nd choice: because"),
        (1, "repeated itself at first", "repeated itself at first"),
    ],
)
def test_choice_label(rank: int, note: str, shown: str) -> None:
    assert choice_label(TranslationUnit(Segment(0, "x"), "x", rank=rank, note=note)) == shown


def test_unknown_languages_keep_their_code() -> None:
    assert (language_name("de"), language_name("xx"), language_name(None)) == ("German", "xx", "unsure")


def test_a_heading_a_cell_and_a_title_are_no_sentences() -> None:
    draft = Draft().block("value", ("Der Rat", "The council")).block("heading", ("Im Rat?", "In"), ("Ja!", "Yes!"))
    draft.block("table-cell", ("Brot", "Bread")).block("table-cell", ("Milch", "Milk"))
    draft.block("paragraph", ("Er tagte.", "It met."), ("Er ging.", "It left.")).block("list-item", ("Ende.", "End."))
    bitext = draft.bitext(summary=(5,))
    assert size_label(bitext) == "3 sentences, 1 heading, 2 table cells, 1 other text, 12 words"
    assert summary_size(bitext) == "1 of 3 sentences"


@pytest.mark.parametrize(
    ("kinds", "shown"),
    [
        ([], "0 sentences, 0 words"),
        (["paragraph"], "1 sentence, 1 word"),
        (["table-cell", "table-cell"], "2 table cells, 2 words"),
    ],
    ids=["nothing", "one", "a table alone"],
)
def test_what_is_not_there_is_not_counted(kinds: list[BlockKind], shown: str) -> None:
    draft = Draft()
    for kind in kinds:
        draft.block(kind, ("Wort", "word"))
    assert size_label(draft.bitext()) == shown


@pytest.mark.parametrize("form", ["terminal", "markdown", "html"])
def test_english_without_german_is_said_to_have_none(form: str) -> None:
    draft = Draft().block("paragraph", ("Er ging.", "He left."), ("", "And came back."))
    assert "(no German)" in "".join(render([draft.bitext()], form, View()))
