"""Parts, keys, and what is dropped before anything is translated."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from tests.batch.bench import articles, plan_of, rows, work
from translator_cli.batch.records import lines, records_of
from translator_cli.batch.sources import find_sources
from translator_cli.batch.values import Reading, Record, Rejected
from translator_cli.errors import InputError


def test_parts_hold_every_record_once_in_order(tmp_path: Path) -> None:
    plan = plan_of(articles(tmp_path / "a.jsonl", 50))
    found = [each for part in plan.parts for each in records_of(part.pieces, Reading())]
    assert [each.id for each in found] == [f"a{number}" for number in range(50)]
    assert [each.where for each in found] == [f"a.jsonl:{number}" for number in range(1, 51)]
    assert [part.name for part in plan.parts] == [f"a-{number:05}" for number in range(len(plan.parts))]
    assert len(plan.parts) > 3 and plan.documents == 50 and plan.words == 50 * 22


def test_an_added_line_changes_the_last_part_only(tmp_path: Path) -> None:
    path = articles(tmp_path / "a.jsonl", 50)
    before = [part.stem for part in plan_of(path).parts]
    with open(path, "a", encoding="utf-8") as file:
        file.write('{"id": "new", "text": "Neu."}\n')
    assert [part.stem for part in plan_of(path).parts][:-1] == before[:-1]


def test_the_key_is_of_bytes_and_settings(tmp_path: Path) -> None:
    path = articles(tmp_path / "a.jsonl", 3)
    keys = [plan_of(path).parts[0].key, plan_of(path).parts[0].key, plan_of(path, settings="others").parts[0].key]
    articles(path, 3, a1="anders")
    keys.append(plan_of(path).parts[0].key)
    assert keys[0] == keys[1] and len(set(keys)) == 3


def test_the_key_does_not_hang_on_where_the_archive_lies(tmp_path: Path) -> None:
    stems = []
    for folder in ("one", "two"):
        (tmp_path / folder / "in").mkdir(parents=True)
        articles(tmp_path / folder / "in" / "a.jsonl", 3)
        stems.append([part.stem for part in plan_of(tmp_path / folder / "in").parts])
    assert stems[0] == stems[1]


def test_equal_articles_are_dropped_and_named(tmp_path: Path) -> None:
    plan = plan_of(articles(tmp_path / "a.jsonl", 4, a2="Gleich.", a3="Gleich."))
    assert plan.repeated == 1
    assert plan.parts[0].repeated == ((3, "a2"),)


@pytest.mark.parametrize("name", ["x", "two words"])
def test_the_same_article_with_the_same_id_is_dropped_as_well(tmp_path: Path, name: str) -> None:
    row = json.dumps({"id": name, "text": "Gleich."})
    (tmp_path / "a.jsonl").write_text(f"{row}\n{row}\n", "utf-8")
    plan = plan_of(tmp_path / "a.jsonl")
    assert (plan.repeated, plan.doubled) == (1, (name,))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param(b"{", "no JSON", id="no JSON"),
        pytest.param(b"[" * 100_000, "no JSON", id="deep"),
        pytest.param(b"\xff\xfe\xfd", "no JSON", id="no UTF-8"),
        pytest.param(b"[1]", "no JSON object", id="a list"),
        pytest.param(b'{"id": 1}', "no text in the field 'text'", id="no text"),
        pytest.param(b'{"id": 1, "text": 5}', "no text in the field 'text'", id="a number for a text"),
        pytest.param(b'{"text": "' + b"a" * 200_000 + b'"}', "a word of more than 10,000 bytes", id="a long word"),
        pytest.param(b'{"text": "' + b"a " * 600_000 + b'"}', "larger than 1,048,576 bytes", id="too large"),
    ],
)
def test_what_is_no_record_is_rejected_and_the_next_one_is_read(tmp_path: Path, line: bytes, reason: str) -> None:
    (tmp_path / "a.jsonl").write_bytes(line + b'\n\n{"text": "Gut."}')
    bad, good = records_of(plan_of(tmp_path / "a.jsonl", size=1 << 22).parts[0].pieces, Reading())
    assert isinstance(bad, Rejected) and bad.reason == reason
    assert good == Record("a.jsonl:3", "a.jsonl:3", b"Gut.")


@pytest.mark.parametrize("largest", [1, 3, 4, 5, 100])
def test_every_byte_of_every_line_is_counted_once(largest: int) -> None:
    data, seen = b"eins\nzwei drei\n\nvier", list[bytes]()
    found = list(lines(io.BytesIO(data), len(data), largest, seen.append))
    assert [length for _, length in found] == [5, 10, 1, 4]
    assert b"".join(seen) == data
    whole = [line for line, length in zip(data.splitlines(keepends=True), [5, 10, 1, 4]) if length <= largest]
    assert [line for line, _ in found if line is not None] == whole


def test_files_of_a_folder_are_documents_and_share_parts(tmp_path: Path) -> None:
    for name in ("a.txt", "b/c.md", ".hidden.txt", "d.pdf"):
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_text(f"Text {name}", "utf-8")
    (part,) = plan_of(tmp_path / "in").parts
    assert part.name == "in-00000"
    assert [(each.id, each.where) for each in records_of(part.pieces, Reading())] == [
        ("a.txt", "a.txt"),
        ("b/c.md", "b/c.md"),
    ]


def test_a_pattern_and_a_folder_name_each_file_once(tmp_path: Path) -> None:
    articles(tmp_path / "a.jsonl", 3)
    assert plan_of(tmp_path / "*.jsonl", tmp_path, tmp_path / "a.jsonl").documents == 3


def test_files_of_the_same_name_have_different_ids(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(f"Text {folder}", "utf-8")
    assert plan_of(tmp_path / "one", tmp_path / "two").doubled == ()


@pytest.mark.parametrize("name", ["nothing", "*.jsonl", "a.pdf"])
def test_nothing_to_read_is_an_error(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.pdf").touch()
    with pytest.raises(InputError):
        plan_of(tmp_path / name)


def test_a_long_name_in_letters_of_three_bytes_fits_into_a_file_system(tmp_path: Path) -> None:
    plan = plan_of(articles(tmp_path / f"{'猫' * 80}.jsonl", 3))
    assert work(plan, tmp_path / "out") and len(rows(tmp_path / "out")) == 3


def test_files_with_any_name_and_pipes_among_them(tmp_path: Path) -> None:
    names = ["zwei Wörter.txt", "🐈.txt", "bösartig\n.txt", os.fsdecode(b"kein \xff UTF-8.txt")]
    for name in names:
        (tmp_path / "in" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "in" / name).write_text(f"Datei {names.index(name)}.", "utf-8")
    os.mkfifo(tmp_path / "in" / "pipe.txt")
    (tmp_path / "in" / "to pipe.txt").symlink_to("pipe.txt")
    work(plan_of(tmp_path / "in"), tmp_path / "out")
    assert {row["id"] for row in rows(tmp_path / "out")} == set(names)


def test_what_is_left_out_of_a_folder_is_told(tmp_path: Path) -> None:
    for name in ("a.txt", "b.jsonl.gz", "c/d.docx", ".hidden/e.docx", ".f.docx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Eins.", "utf-8")
    told: list[str] = []
    (found,) = find_sources([str(tmp_path)], lambda name: name.endswith(".txt"), told.append)
    assert (found.name, sorted(told)) == ("a.txt", ["b.jsonl.gz", "c/d.docx"])
