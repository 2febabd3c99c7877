"""Installations that are killed, and two at once: what was installed stays, and nothing is left lying about."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from translator_cli.models import choose_route, installed_models
from translator_cli.models.install import install_file, unpacked
from translator_cli.models.verify import check_digests

Make = Callable[..., Path]
pytestmark = pytest.mark.usefixtures("untried")
INSTALL = """
import os, sys
from pathlib import Path
from translator_cli.models import install
step, renames, rename = int(sys.argv[2]), 0, os.rename
def counted(*names):
    global renames
    renames += 1
    if renames == step:
        os.kill(os.getpid(), 9)
    rename(*names)
os.rename = counted
install.check_package = lambda package: []  # loading the model is not what is tried here
install.install_file(Path(sys.argv[1]))
"""


def install_killed_at(archive: Path, step: int) -> int:
    command = [sys.executable, "-c", INSTALL, str(archive), str(step)]
    return subprocess.run(command, timeout=60).returncode


@pytest.mark.parametrize("step", [1, 2])
def test_a_kill_between_the_renames_loses_no_package(packages: Path, make_archive: Make, step: int) -> None:
    install_file(make_archive("de_en", package_version="1.0"))
    newer = make_archive("newer", package_version="2.0")
    os.rename(newer, newer.with_name("x.argosmodel"))
    archive = newer.with_name("de_en.argosmodel")
    assert install_killed_at(_renamed(archive, newer.with_name("x.argosmodel")), step) == -signal.SIGKILL
    (model,) = installed_models()[0]
    assert (model.version, check_digests(model.path)) == ("1.0", [])
    assert choose_route("de", "en") == (model,)
    assert install_killed_at(archive, 0) == 0
    assert [path.name for path in packages.iterdir()] == ["de_en"]
    assert installed_models()[0][0].version == "2.0"


def _renamed(archive: Path, other: Path) -> Path:
    """Make an archive whose package has the folder's name that is installed already."""
    import zipfile

    with zipfile.ZipFile(other) as source, zipfile.ZipFile(archive, "w") as target:
        for name in source.namelist():
            target.writestr(name.replace("newer", "de_en", 1), source.read(name))
    return archive


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_at_any_moment_leaves_the_old_package_and_no_rubbish(
    packages: Path, make_archive: Make, number: signal.Signals
) -> None:
    archive = make_archive("de_en")
    install_file(archive)
    for delay in (0.0, 0.2):
        command = [sys.executable, "-m", "translator_cli", "models", "install", str(archive)]
        process = subprocess.Popen(command, stderr=subprocess.PIPE)
        while process.poll() is None and not list(packages.glob(".installing-*/*")):
            time.sleep(0.005)
        time.sleep(delay)
        process.send_signal(number)
        _, errors = process.communicate(timeout=60)
        assert b"Traceback" not in errors
        (model,) = installed_models()[0]
        assert check_digests(model.path) == []
    install_file(archive)
    assert [path.name for path in packages.iterdir()] == ["de_en"]


def test_two_at_once_take_turns(packages: Path, make_archive: Make) -> None:
    archives = [make_archive(name) for name in ("de_en", "other", "third")]
    commands = [[sys.executable, "-c", INSTALL, str(archive), "0"] for archive in (*archives, archives[0])]
    processes = [subprocess.Popen(command) for command in commands]
    assert [process.wait(timeout=100) for process in processes] == [0, 0, 0, 0]
    assert sorted(path.name for path in packages.iterdir()) == ["de_en", "other", "third"]
    assert all(check_digests(path) == [] for path in packages.iterdir())


def test_the_next_installation_sweeps_what_was_left(packages: Path, make_archive: Make) -> None:
    packages.mkdir()
    for name in (".installing-abc", ".removing-old", ".replaced-gone"):
        (packages / name / "model").mkdir(parents=True)
    (packages / "gone").mkdir()
    install_file(make_archive("de_en"))
    assert sorted(path.name for path in packages.iterdir()) == ["de_en", "gone"]


def test_a_package_for_one_run_is_swept_after_a_kill(
    make_archive: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    dead, alive = tmp_path / f"translator-cli-run-{process.pid}-x", tmp_path / f"translator-cli-run-{os.getpid()}-x"
    for folder in (dead, alive):
        folder.mkdir()
    assert unpacked(make_archive("x")).path.is_dir()
    assert not dead.exists() and alive.exists()
