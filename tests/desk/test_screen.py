"""Every key of the desk, with Textual's pilot."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from threading import Event

import pytest
from textual.containers import VerticalScroll
from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Static

from tests.desk.bench import ENGLISH, GERMAN, Bench, long_pair
from translator_cli.checks import CheckSettings
from translator_cli.desk.checking import Checker
from translator_cli.desk.journal import Journal
from translator_cli.desk.reading import Reading
from translator_cli.desk.rows import Row
from translator_cli.desk.screen.app import DeskApp, Term
from translator_cli.desk.screen.dialogs import Choice, Help, Terms
from translator_cli.desk.session import Session
from translator_cli.document import Document, Finding, Hypothesis
from translator_cli.errors import ModelError
from translator_cli.pairs.sync import Translations

TERMS = [("Bad", "pool", ""), ("Hund", "dog", "animal")]


class FakeMachine:
    """Translates at once, or when ``allowed`` is set; with ``broken`` it has no model."""

    def __init__(self, broken: bool = False) -> None:
        self.allowed = Event()
        self.allowed.set()
        self.broken = broken
        self.learned: list[tuple[str, str]] = []
        self.said: dict[str, tuple[str, float]] = {}

    def translate(self, texts: Sequence[str]) -> Translations:
        self.allowed.wait(60)
        if self.broken:
            raise ModelError("no model")
        return Translations([f"EN {text}" for text in texts], "fake")

    def remembered(self, texts: Sequence[str]) -> Mapping[str, Sequence[Hypothesis]]:
        return {text: [Hypothesis(*said)] for text in texts if (said := self.said.get(text))}

    def polish(self, document: Document, german: str, english: str) -> str:
        return english

    def alternatives(self, text: str) -> Sequence[str]:
        if self.broken:
            raise ModelError("no model")
        return [f"{number} {text}" for number in ("First", "Second")]

    def learn(self, pairs: Sequence[tuple[str, str]]) -> None:
        self.learned += pairs


Drive = Callable[[Pilot[None], DeskApp], Awaitable[None]]


def play(
    bench: Bench,
    drive: Drive,
    machine: FakeMachine | None = None,
    size: tuple[int, int] = (80, 24),
    open_session: Callable[[], Session] | None = None,
    weakest: bool = False,
) -> None:
    """Open the pair in an application of this size, drive it, and leave the pair free for another one."""

    def terms(german: str) -> tuple[list[Term], list[Term]]:
        return TERMS, TERMS[:1] if "Bad" in german else []

    app = DeskApp(open_session or bench.open, machine or FakeMachine(), terms, weakest)

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            await settled(pilot, app)
            await drive(pilot, app)
        if app.session is not None:
            app.session.close()
            bench.sessions.pop()

    asyncio.run(run())


async def settled(pilot: Pilot[None], app: DeskApp) -> None:
    """Wait until the pair is open and nothing is being written or read."""
    for _ in range(200):
        await pilot.pause(0.01)
        if app.failure or isinstance(app.screen, Choice):
            return
        if app.session is not None and not app.work.busy:
            await pilot.pause(0.02)
            return
    raise AssertionError("the desk never came to rest")


async def until(pilot: Pilot[None], condition: Callable[[], bool]) -> None:
    for _ in range(1500):
        if condition():
            return
        await pilot.pause(0.01)
    raise AssertionError("it never happened")


def shown(app: DeskApp, name: str) -> str:
    return str(app.query_one(name, Static).render())


def screen_text(app: DeskApp) -> str:
    return "\n".join(app.sheet.render_line(y).text for y in range(app.sheet.size.height))


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


@pytest.mark.parametrize(
    ("keys", "row"),
    [
        pytest.param(["down"], 1, id="down"),
        pytest.param(["j", "j", "k"], 1, id="j-k"),
        pytest.param(["j", "up"], 0, id="up"),
        pytest.param(["end"], 4, id="end"),
        pytest.param(["end", "home"], 0, id="home"),
        pytest.param(["pagedown"], 4, id="page-down"),
        pytest.param(["end", "pageup"], 0, id="page-up"),
        pytest.param(["up"], 0, id="not-above-the-first"),
        pytest.param(["slash", *"dogs", "enter"], 3, id="search-english"),
        pytest.param(["slash", *"hunde", "enter"], 3, id="search-german"),
        pytest.param(["j", "slash", "escape"], 1, id="leave-search"),
        pytest.param(["a"], 1, id="accept-goes-on"),
    ],
)
def test_moving(bench: Bench, keys: list[str], row: int) -> None:
    async def drive(pilot: Pilot[None], app: DeskApp) -> None:
        await pilot.press(*keys)
        assert app.sheet.current == row

    play(bench, drive)


def test_edit_undo_and_save(bench: Bench) -> None:
    machine = FakeMachine()

    async def drive(pilot: Pilot[None], app: DeskApp) -> None:
        await pilot.press("j", "e", "end", "backspace", "!", "enter")
        assert app.desk.rows[1].text == "The pool opens on 3 May!"
        assert "1 not saved" in shown(app, "#head")
        await pilot.press("j", "u")
        assert app.desk.rows[1].text == "The pool opens on 3 May." and app.sheet.current == 1
        await pilot.press("enter", "O", "n", "escape")
        assert app.desk.unsaved == 0
        await pilot.press("e", "O", "h", ",", "space", "ctrl+z", "ctrl+y", "enter", "s")
        await settled(pilot, app)
        await until(pilot, lambda: bool(machine.learned))

    play(bench, drive, machine)
    assert bench.read() == ENGLISH.replace("The pool opens", "Oh, The pool opens")
    assert machine.learned == [("Das Bad öffnet am 3. Mai.", "Oh, The pool opens on 3 May.")]


def test_what_is_typed_is_checked_as_it_is_typed(bench: Bench) -> None:
    async def drive(pilot: Pilot[None], app: DeskApp) -> None:
        await pilot.press("j", "j", "e", "end", "left", "5")
        await pilot.pause()
        assert "number-mismatch" not in shown(app, "#panel")
        await pilot.press("ctrl+left", "ctrl+left", "delete", "5")
        await pilot.pause()
        assert "number-mismatch" in shown(app, "#panel")
        await pilot.press("escape")
        assert "number-mismatch" not in shown(app, "#panel")

    play(bench, drive)


def test_ctrl_s_in_the_editor_takes_over_and_saves(bench: Bench) -> None:
    async def drive(pilot: Pilot[None], app: DeskApp) -> None:
        await pilot.press("e", "A", "space", "ctrl+s")
        await settled(pilot, app)

    play(bench, drive)
    assert bench.read().startswith("# A The pool")


def test_keys_typed_ahead_go_to_the_field_that_the_first_one_opens(bench: Bench) -> None:
    async def at_once(pilot: Pilot[None], app: DeskApp, *keys: str) -> None:
        for key in keys:
            app.post_message(Key(key, key if len(key) == 1 else None))
        await pilot.pause(0.1)

    async def drive(pilot: Pilot[None], app: DeskApp) -> None:
        await at_once(pilot, app, "e", *"aqua ", "enter")
        await until(pilot, lambda: app.desk.rows[0].text == "aqua The pool")
        await pilot.press("j")
        await at_once(pilot, app, "slash", *"admission", "enter")
        await until(pilot, lambda: app.sheet.current == 4)
        assert app.desk.unsaved == 1

    play(bench, drive)


def test_alternatives_come_by_themselves_and_are_taken_by_number(bench: Bench) -> None:
    async def drive(pilot: Pilot[None], app: DeskApp) -> None:
        await until(pilot, lambda: "Second Das Bad" in shown(app, "#panel"))
        await pilot.press("2")
        assert app.desk.rows[0].text == "Second Das Bad"
        assert "(as saved)" in shown(app, "#panel")
        await pilot.press("6")
        assert "no alternative 6" in shown(app, "#foot")

    play(bench, drive)


def test_n_and_p_go_from_finding_to_finding(tmp_path: Path) -> None:
    bench = Bench(tmp_path, english=ENGLISH.replace("3 May", "5 May").replace("- Admission: 4", "- Admission: 9"))

    async def drive(pilot: Pilot[None], app: DeskApp) -> None:
        places = []
        for key in "nnnp":
            await pilot.press(key)
            places.append(app.sheet.current)
        assert places == [1, 4, 1, 4]

    play(bench, drive)


def test_m_goes_to_what_nobody_has_accepted(tmp_path: Path) -> None:
    bench = Bench(tmp_path, english=None)
    session = bench.open()
    session.translated({german: f"EN {german}" for german in session.pending()}, "fake")
    session.save()
    session.accept(0)
    session.accept(2)
    session.save()
    bench.sessions.pop()
    session.close()

    async def drive(pilot: Pilot[None], app: DeskApp) -> None:
        places = []
        assert "2 of 5 accepted" in shown(app, "#head")
        for key in "mmmM":
            await pilot.press(key)
            places.append(app.sheet.current)
        assert places == [1, 3, 4, 3]
        await pilot.press("a", "a", "m", "a", "m")
        assert "5 of 5 accepted" in shown(app, "#head") and "every sentence is accepted" in shown(app, "#foot")

    play(bench, drive)


def test_weakest_first_and_back(tmp_path: Path) -> None:
    bench = Bench(tmp_path, english=ENGLISH.replace("- Admission: 4", "- Admission: 9"))

    async def drive(pilot: Pilot[None], app: DeskApp) -> None:
        await until(pilot, app.work.checks.done)
        await pilot.press("o")
        assert app.sheet.order == [4, 0, 1, 2, 3] and app.sheet.current == 4
        await pilot.press("o")
        assert app.sheet.order == [0, 1, 2, 3, 4] and app.sheet.current == 4

    play(bench, drive)


UNSURE = {
    "Das Bad öffnet.": ("EN Das Bad öffnet.", -0.2),
    "Das Bad kostet.": ("EN  Das Bad kostet", -0.9),
    "Das Bad schließt.": ("EN something else", -2.0),
}


@pytest.mark.parametrize("weakest", [False, True], ids=["by key", "from the beginning"])
def test_what_the_model_was_least_sure_of_comes_first(tmp_path: Path, weakest: bool) -> None:
    bench = Bench(tmp_path, "\n\n".join(UNSURE) + "\n", None)
    machine = FakeMachine()
    machine.said = UNSURE

    async def translate(pilot: Pilot[None], app: DeskApp) -> None:
        await until(pilot, lambda: not app.desk.pending() and len(app.desk.scores) == 2)
        await pilot.press("s")
        await until(pilot, lambda: "saved" in shown(app, "#foot"))

    async def drive(pilot: Pilot[None], app: DeskApp) -> None:
        await until(pilot, lambda: len(app.desk.scores) == 2 and app.work.checks.done())
        if weakest:
            await until(pilot, lambda: not app.weakest)
        else:
            await pilot.press("o")
        assert app.sheet.order == [1, 0, 2]  # what the third is now, the model is not remembered to have said

    play(bench, translate, machine)
    play(bench, drive, machine, weakest=weakest)


def test_what_only_the_whole_document_shows_is_found_as_well(tmp_path: Path) -> None:
    german = "Präsident Selenskyj sprach zuerst. Danach ging Selenskyj.\n\nSelenskyj blieb weg.\n"
    english = "President Zelensky spoke first. Then Zelenskyy left.\n\nZelensky stayed away.\n"
    bench = Bench(tmp_path, german, english)

    async def drive(pilot: Pilot[None], app: DeskApp) -> None:
        await pilot.press("j")
        await until(pilot, lambda: "inconsistent-name" in shown(app, "#panel"))
        await pilot.press("e")
        app.sheet.editor.load_text("Then Zelensky left.")
        await pilot.press("enter")
        assert "inconsistent-name" not in shown(app, "#panel")
        await pilot.press("u")
        await until(pilot, lambda: "inconsistent-name" in shown(app, "#panel"))

    play(bench, drive)


def test_the_line_of_keys_fits_the_screen_and_help_needs_no_scrolling(bench: Bench) -> None:
    async def drive(pilot: Pilot[None], app: DeskApp) -> None:
        assert "search" not in shown(app, "#foot")
        await pilot.resize_terminal(120, 24)
        await until(pilot, lambda: "search" in shown(app, "#foot"))
        await pilot.press("question_mark")
        await until(pilot, lambda: isinstance(app.screen, Help))
        await until(pilot, lambda: app.screen.query_one(VerticalScroll).size.height > 0)
        assert app.screen.query_one(VerticalScroll).max_scroll_y == 0

    play(bench, drive, size=(60, 24))


def test_terms_and_help_are_windows_that_close(bench: Bench) -> None:
    async def drive(pilot: Pilot[None], app: DeskApp) -> None:
        await pilot.press("g")
        assert isinstance(app.screen, Terms) and "Bad → pool" in str(app.screen.query_one("#terms", Static).render())
        await pilot.press(*"hun")
        assert "Hund → dog  (animal)" in str(app.screen.query_one("#terms", Static).render())
        await pilot.press("escape", "question_mark")
        assert isinstance(app.screen, Help)
        await pilot.press("x")
        assert app.sheet.has_focus

    play(bench, drive)


def test_the_first_sentences_of_a_long_pair_can_be_edited_while_the_rest_is_read(tmp_path: Path) -> None:
    bench, may_read = Bench(tmp_path, *long_pair()), Event()

    class Slow(Session):
        def read(self) -> Reading:
            may_read.wait(60)
            return super().read()

    def open_session() -> Session:
        journal = Journal(bench.folder / "journal.jsonl")
        session = Slow(bench.files, bench.project, CheckSettings(), journal, head=True)
        bench.sessions.append((session, journal))
        return session

    async def drive(pilot: Pilot[None], app: DeskApp) -> None:
        assert "+  ·  reading the rest" in shown(app, "#head")
        await pilot.press("j", "e", "X", "enter", "s")
        assert "when the rest has been read" in shown(app, "#foot")
        await pilot.press("slash", *"Motion 2399", "enter")
        assert "so far" in shown(app, "#foot")
        await pilot.press("k", "e", "Y", "Z")
        assert not app.desk.whole and bench.read() == long_pair()[1]
        may_read.set()
        await until(pilot, lambda: app.desk.whole and "XMotion 2" in bench.read())
        assert app.sheet.editor.editing and app.sheet.editor.text == "YZMotion 1 was passed on Monday."
        await pilot.press("enter")
        await until(pilot, lambda: app.desk.rows[0].text.startswith("YZ"))
        assert "/2,400" in shown(app, "#head")

    play(bench, drive, open_session=open_session)


def test_missing_english_is_translated_behind_the_screen(tmp_path: Path) -> None:
    bench, machine = Bench(tmp_path, english=None), FakeMachine()
    machine.allowed.clear()

    async def drive(pilot: Pilot[None], app: DeskApp) -> None:
        assert "5 to be translated" in shown(app, "#head")
        await pilot.press("e", *"Pool", "enter")
        machine.allowed.set()
        await until(pilot, lambda: not app.desk.pending())
        assert [row.text for row in app.desk.rows[:2]] == ["Pool", "EN Das Bad öffnet am 3. Mai."]
        assert not bench.files.target.exists()
        await pilot.press("s")
        await settled(pilot, app)
        assert bench.read().startswith("# Pool\n\nEN Das Bad")

    play(bench, drive, machine)


def test_a_save_in_the_middle_of_translating_is_completed_afterwards(tmp_path: Path) -> None:
    bench, machine = Bench(tmp_path, english=None), FakeMachine()
    machine.allowed.clear()

    async def drive(pilot: Pilot[None], app: DeskApp) -> None:
        await pilot.press("e", *"Pool", "enter", "s")
        await until(pilot, lambda: "4 sentences will follow when translated" in shown(app, "#foot"))
        assert bench.read() == "# Pool\n"
        machine.allowed.set()
        await until(pilot, lambda: "EN Eintritt" in bench.read())
        await settled(pilot, app)

    play(bench, drive, machine)


def test_without_a_model_one_can_still_edit(tmp_path: Path) -> None:
    bench = Bench(tmp_path, english=None)

    async def drive(pilot: Pilot[None], app: DeskApp) -> None:
        await until(pilot, lambda: "no model" in shown(app, "#foot"))
        await pilot.press("e", *"Pool", "enter", "s")
        await settled(pilot, app)
        assert bench.read() == "# Pool\n"

    play(bench, drive, FakeMachine(broken=True))


@pytest.mark.parametrize(("answer", "title"), [("s", "# X"), ("d", "# T"), ("k", "# T")])
def test_quitting_asks_about_what_is_not_saved(bench: Bench, answer: str, title: str) -> None:
    async def drive(pilot: Pilot[None], app: DeskApp) -> None:
        await pilot.press("e", "X", "enter", "q", "escape")
        assert app.is_running
        await pilot.press("q")
        await until(pilot, lambda: isinstance(app.screen, Choice))
        await pilot.press(answer)
        await until(pilot, lambda: not app.is_running)

    play(bench, drive)
    assert bench.read().startswith(title)
    session = bench.open()
    assert len(session.left_behind) == (answer == "k")


@pytest.mark.parametrize(("answer", "text"), [("r", "XThe pool"), ("d", "The pool")])
def test_what_a_killed_desk_left_is_offered(bench: Bench, answer: str, text: str) -> None:
    bench.open().edit(0, "XThe pool")
    bench.kill()

    async def drive(pilot: Pilot[None], app: DeskApp) -> None:
        await until(pilot, lambda: isinstance(app.screen, Choice))
        await pilot.press(answer)
        await until(pilot, lambda: app.sheet.has_focus)
        assert app.desk.rows[0].text == text

    play(bench, drive)


def test_a_change_on_disk_is_noticed_and_merged_or_asked_about(bench: Bench) -> None:
    async def drive(pilot: Pilot[None], app: DeskApp) -> None:
        await pilot.press("e", "X", "enter")
        bench.write("en", ENGLISH.replace("# The pool", "# Their pool").replace("Dogs are", "No dog is"))
        await until(pilot, lambda: app.desk.rows[3].text.startswith("No dog"))
        await settled(pilot, app)
        assert "1 changed on disk too" in shown(app, "#head")
        await pilot.press("s")
        await settled(pilot, app)
        assert "not saved" in shown(app, "#foot") and "Their pool" in bench.read()
        await pilot.press("1", "s")
        await settled(pilot, app)
        assert app.desk.rows[0].text == "Their pool"

    play(bench, drive)
    assert bench.read() == ENGLISH.replace("# The pool", "# Their pool").replace("Dogs are", "No dog is")


def test_a_pair_that_cannot_be_read_ends_the_application(bench: Bench) -> None:
    bench.files.source.write_bytes(b"\xff\x00\xff\x00" * 40)

    async def drive(pilot: Pilot[None], app: DeskApp) -> None:
        assert app.failure is not None

    play(bench, drive)


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_nothing_is_wider_than_the_screen_and_both_columns_are_there(bench: Bench, width: int) -> None:
    async def drive(pilot: Pilot[None], app: DeskApp) -> None:
        text = screen_text(app)
        assert "Das Bad" in text and "The pool" in text and "│" in text
        assert {len(line) for line in text.split("\n")} == {width}
        await pilot.press("j", "e")
        app.sheet.editor.insert("a long addition that has to be wrapped " * 3)
        await pilot.pause()
        editor = app.sheet.editor
        assert editor.region.right <= width and editor.region.bottom <= app.sheet.region.bottom

    play(bench, drive, size=(width, 24))


def test_the_editor_hides_no_word_when_its_width_changes(tmp_path: Path) -> None:
    english = "# The pool\n\nOn 3 May, the open bath in Altenau opens.\n"
    bench = Bench(tmp_path, "# Das Bad\n\nAm 3. Mai öffnet das Freibad in Altenau.\n", english)

    async def drive(pilot: Pilot[None], app: DeskApp) -> None:
        await pilot.press("j", "e", "escape")
        await pilot.resize_terminal(60, 20)
        await pilot.pause(0.1)
        await pilot.press("e")
        await pilot.pause(0.1)
        on_screen = "\n".join(strip.text.partition("│")[2] for strip in app.screen._compositor.render_strips())
        assert " ".join(on_screen.split()).startswith("The pool On 3 May, the open bath in Altenau opens.")

    play(bench, drive)


def test_the_work_for_a_key_does_not_grow_with_the_number_of_sentences(tmp_path: Path) -> None:
    lines = [f"Antrag {number} wurde angenommen." for number in range(1500)]
    bench = Bench(tmp_path, "\n\n".join(lines), None)
    machine = FakeMachine()
    machine.allowed.clear()

    async def drive(pilot: Pilot[None], app: DeskApp) -> None:
        drawn: list[int] = []

        class Counting(Checker):
            def findings(self, row: Row, typed: str | None = None) -> tuple[Finding, ...]:
                drawn.append(row.decision.start)
                return super().findings(row, typed)

        app.desk.checker = Counting(app.desk.loaded.source, None)
        app.show()
        await pilot.press("end")
        drawn.clear()
        await pilot.press("up", "up", "home", "down")
        assert len(drawn) < 4 * 60
        machine.allowed.set()

    play(bench, drive, machine)


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"COLORTERM": "truecolor"}])
def test_every_kind_of_terminal_gets_a_picture(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    bench.write("en", ENGLISH.replace("3 May", "5 May"))

    async def drive(pilot: Pilot[None], app: DeskApp) -> None:
        await pilot.press("n", "e", "x", "escape", "question_mark")
        await pilot.pause()
        await pilot.press("x")
        drawing = app.export_screenshot()
        assert "pool" in drawing
        colors = set(re.findall(r"fill: (#[0-9a-f]{6})", drawing))
        assert ("NO_COLOR" in environment) is (not any(_is_colored(color) for color in colors)), colors

    play(bench, drive)


def _is_colored(color: str) -> bool:
    red, green, blue = (int(color[place : place + 2], 16) for place in (1, 3, 5))
    return max(red, green, blue) - min(red, green, blue) > 60


def test_control_characters_of_a_draft_never_reach_the_screen(tmp_path: Path) -> None:
    bench = Bench(tmp_path, GERMAN.replace("Hunde", "\x1b[31mHunde"), ENGLISH.replace("Dogs", "\x1b]0;x\x07Dogs"))

    async def drive(pilot: Pilot[None], app: DeskApp) -> None:
        assert "\x1b" not in screen_text(app) and "\x07" not in screen_text(app)

    play(bench, drive)
