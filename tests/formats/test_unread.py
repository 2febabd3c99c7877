"""Formats that are known and not read are refused before anything in them can break."""

from __future__ import annotations

import pytest

from translator_cli.errors import InputError
from translator_cli.files.read import decode

TEXT = "Der Hund schläft.\n"


@pytest.mark.parametrize("name", ["a.rst", "a.ADOC", "a.tex", "a.csv", "a.json", "a.yaml", "a.ini", "a.ipynb", "a.rtf"])
def test_a_known_format_is_refused_with_a_way(name: str) -> None:
    with pytest.raises(InputError, match=f"^{name}: .* is not read.*--input-format plain"):
        decode(name, TEXT.encode())
    assert decode(name, TEXT.encode(), input_format="plain").text == TEXT


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\\documentclass{article}\nHallo.\n", id="latex"),
        pytest.param('{"titel": "Der Hund", "text": "Er schläft."}\n', id="json"),
        pytest.param("From: a@b.example\nTo: c@d.example\nSubject: Hallo\n\nText.\n", id="mail"),
        pytest.param('<?xml version="1.0"?>\n<a>Hallo</a>', id="xml"),
    ],
)
def test_standard_input_is_looked_at_as_carefully(text: str) -> None:
    with pytest.raises(InputError, match="^<stdin>: .*--input-format plain"):
        decode("<stdin>", text.encode())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[Klammern] am Anfang. Und mehr.", id="brackets"),
        pytest.param("{Geschweift} am Anfang.", id="braces"),
        pytest.param("From: the beginning\nwar alles gut.", id="from"),
        pytest.param("1\nEin Satz.", id="number"),
    ],
)
def test_ordinary_text_is_not_refused(text: str) -> None:
    assert decode("<stdin>", text.encode()).format.name == "plain"
    assert decode("a.txt", text.encode()).format.name == "plain"
