"""Signals, kills, full disks and unwritable places: nothing half-written, one line, the documented exit code.

``FAULT_ROUNDS=100`` repeats the random moments that often; the tests of every day take a few.
"""

from __future__ import annotations

import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import EXAMPLES
from translator_cli.errors import OutputError
from translator_cli.files.write import write_atomically

ROUNDS = int(os.environ.get("FAULT_ROUNDS", "2"))
ROOT = EXAMPLES.parent.parent
GERMAN = "".join(f"Der Hund Nummer {number} schläft heute den ganzen Tag.\n\n" for number in range(60))
pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and limits are POSIX")


def start(*arguments: str | Path, folder: Path, limit: int = 0) -> subprocess.Popen[bytes]:
    """Start the command; ``limit`` is the largest file in bytes that it can write, as on a full disk."""

    def no_room() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # then writing fails with EFBIG, as it would with ENOSPC
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.Popen(
        [sys.executable, "-m", "translator_cli", *map(str, arguments)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TRANSLATOR_CLI_CACHE": str(folder / "cache")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=no_room if limit else None,
    )


def await_handlers(process: subprocess.Popen[bytes]) -> None:
    """Wait until the command heeds signals: before that it is the interpreter's own start, which a signal just ends."""
    status = Path(f"/proc/{process.pid}/status")
    if not status.exists():  # no Linux
        time.sleep(0.5)
        return
    while process.poll() is None:
        caught = next((line for line in status.read_text().splitlines() if line.startswith("SigCgt")), "SigCgt: 0")
        if int(caught.split()[1], 16) >> (signal.SIGTERM - 1) & 1:
            return
        time.sleep(0.005)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.de.txt").write_text(GERMAN, encoding="utf-8")
    return tmp_path


def leftovers(folder: Path) -> list[str]:
    """Temporary files that would stay in the reader's way; a hidden one of a killed process is out of it."""
    return [path.name for path in folder.iterdir() if path.name.endswith(".tmp") and not path.name.startswith(".")]


# Interrupted while an extension module runs Python code, the interpreter itself ends by the signal: 130 in a shell too.
CODES = {signal.SIGINT: {0, 130, -2}, signal.SIGTERM: {0, 143}, signal.SIGHUP: {0, 143}, signal.SIGKILL: {0, -9}}


@pytest.mark.parametrize("number", CODES, ids=lambda number: number.name)
def test_a_signal_at_any_moment_of_a_translation_leaves_the_old_file_or_the_new(
    folder: Path, number: signal.Signals
) -> None:
    whole = _translated(folder)
    moments = random.Random(number)
    for _ in range(ROUNDS):
        (folder / "out.txt").write_text("old")
        process = start("-q", "--no-memory", "--format", "text", "-o", "out.txt", "a.de.txt", folder=folder)
        await_handlers(process)
        time.sleep(moments.uniform(0, 0.9))
        process.send_signal(number)
        _, errors = process.communicate(timeout=60)
        assert (folder / "out.txt").read_text("utf-8") in ("old", whole)
        assert leftovers(folder) == []
        assert process.returncode in CODES[number], errors
        assert b"Traceback" not in errors


@pytest.mark.parametrize("number", CODES, ids=lambda number: number.name)
def test_a_signal_at_any_moment_of_a_sync_leaves_translation_and_record_in_step(
    folder: Path, number: signal.Signals
) -> None:
    new = GERMAN + "Die Katze schläft nicht.\n"
    old = _synchronised(folder, GERMAN)
    whole = _synchronised(folder, new)
    moments = random.Random(number)
    for _ in range((ROUNDS + 1) // 2):
        assert _synchronised(folder, GERMAN) == old
        (folder / "a.de.txt").write_text(new, encoding="utf-8")
        process = start("sync", "-q", "--no-memory", "a.de.txt", folder=folder)
        await_handlers(process)
        time.sleep(moments.uniform(0, 0.7))
        process.send_signal(number)
        _, errors = process.communicate(timeout=60)
        assert (folder / "a.en.txt").read_text("utf-8") in (old, whole)
        assert leftovers(folder) == []
        assert process.returncode in CODES[number] | {1}, errors
        assert b"Traceback" not in errors
        assert _synchronised(folder, new) == whole
        checked = start("check", "-q", "a.de.txt", folder=folder)
        said = checked.communicate(timeout=60)
        assert checked.returncode == 0, said


def _synchronised(folder: Path, draft: str) -> str:
    (folder / "a.de.txt").write_text(draft, encoding="utf-8")
    done = start("sync", "-q", "a.de.txt", folder=folder)
    errors = done.communicate()[1]
    assert done.returncode in (0, 1), errors
    return (folder / "a.en.txt").read_text("utf-8")


def _translated(folder: Path) -> str:
    done = start("-q", "--no-memory", "--format", "text", "-o", "whole.txt", "a.de.txt", folder=folder)
    assert done.wait(60) == 0
    done.communicate()
    return (folder / "whole.txt").read_text("utf-8")


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM], ids=lambda number: number.name)
def test_a_memory_survives_a_kill_while_it_is_written(folder: Path, number: signal.Signals) -> None:
    script = """
import sys
from pathlib import Path
from translator_cli.document import Hypothesis
from translator_cli.memory import open_memory
with open_memory(Path(sys.argv[1])) as memory:
    for number in range(100000):
        memory.learn("de", "en", [(f"Satz {number}", f"sentence {number}")])
        print(number, flush=True)
"""
    file = folder / "memory.sqlite3"
    for _ in range(ROUNDS):
        process = subprocess.Popen(
            [sys.executable, "-c", script, str(file)],
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        assert process.stdout is not None
        for _ in range(random.Random(number).randrange(5, 40)):
            said = process.stdout.readline()
        process.send_signal(number)
        process.communicate()
        connection = sqlite3.connect(file)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        kept = connection.execute("SELECT COUNT(*) FROM edit WHERE target = ?", (f"sentence {int(said)}",)).fetchone()
        assert kept == (1,), "what was said to be stored is stored"
        connection.close()


WRITERS = [
    pytest.param(["--format", "text", "-o", "out.txt", "a.de.txt"], "out.txt", 6, id="output"),
    pytest.param(["-o", "out.html", "a.de.txt"], "out.html", 6, id="html"),
    pytest.param(["sync", "a.de.txt"], "a.en.txt", 6, id="sync"),
]


@pytest.mark.parametrize(("arguments", "written", "code"), WRITERS)
def test_a_full_disk_is_one_line_and_nothing_half_written(
    folder: Path, arguments: list[str], written: str, code: int
) -> None:
    (folder / written).write_text("old\n")
    process = start("-q", *(["--no-memory"] if arguments[0] != "sync" else []), *arguments, folder=folder, limit=1000)
    if arguments[0] == "sync":
        process.kill()
        process.communicate()
        process = start(*arguments, "-q", "--no-memory", folder=folder, limit=1000)
    _, errors = process.communicate(timeout=60)
    assert (folder / written).read_text() == "old\n"
    assert process.returncode == code, errors
    assert errors.startswith(b"translator-cli: ") and errors.count(b"\n") == 1
    assert not [path.name for path in folder.iterdir() if path.name.endswith(".tmp")]


def test_a_memory_on_a_full_disk_never_stops_a_translation(folder: Path) -> None:
    process = start("--format", "text", "a.de.txt", folder=folder, limit=8192)
    out, errors = process.communicate(timeout=60)
    assert process.returncode == 0, errors
    assert b"dog" in out.lower()
    assert b"Traceback" not in errors and b"translation memory" in errors


def test_models_on_a_full_disk_are_one_line(folder: Path) -> None:
    from translator_cli.models import STARTER_FOLDER

    package = folder / "package"
    subprocess.run(["cp", "-r", STARTER_FOLDER, package], check=True)

    def limit_files() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))

    process = subprocess.Popen(
        [sys.executable, "-m", "translator_cli", "models", "install", str(package)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "ARGOS_PACKAGES_DIR": str(folder / "packages")},
        stderr=subprocess.PIPE,
        preexec_fn=limit_files,
    )
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 4
    assert errors.count(b"\n") == 1 and b"ARGOS_PACKAGES_DIR" in errors
    assert list((folder / "packages").iterdir()) == []


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 kB where one can be mounted, else a limit on the size of files that acts like one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = (
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", disk], capture_output=True).returncode == 0
    )
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    if not mounted:
        resource.setrlimit(resource.RLIMIT_FSIZE, (65536, before[1]))
    yield disk
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    signal.signal(signal.SIGXFSZ, ignored)
    if mounted:
        subprocess.run(["umount", disk], check=True)


def test_the_one_writer_of_files_on_a_full_disk(full_disk: Path) -> None:
    write_atomically(full_disk / "kept", b"old")
    with pytest.raises(OutputError, match="cannot be written"):
        write_atomically(full_disk / "kept", b"x" * 100_000)
    assert (full_disk / "kept").read_bytes() == b"old"
    assert [path.name for path in full_disk.iterdir()] == ["kept"]


def unwritable(folder: Path) -> dict[str, str]:
    """Variables of a home in which nothing can be made; root is bound by no rights, so it is a file."""
    (folder / "home").write_text("a file, not a folder")
    return {"HOME": str(folder / "home"), "TRANSLATOR_CLI_CACHE": str(folder / "home" / "cache")}


ENVIRONMENTS: dict[str, Callable[[Path], dict[str, str | None]]] = {
    "unwritable-home": lambda folder: {**unwritable(folder)},
    "no-home": lambda folder: {"HOME": None, "TRANSLATOR_CLI_CACHE": None},
    "c-locale": lambda folder: {"LC_ALL": "C", "LANG": None, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "no-locale": lambda folder: {"LC_ALL": None, "LANG": None, "LC_CTYPE": None},
    "no-term": lambda folder: {"TERM": None},
    "empty-path": lambda folder: {"PATH": ""},
    "odd-columns": lambda folder: {"COLUMNS": "viele", "LINES": "-1"},
}


@pytest.mark.parametrize("name", ENVIRONMENTS)
def test_a_poor_environment(folder: Path, name: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TRANSLATOR_CLI_CACHE": str(folder / "cache")}
    for variable, value in ENVIRONMENTS[name](folder).items():
        environment.pop(variable, None)
        if value is not None:
            environment[variable] = value
    for arguments in (["--format", "text", "a.de.txt"], ["models", "list"]):
        command = [sys.executable, "-m", "translator_cli", *arguments]
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, timeout=90)
        assert done.returncode == 0, done.stderr
        assert b"Traceback" not in done.stderr and done.stdout


def test_eight_processes_on_one_memory_and_one_lock_file(folder: Path) -> None:
    """As many syncs of their own drafts as there are processes, into one lock file and one memory."""
    for number in range(8):
        (folder / f"d{number}.de.txt").write_text(f"Der Hund Nummer {number} schläft.\n\nEr heißt Bello.\n")
    for _ in range(ROUNDS if ROUNDS > 2 else 1):
        processes = [start("sync", "-q", f"d{number}.de.txt", folder=folder) for number in range(8)]
        errors = [process.communicate(timeout=120)[1] for process in processes]
        assert {process.returncode for process in processes} <= {0, 1}, errors
        for number in range(8):
            (folder / f"d{number}.de.txt").write_text(f"Der Hund Nummer {number} schläft {time.time_ns()} Mal.\n")
    lock = (folder / ".translator.lock").read_text()
    assert all(f'"d{number}.de.txt"' in lock for number in range(8))
    connection = sqlite3.connect(next((folder / "cache").glob("*.sqlite3")))
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_a_signal_inside_a_finaliser_still_ends_the_run(tmp_path: Path) -> None:
    program = tmp_path / "run.py"
    program.write_text(
        "import os, signal, time\n"
        "from translator_cli.cli.streams import Terminated, deliver_swallowed_signals, end_on_signals\n"
        "class Finalised:\n"
        "    def __del__(self):\n"
        "        os.kill(os.getpid(), signal.SIGTERM)\n"
        "        time.sleep(0.2)\n"
        "deliver_swallowed_signals()\n"
        "end_on_signals()\n"
        "try:\n"
        "    value = Finalised()\n"
        "    del value\n"
        "    time.sleep(20)\n"
        "except Terminated:\n"
        "    raise SystemExit(143)\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, program], env=environment, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (143, b"")
