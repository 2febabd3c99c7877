"""Parquet, in and out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import IO

import pytest

from tests.batch.bench import plan_of, rows, work
from tests.conftest import Outcome
from translator_cli.batch import tables
from translator_cli.batch.places import open_to_read
from translator_cli.batch.records import records_of
from translator_cli.batch.values import Reading, Record, Rejected
from translator_cli.errors import ExitCode, InputError

arrow = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Fifty articles in row groups of twenty; one has no text, two are equal."""
    texts: list[str | None] = [f"Artikel {number} " + "wort " * 20 for number in range(50)]
    texts[7], texts[33] = None, texts[3]
    table = arrow.table({"key": list(range(50)), "body": texts, "other": [0.5] * 50})
    parquet.write_table(table, tmp_path / "a.parquet", row_group_size=20)
    return tmp_path / "a.parquet"


@pytest.mark.parametrize("size", [1, 1 << 10, 1 << 20])
def test_every_row_is_in_one_part_in_order(source: Path, size: int) -> None:
    reading = Reading("body", "key")
    plan = plan_of(source, size=size, reading=reading)
    found = [each for part in plan.parts for each in records_of(part.pieces, reading)]
    assert [each.id for each in found] == [str(number) for number in range(50)]
    assert [each.where for each in found] == [f"a.parquet:{number}" for number in range(1, 51)]
    assert (plan.documents, plan.repeated, len(plan.parts)) == (50, 1, {1: 50, 1 << 10: 7 + 1, 1 << 20: 3}[size])


def test_rows_without_an_id_column_are_named_by_their_place(source: Path) -> None:
    reading = Reading("body")
    plan = plan_of(source, reading=reading)
    assert next(iter(records_of(plan.parts[0].pieces, reading))).id == "a.parquet:1"


def test_workers_read_row_groups(tmp_path: Path) -> None:
    table = arrow.table({"id": ["a", "b"], "text": ["Eins.", "Zwei."]})
    parquet.write_table(table, tmp_path / "a.parquet")
    work(plan_of(tmp_path / "a.parquet"), tmp_path / "out")
    assert [row["translation"] for row in rows(tmp_path / "out")] == ["EINS.", "ZWEI."]


def test_a_row_group_of_many_parts_is_read_once_even_where_readers_take_turns(
    source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parquet.write_table(parquet.read_table(source), source)  # one group, as most programs write it
    reading, opened = Reading("body", "key"), list[str]()
    plan = plan_of(source, size=200, reading=reading)

    def open_and_count(name: str) -> IO[bytes]:
        opened.append(name)
        return open_to_read(name)

    monkeypatch.setattr(tables, "open_to_read", open_and_count)
    found = [each.id for part in plan.parts for each in records_of(part.pieces, reading)]
    assert found == [str(number) for number in range(50)] and len(plan.parts) > 20
    assert opened == [str(source)]
    readers = [records_of(part.pieces, reading) for part in plan.parts[::5]]
    turns = [next(reader, None) for _ in range(4) for reader in readers]
    alone = [list(records_of(part.pieces, reading)) for part in plan.parts[::5]]
    assert turns == [dict(enumerate(each)).get(turn) for turn in range(4) for each in alone]


def test_a_table_that_has_grown_is_read_anew(tmp_path: Path) -> None:
    for count in (3, 5):
        table = arrow.table({"id": list(range(count)), "text": [f"Satz {number}." for number in range(count)]})
        parquet.write_table(table, tmp_path / "a.parquet")
        plan = plan_of(tmp_path / "a.parquet", size=1)
        found = [each.id for part in plan.parts for each in records_of(part.pieces, Reading())]
        assert found == [str(number) for number in range(count)]


@pytest.mark.parametrize(
    ("ids", "found"),
    [
        pytest.param([1.0, None, 2.5], ["1", "a.parquet:2", "2.5"], id="whole numbers with gaps"),
        pytest.param([float("nan"), 2.0**60, -1.0], ["a.parquet:1", str(2**60), "-1"], id="no number"),
        pytest.param([b"a", b"\xff", None], ["a", "a.parquet:2", "a.parquet:3"], id="bytes"),
        pytest.param([Decimal("1.50"), None, Decimal(2)], ["1.50", "a.parquet:2", "2.00"], id="decimals"),
        pytest.param([date(2026, 1, 2), None, None], ["2026-01-02", "a.parquet:2", "a.parquet:3"], id="dates"),
        pytest.param([["a"], None, []], ["a.parquet:1", "a.parquet:2", "a.parquet:3"], id="lists"),
    ],
)
def test_ids_of_any_plain_kind_are_kept(tmp_path: Path, ids: list[object], found: list[str]) -> None:
    parquet.write_table(arrow.table({"id": ids, "text": ["Eins.", "Zwei.", "Drei."]}), tmp_path / "a.parquet")
    plan = plan_of(tmp_path / "a.parquet")
    assert [each.id for part in plan.parts for each in records_of(part.pieces, Reading())] == found


def test_bytes_that_are_text_are_read_as_text(tmp_path: Path) -> None:
    parquet.write_table(arrow.table({"id": [1, 2], "text": [b"Sch\xc3\xb6n.", b"\xff"]}), tmp_path / "a.parquet")
    plan = plan_of(tmp_path / "a.parquet")
    first, second = [each for part in plan.parts for each in records_of(part.pieces, Reading())]
    assert isinstance(first, Record) and first.data == "Schön.".encode()
    assert second == Rejected("2", "a.parquet:2", "no text in the field 'text'")


def test_a_table_with_a_damaged_page_is_named(tmp_path: Path) -> None:
    texts = [f"Satz {number}. " * 20 for number in range(200)]
    parquet.write_table(arrow.table({"text": texts}), tmp_path / "a.parquet", use_dictionary=False)
    data = bytearray((tmp_path / "a.parquet").read_bytes())
    data[40:400] = bytes(360)
    (tmp_path / "a.parquet").write_bytes(data)
    with pytest.raises(InputError, match="a.parquet: no Parquet file, or a damaged one"):
        plan_of(tmp_path / "a.parquet")


def test_half_characters_are_spelled_out_in_a_table() -> None:
    row = {"id": "\udcff.txt", "units": [{"source": "a\ud800", "start": 0}], "summary": [0], "findings": []}
    (found,) = parquet.read_table(BytesIO(tables.encoded([row]))).to_pylist()
    assert (found["id"], found["units"][0]["source"], found["summary"]) == ("\\udcff.txt", "a\\ud800", [0])


@pytest.mark.parametrize(
    ("data", "message"),
    [pytest.param(b"no table", "no Parquet file", id="damaged"), pytest.param(None, "no column 'text'", id="column")],
)
def test_a_table_that_cannot_be_used_is_named(source: Path, data: bytes | None, message: str) -> None:
    if data is not None:
        source.write_bytes(data)
    with pytest.raises(InputError, match=f"a.parquet: {message}"):
        plan_of(source)


def test_parquet_comes_out(cli: Callable[..., Outcome], tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "a", "text": "Die Katze schläft auf dem Sofa."}\n', "utf-8")
    out = tmp_path / "out"
    assert cli("batch", tmp_path / "a.jsonl", out, "--workers", "1", "--output", "parquet").code == ExitCode.OK
    (file,) = (out / "data").iterdir()
    (row,) = parquet.read_table(file).to_pylist()
    assert (row["id"], row["language"], row["findings"]) == ("a", "de", [])
    assert row["units"][0]["target"] == row["translation"].strip()
    assert cli("batch", tmp_path / "a.jsonl", out).code == ExitCode.USAGE  # jsonl would be another archive


def test_without_pyarrow_one_line_says_what_to_install(
    cli: Callable[..., Outcome], source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    for arguments in ([source, "--text-field", "body"], [tmp_path / "a.txt", "--output", "parquet"]):
        (tmp_path / "a.txt").write_text("Eins.", "utf-8")
        done = cli("batch", arguments[0], tmp_path / "out", *arguments[1:])
        assert done.code == ExitCode.USAGE
        assert done.err == (
            "translator-cli: Parquet needs pyarrow; install it with: pip install 'translator-cli[batch]'\n"
        )
