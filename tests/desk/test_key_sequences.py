"""Random keys, then a kill: whatever a person had accepted is in the file or is offered again.

``KEY_SEQUENCES=200 pytest tests/desk/test_key_sequences.py`` plays that many; a few are played otherwise.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest
from textual.pilot import Pilot

from tests.desk.bench import Bench
from tests.desk.test_screen import play, settled
from translator_cli.desk.rows import on_one_line
from translator_cli.desk.screen.app import DeskApp

SEQUENCES = int(os.environ.get("KEY_SEQUENCES", "4"))
MOVES = ("j", "k", "n", "p", "down", "up", "home", "end", "pagedown", "pageup", "o")
TYPED = ("a", "B", "7", "space", "period", "asterisk", "number_sign", "left", "home", "end", "ctrl+z")


def plain(texts: Iterable[str]) -> list[str]:
    """Return texts without the backslashes that a save puts before what Markdown would take for a mark."""
    return [text.replace("\\", "") for text in texts]


@dataclass
class Person:
    """Presses keys and remembers what they had to do: the English of each row, and what an undo brings back."""

    pilot: Pilot[None]
    app: DeskApp
    chance: Random
    texts: list[str]
    typing: tuple[int, set[str]] | None = None
    undo: list[tuple[int, str]] = field(default_factory=list)

    def put(self, index: int, text: str) -> None:
        self.undo.append((index, self.texts[index]))
        self.texts[index] = text

    async def move(self) -> None:
        await self.pilot.press(self.chance.choice(MOVES))

    async def look(self) -> None:
        await self.pilot.press(*self.chance.choice((("slash", "4", "enter"), ("question_mark", "x"), ("g", "escape"))))

    async def type(self) -> None:
        """Type something; then take it over, leave it, save it, or be interrupted by the kill."""
        index = self.app.sheet.current
        await self.pilot.press("e")
        seen = {on_one_line(self.app.sheet.editor.text)}
        for key in self.chance.choices(TYPED, k=self.chance.randint(1, 8)):
            await self.pilot.press(key)
            seen.add(text := on_one_line(self.app.sheet.editor.text))
        how = self.chance.choice(("enter", "enter", "enter", "ctrl+s", "escape", ""))
        if not how:
            self.typing = (index, seen)
            return
        if how != "escape" and plain([text]) != plain([self.texts[index]]):
            self.put(index, text)
        await self.pilot.press(how)

    async def accept(self) -> None:
        index = self.app.sheet.current
        if self.app.desk.rows[index].status not in ("yours", "person"):
            self.put(index, self.texts[index])
        await self.pilot.press("a")

    async def take(self) -> None:
        index = self.app.sheet.current
        before = self.app.desk.rows[index]
        await self.pilot.press(str(self.chance.randint(1, 3)))
        # which wordings were there when the key arrived, only the desk knows: they come by themselves
        if (after := self.app.desk.rows[index]) is not before:
            assert after.text in [before.base, *(text for text, _ in self.app.work.choices.of(before))]
            self.put(index, after.text)

    async def take_back(self) -> None:
        if self.undo:
            index, text = self.undo.pop()
            self.texts[index] = text
        await self.pilot.press("u")

    async def save(self) -> None:
        await self.pilot.press("s")

    async def go_on(self) -> None:
        """Do one thing more."""
        things: list[Callable[[], Awaitable[None]]]
        things = [
            self.move,
            self.move,
            self.look,
            self.type,
            self.type,
            self.accept,
            self.take,
            self.take_back,
            self.save,
        ]
        await self.chance.choice(things)()


def after_the_kill(folder: Path, to: Path) -> Bench:
    """Return the pair as a kill at this moment leaves it on disk.

    The journal is copied first, because a save empties it last: the copy is never a state that no kill can leave.
    """
    to.mkdir()
    for path in sorted(folder.iterdir(), key=lambda path: path.name != "journal.jsonl"):
        if path.is_file():
            shutil.copy(path, to / path.name)
    return Bench(to, english=None)


@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_no_accepted_edit_is_lost(tmp_path: Path, seed: int) -> None:
    chance = Random(seed)
    folder = tmp_path / "desk"
    folder.mkdir()
    killed: list[tuple[Bench, Person]] = []

    async def drive(pilot: Pilot[None], app: DeskApp) -> None:
        person = Person(pilot, app, chance, [row.text for row in app.desk.rows])
        for _ in range(chance.randint(3, 20)):
            await person.go_on()
            if person.typing:
                break
            if chance.random() < 0.9:  # else the kill, or the next key, may fall into a save
                await settled(pilot, app)
            assert app.work.busy or plain(row.text for row in app.desk.rows) == plain(person.texts)
            await settled(pilot, app)
        if chance.random() < 0.5 and not person.typing:
            await person.save()
        killed.append((after_the_kill(folder, tmp_path / "killed"), person))

    play(Bench(folder), drive)
    bench, person = killed[0]
    session = bench.open()
    session.recover()
    texts = [row.text for row in session.rows]
    if person.typing:  # what was not accepted is as the last autosave has it
        index, typed = person.typing
        assert texts[index] in {person.texts[index], *typed}
        texts[index] = person.texts[index]
    assert plain(texts) == plain(person.texts)
    session.save()
    bench.kill()
    again = bench.open()
    assert not again.left_behind and [row.text for row in again.rows][: len(texts)] == [
        row.text for row in session.rows
    ]
    bench.kill()
