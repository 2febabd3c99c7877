"""A disk that is full: the desk goes on, says so, and catches up when there is room again."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.desk.bench import Bench
from tests.desk.test_screen import play, settled, shown, until
from translator_cli.desk.screen.app import DeskApp
from translator_cli.desk.screen.dialogs import Choice
from translator_cli.desk.session import Saved
from translator_cli.errors import OutputError


@contextmanager
def full_disk(room: int = 0) -> Iterator[None]:
    """Let what is written by handle fail after so many bytes."""
    left, write = room, os.write

    def refuse(handle: int, data: bytes) -> int:
        nonlocal left
        if not left:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        written = write(handle, data[:left])
        left -= written
        return written

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "write", refuse)
        yield


@pytest.mark.parametrize("room", [0, 30], ids=["nothing", "half-a-line"])
def test_edits_on_a_full_disk_are_kept_as_soon_as_there_is_room(tmp_path: Path, room: int) -> None:
    bench = Bench(tmp_path)
    session = bench.open()
    with full_disk(room):
        assert session.edit(0, "The open-air pool") and session.edit(2, "It costs four euros.")
        assert session.autosave_failure() == os.strerror(errno.ENOSPC)
    assert session.autosave_failure() == ""
    bench.kill()
    assert [work.text for work in bench.open().left_behind] == ["The open-air pool", "It costs four euros."]


def test_the_screen_says_that_nothing_is_kept(tmp_path: Path) -> None:
    async def drive(pilot: Pilot[None], app: DeskApp) -> None:
        with full_disk():
            await pilot.press("e", "X", "enter")
            await until(pilot, lambda: "no autosave: " in shown(app, "#head"))
            await pilot.press("q")
            await until(pilot, lambda: isinstance(app.screen, Choice))
            question = "\n".join(str(each.render()) for each in app.screen.query("Static"))
            assert "They cannot be kept" in question and "next time" not in question
            await pilot.press("escape")
        await until(pilot, lambda: "no autosave" not in shown(app, "#head"))
        await pilot.press("s")
        await settled(pilot, app)
        assert app.desk.unsaved == 0

    play(Bench(tmp_path), drive)


def test_of_a_save_that_fails_the_reason_is_seen(tmp_path: Path) -> None:
    bench = Bench(tmp_path)

    def refuse() -> Saved:
        raise OutputError(f"{tmp_path}/{'long/' * 20}a.en.md: cannot be written (No space left on device)")

    async def drive(pilot: Pilot[None], app: DeskApp) -> None:
        app.desk.save = refuse  # type: ignore[method-assign]
        await pilot.press("a", "s")
        await until(pilot, lambda: "cannot be written" in shown(app, "#foot"))
        assert shown(app, "#foot").startswith(" …") and shown(app, "#foot").endswith("(No space left on device)")

    play(bench, drive)
