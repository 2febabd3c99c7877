"""The lock file: stable, small in a diff, and never read as something that it is not."""

from __future__ import annotations

import difflib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator_cli.errors import ExitCode, InputError
from translator_cli.pairs.lock import Lock, PairRecord, Recorded, lock_key
from translator_cli.pairs.lock_text import dump_lock, parse_lock, read_lock, write_lock
from translator_cli.pairs.prints import NOTHING, fingerprint
from translator_cli.pairs.store import load_lock

NAMES = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1, max_size=8)
PRINTS = st.text(max_size=20).map(fingerprint)
RECORDED = st.builds(
    Recorded,
    PRINTS,
    PRINTS,
    st.sampled_from(("machine", "edited", "copied")),
    st.text("abc:0", max_size=5),
    st.one_of(st.just(""), PRINTS),
    st.sampled_from(("", "0123abcd")),
    st.integers(1, 9),
    st.sampled_from(("", "89abcdef")),
)
LOCKS = st.builds(
    Lock,
    st.dictionaries(
        NAMES,
        st.builds(PairRecord, NAMES, st.lists(RECORDED, max_size=4).map(tuple), st.just("01ba4719")),
        max_size=4,
    ),
)


@given(LOCKS)
def test_what_is_written_is_read_back(lock: Lock) -> None:
    assert parse_lock(dump_lock(lock)) == lock


@given(LOCKS)
def test_the_order_of_pairs_does_not_matter(lock: Lock) -> None:
    other = Lock(dict(reversed(list(lock.pairs.items()))))
    assert dump_lock(other) == dump_lock(lock)


def test_the_form_is_fixed() -> None:
    entry = PairRecord("texte/über.en.md", (Recorded(fingerprint("Ja."), fingerprint("Yes."), "edited"),))
    assert dump_lock(Lock({"texte/über.de.md": entry, "a.de.md": PairRecord("a.en.md")})) == """{
 "version": 1,
 "pairs": {
  "a.de.md": {
   "target": "a.en.md",
   "segments": []},
  "texte/über.de.md": {
   "target": "texte/über.en.md",
   "segments": [
   {"source": "32e26f0b0b7de4ae:3", "target": "4a8fbe2c9d5d2e4f:4", "state": "edited"}
  ]}
 }
}
""".replace("32e26f0b0b7de4ae", fingerprint("Ja.")[:16]).replace("4a8fbe2c9d5d2e4f", fingerprint("Yes.")[:16])
    assert dump_lock(Lock()) == '{\n "version": 1,\n "pairs": {}\n}\n'


def test_a_changed_sentence_is_a_changed_line() -> None:
    items = tuple(Recorded(fingerprint(str(number)), fingerprint(f"en {number}")) for number in range(9))
    changed = (*items[:4], Recorded(fingerprint("neu"), fingerprint("new")), *items[5:])
    before, after = (dump_lock(Lock({"a": PairRecord("b", row)})).splitlines() for row in (items, changed))
    lines = [line for line in difflib.unified_diff(before, after, n=0, lineterm="") if line[:1] in "+-"]
    assert len(lines) == 4  # two of them the names of the files


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("Ein Satz.", "Ein  Satz.", id="two-blanks"),
        pytest.param("Ein Satz.", "Ein\nSatz.", id="wrapped"),
        pytest.param("Ein Satz.", " Ein\r\n\tSatz. ", id="windows-and-tabs"),
        pytest.param("Ein Satz im Zitat.", "Ein Satz\n> im Zitat.", id="wrapped-in-a-quotation"),
        pytest.param("Die Sozialversicherung.", "Die Sozial-\nversicherung.", id="hyphenated-at-the-line"),
        pytest.param("schön", "scho\u0308n", id="umlaut-in-two-parts"),
    ],
)
def test_cosmetic_changes_make_no_noise(left: str, right: str) -> None:
    assert fingerprint(left) == fingerprint(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("Ein Satz.", "Ein Satz!", id="punctuation"),
        pytest.param("ein Satz.", "Ein Satz.", id="case"),
        pytest.param("3,5 Euro", "35 Euro", id="comma"),
        pytest.param("Ein Satz.", "EinSatz.", id="joined"),
    ],
)
def test_real_changes_are_seen(left: str, right: str) -> None:
    assert fingerprint(left) != fingerprint(right)


def test_code_counts_to_the_blank() -> None:
    assert fingerprint("a:\n  b: 1\n", exact=True) == fingerprint("a:\r\n  b: 1", exact=True)
    assert fingerprint("a:\n  b: 1", exact=True) != fingerprint("a:\n b: 1", exact=True)


def test_a_fingerprint_is_sixteen_digits_and_a_length() -> None:
    digits, length = fingerprint("Ein  Satz.").split(":")
    assert (len(digits), length) == (16, "9") and NOTHING.endswith(":0")


def test_a_missing_file_is_an_empty_lock(tmp_path: Path) -> None:
    assert read_lock(tmp_path / "none") == Lock()


def test_saved_is_loaded(tmp_path: Path) -> None:
    lock = Lock({"ä.de.md": PairRecord("ä.en.md", (Recorded(fingerprint("a"), NOTHING),))})
    write_lock(lock, tmp_path / ".translator.lock")
    assert read_lock(tmp_path / ".translator.lock") == lock
    assert [path.name for path in tmp_path.iterdir()] == [".translator.lock"]


GOOD = dump_lock(Lock({"a.de.md": PairRecord("a.en.md", (Recorded(fingerprint("a"), fingerprint("b")),))}))


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        pytest.param(GOOD.replace("   {", "<<<<<<< HEAD\n   {"), 7, "holds a merge conflict", id="conflict"),
        pytest.param(GOOD.replace("  ]}", "=======\n  ]}"), 8, "holds a merge conflict", id="middle-of-a-conflict"),
        pytest.param(GOOD[:-8], 8, "damaged", id="cut-off"),
        pytest.param("", 1, "damaged", id="empty"),
        pytest.param(GOOD.replace('"state": "machine"}', '"state": "machine"'), 8, "damaged", id="brace-lost"),
    ],
)
def test_damage_is_named_with_its_line_and_its_cure(text: str, line: int, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_lock(text, "x/.translator.lock")
    message = str(caught.value)
    assert message.startswith(f"x/.translator.lock:{line}: ") and reason in message
    assert "translator-cli sync" in message and "\n" not in message
    assert caught.value.exit_code == ExitCode.INPUT


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[]", id="list"),
        pytest.param("{}", id="no-pairs"),
        pytest.param('{"pairs": []}', id="pairs-a-list"),
        pytest.param('{"version": 1, "pairs": {"a": {}}}', id="no-target"),
        pytest.param(GOOD.replace('"machine"', '"alien"'), id="state"),
        pytest.param(GOOD.replace(fingerprint("a"), "zz"), id="no-fingerprint"),
        pytest.param(GOOD.replace(f'"{fingerprint("a")}"', "7"), id="a-number"),
        pytest.param(GOOD.replace(":1", ":" + "9" * 5000), id="huge-length"),
        pytest.param("[" * 100_000, id="deep"),
        pytest.param(GOOD.replace('"state"', '"sentences": 1e9, "state"'), id="huge-run"),
        pytest.param(GOOD.replace('"state"', '"model": [], "state"'), id="model"),
        pytest.param(GOOD.replace('"state"', '"beside": "x", "state"'), id="beside"),
        pytest.param(GOOD.replace('"a.en.md"', "null"), id="target-null"),
        pytest.param(GOOD.replace('"a.en.md"', '"\\u0000"'), id="target-nul"),
        pytest.param(GOOD.replace('"segments": [', '"segments": [7, '), id="segment-a-number"),
    ],
)
def test_json_of_another_shape_is_damage(text: str) -> None:
    with pytest.raises(InputError, match=r"\.translator\.lock(?::1)?: damaged") as caught:
        parse_lock(text)
    assert len(str(caught.value)) < 200 and "\n" not in str(caught.value)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs FIFOs")
def test_a_lock_that_is_no_file_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / ".translator.lock")
    with pytest.raises(InputError, match="not a regular file"):
        read_lock(tmp_path / ".translator.lock")
    os.mkfifo(tmp_path / ".translator.lock.new")
    with pytest.raises(InputError, match="not a regular file"):
        load_lock(tmp_path / ".translator.lock")


def test_a_newer_version_asks_for_a_newer_program() -> None:
    with pytest.raises(InputError, match="newer translator-cli"):
        parse_lock(GOOD.replace('"version": 1', '"version": 2'))


def test_bytes_that_are_no_text_are_damage(tmp_path: Path) -> None:
    (tmp_path / ".translator.lock").write_bytes(b"\xff\xfe")
    with pytest.raises(InputError, match="not UTF-8 text"):
        read_lock(tmp_path / ".translator.lock")


def test_keys_are_relative_to_the_lock_and_in_one_spelling(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lock = tmp_path / ".translator.lock"
    assert lock_key(Path("texte/ä.de.md"), lock) == "texte/ä.de.md"
    assert lock_key(tmp_path / "texte" / "a\u0308.de.md", lock) == "texte/ä.de.md"
    assert lock_key(Path("b.de.md"), tmp_path / "texte" / ".translator.lock") == "../b.de.md"


def test_put_replaces_and_removes() -> None:
    lock = Lock().put("a", PairRecord("b")).put("c", PairRecord("d"))
    assert lock.put("a", None) == Lock({"c": PairRecord("d")})
    assert lock.put("a", PairRecord("e")).get("a") == PairRecord("e")
