"""The model of the desk: editing, undo, crash, merge and save, without a terminal."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.formats.drafts.docx import docx_drafts
from tests.formats.drafts.odt import odt_drafts
from tests.formats.drafts.po import po_drafts
from tests.formats.drafts.subtitles import srt_drafts, vtt_drafts
from tests.desk.bench import ENGLISH, GERMAN, Bench, long_pair
from translator_cli.checks import CheckSettings
from translator_cli.desk.journal import Journal
from translator_cli.desk.session import Session
from translator_cli.errors import InputError
from translator_cli.pairs.align import Passage
from translator_cli.pairs.findings import check_pair
from translator_cli.pairs.naming import FilePair
from translator_cli.pairs.project import Project


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def machine_made(folder: Path) -> Bench:
    """A pair that only a machine has written so far."""
    bench = Bench(folder, english=None)
    session = bench.open()
    lines = [line for line in ENGLISH.replace("# ", "").replace("- ", "").split("\n") if line]
    made = [lines[0], *(f"{part.rstrip('.')}." for part in lines[1].split(". ")), lines[2]]
    session.translated(dict(zip(session.pending(), made, strict=True)), "fake")
    session.save()
    bench.kill()
    assert bench.read() == ENGLISH
    return bench


def test_accepting_makes_a_machine_s_english_a_person_s(tmp_path: Path) -> None:
    session = machine_made(tmp_path).open()
    assert [row.status for row in session.rows][3] == "machine"
    assert session.accept(3) and not session.accept(3)
    assert session.save().learned == (("Hunde dürfen nicht hinein.", "Dogs are not allowed."),)
    assert session.rows[3].status == "person" and not session.accept(3)


def test_an_edit_is_written_with_its_record(bench: Bench) -> None:
    session = bench.open()
    assert session.edit(1, "  The pool reopens\non 3 May. ")
    assert [row.status for row in session.rows] == ["person", "yours", "person", "person", "person"]
    assert session.unsaved == 1
    saved = session.save()
    assert saved.done and saved.learned == (("Das Bad öffnet am 3. Mai.", "The pool reopens on 3 May."),)
    assert bench.read() == ENGLISH.replace("opens", "reopens")
    assert session.unsaved == 0
    assert check_pair(bench.files, bench.project, CheckSettings()) == []


def test_an_edit_that_changes_nothing_is_none(bench: Bench) -> None:
    session = bench.open()
    assert not session.edit(1, "The pool  opens on 3 May.")
    assert session.unsaved == 0


def test_undo_goes_back_step_by_step_even_over_a_save(bench: Bench) -> None:
    session = bench.open()
    session.edit(1, "One.")
    session.edit(1, "Two.")
    session.save()
    assert session.undo() == 1 and session.rows[1].text == "One."
    assert session.undo() == 1 and session.rows[1].text == "The pool opens on 3 May."
    assert session.undo() is None
    session.save()
    assert bench.read() == ENGLISH


def test_a_missing_english_is_made_as_sync_would_and_written_only_by_a_save(tmp_path: Path) -> None:
    bench = Bench(tmp_path, english=None)
    session = bench.open()
    assert [row.status for row in session.rows] == ["waiting"] * 5
    session.edit(0, "The pool")
    session.translated({german: f"EN {german}" for german in session.pending()}, "fake")
    assert [row.status for row in session.rows] == ["yours", "new", "new", "new", "new"]
    assert not bench.files.target.exists()
    session.save()
    assert bench.read().startswith("# The pool\n\nEN Das Bad öffnet am 3. Mai. EN Es kostet 4 Euro.")
    assert [row.status for row in session.rows] == ["person", "machine", "machine", "machine", "machine"]


def test_what_the_memory_had_of_a_person_is_told_from_what_the_model_said(tmp_path: Path) -> None:
    session = Bench(tmp_path, english=None).open()
    german = session.pending()
    session.translated({text: f"EN {text}" for text in german}, "fake", {german[1]})
    session.save()
    assert [row.status for row in session.rows] == ["machine", "memory", "machine", "machine", "machine"]
    assert session.accept(1) and session.save().done and session.rows[1].status == "person"


def test_a_save_without_a_model_leaves_what_waits_to_the_next_sync(tmp_path: Path) -> None:
    bench = Bench(tmp_path, english=None)
    session = bench.open()
    session.edit(2, "It costs 4 euros.")
    session.save()
    assert "It costs 4 euros." in bench.read() and "Das Bad" not in bench.read()
    assert [row.status for row in session.rows] == ["waiting", "waiting", "person", "waiting", "waiting"]


def test_english_whose_german_changed_stays_until_it_is_accepted(bench: Bench) -> None:
    bench.open().save()
    bench.kill()
    bench.write("de", GERMAN.replace("3. Mai", "4. Mai"))
    session = bench.open()
    assert [row.status for row in session.rows][1] == "stale"
    assert session.checker.findings(session.rows[1])[0].rule == "stale-translation"
    session.accept(1)
    session.save()
    assert session.rows[1].status == "person"


def test_an_emptied_sentence_is_left_out(bench: Bench) -> None:
    session = bench.open()
    session.edit(2, "")
    session.save()
    assert "It costs" not in bench.read()
    assert session.rows[2].status == "person" and session.rows[2].text == ""


def test_what_was_not_saved_is_there_after_a_kill(tmp_path: Path) -> None:
    bench = machine_made(tmp_path)
    session = bench.open()
    session.edit(1, "One.")
    session.accept(3)
    session.autosave(4, "half a sen")
    bench.kill()
    session = bench.open()
    assert [work.text for work in session.left_behind] == ["One.", "Dogs are not allowed.", "half a sen"]
    assert session.rows[1].text == "The pool opens on 3 May."
    session.recover()
    assert [row.text for row in session.rows[1:]] == [
        "One.",
        "It costs 4 euros.",
        "Dogs are not allowed.",
        "half a sen",
    ]
    assert session.unsaved == 3 and not session.left_behind
    bench.kill()
    assert len(bench.open().left_behind) == 3


def test_half_a_line_in_the_journal_costs_that_line_only(bench: Bench) -> None:
    session = bench.open()
    session.edit(1, "One.")
    bench.kill()
    with open(bench.folder / "journal.jsonl", "a", encoding="utf-8") as journal:
        journal.write('{"german": "Es kostet')
    session = bench.open()
    assert [work.text for work in session.left_behind] == ["One."]
    session.edit(2, "Two.")
    bench.kill()
    assert [work.text for work in bench.open().left_behind] == ["One.", "Two."]


def test_a_discarded_autosave_is_not_offered_again(bench: Bench) -> None:
    bench.open().edit(1, "One.")
    bench.kill()
    session = bench.open()
    session.discard_left_behind()
    bench.kill()
    assert not bench.open().left_behind


def test_two_desks_on_one_pair_are_refused(bench: Bench) -> None:
    bench.open()
    with pytest.raises(InputError, match="open in another"):
        bench.open()


def test_a_change_on_disk_to_another_sentence_is_merged(bench: Bench) -> None:
    session = bench.open()
    session.edit(1, "Mine.")
    bench.write("en", ENGLISH.replace("Dogs are not allowed.", "No dogs."))
    assert session.changed_on_disk()
    assert session.refresh().conflicts == 0
    assert (session.rows[1].text, session.rows[3].text) == ("Mine.", "No dogs.")
    session.save()
    assert bench.read() == ENGLISH.replace("The pool opens on 3 May.", "Mine.").replace(
        "Dogs are not allowed.", "No dogs."
    )


def test_a_change_on_disk_to_the_same_sentence_is_asked_about(bench: Bench) -> None:
    session = bench.open()
    session.edit(2, "It costs four euros.")
    theirs = ENGLISH.replace("It costs 4 euros.", "It costs EUR 4.")
    bench.write("en", theirs)
    assert session.save() == session.save()
    assert session.save().conflicts == 1
    assert bench.read() == theirs
    assert (session.rows[2].theirs, session.rows[2].status) == ("It costs EUR 4.", "conflict")
    session.accept(2)
    assert session.save().done
    assert bench.read() == ENGLISH.replace("It costs 4 euros.", "It costs four euros.")


def test_german_that_changed_under_an_edit_asks_for_a_look(bench: Bench) -> None:
    session = bench.open()
    session.edit(2, "It costs four euros.")
    bench.write("de", GERMAN.replace("Es kostet 4 Euro.", "Es kostet jetzt 5 Euro."))
    session.refresh()
    assert (session.rows[2].german, session.rows[2].status) == ("Es kostet jetzt 5 Euro.", "conflict")
    assert session.rows[2].text == "It costs four euros."


def test_english_whose_german_is_gone_is_kept_in_the_journal(bench: Bench) -> None:
    session = bench.open()
    session.edit(4, "Entry: 4 euros")
    bench.write("de", GERMAN.replace("\n- Eintritt: 4 Euro\n", ""))
    merged = session.refresh()
    assert [work.text for work in merged.homeless] == ["Entry: 4 euros"]
    session.save()
    bench.kill()
    assert [work.text for work in bench.open().left_behind] == ["Entry: 4 euros"]


def test_english_typed_into_a_table_or_paragraph_cannot_break_the_structure(tmp_path: Path) -> None:
    bench = Bench(tmp_path, "| A | Preis |\n|---|---|\n| Bad | Euro |\n\nEin Satz.\n", None)
    session = bench.open()
    session.translated({german: german for german in session.pending()}, "fake")
    session.edit(3, "a|b")
    session.edit(4, "- A sentence.")
    session.save()
    assert bench.read() == "| A | Preis |\n|---|---|\n| Bad | a\\|b |\n\n\\- A sentence.\n"


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        pytest.param(name.rpartition(".")[2], data, id=name)
        for drafts in (docx_drafts(), odt_drafts(), srt_drafts(), vtt_drafts())
        for name, data in list(drafts.items())[:2]
    ],
)
def test_every_kind_of_file_can_be_edited_again_and_again(tmp_path: Path, suffix: str, data: bytes) -> None:
    files = FilePair(tmp_path / f"a.de.{suffix}", tmp_path / f"a.en.{suffix}")
    files.source.write_bytes(data)
    session = Session(files, Project(config=tmp_path / "x"), CheckSettings(), Journal(tmp_path / "journal"))
    count = len(session.rows)
    session.translated({german: f"EN {german}" for german in session.pending()}, "fake")
    german = [row.german for row in session.rows]
    for index, text in ((0, f"By hand {german[0]}"), (1, f"By hand {german[1]}"), (0, f"Again {german[0]}")):
        session.edit(index, text)
        assert session.save().done
        assert (session.rows[index].text, session.rows[index].status) == (text, "person")
    session.close()
    assert [row.text for row in session.rows[:2]] == [f"Again {german[0]}", f"By hand {german[1]}"]
    assert len(session.rows) == count and not session.pending()


def test_english_that_a_format_does_not_take_stays_unsaved(tmp_path: Path) -> None:
    files = FilePair(tmp_path / "a.de.pot", tmp_path / "a.en.pot")
    files.source.write_bytes(po_drafts()["template.pot"])
    session = Session(files, Project(config=tmp_path / "x"), CheckSettings(), Journal(tmp_path / "journal"))
    session.edit(0, "The placeholder is gone.")
    assert session.save().refused == 1
    assert (session.rows[0].text, session.rows[0].status) == ("The placeholder is gone.", "yours")
    session.close()
    assert len(Journal(tmp_path / "journal").entries) == 1


def test_what_is_done_while_a_long_pair_is_read_stays(tmp_path: Path) -> None:
    bench = Bench(tmp_path, *long_pair())
    session = bench.open(head=True)
    first = len(session.rows)
    assert 100 < first < 1000 and session.rows[1].text == "Motion 2 was passed on Monday."
    session.edit(1, "By hand.")
    session.edit(2, "Also by hand.")
    rest = session.read()
    assert session.begins(rest) and len(session.rows) == first
    session.take_rest(rest)
    assert session.whole and len(session.rows) == 2400 and session.unsaved == 2
    assert session.undo() == 2 and session.rows[2].text == "Motion 3 was passed on Monday."
    assert session.save().done
    assert bench.read() == long_pair()[1].replace("Motion 2 was passed on Monday.", "By hand.")


def test_a_kill_while_a_long_pair_is_read_loses_nothing(tmp_path: Path) -> None:
    bench = Bench(tmp_path, *long_pair())
    bench.open(head=True).edit(1, "By hand.")
    bench.kill()
    session = bench.open(head=True)
    assert session.whole and [work.text for work in session.left_behind] == ["By hand."]


def test_german_that_changes_while_a_long_pair_is_read_is_noticed(tmp_path: Path) -> None:
    german, english = long_pair()
    bench = Bench(tmp_path, german, english)
    session = bench.open(head=True)
    session.edit(1, "By hand.")
    bench.write("de", "Ein neuer Satz.\n\n" + german)
    rest = session.read()
    assert not session.begins(rest)
    session.take_rest(rest)
    assert [row.text for row in session.rows if row.settled] == ["By hand."] and session.rows[2].text == "By hand."


def test_typing_is_checked_without_being_taken_over(bench: Bench) -> None:
    session = bench.open()
    found = session.checker.findings(session.rows[2], "It costs 5 euros.")
    assert [finding.rule for finding in found] == ["number-mismatch"]
    assert session.unsaved == 0


ACTIONS = st.one_of(
    st.tuples(
        st.sampled_from(["edit", "disk"]), st.integers(0, 4), st.sampled_from(["One.", "Two 4.", "", "Three 3 May."])
    ),
    st.tuples(st.sampled_from(["accept", "undo", "save", "refresh", "kill"]), st.integers(0, 4), st.just("")),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(ACTIONS, min_size=1, max_size=14))
def test_no_sequence_of_keys_and_kills_loses_what_a_person_wrote(actions: list[tuple[str, int, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        session = bench.open()
        for action, index, text in actions:
            # what stands in the file as well is saved: it is the file's from then on
            before = [(row.text, row.settled and row.text != row.base) for row in session.rows]
            if action == "edit":
                session.edit(index, text)
                assert session.rows[index].text == text or not text
            elif action == "accept":
                session.accept(index)
            elif action == "undo":
                session.undo()
            elif action == "save":
                saved = session.save()
                if saved.done:
                    assert all(not mine or row.text == text for row, (text, mine) in zip(session.rows, before))
                    assert session.unsaved == 0
            elif action == "disk" and text and (base := session.rows[index].base):
                bench.write("en", bench.read().replace(base, text, 1))
            elif action == "refresh":
                session.refresh()
            elif action == "kill":
                mine = before
                bench.kill()
                session = bench.open()
                session.recover()
                for (old, settled), row in zip(mine, session.rows):
                    assert not settled or old in (row.text, row.theirs)
        bench.kill()


def test_what_is_in_another_language_stands_there_as_it_is(tmp_path: Path) -> None:
    bench = Bench(tmp_path, german="# Das Bad\n\nThe pool opens again. It was closed.\n", english=None)
    session = Session(
        bench.files, bench.project, CheckSettings(), Journal(tmp_path / "j"), inspect=lambda _: _is_english
    )
    assert session.pending() == ["Das Bad"]
    assert [(row.text, row.status) for row in session.rows[1:]] == [
        ("The pool opens again.", "new"), ("It was closed.", "new"),
    ]  # fmt: skip
    session.translated({"Das Bad": "The pool"}, "fake")
    assert session.edit(2, "It had been closed.")
    assert session.save().done
    assert bench.read() == "# The pool\n\nThe pool opens again. It had been closed.\n"
    assert [row.status for row in session.rows] == ["machine", "machine", "person"]
    session.close()


def _is_english(passage: Passage) -> bool:
    return passage.text.startswith(("The", "It"))
