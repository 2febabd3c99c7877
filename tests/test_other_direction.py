"""From English to German: the same commands, the other starter."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome
from translator_cli.style.polishing import in_german_marks

Cli = Callable[..., Outcome]

_ENGLISH = "# The weather\n\nThe weather is *good* today, see [the page](https://example.org/a).\n"


def test_english_is_translated_into_german(cli: Cli) -> None:
    result = cli("--from", "en", "--to", "de", "--format", "text", "-e", "The weather is good today.")
    assert result.code == 0
    assert "Wetter" in result.out and "heute" in result.out


def test_the_language_is_told_without_being_named(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The weather is good today, and the children play in the garden.\n")
    result = cli("--to", "de", str(tmp_path / "a.txt"))
    assert "English 100 % → German · starter model en_de" in result.out


def test_a_german_version_is_kept_beside_an_english_draft(cli: Cli, tmp_path: Path) -> None:
    draft = tmp_path / "a.en.md"
    draft.write_text(_ENGLISH)
    assert cli("sync", "--from", "en", "--to", "de", str(draft)).code == 1
    german = (tmp_path / "a.de.md").read_text()
    assert german.startswith("# ") and "https://example.org/a" in german and "Wetter" in german
    assert cli("sync", "--from", "en", "--to", "de", str(draft)).code == 0


@pytest.mark.parametrize(
    ("source", "german", "expected"),
    [
        ("“Yes,” he said.", '"Ja," sagte er.', "„Ja“, sagte er."),
        ("‘Yes’", "'Ja'", "„Ja“"),
        ("It – rains", "Es - regnet", "Es – regnet"),
        ("`a,\"` is code", "`a,\"` ist Code", "`a,\"` ist Code"),
    ],
)  # fmt: skip
def test_german_has_the_marks_of_german_typesetting(source: str, german: str, expected: str) -> None:
    assert in_german_marks(source, german) == expected


def test_a_draft_with_straight_marks_keeps_them() -> None:
    assert in_german_marks('"Yes," he said.', '"Ja," sagte er.', typographic=False) == '"Ja", sagte er.'
