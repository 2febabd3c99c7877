"""``translator-cli edit`` from the outside."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome
from tests.desk.bench import Bench
from translator_cli.checks import CheckSettings, parse_glossary
from translator_cli.cli.engine_room import EngineRoom
from translator_cli.desk.journal import journal_path


def test_edit_needs_a_terminal(cli: Callable[..., Outcome], tmp_path: Path) -> None:
    outcome = cli("edit", Bench(tmp_path).files.source)
    assert outcome.code == 2 and "edit needs a terminal" in outcome.err


def test_the_engine_room_translates_as_sync_does_and_offers_other_wordings(tmp_path: Path) -> None:
    project = Bench(tmp_path).project
    with EngineRoom(project, CheckSettings(), {"memory": False, "model": "starter"}) as machine:
        made = machine.translate(["Guten Tag.", "Das ist ein Haus."])
        assert len(made.texts) == 2 and "house" in made.texts[1] and made.model.count(":") == 1
        found = machine.alternatives("Das ist ein Haus.")
        assert len(found) == len(set(found)) > 1
        machine.learn([("Haus", "house")])


def test_other_wordings_have_the_terms_of_the_glossary(tmp_path: Path) -> None:
    project, glossary = Bench(tmp_path).project, parse_glossary(["Feuerwehr\tfire service"])
    with EngineRoom(project, CheckSettings(glossary=glossary), {"memory": False, "model": "starter"}) as machine:
        found = machine.alternatives("Die Feuerwehr löschte den Brand am Abend.")
    assert len(found) > 2 and all("fire service" in text.casefold() for text in found)


def test_the_autosave_of_a_pair_has_one_place_however_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRANSLATOR_CLI_STATE", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)
    assert journal_path(Path("a.en.md")) == journal_path(tmp_path / "a.en.md")
    assert journal_path(Path("a.en.md")).parent == tmp_path / "state" / "desk"
