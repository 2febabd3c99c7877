"""No command but two opens a socket: a guard in Python always, the system's own means where they work."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import EXAMPLES
from translator_cli.cli.commands import COMMANDS

ROOT = EXAMPLES.parent.parent
#: How each command is called; one that is not listed shows its help, which imports it.
CALLS: dict[str, list[list[str]]] = {
    "translate": [
        ["translate", "a.de.txt"],
        ["--format", "html", "-o", "x.html", "a.de.txt"],
        ["--review", "a.de.txt"],
    ],
    "summarize": [["summarize", "--bilingual", "a.de.txt"], ["summarize", "--summarizer", "lsa", "a.de.txt"]],
    "detect": [["detect", "a.de.txt"]],
    "facts": [["facts", "a.de.txt"]],
    "check": [["check", "a.de.txt"], ["check", "."]],
    "sync": [["sync", "a.de.txt"], ["check", "a.de.txt"]],
    "models": [["models", "list"], ["models", "verify"], ["models", "path"], ["models", "remove", "nothing"]],
    "memory": [["memory", "stats"], ["memory", "clear"]],
    "config": [["config", "show"]],
    "doctor": [["doctor"], ["doctor", "--json"]],
    "alternatives": [["alternatives", "--text", "Der Hund schläft."]],
}
GUARD = """
import os, socket
def refuse(*arguments, **options):
    with open(os.environ["GUARD_LOG"], "a") as log:
        log.write(repr(arguments)[:200] + "\\n")
    raise OSError("the network was used")
class Guarded(socket.socket):
    def __init__(self, family=-1, *rest, **options):
        if family != getattr(socket, "AF_UNIX", None):
            refuse(family)
        super().__init__(family, *rest, **options)
socket.socket = Guarded
socket.getaddrinfo = socket.gethostbyname = socket.create_connection = refuse
"""
RUN = """
import json, sys
from translator_cli.cli import run
for call in json.loads(sys.argv[1]):
    code = run(call)
    print(json.dumps([call, int(code)]), file=sys.stderr)
"""


def works(*command: str) -> bool:
    if shutil.which(command[0]) is None:
        return False
    return subprocess.run([*command, "true"], capture_output=True, timeout=60).returncode == 0


def isolation(trace: Path) -> list[str]:
    """Return the strongest wrapper that works here: a network of its own without interfaces, every call traced."""
    wrapper = []
    if works("unshare", "-n"):
        wrapper += ["unshare", "-n"]
    elif works("unshare", "-rn"):
        wrapper += ["unshare", "-rn"]
    if works("strace", "-f", "-o", os.devnull):
        wrapper += ["strace", "-f", "-e", "trace=network", "-o", str(trace)]
    return wrapper


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_opens_no_socket(tmp_path: Path, command: str) -> None:
    (tmp_path / "guard").mkdir()
    (tmp_path / "guard" / "sitecustomize.py").write_text(GUARD)
    (tmp_path / "a.de.txt").write_text("Der Hund schläft 14 Stunden in Köln.\n\nDie Katze jagt eine Maus.\n")
    log, trace = tmp_path / "guard.log", tmp_path / "trace"
    environment = {
        **os.environ,
        "PYTHONPATH": f"{tmp_path / 'guard'}{os.pathsep}{ROOT}",
        "GUARD_LOG": str(log),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    calls = CALLS.get(command, [[command, "--help"]])
    done = subprocess.run(
        [*isolation(trace), sys.executable, "-c", RUN, json.dumps(calls)],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        timeout=110,
    )
    ended = [json.loads(line) for line in done.stderr.splitlines() if line.startswith("[[")]
    assert [call for call, _ in ended] == calls, done.stderr
    assert all(code in (0, 1, 4) for _, code in ended), ended
    assert not log.exists(), log.read_text()
    if trace.exists():
        foreign = [line for line in trace.read_text().splitlines() if "AF_INET" in line or "AF_PACKET" in line]
        assert foreign == []


def test_the_guard_catches_what_it_is_for(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(GUARD)
    environment = {
        **os.environ,
        "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}",
        "GUARD_LOG": str(tmp_path / "log"),
        "ARGOS_PACKAGE_INDEX": "https://127.0.0.1:9/",
    }
    command = [sys.executable, "-m", "translator_cli", "models", "available"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
    assert done.returncode == 4 and done.stderr.count("\n") == 1
    assert (tmp_path / "log").read_text()
