"""Fenced directives are code, unless a setting says that they hold prose."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.formats.test_round_trip import written
from tests.translation.test_marked import Engine, shout
from translator_cli.files.read import decode
from translator_cli.formats.directives import DIRECTIVES
from translator_cli.inline.captions import CAPTIONS

#: Each with what is in capitals where "note", "figure" and "block" are prose.
CASES = [
    pytest.param("```{note}\nDer **Hund** schläft.\n```\n", ["Der", "Hund", "schläft"], id="body"),
    pytest.param("```{note} Ein Titel\n:class: tip\n:alt: Ein Bild\n\n- Punkt\n\n$$x$$\n```\n",
                 ["Ein Titel", "Ein Bild", "Punkt"], id="title-and-options"),
    pytest.param("~~~~{note}\nText.\n\n```{code-cell}\nprint(x)\n```\n~~~~\nEnde.\n", ["Text", "Ende"],
                 id="code-inside"),
    pytest.param("````{note}\n```{figure} bild.png\n---\nname: fig\n---\nText.\n```\n````\n", ["Text"],
                 id="directive-inside"),
    pytest.param("```{block, type='note'}\r\nEin Block.\r\n```\r\n", ["Ein Block"], id="block-of-r-markdown"),
    pytest.param("- Punkt\n\n  ```{note}\n  Text.\n  ```\n", ["Punkt", "Text"], id="in-a-list"),
    pytest.param("```{note}\n```\n", [], id="empty"),
    pytest.param("```{note}\n:class: tip\n```\n", [], id="options-alone"),
    pytest.param("```{note} Ein Titel\nText ohne Ende\n", ["Ein Titel", "Text ohne Ende"], id="without-an-end"),
    pytest.param("```{python}\nx = Text\n```\n", [], id="another"),
    pytest.param("```note\nText.\n```\n", [], id="no-directive"),
    pytest.param("> ```{note}\n> Text.\n> ```\n", [], id="in-a-quotation"),
    pytest.param("1. Punkt\n\n     ```{note}\n     Text.\n     ```\n", ["Punkt"], id="deep-in-a-list"),
]  # fmt: skip


@pytest.fixture
def prose() -> Iterator[None]:
    directives, captions = DIRECTIVES.set(("note", "figure", "block")), CAPTIONS.set(("alt",))
    yield
    DIRECTIVES.reset(directives)
    CAPTIONS.reset(captions)


@pytest.mark.parametrize(("draft", "wanted"), CASES)
def test_title_and_body_are_translated_and_nothing_else(prose: None, draft: str, wanted: list[str]) -> None:
    document = decode("a.md", draft.encode())
    expected = draft
    for words in wanted:
        expected = expected.replace(words, words.upper(), 1)
    assert written(document, Engine(shout)) == expected
    assert written(document, Engine()) == draft


def test_without_the_setting_a_directive_is_code() -> None:
    draft = "Davor.\n\n```{note} Ein Titel\nText.\n```\n"
    assert written(decode("a.md", draft.encode()), Engine(shout)) == draft.replace("Davor", "DAVOR")
