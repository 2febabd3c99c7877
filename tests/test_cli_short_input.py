"""Words and sentences on the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome

Cli = Callable[..., Outcome]


def test_texts_stand_on_the_command_line_itself(cli: Cli) -> None:
    outcome = cli("-q", "--format", "json", "-e", "Wie geht es dir?", "--text", "Das Wetter ist schön.")
    names = [(row["name"], row["units"][0]["source"]) for row in map(json.loads, outcome.out.splitlines())]
    assert names == [("<text 1>", "Wie geht es dir?"), ("<text 2>", "Das Wetter ist schön.")]
    assert json.loads(cli("-q", "--format", "json", "-e", "Es regnet.").out)["name"] == "<text>"


def test_texts_come_before_files(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Das ist ein guter Tag für alle.", encoding="utf-8")
    outcome = cli("-q", "--format", "json", tmp_path / "a.txt", "-e", "Wie geht es dir?")
    assert [json.loads(line)["name"] for line in outcome.out.splitlines()] == ["<text>", str(tmp_path / "a.txt")]


@pytest.mark.parametrize("command", ["detect", "summarize", "facts", "translate"])
def test_every_command_that_reads_a_text_takes_one(cli: Cli, command: str) -> None:
    outcome = cli(command, "-e", "Am Montag kamen 25 Leute zum Bahnhof der Stadt.")
    assert outcome.code in (0, 1) and outcome.out


@pytest.mark.parametrize("text", ["Feuerwehrmann", "Polizei sucht Zeugen", "Hauptbahnhof"])
def test_a_few_words_are_taken_for_the_only_language_with_a_model(cli: Cli, text: str) -> None:
    outcome = cli("--format", "json", "-e", text)
    assert outcome.code == 0
    (unit,) = json.loads(outcome.out)["units"]
    assert unit["origin"] == "model" and unit["target"] != ""
    assert "taken for 'de'" in outcome.err and "--from" in outcome.err
    assert "taken for" not in cli("--from", "de", "-e", text).err


def test_another_script_is_not_taken_for_german(cli: Cli) -> None:
    outcome = cli("-e", "Привет")
    assert outcome.code == 4 and "no model translates ru to en" in outcome.err


def test_a_sentence_in_place_of_a_file_gets_a_hint(cli: Cli) -> None:
    outcome = cli("Wie geht es dir?")
    assert outcome.code == 3
    assert outcome.err == (
        "translator-cli: Wie geht es dir?: no such file; "
        "to translate the text itself, put -e before it: -e 'Wie geht es dir?'\n"
    )


@pytest.mark.parametrize("name", ["my draft.txt", "draft.txt", "Ordner/nichts da.md"])
def test_a_missing_file_gets_none(cli: Cli, name: str) -> None:
    assert cli(name).err == f"translator-cli: {name}: no such file\n"
