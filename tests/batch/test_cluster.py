"""Ray Core as the engine. Each run has a process of its own, because Ray leaves threads and settings behind."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.batch.bench import articles, digest, plan_of, rows, work
from tests.conftest import Outcome
from translator_cli.batch.quiet_ray import begin
from translator_cli.batch.warden import VARIABLE, clear, warded
from translator_cli.errors import ExitCode, ModelError

Cli = Callable[..., Outcome]
ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.timeout(600)  # a busy machine starts Ray in minutes


def python(*arguments: object) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, *map(str, arguments)]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment, cwd=ROOT
    )


def test_a_small_archive_is_the_same_on_both_engines(cli: Cli, tmp_path: Path) -> None:
    text = '{"id": "a", "text": "Die Katze schläft auf dem Sofa."}\n{"id": "b", "text": "Der Hund bellt."}\n{\n'
    (tmp_path / "a.jsonl").write_text(text, "utf-8")
    common = ["--workers", "2", "-f", "de"]
    local = cli("batch", tmp_path / "a.jsonl", tmp_path / "local", *common)
    command = ["-m", "translator_cli", "batch", tmp_path / "a.jsonl", tmp_path / "ray", *common, "--address", "local"]
    driver = python(*command)
    out, err = driver.communicate()
    assert (
        (driver.returncode, err)
        == (local.code, local.err)
        == (ExitCode.PARTIAL, "translator-cli: 1 rejected: no JSON\n")
    )
    assert out.startswith("1 parts, 1 of them done now (") and out.count("\n") == 1
    assert digest(tmp_path / "ray") == digest(tmp_path / "local")
    assert len(rows(tmp_path / "ray")) == 2


def test_killed_actors_leave_no_trace(tmp_path: Path) -> None:
    source = articles(tmp_path / "a.jsonl", 20)
    work(plan_of(source), tmp_path / "calm")
    driver = python("-m", "tests.batch.bench", "ray", source, tmp_path / "killed", tmp_path / "once")
    assert driver.communicate() == ("", "") and driver.returncode == 0
    assert (tmp_path / "once").read_text() == "x"
    assert digest(tmp_path / "calm") == digest(tmp_path / "killed")


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
def test_a_warden_ends_what_belongs_to_its_folder_and_removes_that() -> None:
    command = [sys.executable, "-c", "import time; time.sleep(500)"]
    other = subprocess.Popen(command)
    with warded() as folder:
        environment = {**os.environ, VARIABLE: folder}
        cleared = subprocess.Popen(command, env=environment)
        while not clear(folder):  # the child may not yet be that program
            assert cleared.poll() is None
        assert cleared.wait() == -signal.SIGKILL
        left = subprocess.Popen(command, env=environment)
        assert Path(folder).is_dir() and left.poll() is None
    assert left.wait() == -signal.SIGKILL and not Path(folder).exists()
    assert other.poll() is None
    other.kill()
    other.wait()


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
def test_a_driver_that_is_killed_while_ray_starts_leaves_nothing(tmp_path: Path) -> None:
    def folders() -> set[Path]:
        return set(Path("/tmp").glob("translator-cli-ray-*")) - before

    before = set(Path("/tmp").glob("translator-cli-ray-*"))
    driver = python("-m", "tests.batch.bench", "ray", articles(tmp_path / "a.jsonl", 4), tmp_path / "out")
    deadline = time.monotonic() + 500
    agent = "session_*/logs/runtime_env_agent.log"  # agents outlive all others, and write on
    while not any(list(folder.glob(agent)) for folder in folders()):
        assert driver.poll() is None and time.monotonic() < deadline
        time.sleep(0.01)
    started = below(driver.pid)
    warden = next(each for each in started if b"warden.py" in command_of(each))
    driver.kill()
    driver.communicate()
    while is_running(warden):
        assert time.monotonic() < deadline
        time.sleep(0.01)
    assert not [command_of(each) for each in started if is_running(each)] and not folders()


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
def test_a_driver_that_is_asked_to_end_says_so_and_starts_no_more_than_it_needs(cli: Cli, tmp_path: Path) -> None:
    text = "".join(f'{{"id": "{number}", "text": "Die {number}. Katze schläft."}}\n' for number in range(200))
    (tmp_path / "a.jsonl").write_text(text, "utf-8")
    common = ["batch", tmp_path / "a.jsonl", tmp_path / "out", "--part-size", "1K", "-f", "de", "--workers", "1"]
    driver = python("-m", "translator_cli", *common, "--address", "local")
    deadline = time.monotonic() + 500
    while not list((tmp_path / "out" / "_reports").glob("*.json")):
        assert driver.poll() is None and time.monotonic() < deadline
        time.sleep(0.02)
    commands = b" ".join(command_of(each) for each in below(driver.pid))
    assert b"gcs_server" in commands and b"monitor.py" not in commands and b"log_monitor" not in commands
    driver.terminate()
    assert (*driver.communicate(), driver.returncode) == ("", "translator-cli: terminated\n", ExitCode.TERMINATED)
    assert cli(*common).code == ExitCode.OK
    assert sorted(int(row["id"]) for row in rows(tmp_path / "out")) == list(range(200))


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
def test_a_killed_driver_takes_its_ray_along_and_the_other_engine_goes_on(tmp_path: Path) -> None:
    source = articles(tmp_path / "a.jsonl", 40)
    plan = plan_of(source)
    work(plan, tmp_path / "calm")
    killed = tmp_path / "killed"
    driver = python("-m", "tests.batch.bench", "ray", source, killed)
    deadline = time.monotonic() + 500
    while not (killed / "_reports").is_dir() or not list((killed / "_reports").glob("*.json")):
        assert driver.poll() is None and time.monotonic() < deadline
        time.sleep(0.02)
    started = below(driver.pid)
    assert len(started) > 3
    driver.kill()
    driver.communicate()
    while alive := [process for process in started if is_running(process)]:
        assert time.monotonic() < deadline, alive
        time.sleep(0.1)
    again = work(plan, killed)
    assert 0 < len(again) < len(plan.parts)
    assert digest(tmp_path / "calm") == digest(killed)


def below(process: int) -> list[int]:
    """The processes that a process has started, and those that they have started."""
    own = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    return [each for child in own for each in (int(child), *below(int(child)))]


def command_of(process: int) -> bytes:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        return b""


def is_running(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_cluster_that_is_not_there_is_one_line(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "Die Katze schläft."}\n', "utf-8")
    with socket.socket() as taken:  # bound, and nobody listens
        taken.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        done = cli("batch", tmp_path / "a.jsonl", tmp_path / "out", "--address", address)
    assert (done.code, done.out) == (ExitCode.MODEL, "")
    assert done.err == f"translator-cli: no Ray cluster can be used at {address}: Connection refused\n"


class Slow:
    """A Ray whose node is too slow ``times`` times."""

    def __init__(self, times: int) -> None:
        self.times, self.shut, self.cleared = times, 0, 0

    def start(self) -> str:
        return "127.0.0.1:1"

    def init(self, **_: object) -> None:
        self.times -= 1
        if self.times >= 0:
            raise Exception("The current node timed out\nduring startup.")

    def shutdown(self) -> None:
        self.shut += 1

    def clear(self) -> None:
        self.cleared += 1


def test_a_node_that_is_too_slow_for_ray_is_started_again() -> None:
    ray = Slow(2)
    begin(ray, "local", ray.start, ray.clear)
    assert (ray.shut, ray.cleared) == (2, 2)
    with pytest.raises(ModelError, match="no Ray cluster can be used at local: during startup."):
        begin(Slow(9), "local", ray.start, ray.clear)
    with pytest.raises(ModelError):
        begin(Slow(1), "10.0.0.1:6379", None, ray.clear)  # it is not for us to start that one again


def test_without_ray_one_line_says_what_to_install(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    (tmp_path / "a.jsonl").write_text('{"text": "Die Katze schläft."}\n', "utf-8")
    done = cli("batch", tmp_path / "a.jsonl", tmp_path / "out", "--address", "local")
    assert done.code == ExitCode.USAGE
    assert done.err == "translator-cli: --address needs Ray; install it with: pip install 'translator-cli[ray]'\n"
