"""``view``: a draft beside the English that stands in its file, and nothing is translated."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome
from tests.pairs.desk import Desk

Cli = Callable[..., Outcome]
GERMAN = "# Die Stadt\n\nDer Rat hat 25 Busse gekauft. Sie sind neu.\n\n- Das Wetter ist gut.\n- Der Zug kommt.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A pair in which a person has merged two sentences; the machine's English of the others is known."""
    monkeypatch.chdir(tmp_path)
    desk = Desk(tmp_path, translate=lambda texts: [f"In English: {len(text)} signs." for text in texts])
    desk.write(GERMAN)
    desk.sync()
    lines = desk.english.splitlines(keepends=True)
    lines[2] = "The council has bought 25 new buses, and all of them are new.\n"
    desk.write(english="".join(lines))
    desk.sync()
    return desk


def units(cli: Cli, *options: str) -> list[dict[str, object]]:
    outcome = cli("view", "--format", "json", *options, "a.de.md")
    assert (outcome.code, outcome.err) == (0, "")
    found = json.loads(outcome.out)["units"]
    assert isinstance(found, list)
    return found


def rules(unit: dict[str, object]) -> list[str]:
    findings = unit["findings"]
    assert isinstance(findings, list)
    return [finding["rule"] for finding in findings]


def test_the_row_of_a_merged_sentence_holds_both_and_the_marks_tell_who_wrote(cli: Cli, desk: Desk) -> None:
    found = units(cli)
    assert [(unit["source"], unit["origin"]) for unit in found] == [
        ("Die Stadt", "model"),
        ("Der Rat hat 25 Busse gekauft. Sie sind neu.", "edited"),
        ("Das Wetter ist gut.", "model"),
        ("Der Zug kommt.", "model"),
    ]
    assert found[1]["target"] == "The council has bought 25 new buses, and all of them are new."


def test_nothing_is_loaded_and_nothing_is_written(cli: Cli, desk: Desk, own_home: Path) -> None:
    before = {path: path.read_bytes() for path in desk.folder.rglob("*") if path.is_file()}
    shown = cli("view", "a.en.md")
    assert shown.code == 0 and "✎" in shown.out and "25 new buses" in shown.out and "starter" not in shown.err
    assert {path: path.read_bytes() for path in desk.folder.rglob("*") if path.is_file()} == before
    assert not (own_home / ".cache").exists()


def test_what_is_stale_missing_or_wrong_stands_at_its_sentence(cli: Cli, desk: Desk) -> None:
    desk.write(GERMAN.replace("25 Busse", "26 Busse").replace("- Der Zug kommt.\n", "- Der Zug kommt.\n- Neu hier.\n"))
    found = {unit["source"]: rules(unit) for unit in units(cli)}
    assert found["Der Rat hat 26 Busse gekauft. Sie sind neu."] == ["stale-translation", "number-mismatch"]
    assert found["Neu hier."] == ["missing-translation"]
    only = {unit["source"]: rules(unit) for unit in units(cli, "--no-check")}
    assert only["Der Rat hat 26 Busse gekauft. Sie sind neu."] == ["stale-translation"]


def test_english_that_a_person_added_has_a_row_of_its_own(cli: Cli, desk: Desk) -> None:
    desk.write(english=desk.english + "\nA note of the editor.\n")
    last = units(cli)[-1]
    assert (last["source"], last["target"], last["origin"]) == ("", "A note of the editor.", "edited")


@pytest.mark.parametrize("format", ["terminal", "text", "markdown", "html", "json", "tmx", "xliff"])
def test_every_form_of_output_shows_it(cli: Cli, desk: Desk, format: str) -> None:
    outcome = cli("view", "--format", format, "a.de.md")
    assert outcome.code == 0 and "25 new buses" in outcome.out


@pytest.fixture
def recalled(tmp_path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A draft translated by the starter model, but for a sentence that a person had put right in another pair."""
    monkeypatch.chdir(tmp_path)
    for name, german in (("a", "Das Wetter ist gut.\n"), ("b", "Das Wetter ist gut. Der Zug kommt heute.\n")):
        Path(f"{name}.de.md").write_text(german, encoding="utf-8")
    assert cli("sync", "-q", "a.de.md").code == 1
    Path("a.en.md").write_text("Lovely weather!\n", encoding="utf-8")
    assert cli("sync", "-q", "a.de.md").code == 0
    return tmp_path


@pytest.mark.parametrize("synced", [pytest.param(False, id="translated"), pytest.param(True, id="in-its-file")])
def test_what_a_person_wrote_elsewhere_has_a_mark_of_its_own(cli: Cli, recalled: Path, synced: bool) -> None:
    command = ["-q", "b.de.md"]
    if synced:
        assert cli("sync", "-q", "b.de.md").code == 1
        command.insert(0, "view")
    found = json.loads(cli(*command, "--format", "json").out)["units"]
    assert [unit["origin"] for unit in found] == ["memory", "model"] and found[0]["target"] == "Lovely weather!"
    shown = cli(*command).out
    assert " 1 ↺ Das Wetter ist gut.\n" in shown and " 2   Der Zug kommt heute.\n" in shown and "1 from memory" in shown
    assert '<span class="label">↺ memory</span>Lovely weather!' in cli(*command, "--format", "html").out


def test_what_was_recalled_and_then_edited_is_the_editors(cli: Cli, recalled: Path) -> None:
    cli("sync", "-q", "b.de.md")
    english = Path("b.en.md").read_text(encoding="utf-8")
    Path("b.en.md").write_text(english.replace("Lovely", "Fine"), encoding="utf-8")
    for _ in range(2):
        assert " 1 ✎ Das Wetter ist gut.\n" in cli("view", "b.de.md").out
        assert cli("sync", "-q", "b.de.md").code == 0


@pytest.fixture
def changed(desk: Desk) -> Desk:
    """The pair, committed, then with a German sentence changed, one new, and one changed inside a merged pair."""
    for command in (
        ("init", "-q"),
        ("add", "a.de.md"),
        ("-c", "user.name=x", "-c", "user.email=x@y", "commit", "-qm", "x"),
    ):
        subprocess.run(["git", *command], cwd=desk.folder, check=True)
    german = GERMAN.replace("gut", "schlecht").replace("sind neu", "sind alt")
    desk.write(german.replace("# Die Stadt\n", "# Die Stadt\n\nGanz neu ist das.\n"))
    return desk


def test_since_tells_what_the_german_was(cli: Cli, changed: Desk) -> None:
    before = {str(unit["source"]): unit.get("before") for unit in units(cli, "--since", "HEAD")}
    assert before == {
        "Die Stadt": None,
        "Ganz neu ist das.": "",
        "Der Rat hat 25 Busse gekauft. Sie sind alt.": "Der Rat hat 25 Busse gekauft. Sie sind neu.",
        "Das Wetter ist schlecht.": "Das Wetter ist gut.",
        "Der Zug kommt.": None,
    }
    unknown = cli("view", "--since", "--output=x", "a.de.md")
    assert unknown.code == 3 and "not known to git at --output=x" in unknown.err
    assert not (changed.folder / "x").exists()


@pytest.mark.parametrize(
    ("options", "line"),
    [
        pytest.param(("--layout", "side-by-side", "--width", "130"), "Das Wetter ist gut.", id="three-columns"),
        pytest.param(("--layout", "side-by-side", "--width", "100"), "↳ German then: Das Wetter ist gut.", id="below"),
        pytest.param((), "↳ German then: Das Wetter ist gut.", id="pipe"),
        pytest.param(
            ("--format", "markdown"), "Das Wetter ist schlecht. *(German then: Das Wetter ist gut.)*", id="md"
        ),
        pytest.param(
            ("--format", "html"), '<p class="then" lang="de" data-bullet="•">Das Wetter ist gut.</p><p', id="html"
        ),
        pytest.param(("--format", "xliff"), ">German then: Das Wetter ist gut.</note>", id="xliff"),
    ],
)
def test_every_form_shows_what_the_german_was(cli: Cli, changed: Desk, options: tuple[str, ...], line: str) -> None:
    shown = cli("view", "--since", "HEAD", *options, "a.de.md").out
    assert line in shown
    assert cli("view", *options, "a.de.md").out.count("Das Wetter ist gut.") == 0


@pytest.fixture
def shortened(desk: Desk) -> Desk:
    """The pair, committed, then without the first sentence of its first paragraph, and without its last item."""
    for command in (
        ("init", "-q"),
        ("add", "a.de.md"),
        ("-c", "user.name=x", "-c", "user.email=x@y", "commit", "-qm", "x"),
    ):
        subprocess.run(["git", *command], cwd=desk.folder, check=True)
    desk.write(GERMAN.replace("Das Wetter ist gut.", "").replace("- Der Zug kommt.\n", ""))
    return desk


def test_german_that_was_deleted_since_has_a_row_with_the_english_that_still_stands(cli: Cli, shortened: Desk) -> None:
    found = units(cli, "--since", "HEAD")
    assert [unit["before"] for unit in found if not unit["source"]] == ["Das Wetter ist gut.", "Der Zug kommt."]
    assert all(str(unit["target"]).startswith("In English") for unit in found if not unit["source"])
    places = [unit["source"] for unit in found]
    assert places == [unit["source"] for unit in units(cli)]  # English that still stands has its row in any case


def test_german_that_was_deleted_with_its_english_has_a_row(cli: Cli, shortened: Desk) -> None:
    lines = [line for line in shortened.english.splitlines(keepends=True) if not line.startswith("- In English: 14")]
    shortened.write(english="".join(lines))
    found = units(cli, "--since", "HEAD")
    assert [unit["before"] for unit in found if not unit["source"] and not unit["target"]] == ["Der Zug kommt."]
    assert not [unit for unit in units(cli) if not unit["source"] and not unit["target"]]


@pytest.mark.parametrize(
    ("options", "line"),
    [
        pytest.param(("--layout", "side-by-side", "--width", "130"), "Der Zug kommt.", id="three-columns"),
        pytest.param((), "↳ German then: Der Zug kommt.", id="pipe"),
        pytest.param(("--format", "markdown"), "*(deleted)* *(German then: Der Zug kommt.)*", id="md"),
        pytest.param(("--format", "html"), 'Der Zug kommt.</p><p class="deleted">(deleted)</p>', id="html"),
    ],
)
def test_forms_for_people_show_what_was_deleted(cli: Cli, shortened: Desk, options: tuple[str, ...], line: str) -> None:
    shown = cli("view", "--since", "HEAD", *options, "a.de.md").out
    assert line in shown and "no translation" not in shown


@pytest.mark.parametrize("format", ["xliff", "tmx", "text"])
def test_forms_for_programs_are_without_what_was_deleted(cli: Cli, shortened: Desk, format: str) -> None:
    lines = [line for line in shortened.english.splitlines(keepends=True) if not line.startswith("- In English: 14")]
    shortened.write(english="".join(lines))
    outputs = [
        cli("view", *since, "--no-check", "--format", format, "a.de.md").out for since in ((), ("--since", "HEAD"))
    ]
    assert outputs[0].count("<source>") == outputs[1].count("<source>") and "Der Zug" not in outputs[1]


def test_three_columns_stand_under_their_names(cli: Cli, changed: Desk) -> None:
    options = ("--since", "HEAD", "--layout", "side-by-side", "--width", "130", "--no-check")
    lines = cli("view", *options, "a.de.md").out.splitlines()
    head = next(line for line in lines if "German at HEAD" in line)
    then, now, english = (head.index(name) for name in ("German at HEAD", "German  ", "English"))
    row = next(line for line in lines if "Das Wetter ist schlecht." in line)
    assert (row.index("• Das Wetter ist gut."), row.index("• Das Wetter ist schlecht.")) == (then, now)
    assert row[english:].startswith("• In English")
    same = next(line for line in lines if "Der Zug kommt." in line)
    assert not same[then:now].strip() and same.index("• Der Zug kommt.") == now


def test_a_draft_without_english_names_the_command_that_makes_it(cli: Cli, desk: Desk) -> None:
    desk.files.target.unlink()
    outcome = cli("view", "a.de.md")
    assert outcome.code == 3
    assert outcome.err == "translator-cli: a.de.md: has no a.en.md yet; run: translator-cli sync a.de.md\n"
    assert cli("view", "--review", "--format", "html", "a.de.md").code == 2


def test_the_default_command_shows_a_drafts_own_english(cli: Cli, desk: Desk) -> None:
    shown = cli("a.de.md")
    assert shown.err == "translator-cli: a.de.md: shown with the English in a.en.md; --fresh translates it anew\n"
    assert "25 new buses" in shown.out and "Summary" in shown.out
    found = [json.loads(line) for line in cli("-q", "--format", "json", "-n", "1", "a.de.md").out.splitlines()]
    assert found[0]["model"] is None and found[0]["summary"]["units"]
    fresh = cli("-q", "--fresh", "a.de.md")
    assert fresh.code == 0 and "25 new buses, and all" not in fresh.out
    assert "25 new buses, and all" not in cli("-q", "--model", "starter", "a.de.md").out


def test_a_draft_with_english_and_one_without_are_shown_in_their_order(cli: Cli, desk: Desk) -> None:
    (desk.folder / "b.de.md").write_text("Das Wetter ist gut.\n", encoding="utf-8")
    shown = cli("--format", "json", "b.de.md", "a.de.md")
    assert [json.loads(line)["name"] for line in shown.out.splitlines()] == ["b.de.md", "a.de.md"]
    assert [json.loads(line)["model"] is None for line in shown.out.splitlines()] == [False, True]


def test_strict_counts_what_is_found_in_the_own_english(cli: Cli, desk: Desk) -> None:
    desk.write(GERMAN.replace("25 Busse", "26 Busse"))
    assert cli("-q", "--strict", "a.de.md").code == 1


def saving(monkeypatch: pytest.MonkeyPatch, *saves: Callable[[], object]) -> None:
    """Let ``--watch`` find after each of its pauses what one of these did, then Ctrl-C."""
    steps = iter(saves)

    def pause(_: float) -> None:
        step = next(steps, None)
        if step is None:
            raise KeyboardInterrupt
        step()

    monkeypatch.setattr("translator_cli.cli.watch.sleep", pause)


def test_watch_shows_what_a_save_of_either_file_changed(cli: Cli, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    english = desk.english
    saving(
        monkeypatch,
        lambda: desk.write(GERMAN.replace("Wetter", "Klima")),
        lambda: desk.write(english=english.replace("25 new", "25 brand-new")),
        lambda: desk.write(GERMAN),
        lambda: desk.lock.unlink(),
    )
    outcome = cli("view", "--watch", "a.de.md")
    assert outcome.code == 0 and "watching; Ctrl-C ends" in outcome.err
    first, german, edited, back, *_ = outcome.out.split("a.de.md: ")
    assert "25 new buses" in first
    assert german.startswith("1 new or changed\n") and "Klima" in german and "stale-translation" in german
    assert edited.startswith("1 new or changed\n") and "brand-new" in edited and "Klima" not in edited
    assert back.startswith("1 new or changed\n") and "Wetter" in back and "stale" not in back


def test_a_file_that_goes_and_comes_back_is_watched_on(cli: Cli, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    english = desk.english
    saving(
        monkeypatch,
        lambda: desk.files.target.unlink(),
        lambda: desk.write(GERMAN + "- Mehr.\n"),
        lambda: desk.write(english=english.replace("25 new", "25 brand-new")),
    )
    outcome = cli("view", "--watch", "a.de.md")
    assert outcome.code == 0 and "has no a.en.md yet" in outcome.err and "brand-new" in outcome.out


@pytest.mark.parametrize("options", [("--format", "json"), ("-o", "x.html"), ("--pager",)])
def test_what_cannot_be_watched_is_a_usage_error(cli: Cli, desk: Desk, options: tuple[str, ...]) -> None:
    assert cli("view", "--watch", *options, "a.de.md").code == 2
