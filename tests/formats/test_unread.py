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


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("% Vorwort\n% zweite Zeile\n\\usepackage{x}\n", "LaTeX", id="latex-after-comments"),
        pytest.param("\\section{Hunde}\nSie schlafen.\n", "LaTeX", id="latex-fragment"),
        pytest.param('{"a": "Hund"}\n{"a": "Katze"}\n', "JSON", id="json-lines"),
        pytest.param("Name;Ort\nHund;Köln\nKatze;Bonn\n", "a table", id="semicolons"),
        pytest.param('Name,Ort,Satz\nHund,Köln,"Er schläft, gut."\nKatze,Bonn,Nein\n', "a table", id="commas"),
        pytest.param("Name\tOrt\r\nHund\tKöln\r\nKatze\tBonn\r\n", "a table", id="tabs"),
        pytest.param("=====\nHunde\n=====\n\nText.\n", "reStructuredText", id="rst-title"),
        pytest.param("Hunde\n=====\n\n.. note::\n   Text.\n", "reStructuredText", id="rst-directive"),
        pytest.param("= Hunde\n:toc:\n\nText.\n", "AsciiDoc", id="asciidoc"),
        pytest.param("#+TITLE: Hunde\n\n* Text\n", "Org", id="org"),
        pytest.param("[Allgemein]\nname = Hund\n", "settings", id="ini"),
        pytest.param("texte:\n  titel: Hund\n  name: Katze\n", "YAML", id="yaml"),
        pytest.param("0:00:01.000,0:00:02.000\nHallo.\n\n", "subtitles", id="sbv"),
        pytest.param("[Script Info]\nTitle: x\n", "subtitles", id="ass"),
    ],
)
def test_formats_are_known_without_a_name(text: str, kind: str) -> None:
    with pytest.raises(InputError, match=f"^<stdin>: {kind} is not read"):
        decode("<stdin>", text.encode())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("# Hunde\n\nSie schlafen.\n", "markdown", id="heading"),
        pytest.param("Siehe [hier](https://a.example/b).\n", "markdown", id="link"),
        pytest.param("---\ntitle: Hunde\n---\n\nText.\n", "markdown", id="front-matter"),
        pytest.param("| a | b |\n|---|---|\n| c | d |\n", "markdown", id="table"),
        pytest.param("So:\n\n```sh\nls\n```\n", "markdown", id="fence"),
        pytest.param("Ein **fetter** Hund frisst `Wurst`.\r\n", "markdown", id="two-marks"),
        pytest.param('<p align="center"><img src="a.png"></p>\n\n# Hunde\n\nText.\n', "markdown", id="html-first"),
        pytest.param("<p>Ein <b>Hund</b>.</p>\n<p>Zwei.</p>\n", "html", id="fragment"),
        pytest.param('<?xml version="1.0"?>\n<!-- x --><html lang="de"><p>Hallo</p></html>', "html", id="xhtml"),
        pytest.param("WEBVTT\n\n00:01.000 --> 00:02.000\nHallo.\n", "vtt", id="vtt"),
        pytest.param("1\n00:00:01,000 --> 00:00:02,000\nHallo.\n", "srt", id="srt"),
        pytest.param('msgid "Hallo"\nmsgstr ""\n', "po", id="po"),
        pytest.param("Hunde, Katzen, Mäuse.\nEins, zwei, drei.\nVier, fünf, sechs.\n", "plain", id="commas-of-prose"),
        pytest.param("Liebe Eva;\nlieber Max;\nliebe Ida.\n", "plain", id="semicolons-of-prose"),
        pytest.param("- eins\n- zwei\n\nDer Preis ist 3 * 4 * 5.\n", "plain", id="list"),
        pytest.param("Datum: 3. Mai\nOrt: Köln\nText folgt.\n", "plain", id="labels"),
        pytest.param("Er sagte #hallo und ging.\n#danke\n", "plain", id="hashtags"),
        pytest.param("", "plain", id="empty"),
    ],
)
def test_what_is_read_is_known_without_a_name(text: str, name: str) -> None:
    assert decode("<stdin>", text.encode()).format.name == name
