"""Marks for this program in a text: found in every spelling, and never taken for text."""

from __future__ import annotations

import pytest

from translator_cli.document import Block, Document
from translator_cli.document.marks import find_marks, is_mark, without_marks
from translator_cli.pairs.prints import fingerprint
from translator_cli.pipeline import analyze
from translator_cli.pipeline.analysis import language_to_translate

MARKS = [
    "[translator-cli: ignore negation]",
    "[translator-cli:ignore negation]",
    "[ translator-cli:  ignore negation ]",
    "<!-- translator-cli: ignore negation -->",
    "<!--translator-cli:ignore negation-->",
]
TEXT = "Das Bad wird heute nicht mehr für die Besucher geöffnet."


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_is_found_and_taken_out(mark: str) -> None:
    assert is_mark(f" {mark} ") and not is_mark(f"{mark} {TEXT}")
    assert find_marks(f"{TEXT} {mark}") == [(len(TEXT) + 1, len(TEXT) + 1 + len(mark), "ignore negation")]
    assert without_marks(f"{mark}{TEXT}") == TEXT
    assert without_marks(f"{mark}{TEXT}", blanks=True) == " " * len(mark) + TEXT


@pytest.mark.parametrize(
    "text", ["[siehe oben]", "translator-cli: ignore negation", "<!-- Kommentar -->", "[translator-cli: x"]
)
def test_other_text_is_no_mark(text: str) -> None:
    assert not is_mark(text) and find_marks(text) == [] and without_marks(text) == text


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_is_not_translated(mark: str) -> None:
    text = f"{mark}\n\n{TEXT}"
    document = Document(
        "draft.txt", text, (Block("paragraph", 0, len(mark)), Block("paragraph", len(mark) + 2, len(text)))
    )
    analysis = analyze(document, "de")
    assert [language_to_translate(analysis, segment, "en") for segment in analysis.segments] == [None, "de"]


@pytest.mark.parametrize("mark", MARKS)
def test_writing_a_mark_changes_nothing_that_was_translated(mark: str) -> None:
    assert fingerprint(f"{mark} {TEXT}") == fingerprint(TEXT)
