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
    [
        "[!DNL Cloud]",
        "[!INCLUDE [x](y.md)]",
        "[!INCLUDE[x](y.md)]",
        "[!VIDEO https://x.example/a]",
        "[!NOTE]",
        "[!code-cs[Main](x.cs)]",
        '[!badge variant="dark" icon="/a.png" text="Einstellungen"]',
        '[!button text="Weiter" target="blank"](https://x.example/a)',
        "[!embed](https://x.example/a)",
        ":mdi[school]",
        ":mdi[arrow-right]{.red}",
        ":kbd[Strg]",
    ],
)
def test_other_macros_are_carried_over(macro: str) -> None:
    text = f"Hier ist {macro} zu sehen."
    assert [(mark.inner, text[mark.start : mark.end]) for mark in parse(text)] == [(None, macro)]


def test_an_exclamation_in_brackets_is_no_macro() -> None:
    assert parse("Das ist [! Achtung] und [!Wichtig] hier.") == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Siehe [!ref Erste Schritte](a.md) hier.", "Erste Schritte", id="link-of-retype"),
        pytest.param('Das ist :abbr[kurzer Text]{title="x"} hier.', "kurzer Text", id="text-directive-with-attributes"),
        pytest.param("Das ist :b[kurzer Text] hier.", "kurzer Text", id="text-directive"),
    ],
)
def test_a_label_is_words_in_a_mark(text: str, words: str) -> None:
    (mark,) = parse(text)
    assert mark.inner and text[slice(*mark.inner)] == words
    assert signature(text) == signature(text.replace(words, "words"))
    assert signature(text) != signature(text[: mark.start] + text[mark.inner[0] :])
    assert signature(text) != signature(text.replace(text[mark.start : mark.inner[0]], "["))


@pytest.mark.parametrize("text", ["Das gilt:[a] und b.", "Er kam um 8:30[a] an.", "Ein Satz: so[a]."])
def test_a_colon_before_a_bracket_is_no_directive(text: str) -> None:
    assert parse(text) == ()
