"""The phrase book at work with the starter model: in all kinds of documents, and not where it has no business."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from translator_cli.models import load_model, starter_model
from translator_cli.pipeline.carrying import carrying
from translator_cli.pipeline.phrasing import phrase_book
from translator_cli.translation import Decoding, load_translator

from tests.conftest import Outcome

MARKDOWN = """\
# 1. Einleitung

## 📦 Installation

**Hinweis:** [Häufige Fragen](https://example.org)

[Weiterlesen](https://example.org) | Danksagung[^1]

| Datum | Uhrzeit | Stichwortverzeichnis |
|---|---|---|
| 3.5.2024 | 19 Uhr | Summe |

[^1]: Vorwort
"""

ENGLISH = """\
# 1. Introduction

## 📦 Installation

**Note:** [Frequently asked questions](https://example.org)

[Read more](https://example.org) | Acknowledgments[^1]

| Date | Time | Index |
|---|---|---|
| 3 May 2024 | 7 p.m. | Total |

[^1]: Preface
"""


def test_lines_keep_their_marks(cli: Callable[..., Outcome], tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(MARKDOWN, "utf-8")
    result = cli("--from", "de", "--format", "document", draft)
    assert (result.code, result.out) == (0, ENGLISH)


def test_the_glossary_has_its_say(cli: Callable[..., Outcome], tmp_path: Path) -> None:
    glossary = tmp_path / "terms.txt"
    glossary.write_text("Vorwort,foreword\n", "utf-8")
    draft = tmp_path / "draft.txt"
    draft.write_text("Vorwort\n\nDanksagung\n", "utf-8")
    result = cli("--from", "de", "--format", "document", "--glossary", glossary, draft)
    assert result.out == "Foreword\n\nAcknowledgments\n"


def test_what_a_person_wrote_wins(cli: Callable[..., Outcome], tmp_path: Path) -> None:
    draft, english = tmp_path / "draft.de.txt", tmp_path / "draft.en.txt"
    draft.write_text("Vorwort\n\nDanksagung\n", "utf-8")
    cli("sync", draft)
    assert english.read_text("utf-8") == "Preface\n\nAcknowledgments\n"
    english.write_text("Foreword\n\nAcknowledgments\n", "utf-8")
    cli("sync", draft)
    other = tmp_path / "other.txt"
    other.write_text("Vorwort\n", "utf-8")
    assert cli("--from", "de", "--format", "document", other).out == "Foreword\n"


def test_only_a_small_model_has_the_book(tmp_path: Path) -> None:
    small = starter_model()
    (tmp_path / "full").symlink_to(small.path)
    assert phrase_book([small]) is not None
    assert phrase_book([small._replace(path=tmp_path)]) is None  # it lists no words that it does not know
    assert phrase_book([small._replace(source_language="en", target_language="de")]) is None
    assert phrase_book([small, small]) is None
    assert phrase_book([load_model(small.path, "path")]) is not None


@pytest.mark.parametrize(
    ("line", "english"),
    [
        pytest.param("Danksagung", "Acknowledgments", id="heading"),
        pytest.param("**Danksagung**", "**Acknowledgments**", id="strong"),
        pytest.param("*Danksagung:* Vorwort", "*Acknowledgments:* Preface", id="label"),
        pytest.param("[Stichwortverzeichnis](x.html)", "[Index](x.html)", id="link"),
    ],
)
def test_a_noun_is_not_carried_through_a_line_of_the_book(line: str, english: str) -> None:
    small = starter_model()
    translator = carrying([small], load_translator([small], Decoding(), book=phrase_book([small])))
    assert [hit.text for hit in translator.translate([line])] == [english]
