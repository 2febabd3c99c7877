"""Strings, mnemonics and the header of PO files."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator_cli.document.edited import stretch
from translator_cli.formats.po.entries import entries_of
from translator_cli.formats.po.header import reads_german
from translator_cli.formats.po.mnemonics import restored, without_mnemonic
from translator_cli.formats.po.strings import escaped, field, unescaped
from translator_cli.formats.po.width import rewrapped


@given(st.text())
def test_escapes_come_back(text: str) -> None:
    assert unescaped(escaped(text)) == text


@given(st.text(alphabet='ab \n"\\', max_size=300), st.booleans())
def test_a_field_is_read_as_it_was_written(text: str, wrap: bool) -> None:
    (entry,) = entries_of('msgid "x"\n' + field("msgstr", text, "\n", wrap))
    assert entry.fields["msgstr"].text == text


@pytest.mark.parametrize(
    ("source", "plain", "translation", "expected"),
    [
        pytest.param("&Datei", "Datei", "File", "&File", id="the first letter"),
        pytest.param("_Öffnen", "Öffnen", "Open", "_Open", id="underscore"),
        pytest.param("Sp&eichern", "Speichern", "Save", "Sav&e", id="the same letter"),
        pytest.param("Müller & Söhne", "Müller & Söhne", "Miller & Sons", "Miller & Sons", id="an ampersand"),
        pytest.param("a &amp; b", "a &amp; b", "a &amp; b", "a &amp; b", id="a reference"),
        pytest.param("mein_name", "mein_name", "my_name", "my_name", id="an identifier"),
        pytest.param("&Ja", "Ja", "123", "123", id="no letter"),
    ],
)
def test_mnemonics_come_off_and_on_again(source: str, plain: str, translation: str, expected: str) -> None:
    assert without_mnemonic(source) == plain
    assert restored(translation, source) == expected


@pytest.mark.parametrize(
    ("text", "german"),
    [("Absenden und weiter", True), ("Send and go on", False), ("Größe", True), ("menu.file", False)],
)
def test_german_is_told_from_english(text: str, german: bool) -> None:
    assert reads_german(text) is german


def test_a_text_wrapped_by_hand_is_wrapped_again_with_its_indentation() -> None:
    old = "  -x  eine lange Beschreibung,\n      die umbrochen wurde"
    new = rewrapped(stretch(old, 0, len(old), [(6, len(old), "a long description that was wrapped by its author")]))
    assert new == "  -x  a long description that\n      was wrapped by its\n      author"
