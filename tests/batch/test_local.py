"""Workers that are killed, a driver that is killed, and nothing lost or doubled."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.batch.bench import Shouting, articles, digest, plan_of, rows, work

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills with signals")


def ids(folder: Path, table: str = "data") -> list[str]:
    return [row["id"] for row in rows(folder, table)]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return articles(tmp_path / "a.jsonl", 20)


def test_every_record_is_there_once_whatever_the_number_of_workers(source: Path, tmp_path: Path) -> None:
    plan = plan_of(source)
    for workers in (1, 2):
        done = work(plan, tmp_path / str(workers), workers=workers)
        assert sorted(report.stem for report in done) == [part.stem for part in plan.parts]
        assert all(report.peak > 0 for report in done)
    assert ids(tmp_path / "1") == [f"a{number}" for number in range(20)]
    assert digest(tmp_path / "1") == digest(tmp_path / "2")
    assert work(plan, tmp_path / "1") == []


@pytest.mark.parametrize("kills", [1, 2])
def test_kills_from_outside_leave_no_trace(source: Path, tmp_path: Path, kills: int) -> None:
    """Twice in the same part as well: what is made alone, while a culprit is looked for, is not what is kept."""
    plan = plan_of(source)
    work(plan, tmp_path / "calm")
    done = work(plan, tmp_path / "killed", Shouting(once=tmp_path / "once", full=kills))
    assert len(done) == len(plan.parts)
    assert digest(tmp_path / "calm") == digest(tmp_path / "killed")


@pytest.mark.parametrize(
    ("text", "reason"),
    [("POISON", "its worker died (signal 9)"), ("BUG", "internal error (ValueError: a bug)")],
)
def test_the_culprit_is_rejected_and_nothing_else(tmp_path: Path, text: str, reason: str) -> None:
    source = articles(tmp_path / "a.jsonl", 6, a2=text)
    plan = plan_of(source, size=1 << 20)
    (report,) = work(plan, tmp_path / "out")
    assert report.rejected == {reason: 1}
    assert rows(tmp_path / "out", "rejected") == [{"id": "a2", "where": "a.jsonl:3", "reason": reason}]
    assert ids(tmp_path / "out") == ["a0", "a1", "a3", "a4", "a5"]
    assert {row["together"] for row in rows(tmp_path / "out")} == {5}  # translated as if it had never been there


def test_a_killed_driver_loses_no_part_that_was_done(source: Path, tmp_path: Path) -> None:
    plan = plan_of(source)
    work(plan, tmp_path / "calm")
    killed = tmp_path / "killed"
    driver = subprocess.Popen([sys.executable, "-m", "tests.batch.bench", "local", str(source), str(killed)])
    reports = killed / "_reports"
    deadline = time.monotonic() + 60
    while not (reports.is_dir() and list(reports.glob("*.json"))) and time.monotonic() < deadline:
        time.sleep(0.02)
    driver.kill()
    driver.wait()
    again = work(plan, killed)
    assert 0 < len(again) < len(plan.parts)
    assert digest(tmp_path / "calm") == digest(killed)
    assert ids(killed) == [f"a{number}" for number in range(20)]


def test_what_was_made_of_changed_input_is_put_aside(source: Path, tmp_path: Path) -> None:
    before, out = plan_of(source), tmp_path / "out"
    work(before, out)
    articles(source, 20, a19="anders")
    after = plan_of(source)
    done = work(after, out)
    old = {part.stem for part in before.parts} - {part.stem for part in after.parts}
    assert len(done) == len(old) == 1
    assert {file.stem for file in (out / "_stale" / "data").iterdir()} == old
    assert ids(out) == [f"a{number}" for number in range(20)]


def test_repeated_articles_are_named(tmp_path: Path) -> None:
    work(plan_of(articles(tmp_path / "a.jsonl", 4, a1="Gleich.", a3="Gleich.")), tmp_path / "out")
    assert ids(tmp_path / "out") == ["a0", "a1", "a2"]
    assert rows(tmp_path / "out", "repeated") == [{"id": "a3", "where": "a.jsonl:4", "same_as": "a1"}]


def test_a_file_that_is_gone_ends_the_run_with_its_name(source: Path, tmp_path: Path) -> None:
    from translator_cli.errors import InputError

    plan = plan_of(source)
    source.unlink()
    with pytest.raises(InputError, match="a.jsonl: No such file"):
        work(plan, tmp_path / "out")
