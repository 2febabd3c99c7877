"""``check`` and ``sync`` as an editor meets them, on real files with the real starter model."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome

Cli = Callable[..., Outcome]
DRAFT = """# Die Stadt

Der Stadtrat hat am Montag 25 neue Busse gekauft. Sie kosten 3,5 Millionen Euro.

- Das Wetter ist gut.
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.de.md").write_text(DRAFT, encoding="utf-8")
    return tmp_path


def replace_in(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_sync_creates_the_english_and_a_second_sync_changes_nothing(cli: Cli, project: Path) -> None:
    assert cli("sync", "-q", "a.de.md").code == 1
    english = (project / "a.en.md").read_text("utf-8")
    assert english.startswith("# ") and english.count("\n\n") == 2 and "\n- " in english
    again = cli("sync", "a.de.md")
    assert (again.code, again.err) == (0, "")
    assert cli("check", "--stale-only").code == 0


def test_a_changed_sentence_is_stale_until_sync_translates_it_and_only_it(cli: Cli, project: Path) -> None:
    cli("sync", "-q")
    before = (project / "a.en.md").read_text("utf-8").splitlines()
    replace_in(project / "a.de.md", "Das Wetter ist gut.", "Das Wetter ist schlecht.")
    stale = cli("check", "--stale-only", "--format", "json")
    (finding,) = [json.loads(line) for line in stale.out.splitlines()]
    assert stale.code == 1
    assert (finding["rule"], finding["line"], finding["source_line"]) == ("stale-translation", 5, 5)
    synced = cli("sync", "a.de.md")
    assert synced.code == 1
    assert "1 translated, 3 kept" in synced.err
    after = (project / "a.en.md").read_text("utf-8").splitlines()
    assert [n for n, pair in enumerate(zip(before, after, strict=True)) if pair[0] != pair[1]] in ([4], [])
    assert cli("check", "--stale-only").code == 0


def test_an_edit_stays_and_is_used_for_the_same_sentence_elsewhere(cli: Cli, project: Path) -> None:
    cli("sync", "-q")
    english = project / "a.en.md"
    line = english.read_text("utf-8").splitlines()[4]
    replace_in(english, line, "- The weather is splendid.")
    assert cli("sync", "-q").code == 0
    assert "- The weather is splendid." in english.read_text("utf-8")
    outcome = cli("-q", "--format", "json", "--from", "de", stdin="Das Wetter ist gut.".encode())
    (unit,) = json.loads(outcome.out)["units"]
    assert (unit["target"], unit["origin"]) == ("The weather is splendid.", "memory")


def test_dry_run_says_what_would_change_and_writes_nothing(cli: Cli, project: Path) -> None:
    outcome = cli("sync", "--dry-run", "a.de.md")
    assert outcome.code == 1
    assert "would be updated" in outcome.err
    assert sorted(path.name for path in project.iterdir()) == ["a.de.md"]


def test_dry_run_asks_no_model_and_remembers_nothing(cli: Cli, project: Path, own_home: Path) -> None:
    outcome = cli("sync", "--dry-run", "--model", "nothing", "a.de.md")
    assert outcome.code == 1 and "4 translated" in outcome.err
    assert not list(own_home.rglob("*.sqlite*")) and not (own_home / ".cache").exists()


def test_check_names_file_line_column_and_rule(cli: Cli, project: Path) -> None:
    (project / "a.en.md").write_text(
        "# The city\n\nOn Monday the city council bought 52 new buses. They cost 3.5 million euros.\n\n"
        "- The weather is good.\n",
        encoding="utf-8",
    )
    outcome = cli("check", "a.de.md")
    assert outcome.code == 1
    assert outcome.out.startswith("a.en.md:3:")
    assert outcome.out.rstrip().endswith("[number-mismatch]")
    assert len(outcome.out.splitlines()) == 1
    assert cli("check", "--disable", "number-mismatch", "a.de.md").code == 0
    assert cli("check", "--fail-on", "never", "a.en.md").code == 0
    assert cli("check", "--format", "github").out.startswith("::error file=a.en.md,line=3,col=")


def test_missing_files_and_lone_names(cli: Cli, project: Path) -> None:
    outcome = cli("check")
    assert outcome.code == 0 and "[missing-translation]" in outcome.out
    cli("sync", "-q")
    (project / "a.de.md").unlink()
    orphaned = cli("check", "--stale-only", "--hook")
    assert orphaned.code == 1 and "[orphaned-translation]" in orphaned.out
    assert cli("check", "nothing.de.md").code == 3
    assert cli("check", "notes.txt").code == 3
    assert cli("check", "--hook", "notes.txt").code == 0


def test_one_unreadable_draft_does_not_stop_the_others(cli: Cli, project: Path) -> None:
    (project / "b.de.md").write_bytes(b"%PDF-1.4\n\x00")
    outcome = cli("sync", "-q", "a.de.md", "b.de.md")
    assert outcome.code == 5
    assert (project / "a.en.md").exists()
    assert not (project / "b.en.md").exists()


def test_a_pattern_for_folders_by_language(cli: Cli, project: Path) -> None:
    (project / "de").mkdir()
    (project / "a.de.md").rename(project / "de" / "a.md")
    (project / ".translator.toml").write_text('pattern = "{lang}/{name}.{ext}"\n')
    assert cli("sync", "-q", "de/a.md").code == 1
    assert (project / "en" / "a.md").exists()
    assert (project / ".translator.lock").exists()


def test_facts_compares_a_pair_without_a_model_and_a_draft_with_one(cli: Cli, project: Path) -> None:
    drafted = cli("facts", "-q", "a.de.md")
    assert "a.de.md:3\t" in drafted.out and "\tnumber\t3,5 Millionen\t" in drafted.out
    (project / "a.en.md").write_text(
        "# The city\n\nOn Monday the council bought 52 new buses. They cost 3.5 million euros.\n\n- Good weather.\n",
        encoding="utf-8",
    )
    lost = cli("facts", "--lost", "--format", "json", "--model", "nothing", "a.de.md")
    assert lost.code == 1
    assert [
        (row["line"], row["status"], row["source"], row["target"]) for row in map(json.loads, lost.out.splitlines())
    ] == [
        (3, "lost", "25", ""),
        (3, "added", "", "52"),
    ]


PAGE = """<!DOCTYPE html>
<html lang="de">
<head><meta charset="iso-8859-1"><title>Neue Br&uuml;cke</title></head>
<body>
<p>Der Rat hat am Montag mit <b>24 zu 18</b> Stimmen entschieden.</p>
<p>R&amp;D sagt &bdquo;nichts&ldquo; dazu.</p>
<script>if (a && b) { x() }</script>
</body></html>
"""


def test_a_page_stays_a_page_in_another_language(cli: Cli, project: Path) -> None:
    (project / "a.de.md").unlink()
    (project / "p.de.html").write_bytes(PAGE.encode("latin-1"))
    assert cli("sync", "-q").code == 1
    english = project / "p.en.html"
    text = english.read_text("latin-1")
    assert '<html lang="en">' in text and "<script>if (a && b) { x() }</script>\n</body></html>\n" in text
    assert "<b>24 to 18</b>" in text and "R&amp;D" in text and "&uuml;" not in text and "Der Rat" not in text
    assert cli("sync").err == ""
    english.write_text(text.replace("24 to 18", "24 to 19"), encoding="latin-1")
    assert cli("sync", "-q").code == 0
    assert "24 to 19" in english.read_text("latin-1")
    checked = [json.loads(line) for line in cli("check", "--format", "json").out.splitlines()]
    assert [one["rule"] for one in checked if one["severity"] == "error"] == ["number-mismatch"]


def test_a_page_is_read_without_its_tags_and_written_with_them(cli: Cli) -> None:
    shown = cli("-q", stdin=PAGE.encode("latin-1"))
    assert "Der Rat hat am Montag mit 24 zu 18 Stimmen" in shown.out and "<b>" not in shown.out
    written = cli("-q", "--format", "text", stdin=PAGE.encode("latin-1")).out
    assert "<b>24 to 18</b>" in written and written.endswith("</body></html>\n")


@pytest.mark.parametrize("command", ["check", "sync"])
def test_a_folder_without_pairs_says_so(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = cli(command)
    assert (outcome.code, outcome.out) == (0, "")
    assert "no pairs of files in this folder" in outcome.err and "NAME.de.EXT" in outcome.err
    assert cli(command, "--pattern", "{lang}/{name}.{ext}", ".").err.count("de/NAME.EXT") == 1
    assert cli(command, "-q").err == cli(command, "--hook").err == ""


def test_clearing_the_memory_does_not_take_peoples_edits_unasked(
    cli: Cli, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli("sync", "-q")
    replace_in(
        project / "a.en.md", (project / "a.en.md").read_text("utf-8").splitlines()[4], "- The weather is splendid."
    )
    cli("sync", "-q")
    refused = cli("memory", "clear")
    assert refused.code == 2 and "1 translation that a person wrote" in refused.err
    assert "edited   1\n" in cli("memory", "stats").out
    assert cli("memory", "clear", "--keep-edited").code == 0
    assert "entries  0\nedited   1\n" in cli("memory", "stats").out
    assert "1 entry removed" in cli("memory", "clear", "--yes").err
    assert "edited   0\n" in cli("memory", "stats").out


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("name", ["a.de.md", "a.en.md"])
def test_a_file_with_a_merge_conflict_is_refused_with_its_line(
    cli: Cli, project: Path, name: str, newline: str
) -> None:
    (project / "a.en.md").write_text("# The city\n\nThe text.\n\n- Good weather.\n", encoding="utf-8")
    before = (project / "a.en.md").read_bytes()
    text = (project / name).read_text("utf-8")
    (project / name).write_text(
        f"{text}\n<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> other\n", encoding="utf-8", newline=newline
    )
    line = text.count("\n") + 2
    for command in ("sync", "check"):
        outcome = cli(command, "a.de.md")
        assert outcome.code == 3
        assert outcome.err == f"translator-cli: {name}:{line}: holds a merge conflict; resolve it first\n"
    assert name == "a.en.md" or (project / "a.en.md").read_bytes() == before


def test_a_persons_words_are_handed_back_even_with_quiet(cli: Cli, project: Path) -> None:
    cli("sync", "-q")
    english = project / "a.en.md"
    replace_in(english, english.read_text("utf-8").splitlines()[4], "- The weather is splendid.")
    cli("sync", "-q")
    replace_in(project / "a.de.md", "- Das Wetter ist gut.\n", "")
    assert "The weather is splendid." in cli("sync", "-q").err


FRENCH = "Le conseil municipal a décidé mardi soir de fermer la piscine. Les habitants sont en colère contre lui.\n"
ENGLISH = "The town council decided on Tuesday to close the swimming pool. The residents are angry about that.\n"


@pytest.mark.parametrize(("text", "language"), [(FRENCH, "French"), (ENGLISH, "English")], ids=["french", "english"])
def test_a_draft_in_another_language_is_not_translated(cli: Cli, project: Path, text: str, language: str) -> None:
    (project / "b.de.md").write_text(text, encoding="utf-8")
    refused = cli("sync", "b.de.md")
    assert refused.code == 3
    assert (
        f"b.de.md: is in {language}, though its name says German; not translated (--from de overrules)" in refused.err
    )
    assert not (project / "b.en.md").exists()
    assert cli("sync").code == 5, "the other pair is synced"
    assert (project / "a.en.md").exists() and not (project / "b.en.md").exists()


def test_who_states_the_language_of_a_draft_is_believed(cli: Cli, project: Path) -> None:
    (project / "b.de.md").write_text(ENGLISH, encoding="utf-8")
    assert cli("sync", "b.de.md", "--from", "de").code == 1
    assert (project / "b.en.md").exists()


def test_english_beside_a_draft_in_another_language_is_shown_by_view_alone(cli: Cli, project: Path) -> None:
    (project / "b.de.md").write_text(FRENCH, encoding="utf-8")
    (project / "b.en.md").write_text(ENGLISH, encoding="utf-8")
    assert cli("sync", "b.de.md").code == 0, "nothing is to be translated"
    refused = cli("b.de.md")
    assert (refused.code, refused.out) == (3, "")
    assert "b.de.md: is in French, though its name says German; 'translator-cli view' shows" in refused.err
    shown = cli("view", "b.de.md")
    assert shown.code == 0 and "The town council" in shown.out
    assert "b.de.md: is in French, though its name says German" in shown.err


def test_a_draft_too_short_to_tell_is_german_as_its_name_says(cli: Cli, project: Path) -> None:
    (project / "b.de.md").write_text("Polizei sucht Zeugen\n", encoding="utf-8")
    synced = cli("sync", "b.de.md")
    assert synced.code == 1
    assert "b.de.md: too short to tell its language; taken for German, as its name says" in synced.err


def test_a_german_draft_with_much_english_in_it_is_still_german(cli: Cli, project: Path) -> None:
    german = "Der Stadtrat hat am Dienstag beschlossen, das Schwimmbad zu schließen. Die Anwohner sind wütend darüber."
    (project / "b.de.md").write_text(f"{german}\n\n{ENGLISH}\n{ENGLISH}", encoding="utf-8")
    assert cli("sync", "b.de.md").code == 1


def test_a_few_words_are_german_where_their_name_says_so(cli: Cli, project: Path) -> None:
    (project / "c.de.md").write_text("# Termine\n\n| Tag | Note |\n|---|---|\n| 3.10.2023 | B |\n", encoding="utf-8")
    synced = cli("sync", "c.de.md")
    assert "c.en.md: updated (5 translated, 0 kept" in synced.err, "they were taken for English, and copied"
    assert "| B |" in (project / "c.en.md").read_text("utf-8")


GERMAN = "Der Stadtrat hat am Dienstag beschlossen, das Schwimmbad zu schließen. Die Anwohner sind wütend darüber.\n"


def test_paragraphs_that_are_english_already_are_copied(cli: Cli, project: Path) -> None:
    draft, english = project / "b.de.md", project / "b.en.md"
    quoted = ENGLISH.replace("to close", "to\nclose")
    draft.write_text(f"{GERMAN}\n> {quoted}\n{GERMAN}", encoding="utf-8")
    synced = cli("sync", "b.de.md")
    assert synced.code == 1
    assert "b.en.md: updated (4 translated, 2 in another language copied, 0 kept, 0 edited by hand" in synced.err
    assert f"\n\n> {quoted}\n" in english.read_text("utf-8"), "to the letter, line breaks and all"
    again = cli("sync", "b.de.md")
    assert (again.code, again.err) == (0, "")
    assert cli("check", "b.de.md", "--format", "json").out == "", "nothing is to be said of what was copied"
    replace_in(draft, "angry", "furious")
    assert "b.en.md: updated (0 translated, 1 in another language copied, 5 kept" in cli("sync", "b.de.md").err
    assert "The residents are furious about that." in english.read_text("utf-8")


def test_a_page_that_is_english_but_for_its_title_is_translated_there(cli: Cli, project: Path) -> None:
    body = f"{ENGLISH}\n" * 4
    (project / "b.de.md").write_text(f"# Das Schwimmbad wird geschlossen\n\n{body}", encoding="utf-8")
    assert cli("sync", "b.de.md").code == 1
    english = (project / "b.en.md").read_text("utf-8")
    assert english.endswith(f"\n\n{body}") and "Schwimmbad" not in english
