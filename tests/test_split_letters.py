"""Salutations, closings and signatures are units of their own, in whatever a letter stands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from translator_cli.split import split_text
from tests.conftest import Outcome


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param(
            "Sehr geehrte Damen und Herren,\nvielen Dank. Wir\nkommen gern.",
            ["Sehr geehrte Damen und Herren,", "vielen Dank.", "Wir\nkommen gern."],
            id="salutation",
        ),
        pytest.param(
            "Sehr geehrte Frau Groß,\nsehr geehrter Herr Dr. Weber,\nlieber Paul!\nEs ist Mai.",
            ["Sehr geehrte Frau Groß,", "sehr geehrter Herr Dr. Weber,", "lieber Paul!", "Es ist Mai."],
            id="several",
        ),
        pytest.param(
            "Liebe Leserin, lieber Leser,\nes ist Mai.", ["Liebe Leserin, lieber Leser,", "es ist Mai."], id="two"
        ),
        pytest.param("**Hallo zusammen,**\nes ist Mai.", ["**Hallo zusammen,**", "es ist Mai."], id="marked"),
        pytest.param("> Lieber Paul,\n> es ist Mai.", ["> Lieber Paul,", "es ist Mai."], id="quoted"),
        pytest.param(
            "Bis bald\nMit freundlichen Grüßen\nAnna Berg\nVorsitzende",
            ["Bis bald", "Mit freundlichen Grüßen", "Anna Berg", "Vorsitzende"],
            id="closing",
        ),
        pytest.param("Viele Grüße aus Köln,\r\nIhr Team", ["Viele Grüße aus Köln,", "Ihr Team"], id="carriage-return"),
        pytest.param("Bis bald\nHerzliche Grüße", ["Bis bald", "Herzliche Grüße"], id="closing-at-the-end"),
        pytest.param(
            "Dear Ms. Groß,\nthank you.\nBest regards\nAnna",
            ["Dear Ms. Groß,", "thank you.", "Best regards", "Anna"],
            id="english",
        ),
        pytest.param("Liebe macht blind,\nheißt es oft.", ["Liebe macht blind,\nheißt es oft."], id="prose"),
        pytest.param("Er rief: Hallo Welt,\nund ging.", ["Er rief: Hallo Welt,\nund ging."], id="not-a-whole-line"),
        pytest.param(
            "Man hat ihn\nmit besten Grüßen\nverabschiedet.",
            ["Man hat ihn\nmit besten Grüßen\nverabschiedet."],
            id="wrapped-prose",
        ),
    ],
)
def test_lines_of_a_letter_are_apart(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in split_text(text, "en" if text.startswith("Dear") else "de")] == parts


LETTER = """\
Sehr geehrte Damen und Herren,
sehr geehrte Frau Schneider,
vielen Dank für Ihre Nachricht!
Mit herzlichen Grüßen
Ihr Thomas Brandt

> Liebe Kolleginnen und Kollegen,
> Danke!
> Viele Grüße
"""
ENGLISH = """\
Dear Sir or Madam,
dear Ms. Schneider,
Thank you for your message!
Warm regards
Yours, Thomas Brandt

> Dear colleagues,
> Thank you!
> Best regards
"""


@pytest.mark.parametrize("name", ["letter.txt", "letter.md"])
def test_a_letter_keeps_its_lines(cli: Callable[..., Outcome], tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(LETTER, "utf-8")
    assert cli("--from", "de", "--format", "document", tmp_path / name).out == ENGLISH
