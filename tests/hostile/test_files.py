"""What stands where a file should: devices, pipes, loops, odd names; and files that change while they are read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import EXAMPLES, Outcome
from translator_cli.errors import InputError, OutputError
from translator_cli.files import limited
from translator_cli.files.limited import read_plain
from translator_cli.files.read import read
from translator_cli.files.write import write_atomically

Cli = Callable[..., Outcome]
GERMAN = "Der Hund schläft heute den ganzen Tag. Die Katze jagt eine Maus.\n"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="devices, pipes and such names are POSIX")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def small_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("translator_cli.files.read.MAX_INPUT", 3_000_000)


@pytest.mark.parametrize("command", ["detect", "summarize", "translate", "facts", "check"])
def test_a_device_without_end_is_read_up_to_a_limit(cli: Cli, small_limit: None, command: str) -> None:
    done = cli(command, "/dev/zero")
    if command != "check":
        assert (done.code, done.err) == (3, "translator-cli: /dev/zero: larger than 3 MB; divide it\n")
    assert done.code in (0, 2, 3)


def test_a_large_file_is_refused_and_one_at_the_limit_is_read(cli: Cli, small_limit: None, folder: Path) -> None:
    (folder / "large.txt").write_bytes(b"a" * 3_000_001)
    assert cli("detect", "large.txt").err == "translator-cli: large.txt: larger than 3 MB; divide it\n"
    (folder / "just.txt").write_bytes(b"wort " * 600_000)
    assert cli("detect", "just.txt").code == 0
    assert cli("detect", "-", stdin=b"a" * 3_000_001).err.endswith("<stdin>: larger than 3 MB; divide it\n")
    assert limited.MAX_INPUT == 100_000_000


def test_a_pipe_is_read(folder: Path) -> None:
    os.mkfifo("pipe.txt")
    writer = threading.Thread(target=lambda: Path("pipe.txt").write_text(GERMAN))
    writer.start()
    assert read("pipe.txt").text == GERMAN
    writer.join()


@pytest.mark.parametrize("command", ["detect", "summarize", "translate", "facts", "check", "sync"])
def test_one_bad_file_never_stops_the_others(cli: Cli, folder: Path, command: str) -> None:
    """Loops of links, a missing file, a folder, a name that is too long or holds a NUL, beside a good file."""
    (folder / "loop.de.txt").symlink_to("loop.de.txt")
    (folder / "folder.de.txt").mkdir()
    (folder / "dangling.de.txt").symlink_to("nowhere")
    (folder / "good.de.txt").write_text(GERMAN)
    bad = ["loop.de.txt", "missing.de.txt", f"{'x' * 300}.de.txt", "dangling.de.txt", "folder.de.txt"]
    done = (
        cli(command, "--from", "de", *bad, "good.de.txt") if command != "detect" else cli(command, *bad, "good.de.txt")
    )
    assert "Traceback" not in done.err and "internal error" not in done.err
    assert done.code in (1, 3, 5), done.err
    if command in ("detect", "summarize", "translate", "facts"):
        assert done.code == 5
    if command in ("detect", "summarize", "translate"):
        assert "Hund" in done.out or "dog" in done.out.lower() or "good.de.txt\tde" in done.out
    if command == "sync":
        assert (folder / "good.en.txt").exists()


@pytest.mark.parametrize("command", ["detect", "summarize", "translate", "facts", "check", "sync", "detect-folder"])
def test_a_name_that_is_no_utf_8_is_a_name_like_others(cli: Cli, folder: Path, command: str) -> None:
    odd = os.fsdecode(b"\xff.de.md")
    Path(odd).write_text(GERMAN)
    Path("a.de.md").write_text(GERMAN)
    for name in (odd, "a.de.md"):
        Path(name.replace(".de.", ".en.")).write_text("The dog sleeps all day today. The cat hunts a mouse.\n")
    done = cli("check", ".") if command == "detect-folder" else cli(command, odd, "a.de.md")
    assert "Traceback" not in done.err and "internal error" not in done.err
    assert done.code in ((1, 5) if command == "sync" else (0, 1)), done.err  # a lock file holds text alone
    done.out.encode("utf-8")
    done.err.encode("utf-8")


def test_a_draft_whose_name_is_no_utf_8_is_synced(cli: Cli, folder: Path) -> None:
    odd = os.fsdecode(b"\xff.de.txt")
    Path(odd).write_text(GERMAN)
    Path("a.de.txt").write_text(GERMAN)
    done = cli("sync", "--from", "de", odd, "a.de.txt")
    assert done.code in (0, 1, 5), done.err
    assert "Traceback" not in done.err and "internal error" not in done.err
    assert Path("a.en.txt").exists()


@pytest.mark.parametrize("name", ["a\nb.txt", "a\x1b[31mb.txt", "a\u202eb.txt", "-rf.txt", " .txt", "ä" * 120 + ".txt"])
def test_odd_names_are_read_and_shown_on_one_line(cli: Cli, folder: Path, name: str) -> None:
    Path(name).write_text(GERMAN)
    done = cli("detect", "--", name)
    assert done.code == 0, done.err
    assert done.out.count("\n") == 1
    assert not any(character in done.out for character in "\x1b\u202e")


def test_a_file_that_vanishes_or_shrinks_while_it_is_read(cli: Cli, folder: Path) -> None:
    path = folder / "shrinks.txt"
    stop = threading.Event()

    def change() -> None:
        while not stop.is_set():
            path.write_text(GERMAN * 2000)
            os.truncate(path, 10)
            path.unlink(missing_ok=True)

    thread = threading.Thread(target=change)
    thread.start()
    try:
        for _ in range(30):
            done = cli("detect", "shrinks.txt")
            assert done.code in (0, 3) and "internal error" not in done.err and "Traceback" not in done.err
    finally:
        stop.set()
        thread.join()


@pytest.mark.parametrize("target", ["/dev/null", "pipe", "link-to-null"])
def test_output_is_written_into_what_is_no_plain_file(cli: Cli, folder: Path, target: str) -> None:
    Path("a.txt").write_text(GERMAN)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(Path("pipe").read_bytes()))
    if target == "pipe":
        os.mkfifo("pipe")
        reader.start()
    elif target == "link-to-null":
        Path("link-to-null").symlink_to("/dev/null")
    before = os.lstat(target)
    done = cli("-q", "--format", "text", "-o", target, "a.txt")
    assert done.code == 0, done.err
    assert os.lstat(target).st_mode == before.st_mode and os.lstat(target).st_ino == before.st_ino
    if target == "pipe":
        reader.join()
        assert b"dog" in got[0].lower()
    assert sorted(path.name for path in folder.iterdir()) == sorted({"a.txt", target} - {"/dev/null"})


def test_output_to_standard_output_by_its_name(folder: Path) -> None:
    command = f"{sys.executable} -m translator_cli -q --format text -o /dev/stdout {EXAMPLES / 'bericht.txt'}"
    environment = {**os.environ, "PYTHONPATH": str(EXAMPLES.parent.parent)}
    run = {"shell": True, "timeout": 60, "env": environment}
    piped = subprocess.run(f"{command} | cat", capture_output=True, **run)  # type: ignore[call-overload]
    subprocess.run(f"(echo first; {command}; echo last) > out.txt", check=True, **run)  # type: ignore[call-overload]
    assert piped.stdout.strip() and piped.stderr == b""
    assert Path("out.txt").read_bytes().startswith(b"first\n")


def test_permissions_of_what_is_written(folder: Path) -> None:
    old = os.umask(0o027)
    try:
        write_atomically(folder / "new", b"1")
        write_atomically(folder / "private", b"1", private=True)
        (folder / "kept").touch(mode=0o600)
        os.chmod(folder / "kept", 0o604)
        write_atomically(folder / "kept", b"1", private=True)
    finally:
        os.umask(old)
    modes = [(folder / name).stat().st_mode & 0o777 for name in ("new", "private", "kept")]
    assert modes == [0o640, 0o600, 0o604]


@pytest.mark.parametrize("name", ["x" * 255, "ä" * 127, "a\0b", "x" * 300, "folder", "no/such/folder"])
def test_names_to_write_to(folder: Path, name: str) -> None:
    (folder / "folder").mkdir()
    fits = len(os.fsencode(name)) <= 255 and name not in ("folder", "no/such/folder", "a\0b")
    if fits:
        write_atomically(folder / name, b"x")
        assert [path.name for path in folder.iterdir() if path.is_file()] == [name]
    else:
        with pytest.raises(OutputError, match="cannot be written"):
            write_atomically(folder / name, b"x")
        assert not [path for path in folder.iterdir() if path.is_file()]


@pytest.fixture(params=["pipe", "folder", "device", "large", "loop", "deep", "binary"])
def unfit(request: pytest.FixtureRequest, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """What is no fit configuration, glossary or lock file."""
    path = folder / "unfit"
    if request.param == "pipe":
        os.mkfifo(path)
    elif request.param == "folder":
        path.mkdir()
    elif request.param == "device":
        path.symlink_to("/dev/zero")
    elif request.param == "large":
        path.write_bytes(b"#" * 17_000_000)
    elif request.param == "loop":
        path.symlink_to(path)
    elif request.param == "deep":
        path.write_text("a = " + "[" * 100_000)
    else:
        path.write_bytes(bytes(range(256)))
    yield path


@pytest.mark.parametrize("use", ["config", "project", "glossary", "lock", "user"])
def test_settings_glossary_and_lock_that_are_unfit_are_one_line(
    cli: Cli, folder: Path, own_home: Path, unfit: Path, use: str
) -> None:
    Path("a.de.txt").write_text(GERMAN)
    Path("a.en.txt").write_text("The dog sleeps all day today. The cat hunts a mouse.\n")
    arguments: list[str] = ["check", "a.de.txt"]
    if use == "config":
        arguments = ["check", "--config", "unfit", "a.de.txt"]
    elif use == "glossary":
        arguments = ["check", "--glossary", "unfit", "a.de.txt"]
    elif use == "project":
        unfit.rename(folder / ".translator.toml")
    elif use == "lock":
        from translator_cli.pairs.lock import LOCK_NAME

        unfit.rename(folder / LOCK_NAME)
    else:
        (own_home / ".config/translator-cli").mkdir(parents=True)
        unfit.rename(own_home / ".config/translator-cli/config.toml")
    done = cli(*arguments)
    assert "Traceback" not in done.err and "internal error" not in done.err, done.err
    assert done.code in (0, 1, 2, 3)
    assert len(done.err.splitlines()) <= 4  # Click's usage error has three
    assert all(len(line) < 400 for line in done.err.splitlines())


LOCKS = [
    "", "[]", "{", "null", '{"version": 1}', '{"schema": "x"}', '{"pairs": 3}', '{"pairs": {"a.de.txt": 3}}',
    '{"pairs": {"a.de.txt": {"source": "x", "target": 4, "units": [1, 2]}}}',
    '{"version": 99999999999999999999}', '{"files": {"a.de.txt": {"sentences": [[[[]]]]}}}', "\ud800",
]  # fmt: skip


@pytest.mark.parametrize("content", LOCKS, ids=range(len(LOCKS)))
@pytest.mark.parametrize("command", ["check", "sync"])
def test_a_damaged_lock_is_one_line(cli: Cli, folder: Path, command: str, content: str) -> None:
    from translator_cli.pairs.lock import LOCK_NAME

    Path("a.de.txt").write_text(GERMAN)
    Path("a.en.txt").write_text("The dog sleeps all day today. The cat hunts a mouse.\n")
    (folder / LOCK_NAME).write_bytes(content.encode("utf-8", "surrogatepass"))
    done = cli(command, "a.de.txt")
    assert "Traceback" not in done.err and "internal error" not in done.err, done.err
    assert done.code in (0, 1, 3)


SETTINGS = [
    "tool = 3", "[tool]\ntranslator-cli = 3", "[tool.translator-cli]\nbeam = 99999999999999999999",
    "[tool.translator-cli]\nbeam = nan", "[tool.translator-cli]\nfrom = '\\u001b[31m'",
    "[tool.translator-cli]\n'\\u001b[31m' = 1", "[tool.translator-cli]\ndisable = [1979-05-27]",
    "[tool.translator-cli.check]\nformat = {a = 1}", "[tool.translator-cli]\npattern = '{lang'",
    "[tool.translator-cli]\npattern = '{0.__class__}'", "[tool.translator-cli]\nwidth = -5",
    "[tool.translator-cli]\nglossary = '\\u0000'", "[tool.translator-cli]\nmodel = '\\u0000/x'",
]  # fmt: skip


@pytest.mark.parametrize("content", SETTINGS, ids=range(len(SETTINGS)))
@pytest.mark.parametrize("command", ["check", "translate", "config"])
def test_wrong_settings_are_one_line(cli: Cli, folder: Path, command: str, content: str) -> None:
    Path("a.de.txt").write_text(GERMAN)
    Path("a.en.txt").write_text("The dog sleeps all day today. The cat hunts a mouse.\n")
    Path("pyproject.toml").write_text(content)
    done = cli("config", "show") if command == "config" else cli(command, "a.de.txt")
    assert "Traceback" not in done.err and "internal error" not in done.err, done.err
    assert done.code in (0, 1, 2, 3, 4)
    assert not any(character in done.err + done.out for character in "\x1b\x00")


def test_reading_what_is_no_plain_file_says_so(folder: Path) -> None:
    os.mkfifo("pipe")
    with pytest.raises(OSError, match="not a plain file"):
        read_plain(Path("pipe"))
    Path("large").write_bytes(b"x" * 11)
    with pytest.raises(OSError, match="larger than"):
        read_plain(Path("large"), 10)
    assert read_plain(Path("large"), 11) == b"x" * 11
    with pytest.raises(InputError):
        read("no such file")


def test_memory_false_is_respected_by_every_command(cli: Cli, folder: Path, own_home: Path) -> None:
    Path(".translator.toml").write_text("memory = false\n")
    for name in ("a", "b"):
        Path(f"{name}.de.txt").write_text(GERMAN)
    Path("a.en.txt").write_text("The dog sleeps all day today. The cat hunts a mouse.\n")
    commands = (
        ["translate", "a.de.txt"], ["summarize", "--bilingual", "a.de.txt"], ["facts", "a.de.txt"],
        ["facts", "b.de.txt"],
        ["check", "a.de.txt"], ["sync", "a.de.txt", "b.de.txt"], ["detect", "a.de.txt"], ["config", "show"],
    )  # fmt: skip
    for command in commands:
        assert cli(*command).code in (0, 1), command
    assert not list(own_home.rglob("*.sqlite3*"))
    assert "schläft" not in "".join(json.dumps(str(path)) for path in own_home.rglob("*"))


def test_what_sync_keeps_is_for_its_owner_alone(cli: Cli, folder: Path) -> None:
    Path("a.de.txt").write_text(GERMAN)
    assert cli("sync", "a.de.txt").code == 1
    Path("a.de.txt").write_text(GERMAN + "\nDie Stadt ist groß.\n")
    assert cli("sync", "a.de.txt").code == 1
    for kept in (folder / ".translator.lock", folder / ".translator.undo"):
        assert kept.stat().st_mode & 0o077 == 0, kept


def test_more_threads_than_any_machine_has_are_refused_or_bounded(cli: Cli, folder: Path) -> None:
    Path("a.de.txt").write_text(GERMAN)
    done = cli("--no-memory", "--threads", "100000", "a.de.txt")
    assert done.code in (0, 2) and "internal error" not in done.err
