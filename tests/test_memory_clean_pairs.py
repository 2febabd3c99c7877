"""The part of the memory that knows in which pairs the checks found nothing."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import Outcome
from tests.test_memory import DAY, without_rights
from translator_cli.document import Hypothesis
from translator_cli.memory import TranslationMemory, open_memory
from translator_cli.memory.database import MIGRATIONS

PAIRS = [("Ja.", "Yes."), ("Nein.", "No."), ("", "empty"), ("halb \ud83d", "half")]


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[TranslationMemory]:
    with open_memory(tmp_path / "memory.sqlite3") as opened:
        yield opened
        assert not opened.warning


def test_what_is_stored_is_found_and_nothing_else(memory: TranslationMemory) -> None:
    memory.store_clean("rules", "settings", PAIRS)
    assert memory.lookup_clean("rules", "settings", [*PAIRS, ("Ja.", "No."), ("Ja.Y", "es.")]) == set(PAIRS)
    assert memory.lookup_clean("other rules", "settings", PAIRS) == set()
    assert memory.lookup_clean("rules", "other settings", PAIRS) == set()


def test_other_rules_take_the_place_of_the_old_and_other_settings_stand_beside(memory: TranslationMemory) -> None:
    for rules, settings in (("old", "a"), ("old", "b"), ("new", "a")):
        memory.store_clean(rules, settings, PAIRS)
    known = [
        (rules, settings)
        for rules in ("old", "new")
        for settings in "ab"
        if memory.lookup_clean(rules, settings, PAIRS)
    ]
    assert known == [("old", "b"), ("new", "a")]


def test_a_translation_and_its_silence_are_two_things(memory: TranslationMemory) -> None:
    memory.store_clean("rules", "settings", PAIRS)
    assert memory.stats().entries == 0
    assert memory.lookup("model", ["Ja."]) == {}


def test_clear_forgets_them_too(memory: TranslationMemory) -> None:
    for keep_edited in (True, False):
        memory.store_clean("rules", "settings", PAIRS)
        memory.clear(keep_edited=keep_edited)
        assert memory.lookup_clean("rules", "settings", PAIRS) == set()


def numbered(first: int, last: int) -> list[tuple[str, str]]:
    return [(f"Satz {number}", f"Sentence {number}") for number in range(first, last)]


def test_the_least_recently_used_go_with_the_translations_of_their_time(tmp_path: Path) -> None:
    path, clock = tmp_path / "m.sqlite3", [0.0]
    with open_memory(path, max_bytes=200_000, clock=lambda: clock[0]) as memory:
        memory.store_clean("r", "s", numbered(0, 500))
        clock[0] = DAY
        assert memory.lookup_clean("r", "s", numbered(0, 100)) == set(numbered(0, 100))  # young again
        for run in range(2, 12):
            clock[0] = run * DAY
            memory.store("m", [(f"{run} {number}", Hypothesis("x" * 500)) for number in range(40)])
            assert memory.lookup_clean("r", "s", numbered(0, 100))
        known = memory.lookup_clean("r", "s", numbered(0, 500))
        assert known == set(numbered(0, 100))
        assert len(memory.lookup("m", [f"11 {number}" for number in range(40)])) == 40
    assert path.stat().st_size <= 220_000


def test_the_file_stays_bounded_where_there_is_nothing_else(tmp_path: Path) -> None:
    path, clock = tmp_path / "m.sqlite3", [0.0]
    for run in range(20):
        clock[0] = run * DAY
        with open_memory(path, max_bytes=100_000, clock=lambda: clock[0]) as memory:
            memory.store_clean("r", "s", numbered(run * 300, run * 300 + 300))
            assert len(memory.lookup_clean("r", "s", numbered(run * 300, run * 300 + 300))) == 300
        assert path.stat().st_size <= 110_000


def first_version(path: Path) -> None:
    """Make a file as the first version of the program did."""
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in MIGRATIONS[0]:
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 1")
    connection.close()
    with sqlite3.connect(path) as connection:
        connection.execute("INSERT INTO edit VALUES (x'00', 'de', 'en', 'Haus', 'house', 1)")
    connection.close()


def test_a_file_of_the_first_version_learns_of_them(tmp_path: Path) -> None:
    first_version(tmp_path / "memory.sqlite3")
    with open_memory(tmp_path / "memory.sqlite3") as memory:
        assert memory.edited("de", "en") == [("Haus", "house")]
        memory.store_clean("r", "s", PAIRS)
        assert memory.lookup_clean("r", "s", PAIRS) == set(PAIRS)
        assert not memory.warning


def test_a_file_of_the_first_version_that_is_only_read_keeps_its_translations() -> None:
    with tempfile.TemporaryDirectory() as name:  # not below pytest's folder, which nobody else may enter
        first_version(Path(name) / "m.sqlite3")
        with without_rights(Path(name)), open_memory(Path(name) / "m.sqlite3") as memory:
            assert "read-only" in memory.warning
            assert memory.lookup_clean("r", "s", PAIRS) == set()
            memory.store_clean("r", "s", PAIRS)
            assert memory.edited("de", "en") == [("Haus", "house")]


def test_a_memory_that_is_off_knows_nothing_and_says_so_once(tmp_path: Path) -> None:
    (tmp_path / "memory.sqlite3").mkdir()
    with open_memory(tmp_path / "memory.sqlite3") as memory:
        warning = memory.warning
        memory.store_clean("r", "s", PAIRS)
        assert memory.lookup_clean("r", "s", PAIRS) == set()
        assert warning and memory.warning == warning


def test_several_processes_use_them_at_once(tmp_path: Path) -> None:
    memories = [open_memory(tmp_path / "memory.sqlite3") for _ in range(3)]
    for number, memory in enumerate(memories):
        memory.store_clean("r", "s", numbered(number * 10, number * 10 + 10))
    assert [len(memory.lookup_clean("r", "s", numbered(0, 30))) for memory in memories] == [30, 30, 30]
    for memory in memories:
        memory.close()


@pytest.mark.parametrize("option", [["--no-memory"], []], ids=["without", "with"])
def test_a_run_remembers_only_where_it_may(
    option: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cli: Callable[..., Outcome]
) -> None:
    monkeypatch.setenv("TRANSLATOR_CLI_CACHE", str(tmp_path))
    draft = tmp_path / "draft.txt"
    draft.write_text("Der Rat hat am Montag beschlossen, die Brücke zu bauen.", encoding="utf-8")
    first, second = (cli("translate", "-q", *option, str(draft)) for _ in range(2))
    assert first == second and first.code == 0
    path = tmp_path / "memory.sqlite3"
    assert path.exists() != bool(option)
    if not option:
        connection = sqlite3.connect(path)
        assert connection.execute("SELECT COUNT(*) FROM clean").fetchone()[0] >= 1
        connection.close()
