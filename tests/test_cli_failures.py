"""Whatever goes wrong is one line on standard error and an exit code, never a traceback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from translator_cli.cli.failures import exit_code_of
from translator_cli.cli.streams import ending_signals, Terminated
from tests.conftest import EXAMPLES, Outcome
from translator_cli.cli.streams import prepare_home
from translator_cli.errors import ExitCode

Cli = Callable[..., Outcome]
REPORT = EXAMPLES / "bericht.txt"
COMMAND = f"{sys.executable} -m translator_cli"


def shell(script: str, folder: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a shell script in which ``$T`` is the command."""
    variables = {**os.environ, "T": COMMAND, "PYTHONPATH": str(Path(__file__).parent.parent), **environment}
    return subprocess.run(["bash", "-c", script], capture_output=True, text=True, timeout=60, cwd=folder, env=variables)


@pytest.mark.parametrize(
    ("script", "code"),
    [
        pytest.param(f"$T detect {REPORT} > /dev/full", 6, id="full-disk"),
        pytest.param(f"$T -q --format text {REPORT} > /dev/full", 6, id="full-disk-while-translating"),
        pytest.param(f"$T detect {REPORT} >&-", 6, id="closed-standard-output"),
        pytest.param(f"$T -q -o /dev/full/x.txt {REPORT}", 6, id="output-file"),
        pytest.param("$T --help >&-", 6, id="help-to-a-closed-output"),
    ],
)
def test_a_result_that_cannot_be_written_is_one_line(script: str, code: int) -> None:
    done = shell(script)
    assert done.returncode == code
    assert done.stderr.startswith("translator-cli: ") and done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "arguments", ["models list", "--help", "config show", f"summarize {REPORT}", "facts --help", f"detect {REPORT}"]
)
def test_a_reader_that_leaves_is_nothing_wrong(arguments: str) -> None:
    """The reader has left before the first line is written."""
    done = shell(f"{{ sleep 0.6; $T {arguments}; echo code $? >&2; }} | true")
    assert done.stderr.splitlines()[-1] == "code 0"
    assert "Traceback" not in done.stderr and "Broken" not in done.stderr


def test_a_closed_standard_error_breaks_nothing() -> None:
    assert shell(f"$T detect {REPORT} 2>&-").returncode == 0


def test_a_deleted_working_directory_is_no_traceback(tmp_path: Path) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    done = shell(f"rmdir {folder}; $T detect {REPORT}; $T check", folder)
    assert done.stdout.endswith("\tde\t1.00\n")
    assert "Traceback" not in done.stderr


def test_an_unknown_home_is_one_that_cannot_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """A container with a random user id has neither HOME nor an entry in the list of users."""

    def unknown(number: int) -> None:
        raise KeyError(number)

    monkeypatch.delenv("HOME")
    monkeypatch.setattr("pwd.getpwuid", unknown)
    prepare_home()
    assert Path.home() == Path(os.devnull)


def test_a_random_user_id_without_home_can_translate(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(number: int) -> None:
        raise KeyError(number)

    monkeypatch.delenv("HOME")
    monkeypatch.setattr("pwd.getpwuid", unknown)
    outcome = cli("-q", "--format", "text", "--from", "de", stdin=b"Guten Tag.")
    assert (outcome.code, outcome.err) == (0, "") and outcome.out


def test_a_bug_is_exit_70_with_one_line_that_says_what_to_do(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by\x1b[31mzero")

    monkeypatch.setattr("translator_cli.files.read.read", broken)
    outcome = cli("detect", REPORT)
    assert outcome.code == ExitCode.INTERNAL
    assert outcome.err.count("\n") == 1 and "ZeroDivisionError" in outcome.err and "report it" in outcome.err
    assert "\x1b" not in outcome.err
    monkeypatch.setenv("TRANSLATOR_CLI_TRACEBACK", "1")
    assert "Traceback (most recent call last)" in cli("detect", REPORT).err


def test_sigterm_is_exit_143_with_one_line(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("Das ist ein guter Tag für alle.\n", encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "translator_cli", "--watch", str(draft)], stderr=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stderr is not None
    lines = []
    while "watching" not in (line := process.stderr.readline().decode()):
        lines.append(line)
        assert process.poll() is None, lines
    process.send_signal(signal.SIGTERM)
    _, error = process.communicate(timeout=60)
    assert (process.returncode, error.decode()) == (143, "translator-cli: terminated\n")


NASTY = "a\x1b[31mb\x1b]0;title\x07.de.md"


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("detect", NASTY), id="error-line"),
        pytest.param(("--model", NASTY, "-"), id="model"),
        pytest.param(("--format", NASTY), id="usage"),
        pytest.param(("sync", NASTY), id="sync"),
        pytest.param(("models", "install", NASTY + ".argosmodel"), id="models-install"),
        pytest.param(("config", "show", NASTY), id="config-show"),
    ],
)
def test_control_sequences_never_reach_the_terminal(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = cli(*arguments, stdin="Das ist ein guter Tag für alle.".encode())
    assert outcome.code not in (0, 70)
    assert not {"\x1b", "\x07"} & set(outcome.out + outcome.err)


def test_notes_and_the_reports_of_sync_are_made_safe(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / NASTY).write_bytes("Das Wetter ist schön und die Straße ist groß.\n".encode())
    (tmp_path / f"{NASTY}.old").write_bytes("Das Wetter ist schön und die Straße ist groß.\n".encode("cp1252"))
    for arguments in (("sync", f"./{NASTY}"), ("detect", f"{NASTY}.old")):
        outcome = cli(*arguments)
        assert "[31m" in outcome.err and outcome.code in (0, 1)
        assert not {"\x1b", "\x07"} & set(outcome.out + outcome.err)


def test_the_list_of_models_is_made_safe(cli: Cli, own_home: Path) -> None:
    package = own_home / ".local/share/argos-translate/packages/evil"
    (package / "model").mkdir(parents=True)
    (package / "model" / "model.bin").write_bytes(b"x")
    (package / "metadata.json").write_text(
        '{"from_code": "de", "to_code": "en", "package_version": "\\u001b[31m1", "argos_version": "1"}'
    )
    outcome = cli("models", "list")
    assert "\x1b" not in outcome.out + outcome.err


@pytest.mark.parametrize(("signal", "code"), [(KeyboardInterrupt, 130), (Terminated, 143)])
def test_a_signal_that_a_library_made_an_error_of_is_still_a_signal(
    signal: type[BaseException], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    def load() -> None:
        try:
            raise signal
        except BaseException:
            raise ValueError("profile format error")  # without "from", as langdetect does

    with pytest.raises(ValueError) as raised:
        load()
    assert exit_code_of(raised.value) == code
    assert "bug" not in capsys.readouterr().err


def test_a_signal_that_was_ignored_from_the_start_does_not_end_a_run() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)  # as "nohup" leaves it
    try:
        assert ending_signals() == [signal.SIGTERM]
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
        assert ending_signals() == [signal.SIGTERM, signal.SIGHUP]
    finally:
        signal.signal(signal.SIGHUP, before)
