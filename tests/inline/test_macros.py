"""Macros of documentation in square brackets with an exclamation mark."""

from __future__ import annotations

import pytest

from translator_cli.inline import parse, signature


def test_the_name_of_a_control_is_words_in_a_mark() -> None:
    text = "Wählen Sie **[!UICONTROL Neue Datei]** aus."
    strong, macro = parse(text)
    assert (macro.kind, macro.key, macro.inner and text[slice(*macro.inner)]) == ("span", "[!UICONTROL ", "Neue Datei")
    assert signature(text) == signature("Choose **[!UICONTROL New file]**.")
    assert signature(text) != signature("Choose **New file**.")


@pytest.mark.parametrize(
    "macro",
    ["[!DNL Cloud]", "[!INCLUDE [x](y.md)]", "[!INCLUDE[x](y.md)]", "[!VIDEO https://x.example/a]", "[!NOTE]"],
)
def test_other_macros_are_carried_over(macro: str) -> None:
    text = f"Hier ist {macro} zu sehen."
    assert [(mark.inner, text[mark.start : mark.end]) for mark in parse(text)] == [(None, macro)]


def test_an_exclamation_in_brackets_is_no_macro() -> None:
    assert parse("Das ist [! Achtung] und [!Wichtig] hier.") == ()
