"""What a sync replaced can be had back, with its record, for as long as the docs say."""

from __future__ import annotations

import os
import subprocess
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from tests.pairs.desk import Desk
from translator_cli.errors import InputError, OutputError
from translator_cli.pairs import backup
from translator_cli.pairs.backup import keep_version, versions
from translator_cli.pairs.project import Project
from translator_cli.pairs.store import load_lock, store
from translator_cli.pairs.undo import Undone, undo

GERMAN = "Der Hafen wächst.\n\nDie Stadt baut Kräne.\n"


def undone(desk: Desk) -> Undone:
    return undo(desk.files, Project(config=desk.folder / ".translator.toml"))


def with_a_loss(folder: Path) -> tuple[Desk, str]:
    """A pair in which a person's English went with its German."""
    desk = Desk(folder)
    desk.write(GERMAN)
    desk.sync()
    desk.write(english=desk.english.replace("EN Die Stadt baut Kräne.", "The city builds cranes."))
    desk.sync()
    before = desk.english
    desk.write("Der Hafen wächst.\n")
    assert [text for _, text in desk.sync().lost] == ["The city builds cranes."]
    assert desk.english == "EN Der Hafen wächst.\n"
    return desk, before


def test_undo_brings_back_the_words_and_the_record(tmp_path: Path) -> None:
    desk, before = with_a_loss(tmp_path)
    found = undone(desk)
    assert desk.english == before and not found.edited
    desk.write(GERMAN)
    assert not desk.sync().changed and len(desk.sync().edited) == 1
    assert desk.asked == ["Der Hafen wächst.", "Die Stadt baut Kräne."]


def test_what_was_edited_after_the_sync_is_kept_as_well(tmp_path: Path) -> None:
    desk, before = with_a_loss(tmp_path)
    desk.write(english="Written after the sync.\n")
    found = undone(desk)
    assert desk.english == before and found.edited
    assert found.kept is not None and found.kept.read_text("utf-8") == "Written after the sync.\n"


def test_undo_goes_back_step_by_step_and_says_when_nothing_is_left(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    states = []
    for number in range(4):
        desk.write(f"Satz {number}.\n")
        desk.sync()
        states.append(desk.english)
    for state in states[-2::-1]:
        undone(desk)
        assert desk.english == state
    with pytest.raises(InputError, match="nothing to undo"):
        undone(desk)


def test_versions_are_private_and_invisible_to_git(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    with_a_loss(tmp_path)
    status = subprocess.run(["git", "-C", str(tmp_path), "status", "--short"], capture_output=True, text=True)
    assert backup.FOLDER not in status.stdout
    for path in (tmp_path / backup.FOLDER).rglob("*.md"):
        assert path.stat().st_mode & 0o077 == 0 and path.parent.stat().st_mode & 0o077 == 0


def test_old_versions_go(tmp_path: Path) -> None:
    lock = tmp_path / ".translator.lock"
    for number in range(backup.MOST + 5):
        keep_version(lock, "../x/a.en.md", str(number).encode(), None, b"")
    kept = versions(lock, "../x/a.en.md")
    assert [version.data for version in kept] == [str(number).encode() for number in range(24, 4, -1)]
    assert [version.path.parent for version in kept[:1]] == [tmp_path / backup.FOLDER / "__" / "x" / "a.en.md"]
    for number, version in enumerate(kept):  # as if all were made long ago
        old = datetime.now(timezone.utc) - timedelta(days=backup.DAYS + 1 + number)
        version.path.rename(version.path.with_name(f"{old.strftime('%Y%m%dT%H%M%S.%fZ')}-a.en.md"))
    keep_version(lock, "../x/a.en.md", b"new", None, b"")
    assert len(versions(lock, "../x/a.en.md")) == backup.FEWEST


def test_a_clock_that_is_set_back_does_not_change_the_order(tmp_path: Path) -> None:
    lock = tmp_path / ".translator.lock"
    future = keep_version(lock, "a.en.md", b"1", None, b"")
    future.rename(future.with_name("29990101T000000.000000Z-a.en.md"))
    keep_version(lock, "a.en.md", b"2", None, b"")
    assert [version.data for version in versions(lock, "a.en.md")] == [b"2", b"1"]


def test_a_version_without_its_record_is_still_text(tmp_path: Path) -> None:
    desk, before = with_a_loss(tmp_path)
    for path in (tmp_path / backup.FOLDER).rglob("*.json"):
        path.write_text("[" * 100_000)
    undone(desk)
    assert desk.english == before and load_lock(desk.lock).get("a.de.md") is None


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0 and not Path("/proc").exists(), reason="needs permissions")
def test_nothing_is_replaced_where_the_version_before_cannot_be_kept(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write(GERMAN)
    desk.sync()
    (tmp_path / backup.FOLDER).write_bytes(b"")  # a file where the folder is wanted
    before, record = desk.english, desk.lock.read_bytes()
    desk.write("Etwas anderes.\n")
    with pytest.raises(OutputError, match="the version before cannot be kept"):
        desk.sync()
    assert (desk.english, desk.lock.read_bytes()) == (before, record)


def test_a_save_at_the_last_moment_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the last look at the file and its replacement lies one system call, not the writing of a file."""
    desk = Desk(tmp_path)
    desk.write(GERMAN)
    desk.sync()
    desk.write(GERMAN.replace("wächst", "schrumpft"))
    real = os.fsync
    saved: list[object] = []

    def fsync(handle: int) -> None:
        real(handle)
        name = os.readlink(f"/proc/self/fd/{handle}")
        if "a.en.md." in name and backup.FOLDER not in name and not saved:
            saved.append(name)
            desk.write(english=desk.english + "\nSaved at the last moment.\n")

    monkeypatch.setattr(os, "fsync", fsync)
    desk.sync()
    assert saved and "Saved at the last moment." in desk.english and "schrumpft" in desk.english


def test_store_without_a_plan_keeps_what_it_replaces(tmp_path: Path) -> None:
    desk, _ = with_a_loss(tmp_path)
    count = len(versions(desk.lock, "a.en.md"))
    record = load_lock(desk.lock).get("a.de.md")
    assert record is not None
    store(desk.lock, desk.files, b"x\n", record)
    assert [version.data for version in versions(desk.lock, "a.en.md")][:1] == [b"EN Der Hafen w\xc3\xa4chst.\n"]
    assert len(versions(desk.lock, "a.en.md")) == count + 1
