"""Addresses that fsspec opens, in and out."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import fsspec
import pytest
from fsspec.spec import AbstractBufferedFile

from tests.batch.bench import Shouting, articles, digest, plan_of, rows, work
from tests.conftest import Outcome
from translator_cli.batch.archive import Archive
from translator_cli.batch.bucket import Bucket
from translator_cli.batch.messages import Orders, Report
from translator_cli.batch.planning import make_plan
from translator_cli.batch.records import records_of
from translator_cli.batch.sources import find_sources
from translator_cli.batch.stores import store_at
from translator_cli.batch.values import Plan, Reading, Record
from translator_cli.batch.work import Bench, steps
from translator_cli.errors import ExitCode, InputError, OutputError

Cli = Callable[..., Outcome]


@pytest.fixture
def memory() -> Iterator[Any]:
    system = fsspec.filesystem("memory")
    yield system
    system.store.clear()
    system.pseudo_dirs[:] = [""]


def planned(*named: str) -> Plan:
    return make_plan(find_sources(named, lambda name: name.endswith(".md")), Reading(), 1 << 10, "settings")


def done(plan: Plan, archive: Archive) -> list[Report]:
    bench = Bench(archive, Reading(), Shouting())
    return [each for part in plan.parts for each in steps(Orders(part), bench) if isinstance(each, Report)]


def test_an_address_gives_the_same_parts_and_the_same_files(memory: Any, tmp_path: Path) -> None:
    path = articles(tmp_path / "in" / "a.jsonl", 20)
    (tmp_path / "in" / "b.md").write_text("Zwei.", "utf-8")
    (tmp_path / "in" / ".c.md").write_text("Drei.", "utf-8")
    for each in (tmp_path / "in").iterdir():
        memory.pipe_file(f"/in/{each.name}", each.read_bytes())
    local = plan_of(tmp_path / "in")
    assert [part.stem for part in planned("memory://in").parts] == [part.stem for part in local.parts]
    assert [part.stem for part in planned("memory://in/*.jsonl").parts] == [part.stem for part in plan_of(path).parts]
    work(local, tmp_path / "out")
    archive = Archive(Bucket("memory://out"))
    reports = done(planned("memory://in"), archive)
    assert archive.committed() == {part.stem for part in local.parts} == {report.stem for report in reports}
    made = {name: memory.cat_file(name) for name in memory.find("/out/data")}
    assert {name.rpartition("/")[2] for name in made} == {file.name for file in (tmp_path / "out" / "data").iterdir()}
    assert all(
        (tmp_path / "out" / "data" / name.rpartition("/")[2]).read_bytes() == data for name, data in made.items()
    )


class Ranged(AbstractBufferedFile):  # type: ignore[misc]
    """What most stores give: it fetches ranges, and its ``readline`` takes no limit."""

    def _fetch_range(self, start: int, end: int) -> bytes:
        found: bytes = self.fs.cat_file(self.path, start, end)
        return found


def test_files_that_fetch_ranges_are_read_line_by_line(memory: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    memory.pipe_file("/in/a.jsonl", b'{"text": "Eins."}\n\n{"text": "Zwei."}')
    whole = planned("memory://in")
    monkeypatch.setattr(type(memory), "open", lambda self, path, mode, block_size: Ranged(self, path, mode, block_size))
    assert planned("memory://in") == whole
    found = records_of(whole.parts[0].pieces, Reading())
    assert [each.data for each in found if isinstance(each, Record)] == [b"Eins.", b"Zwei."]


def test_the_report_is_written_last(memory: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    memory.pipe_file("/in/a.jsonl", b'{"text": "Eins."}\n{\n{"text": "Eins."}\n')
    written, put = list[str](), Bucket.write

    def write(self: Bucket, name: str, data: bytes, private: bool = False) -> None:
        written.append(name)
        put(self, name, data, private)

    monkeypatch.setattr(Bucket, "write", write)
    done(planned("memory://in"), Archive(Bucket("memory://out")))
    assert [name.partition("/")[0] for name in written] == ["data", "rejected", "repeated", "_reports"]


def test_what_was_made_of_changed_input_is_put_aside(memory: Any) -> None:
    memory.pipe_file("/in/a.jsonl", b'{"text": "Eins."}\n{\n')
    archive = Archive(Bucket("memory://out"))
    (old,) = done(planned("memory://in"), archive)
    memory.pipe_file("/in/a.jsonl", b'{"text": "Zwei."}\n')
    plan = planned("memory://in")
    assert archive.put_aside(plan) == 1 and archive.committed() == set()
    assert sorted(name.split("/")[3] for name in memory.find("/out/_stale")) == ["_reports", "data", "rejected"]
    archive.save_plan(plan, "signature")
    assert archive.load_plan("signature") == plan and archive.load_plan("another") is None


def test_workers_write_to_an_address_whose_objects_are_not_put_as_a_whole(cli: Cli, tmp_path: Path) -> None:
    """``local://`` goes through fsspec, and a file there can be seen half written: so it is moved into place."""
    lines = [json.dumps({"id": str(number), "text": "Die Katze schläft."}) for number in range(2)]
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.jsonl").write_text("\n".join(lines), "utf-8")
    source = f"file://{tmp_path}/in"
    common = ["--workers", "1", "-f", "de", "--no-memory"]
    first = cli("batch", source, f"local://{tmp_path}/out", *common)
    assert (first.code, first.err) == (ExitCode.OK, "")
    assert cli("batch", source, tmp_path / "disk", *common).code == ExitCode.OK
    assert digest(tmp_path / "out") == digest(tmp_path / "disk")
    assert len(rows(tmp_path / "out")) == 1 and not list(tmp_path.rglob("*.tmp"))
    assert cli("batch", source, f"local://{tmp_path}/out", *common).out.startswith("1 parts, 0 of them done now;")


def test_an_address_that_cannot_be_written_is_named(monkeypatch: pytest.MonkeyPatch, memory: Any) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise RuntimeError("no such bucket\nand more")

    monkeypatch.setattr(type(memory), "pipe_file", refuse)
    with pytest.raises(OutputError, match="memory://out: cannot be written \\(no such bucket\\)"):
        store_at("memory://out/").write("data/a", b"")


def test_nothing_at_an_address_is_an_error(memory: Any) -> None:
    with pytest.raises(InputError, match="memory://nothing"):
        planned("memory://nothing")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["memory://in", "out"], "memory://in: memory is seen by one process only", id="memory"),
        pytest.param(["in", "memory://out"], "memory://out: memory is seen by one process only", id="memory out"),
        pytest.param(["local:///in", "local:///in/out"], "DST lies in local:///in", id="inside"),
        pytest.param(["nowhere://in", "out"], "nowhere://in: cannot be opened (Protocol not known", id="protocol"),
    ],
)
def test_wrong_addresses(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = cli("batch", *arguments)
    assert outcome.code == ExitCode.USAGE and message in outcome.err


def test_without_fsspec_one_line_says_what_to_install(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec", None)
    outcome = cli("batch", "s3://in", "out")
    assert outcome.code == ExitCode.USAGE
    assert outcome.err == (
        "translator-cli: s3://in: addresses need fsspec; install it with: pip install 'translator-cli[batch]'\n"
    )
