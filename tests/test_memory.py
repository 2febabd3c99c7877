from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import Outcome
from translator_cli.document import Hypothesis
from translator_cli.errors import OutputError
from translator_cli.memory import TranslationMemory, default_path, open_memory
from translator_cli.memory.database import MIGRATIONS
from translator_cli.memory.rescue import set_aside

ROOT = Path(__file__).parents[1]
DAY = 24 * 3600


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[TranslationMemory]:
    with open_memory(tmp_path / "memory.sqlite3") as opened:
        yield opened
        assert not opened.warning


@pytest.mark.parametrize(
    "source, stored",
    [
        pytest.param("Guten Tag.", Hypothesis("Good day.", -0.25), id="plain"),
        pytest.param("Übermäßig großer Ärger über Öl", Hypothesis("Naïve – “café” 🙂", -1.5), id="umlauts"),
        pytest.param("Nichts bekannt.", Hypothesis("Nothing known.", None), id="no score"),
        pytest.param("Lang.", Hypothesis("long " * 40_000, -0.1, truncated=True), id="long and truncated"),
        pytest.param("Wort " * 40_000, Hypothesis("word word", -3.0, looping=True), id="long source, looping"),
        pytest.param("beides", Hypothesis("both", 0.0, truncated=True, looping=True), id="both flags"),
        pytest.param("mit\nZeile", Hypothesis("with\r\nline\x00 and nought", -0.5), id="control characters"),
        pytest.param("", Hypothesis("", -0.5), id="empty"),
        pytest.param("halbes \ud83d Zeichen", Hypothesis("half a character", -0.5), id="lone surrogate in the source"),
    ],
)
def test_round_trip(memory: TranslationMemory, source: str, stored: Hypothesis) -> None:
    memory.store("model", [(source, stored)])
    expected = Hypothesis(stored.text, stored.score, "memory", stored.truncated, stored.looping)
    assert memory.lookup("model", [source]) == {source: expected}


def test_whatever_is_stored_is_found(memory: TranslationMemory) -> None:
    @given(pairs=st.dictionaries(st.text(), st.text(), max_size=20), model=st.text())
    @settings(max_examples=40, deadline=None)
    def stored_is_found(pairs: dict[str, str], model: str) -> None:
        memory.store(model, [(source, Hypothesis(target, -0.5)) for source, target in pairs.items()])
        found = memory.lookup(model, pairs)
        assert {source: hypothesis.text for source, hypothesis in found.items()} == pairs

    stored_is_found()


def test_entries_outlive_the_process_and_belong_to_one_model(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "yet to be made" / "memory.sqlite3"
    with open_memory(path) as first:
        first.store("a", [("Haus", Hypothesis("house", -0.1)), ("Baum", Hypothesis("tree", -0.2))])
        first.store("b", [("Haus", Hypothesis("home", -0.3))])
    with open_memory(path) as second:
        assert second.lookup("a", ["Haus", "Maus", "Haus"]) == {"Haus": Hypothesis("house", -0.1, "memory")}
        assert second.lookup("b", ["Haus", "Baum"]) == {"Haus": Hypothesis("home", -0.3, "memory")}
        assert second.lookup("c", ["Haus"]) == {}


def test_a_later_translation_replaces_an_earlier_one(memory: TranslationMemory) -> None:
    for text, score in (("house", -0.5), ("home", None)):
        memory.store("m", [("Haus", Hypothesis(text, score))])
    assert memory.lookup("m", ["Haus"])["Haus"] == Hypothesis("home", None, "memory")
    assert memory.stats().entries == 1


def test_more_texts_than_a_statement_takes(memory: TranslationMemory) -> None:
    pairs = [(f"Satz {number}", Hypothesis(f"sentence {number}", -number / 7)) for number in range(2345)]
    memory.store("m", pairs)
    found = memory.lookup("m", [source for source, _ in pairs])
    assert [(found[source].text, found[source].score) for source, _ in pairs] == [(h.text, h.score) for _, h in pairs]


def test_edits_are_independent_of_the_model(memory: TranslationMemory) -> None:
    memory.learn("de", "en", [("Guten Tag.", "Hello there."), ("Tschüß!", "Bye!"), ("Weg damit.", " ")])
    memory.learn("de", "en", [("Tschüß!", "So long!")])
    found = memory.lookup_edited("de", "en", ["Guten Tag.", "Tschüß!", "Weg damit.", "Nie gehört."])
    assert found == {
        "Guten Tag.": Hypothesis("Hello there.", None, "edited"),
        "Tschüß!": Hypothesis("So long!", None, "edited"),
    }
    assert memory.lookup_edited("de", "fr", ["Guten Tag."]) == {}
    assert memory.lookup_edited("en", "de", ["Guten Tag."]) == {}
    assert memory.lookup("de\nen", ["Guten Tag."]) == {}


def test_text_that_is_no_text_is_left_out(memory: TranslationMemory) -> None:
    memory.store("m", [("a", Hypothesis("\udcff")), ("b", Hypothesis("fine"))])
    memory.learn("de", "en", [("\udcff", "x"), ("y", "\udcff"), ("b", "good")])
    assert list(memory.lookup("m", ["a", "b"])) == ["b"]
    assert list(memory.lookup_edited("de", "en", ["\udcff", "y", "b"])) == ["b"]


def test_stats_and_clear(tmp_path: Path) -> None:
    clock = [10.0 * DAY]
    with open_memory(tmp_path / "m.sqlite3", max_bytes=10**7, clock=lambda: clock[0]) as memory:
        memory.store("m", [("a", Hypothesis("1")), ("b", Hypothesis("2"))])
        clock[0] = 12.0 * DAY
        memory.learn("de", "en", [("c", "3")])
        stats = memory.stats()
        assert (stats.entries, stats.edited, stats.oldest, stats.newest) == (2, 1, 10 * DAY, 12 * DAY)
        assert stats.path == memory.path and stats.max_bytes == 10**7 and stats.bytes >= 4096
        assert memory.clear(keep_edited=True) == 2
        assert memory.stats().edited == 1
        assert memory.clear() == 1
        assert memory.stats() == type(stats)(memory.path, bytes=memory.stats().bytes, max_bytes=10**7)
        assert memory.lookup("m", ["a"]) == {} and memory.lookup_edited("de", "en", ["c"]) == {}


def test_clear_leaves_no_text_on_the_disk(tmp_path: Path) -> None:
    with open_memory(tmp_path / "m.sqlite3") as memory:
        memory.learn("de", "en", [("geheim " * 9, "confidential " * 9)])
        memory.clear()
        left = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"geheim" not in left and b"confidential" not in left


def many(first: int, last: int) -> list[tuple[str, Hypothesis]]:
    return [(f"Satz {number}", Hypothesis("x" * 500, -1.0)) for number in range(first, last)]


def test_least_recently_used_go_first_and_edits_stay(tmp_path: Path) -> None:
    path, limit, clock = tmp_path / "m.sqlite3", 400_000, [0.0]
    with open_memory(path, max_bytes=limit, clock=lambda: clock[0]) as memory:
        memory.learn("de", "en", [("Alt", "old")])
        memory.store("m", many(0, 200))
        clock[0] = 1.0 * DAY
        memory.store("m", many(200, 400))
        clock[0] = 2.0 * DAY
        assert len(memory.lookup("m", [source for source, _ in many(0, 100)])) == 100  # makes them young again
    with open_memory(path, max_bytes=limit, clock=lambda: clock[0]) as memory:
        clock[0] = 3.0 * DAY
        memory.store("m", many(400, 700))
        kept = {int(source.split()[1]) for source in memory.lookup("m", [source for source, _ in many(0, 700)])}
        assert kept >= {*range(400, 700)}, "the newest are there"
        assert not kept & {*range(100, 200)}, "the oldest are gone"
        assert kept >= {*range(100)} and not kept >= {*range(200, 400)}, "used later outlives stored later"
        assert memory.lookup_edited("de", "en", ["Alt"])
    assert path.stat().st_size <= limit * 1.1


def test_the_file_stays_bounded_over_many_runs(tmp_path: Path) -> None:
    path, clock = tmp_path / "m.sqlite3", [0.0]
    for run in range(30):
        clock[0] = run * DAY
        with open_memory(path, max_bytes=300_000, clock=lambda: clock[0]) as memory:
            memory.store("m", many(run * 100, run * 100 + 100))
            # The first sentences are used every day, so they lie between old ones.
            assert memory.lookup("m", ["Satz 0"])
            assert len(memory.lookup("m", [source for source, _ in many(run * 100, run * 100 + 100)])) == 100
        assert path.stat().st_size <= 330_000


def test_one_run_larger_than_the_limit(tmp_path: Path) -> None:
    with open_memory(tmp_path / "m.sqlite3", max_bytes=100_000) as memory:
        memory.store("m", many(0, 1000))
        assert 50 < memory.stats().entries < 200
        assert memory.lookup("m", ["Satz 999"]) and not memory.lookup("m", ["Satz 0"])
        assert not memory.warning
    assert (tmp_path / "m.sqlite3").stat().st_size <= 110_000


WRITER = """
import sys
from pathlib import Path
from translator_cli.document import Hypothesis
from translator_cli.memory import open_memory
path, name = Path(sys.argv[1]), sys.argv[2]
for start in range(0, 60, 10):
    # Opened anew each time: making, opening and closing the file are the risky moments.
    with open_memory(path) as memory:
        memory.store("m", [(f"{name} {number}", Hypothesis(f"{number}", -1.0)) for number in range(start, start + 10)])
        memory.learn("de", "en", [(f"{name} {start}", "edit")])
        assert len(memory.lookup("m", [f"{name} {number}" for number in range(start + 10)])) == start + 10
        assert not memory.warning, memory.warning
"""


def test_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite3"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    processes = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(path), name], env=environment) for name in "abcdefgh"
    ]
    assert [process.wait(timeout=60) for process in processes] == [0] * 8
    with open_memory(path) as memory:
        assert (memory.stats().entries, memory.stats().edited) == (480, 48)


def test_threads_share_a_memory(memory: TranslationMemory) -> None:
    def work(name: int) -> None:
        for number in range(30):
            memory.store("m", [(f"{name} {number}", Hypothesis("x"))])
            memory.lookup("m", [f"{other} {number}" for other in range(4)])

    threads = [threading.Thread(target=work, args=(name,)) for name in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert memory.stats().entries == 120


def assert_off(memory: TranslationMemory) -> None:
    """A memory that is off says why in one line, and nothing that is asked of it fails."""
    assert memory.warning.startswith("translation memory ") and "\n" not in memory.warning
    assert not memory.enabled
    memory.store("m", [("a", Hypothesis("b"))])
    memory.learn("de", "en", [("a", "b")])
    assert memory.lookup("m", ["a"]) == {} and memory.lookup_edited("de", "en", ["a"]) == {}
    assert memory.stats().entries == 0
    with pytest.raises(OutputError, match="nothing was removed: translation memory"):
        memory.clear()
    memory.close()
    memory.close()


def test_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert_off(open_memory(tmp_path / "file" / "memory.sqlite3"))


def test_folder_in_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "memory.sqlite3").mkdir()
    assert_off(open_memory(tmp_path / "memory.sqlite3"))


def test_path_that_is_none() -> None:
    assert_off(open_memory(Path("nul\0byte")))


@contextmanager
def without_rights(folder: Path) -> Iterator[None]:
    """Make a folder read-only; root is bound by no rights, so it becomes nobody meanwhile."""
    for path in (*folder.iterdir(), folder):
        path.chmod(0o555)
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o755)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="rights are different on Windows")
def test_read_only_folder() -> None:
    with tempfile.TemporaryDirectory() as name:  # not below pytest's folder, which nobody else may enter
        with open_memory(Path(name) / "m.sqlite3") as memory:
            memory.store("m", [("Haus", Hypothesis("house"))])
        with without_rights(Path(name)):
            assert_off(open_memory(Path(name) / "other.sqlite3"))
            memory = open_memory(Path(name) / "m.sqlite3")
            assert "read-only" in memory.warning and "\n" not in memory.warning
            memory.store("m", [("Baum", Hypothesis("tree"))])
            with pytest.raises(OutputError, match="nothing was removed: .* is read-only"):
                memory.clear()
            assert list(memory.lookup("m", ["Haus", "Baum"])) == ["Haus"]
            assert memory.stats().entries == 1
            memory.close()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"this is no database, but a letter to my aunt, and rather a long one " * 99, id="other file"),
        pytest.param(b"SQLite format 3\0" + bytes(range(256)) * 64, id="broken header"),
    ],
)
def test_a_damaged_file_is_moved_aside(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "memory.sqlite3"
    path.write_bytes(content)
    with open_memory(path) as memory:
        assert "damaged" in memory.warning and "\n" not in memory.warning
        memory.store("m", [("Haus", Hypothesis("house"))])
        assert memory.lookup("m", ["Haus"])
    assert (tmp_path / "memory.sqlite3.damaged").read_bytes() == content
    with open_memory(path) as memory:
        assert not memory.warning and memory.lookup("m", ["Haus"])


def test_damage_that_shows_only_in_use(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite3"
    with open_memory(path) as memory:
        memory.store("m", many(0, 400))
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)  # all pages but the one with the schema
    path.write_bytes(data)
    memory = open_memory(path)
    assert memory.enabled
    assert memory.lookup("m", ["Satz 1"]) == {}
    assert_off(memory)
    with open_memory(path) as memory:
        assert not memory.warning
        memory.store("m", many(0, 1))
        assert memory.stats().entries == 1


def test_an_empty_file_is_a_new_memory(tmp_path: Path) -> None:
    (tmp_path / "m.sqlite3").touch()
    with open_memory(tmp_path / "m.sqlite3") as memory:
        assert not memory.warning and memory.stats().entries == 0


def test_locked_by_another_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("translator_cli.memory.database._WAIT", 0.05)
    path = tmp_path / "memory.sqlite3"
    with open_memory(path) as memory:
        memory.store("m", [("Haus", Hypothesis("house"))])
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        assert memory.lookup("m", ["Haus"])  # a writer does not keep readers out
        assert not memory.warning
        memory.store("m", [("Baum", Hypothesis("tree"))])
        assert "locked" in memory.warning
        assert_off(memory)
        other.execute("ROLLBACK")
        other.close()
    with open_memory(path) as memory:
        assert list(memory.lookup("m", ["Haus", "Baum"])) == ["Haus"]


def test_a_newer_schema_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite3"
    with open_memory(path) as memory:
        memory.store("m", [("Haus", Hypothesis("house"))])
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    before = path.read_bytes()
    memory = open_memory(path)
    assert "newer version" in memory.warning
    assert_off(memory)
    assert path.read_bytes() == before


def test_an_older_schema_is_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "memory.sqlite3"
    with open_memory(path) as memory:
        memory.store("m", [("Haus", Hypothesis("house"))])
    step = ("ALTER TABLE edit ADD COLUMN author TEXT",)
    monkeypatch.setattr("translator_cli.memory.database.MIGRATIONS", (*MIGRATIONS, step))
    for _ in range(2):
        with open_memory(path) as memory:
            assert not memory.warning and memory.lookup("m", ["Haus"])
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS) + 1,)
    assert connection.execute("SELECT author FROM edit").fetchall() == []
    connection.close()


def test_the_file_is_for_its_owner_alone(memory: TranslationMemory) -> None:
    assert os.name == "nt" or memory.path.stat().st_mode & 0o077 == 0


def test_default_path(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TRANSLATOR_CLI_CACHE", str(tmp_path))
    assert default_path() == tmp_path / "memory.sqlite3"
    with open_memory() as memory:
        assert memory.path == tmp_path / "memory.sqlite3" and memory.path.is_file()
    monkeypatch.setenv("TRANSLATOR_CLI_CACHE", "")
    assert default_path().parent.name == "translator-cli" and default_path().name == "memory.sqlite3"


def test_nothing_heavy_at_import() -> None:
    script = "import sys, translator_cli.memory; print(sorted({'sqlite3', 'platformdirs'} & set(sys.modules)))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, check=True, timeout=60)
    assert done.stdout.strip() == b"[]"


def test_a_second_damaged_memory_does_not_overwrite_the_first(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite3"
    for number in range(1, 4):
        path.write_bytes(b"no database %d " % number * 99)
        open_memory(path).close()
    rescued = sorted(tmp_path.glob("*.damaged*"))
    assert [file.read_bytes()[:13] for file in rescued] == [b"no database %d" % number for number in (1, 2, 3)]
    with open_memory(path) as memory:
        memory.clear(keep_edited=True)
        assert sorted(tmp_path.glob("*.damaged*")) == rescued
        memory.clear()
    assert [file.name for file in tmp_path.iterdir()] == ["memory.sqlite3"]


def test_damage_that_another_process_has_mended_moves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite3"
    with open_memory(path) as memory:
        memory.learn("de", "en", [("Haus", "house")])
    assert set_aside(path) is None
    with open_memory(path) as memory:
        assert memory.lookup_edited("de", "en", ["Haus"])


@pytest.mark.parametrize(
    "change",
    [
        pytest.param("UPDATE translation SET target = x'ff00'", id="target-bytes"),
        pytest.param("UPDATE translation SET target = CAST(x'c328' AS TEXT)", id="target-no-utf-8"),
        pytest.param("UPDATE translation SET score = 'good'", id="score-text"),
        pytest.param("UPDATE translation SET flags = 'x'", id="flags-text"),
        pytest.param("UPDATE translation SET used = 'yesterday'", id="used-text"),
        pytest.param("UPDATE edit SET target = x'ff'", id="edit-bytes"),
        pytest.param("UPDATE edit SET used = x'00'", id="edit-used-bytes"),
    ],
)
def test_values_of_a_wrong_type_are_passed_over(tmp_path: Path, change: str) -> None:
    path = tmp_path / "memory.sqlite3"
    with open_memory(path, max_bytes=50_000) as memory:
        memory.store("m", [("Haus", Hypothesis("house", -0.5))])
        memory.learn("de", "en", [("Haus", "house")])
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(change)
    connection.close()
    with open_memory(path, max_bytes=50_000) as memory:
        found = [*memory.lookup("m", ["Haus"]).values(), *memory.lookup_edited("de", "en", ["Haus"]).values()]
        assert all(isinstance(one.text, str) and one.text == "house" for one in found)
        assert memory.stats().entries == 1
        memory.store("m", [("Baum", Hypothesis("tree")), *many(0, 300)])  # enough to evict
        assert "Satz 299" in memory.lookup("m", ["Satz 299"])
        assert not memory.warning


def test_a_memory_that_others_could_read_becomes_private(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite3"
    path.touch()
    path.chmod(0o644)
    with open_memory(path) as memory:
        memory.store("m", [("a", Hypothesis("b"))])
        assert all(file.stat().st_mode & 0o077 == 0 for file in tmp_path.iterdir())


def test_clear_on_a_locked_file_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cli: Callable[..., Outcome]
) -> None:
    monkeypatch.setattr("translator_cli.memory.database._WAIT", 0.05)
    monkeypatch.setenv("TRANSLATOR_CLI_CACHE", str(tmp_path))
    with open_memory() as memory:
        memory.store("m", [("a", Hypothesis("b"))])
    other = sqlite3.connect(memory.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    done = cli("memory", "clear")
    assert (done.code, done.out) == (6, "") and "nothing was removed" in done.err and "locked" in done.err
    other.execute("ROLLBACK")
    other.close()
    assert "1 entry removed" in cli("memory", "clear").err


def test_stats_of_a_memory_that_cannot_be_read_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cli: Callable[..., Outcome]
) -> None:
    monkeypatch.setenv("TRANSLATOR_CLI_CACHE", str(tmp_path))
    (tmp_path / "memory.sqlite3").mkdir()
    done = cli("memory", "stats")
    assert (done.code, done.out) == (3, "") and len(done.err.splitlines()) == 1
