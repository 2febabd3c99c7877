"""Parquet, in and out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.batch.bench import plan_of, rows, work
from tests.conftest import Outcome
from translator_cli.batch.records import records_of
from translator_cli.batch.values import Reading
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
