"""The command line as a person meets it: real files, the real starter model, output, messages and exit codes."""

from __future__ import annotations

import json
import re
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.conftest import EXAMPLES, Outcome

Cli = Callable[..., Outcome]
REPORT = EXAMPLES / "bericht.txt"
GERMAN = "Der Stadtrat hat am Montag eine neue Brücke beschlossen. Sie soll im Herbst fertig sein.\n"
ENGLISH = "The council has decided on a new bridge. It is to be finished in the autumn of next year.\n"


def translator_cli(*arguments: str, environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """Run the real command in a process of its own."""
    command = [sys.executable, "-m", "translator_cli", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, env=environment)


def test_json_has_one_unit_a_sentence_with_offsets_that_slice_the_source(cli: Cli) -> None:
    outcome = cli("--format", "json", REPORT)
    assert outcome.code == 0
    (line,) = outcome.out.splitlines()
    data = json.loads(line)
    text = REPORT.read_text("utf-8")
    schema = ["schema", "name", "source_language", "confidence", "target_language", "model", "units", "summary"]
    assert [key for key in data if key in schema] == schema
    assert (data["schema"], data["source_language"], data["target_language"]) == (1, "de", "en")
    assert data["model"]["origin"] == "starter"
    assert len(data["units"]) >= 25
    assert all(text[unit["start"] : unit["end"]] == unit["source"] for unit in data["units"])
    assert all(unit["target"].strip() for unit in data["units"])
    assert [unit["index"] for unit in data["units"]] == list(range(len(data["units"])))
    assert data["summary"]["method"] == "lexrank"
    assert len(data["summary"]["units"]) == 3


def test_json_is_the_same_cold_and_from_the_memory(cli: Cli) -> None:
    first, second = cli("--format", "json", REPORT), cli("-v", "--format", "json", REPORT)
    assert first.out == second.out
    assert "came from the translation memory" in second.err
    assert cli("--no-memory", "--format", "json", REPORT).out == first.out


def test_a_pipe_gets_whole_lines_without_color_or_boxes(cli: Cli) -> None:
    outcome = cli(stdin=GERMAN.encode())
    assert outcome.code == 0
    assert "Der Stadtrat hat am Montag eine neue Brücke beschlossen." in outcome.out
    assert not {"\x1b", "│", "─", "╭"} & set(outcome.out)
    assert "starter model" in outcome.err
    assert cli("-q", stdin=GERMAN.encode()).err == ""


def test_text_is_the_english_with_the_paragraphs_of_the_source(cli: Cli) -> None:
    source = "Eins ist gut.\n\n\nZwei ist besser.\nDrei ist zu viel.\n"
    outcome = cli("--format", "text", "--from", "de", "-q", stdin=source.encode())
    assert outcome.out.count("\n\n\n") == 1
    assert outcome.out.endswith("\n")


def test_english_is_summarized_with_a_note(cli: Cli) -> None:
    outcome = cli(stdin=ENGLISH.encode())
    assert outcome.code == 0
    assert "not translated" in outcome.err
    assert "The council has decided on a new bridge." in outcome.out


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        pytest.param("x.pdf", b"%PDF-1.7\n\x00\x01", "PDF", id="pdf"),
        pytest.param("x.txt", bytes(range(256)) * 20, "not", id="random-bytes"),
        pytest.param("x.docx", b"PK\x03\x04" + bytes(60), "", id="office"),
    ],
)
def test_what_is_no_text_is_one_line_and_exit_3(
    cli: Cli, tmp_path: Path, name: str, content: bytes, expected: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    outcome = cli(file)
    assert (outcome.code, outcome.out) == (3, "")
    assert len(outcome.err.splitlines()) == 1
    assert expected in outcome.err and str(file) in outcome.err


def test_a_missing_file_is_exit_3_and_a_mistyped_command_is_usage(cli: Cli) -> None:
    missing = cli("missing.txt")
    assert (missing.code, missing.out) == (3, "")
    assert missing.err.startswith("translator-cli: missing.txt: ")
    typo = cli("sumarize")
    assert typo.code == 2
    assert "did you mean 'summarize'?" in typo.err


def test_good_files_are_done_beside_a_bad_one_and_the_exit_is_5(cli: Cli, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(GERMAN, encoding="utf-8")
    outcome = cli("-q", "--format", "json", tmp_path / "a.txt", tmp_path / "missing.txt", tmp_path / "b.txt")
    assert outcome.code == 5
    names = [json.loads(line)["name"] for line in outcome.out.splitlines()]
    assert names == [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
    assert "missing.txt" in outcome.err


def test_a_damaged_model_is_exit_4_with_the_command_that_mends_it(cli: Cli, tmp_path: Path) -> None:
    package = tmp_path / "package"
    (package / "model").mkdir(parents=True)
    (package / "metadata.json").write_text('{"from_code": "de", "to_code": "en"}')
    (package / "model" / "model.bin").write_bytes(b"x")
    outcome = cli("--model", package, stdin=GERMAN.encode())
    assert (outcome.code, outcome.out) == (4, "")
    assert "translator-cli models" in outcome.err


def test_a_language_without_a_model_names_language_and_command(cli: Cli) -> None:
    french = "Le conseil municipal a décidé lundi de construire un nouveau pont sur la rivière.\n"
    outcome = cli(stdin=french.encode())
    assert outcome.code == 4
    assert "no model translates fr to en" in outcome.err
    assert "translator-cli models install translate-fr_en" in outcome.err


def test_a_language_that_cannot_be_told_is_exit_3_and_from_helps(cli: Cli) -> None:
    nonsense = "ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ\n"
    assert cli(stdin=nonsense.encode()).code == 3
    assert cli("-q", "--from", "de", stdin=nonsense.encode()).code == 0


@pytest.mark.parametrize("text", ["", "\n", "   \n\n"])
def test_nothing_in_is_nothing_wrong(cli: Cli, text: str) -> None:
    assert cli("--format", "text", stdin=text.encode()).code == 0


def test_head_ends_a_long_output_quietly() -> None:
    script = f"{sys.executable} -m translator_cli -q < {REPORT} | head -2; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, timeout=60)
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] == "0"
    assert len(done.stdout.splitlines()) == 3


def test_output_file_is_written_whole_and_its_extension_sets_the_format(cli: Cli, tmp_path: Path) -> None:
    page = tmp_path / "proof.html"
    outcome = cli("-q", "-o", page, REPORT)
    assert (outcome.code, outcome.out) == (0, "")
    assert page.read_text("utf-8").startswith("<!doctype html>")
    page.write_text("old")
    assert cli("-q", "-o", page, "missing.txt").code == 3
    assert page.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["proof.html"]


def test_a_read_only_or_absent_home_breaks_nothing(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")  # folders below a file can neither be found nor made, not even by root
    environment = {**os.environ, "HOME": str(blocked / "home"), "TRANSLATOR_CLI_QUIET": "1"}
    done = translator_cli("--format", "text", str(REPORT), environment=environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout) > 500


def test_escape_sequences_of_the_input_never_reach_the_terminal(cli: Cli) -> None:
    nasty = "Der \x1b[31mStadtrat\x1b]0;title\x07 hat am Montag [bold]eine[/bold] neue Brücke beschlossen.\n"
    outcome = cli("--color", "always", "--layout", "side-by-side", "--from", "de", stdin=nasty.encode())
    assert "\x1b[31m" not in outcome.out
    assert "\x1b]" not in outcome.out and "\x07" not in outcome.out
    assert "[bold]eine[/bold]" in re.sub(r"\x1b\[[0-9;]*m", "", outcome.out)  # markup of the input is text


def test_strict_makes_findings_an_exit_code(cli: Cli, tmp_path: Path) -> None:
    assert cli("-q", "--strict", "--model", "starter", "--from", "de", stdin=b"Gut.\n").code in (0, 1)
    glossary = tmp_path / "terms.csv"
    glossary.write_text("Brücke,viaduct\n", encoding="utf-8")
    outcome = cli("-q", "--format", "json", "--glossary", glossary, stdin=GERMAN.encode())
    units = json.loads(outcome.out)["units"]
    assert any("viaduct" in unit["target"] for unit in units), "a term of the glossary steers the translation"
    assert "glossary" not in [f["rule"] for unit in units for f in unit["findings"]]


def test_unknown_rule_and_unknown_option_are_usage_errors(cli: Cli) -> None:
    outcome = cli("--disable", "number-mismach", stdin=GERMAN.encode())
    assert outcome.code == 2
    assert "did you mean 'number-mismatch'?" in outcome.err
    assert cli("--formt", "json").code == 2


def test_markdown_marks_and_code_survive(cli: Cli, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(
        "---\ntitle: Berlin\n---\n\n# Die Stadt\n\nDie Stadt baut **eine neue Brücke**, siehe "
        "[den Plan](https://example.org/plan.html) und `make plan`.\n\n```\ncode bleibt\n```\n",
        encoding="utf-8",
    )
    outcome = cli("-q", "--format", "text", "--from", "de", draft)
    assert outcome.out.lower().startswith("---\ntitle: berlin\n---\n\n# ")
    assert "](https://example.org/plan.html)" in outcome.out
    assert "`make plan`" in outcome.out
    assert "```\ncode bleibt\n```\n" in outcome.out


def test_detect_prints_name_language_share(cli: Cli) -> None:
    outcome = cli("detect", REPORT, "-", stdin=b"12")
    assert outcome.out == f"{REPORT}\tde\t1.00\n<stdin>\tunsure\t0.00\n"


def test_summarize_needs_no_model_and_bilingual_does(cli: Cli) -> None:
    outcome = cli("summarize", "-n", "2", "--format", "json", REPORT)
    data = json.loads(outcome.out)
    assert (data["model"], data["target_language"], len(data["summary"]["units"])) == (None, None, 2)
    bilingual = cli("summarize", "-q", "-n", "2", "--bilingual", "--format", "json", REPORT)
    assert json.loads(bilingual.out)["model"]["origin"] == "starter"


def test_models_list_verify_and_path(cli: Cli, own_home: Path) -> None:
    listed = cli("models", "list")
    assert "\tde→en\tstarter\t" in listed.out
    assert cli("models", "verify").code == 0
    assert cli("models", "path").out == f"{own_home}/.local/share/argos-translate/packages\n"
    assert cli("models", "remove", "nothing").code == 4


def test_memory_stats_and_clear(cli: Cli) -> None:
    cli("-q", "--no-check", stdin=GERMAN.encode())
    assert "entries  2\n" in cli("memory", "stats").out
    assert "2 entries removed" in cli("memory", "clear").err
    assert "entries  0\n" in cli("memory", "stats").out


def test_an_option_can_come_from_the_environment_or_the_project(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".translator.toml").write_text('format = "json"\nsummary-sentences = 1\n')
    assert json.loads(cli("-q", REPORT).out)["summary"]["units"].__len__() == 1
    monkeypatch.setenv("TRANSLATOR_CLI_SUMMARY_SENTENCES", "2")
    assert len(json.loads(cli("-q", REPORT).out)["summary"]["units"]) == 2
    assert len(json.loads(cli("-q", "-n", "4", REPORT).out)["summary"]["units"]) == 4
    shown = cli("config", "show").out
    assert f"format = 'json'  ({tmp_path}/.translator.toml)" in shown
    assert "summary-sentences = '2'  (TRANSLATOR_CLI_SUMMARY_SENTENCES)" in shown


def test_shell_completion_is_offered() -> None:
    done = translator_cli(environment={**os.environ, "_TRANSLATOR_CLI_COMPLETE": "bash_source"})
    assert "_translator_cli_completion" in done.stdout


def test_an_archive_can_be_used_without_installing(cli: Cli, tmp_path: Path) -> None:
    from translator_cli.models import starter_model

    archive = tmp_path / "de_en.argosmodel"
    with zipfile.ZipFile(archive, "w") as file:
        for path in starter_model().path.rglob("*"):
            file.write(path, Path("de_en") / path.relative_to(starter_model().path))
    outcome = cli("--model", archive, "--format", "json", stdin=GERMAN.encode())
    assert json.loads(outcome.out)["model"]["origin"] == "path"


def test_an_interruption_is_exit_130_without_a_traceback(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("translator_cli.files.read.read", interrupted)
    outcome = cli(REPORT)
    assert (outcome.code, outcome.out) == (130, "")
    assert outcome.err.strip() == "translator-cli: interrupted"


def test_crlf_and_a_hard_wrapped_sentence_survive(cli: Cli) -> None:
    outcome = cli("-q", "--format", "text", stdin="Das ist gut.\r\n\r\nDas Wetter ist schlecht.\r\n".encode())
    assert outcome.out.count("\r\n") == 3 == outcome.out.count("\n")
    wrapped = "Wenn eine Zeile kein Verb\nenthält, ist sie unvollständig.\n"
    (unit,) = json.loads(cli("-q", "--format", "json", stdin=wrapped.encode()).out)["units"]
    assert unit["source"] == wrapped.rstrip("\n")


def test_a_guessed_encoding_is_named_and_an_option_overrules_it(cli: Cli) -> None:
    old = "Die Straße ist schön und groß, und die Häuser sind größer.".encode("cp1252")
    assert "1252" in cli("detect", stdin=old).err
    wrong = cli("--encoding", "utf-8", stdin=old)
    assert wrong.code == 3
    assert "byte 0xdf at offset 8" in wrong.err


def test_the_choices_on_the_command_line_are_those_of_the_stages() -> None:
    """Methods are listed twice, so that --help need not load the stage; formats are read from their tables."""
    from translator_cli import formats, render, summarize
    from translator_cli.cli import options

    assert options.SUMMARIZERS == summarize.METHODS
    assert options.FORMAT_NAMES == render.FORMATS
    assert options.INPUT_FORMATS == ("auto", *formats.FORMATS)


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (("-f", "json"), "did you mean --format json?"),
        (("--from", "deutsch"), "not a language code"),
        (("-t", "x"), "'x'"),
    ],
)
def test_a_language_that_is_none_is_a_usage_error(cli: Cli, arguments: tuple[str, ...], hint: str) -> None:
    outcome = cli(*arguments, stdin=b"Guten Tag.")
    assert outcome.code == 2 and hint in outcome.err


def test_a_language_code_may_be_in_capitals(cli: Cli) -> None:
    assert cli("-q", "--from", "DE", "--format", "text", stdin=b"Guten Tag.").code == 0
