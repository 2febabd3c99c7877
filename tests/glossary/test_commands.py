"""Glossaries at the command line: sync translates anew where terms changed, and terms come out of finished pairs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome
from translator_cli.checks.extraction import propose_terms


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "a.de.md"
    path.write_text("Der Betriebsrat ist da. Das Wetter ist gut.\n\nDer Betriebsrat bleibt.\n", encoding="utf-8")
    return path


def test_sync_translates_anew_where_terms_changed_and_keeps_what_people_wrote(
    cli: Callable[..., Outcome], draft: Path
) -> None:
    english = draft.with_name("a.en.md")
    cli("sync", "-q", draft)
    english.write_text(
        english.read_text("utf-8").replace(english.read_text("utf-8").split("\n\n")[1], "It stays.\n"), "utf-8"
    )
    cli("sync", "-q", draft)
    before = english.read_text("utf-8")
    Path("terms.csv").write_text("Betriebsrat,staff board\n", encoding="utf-8")
    told = cli("sync", "--glossary", "terms.csv", draft)
    assert "(1 translated, 1 kept, 1 edited by hand" in told.err
    after = english.read_text("utf-8")
    assert after.startswith("The staff board is") and after.endswith("It stays.\n")
    assert after.split(". ")[1:] == before.split(". ")[1:]
    assert cli("sync", "--glossary", "terms.csv", draft).code == 0
    assert cli("sync", draft).code == 0  # without a glossary nothing is compared
    Path("terms.csv").write_text("Betriebsrat,staff council\nWetterbericht,forecast\n", encoding="utf-8")
    assert "(1 translated, 1 kept, 1 edited by hand" in cli("sync", "--glossary", "terms.csv", draft).err


def test_a_bad_row_is_named_with_file_and_line(cli: Callable[..., Outcome], draft: Path) -> None:
    Path("terms.csv").write_text("# terms\n\nRat,council\n,nothing\n", encoding="utf-8")
    outcome = cli("sync", "--glossary", "terms.csv", draft)
    assert outcome.code == 2 and "terms.csv:4: expected source, target" in outcome.err


PAIRS = [
    ("Der Betriebsrat tagt am Montag.", "The works council meets on Monday."),
    ("Alle sprechen mit dem Betriebsrat.", "Everyone talks to the works council."),
    ("Mitglieder des Betriebsrats waren da.", "Members of the works council were there."),
    ("Die Betriebsräte streiten.", "The works councils argue."),
    ("Die Feuerwehr kam schnell.", "The fire brigade came quickly."),
    ("Sie rief die Feuerwehr.", "She called the fire brigade."),
    ("Wegen der Feuerwehr war Stau.", "There was a jam because of the fire brigade."),
    ("Das Wetter war schlecht.", "The weather was bad."),
    ("Es regnet in Berlin.", "It rains in Berlin."),
    ("Sie lebt in Berlin.", "She lives in Berlin."),
    ("Er mag Berlin.", "He likes Berlin."),
    ("Wir gehen heim.", "We go home."),
]


def test_terms_are_proposed_by_how_often_they_come_together() -> None:
    found = [(one.source, one.target, one.together) for one in propose_terms(PAIRS)]
    assert found == [("Betriebsrat", "works council", 4), ("Feuerwehr", "fire brigade", 3)]
    assert propose_terms(PAIRS, least=5) == []


def test_extract_prints_a_glossary(cli: Callable[..., Outcome], draft: Path) -> None:
    draft.write_text("\n\n".join(german for german, _ in PAIRS), encoding="utf-8")
    draft.with_name("a.en.md").write_text("\n\n".join(english for _, english in PAIRS), encoding="utf-8")
    outcome = cli("glossary", "extract", draft)
    assert outcome.out.splitlines()[0] == "Betriebsrat,works council,4 of 4 sentences"
    Path("terms.csv").write_text(outcome.out, encoding="utf-8")
    assert cli("check", "--glossary", "terms.csv", draft).code == 0
