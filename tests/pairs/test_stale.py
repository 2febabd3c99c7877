"""What is out of step: found from the record, with the lines of both files, and never for cosmetic edits."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.pairs.desk import bring, document
from translator_cli.document import LocatedFinding
from translator_cli.pairs.align import match_pair
from translator_cli.pairs.lock import Lock, PairRecord
from translator_cli.pairs.lock_text import write_lock
from translator_cli.pairs.naming import FilePair
from translator_cli.split import split
from translator_cli.pairs.project import recorded_pairs
from translator_cli.pairs.stale import MISSING, ORPHANED, STALE, UNRECORDED, missing_files, stale
from translator_cli.pairs.store import forget_deleted, load_lock

DE = """---
title: Bad
---
# Das Bad

Das Bad hat 3 Becken. Es öffnet um 9 Uhr.
Der Eintritt ist frei.

- Seife
- Tuch
"""
EN = """---
title: Bad
---
# The pool

The pool has 3 basins. It opens at 9.
Admission is free.

- Soap
- Towel
"""


def recorded() -> PairRecord:
    """The record of a sync at which a person found both texts in step."""
    done = bring(DE, EN)
    assert not done.changed
    return PairRecord("a.en.md", done.segments, done.end)


def found(de: str, en: str, entry: PairRecord | None) -> tuple[LocatedFinding, ...]:
    source, target = document("a.de.md", de), document("a.en.md", en)
    return stale(match_pair(source, split(source, "de"), target, split(target, "en"), entry), entry)


def change(text: str, *pairs: tuple[str, str]) -> str:
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize(
    ("de", "en", "expected"),
    [
        pytest.param((), (), [], id="in-step"),
        pytest.param([("3 Becken", "4 Becken")], (), [(STALE, 6, 1, 6)], id="german-changed"),
        pytest.param([("frei.", "teuer.")], (), [(STALE, 7, 1, 7)], id="german-changed-on-its-own-line"),
        pytest.param([("Seife", "Kamm")], (), [(STALE, 9, 3, 9)], id="list-item-changed"),
        pytest.param([("# Das Bad", "# Das Freibad")], (), [(STALE, 4, 3, 4)], id="heading-changed"),
        pytest.param([("title: Bad", "title: Freibad")], (), [(STALE, 2, 8, 2)], id="front-matter-changed"),
        pytest.param(
            [("3 Becken", "4 Becken")], [("3 basins", "4 basins")], [(UNRECORDED, 6, 1, 6)], id="both-changed"
        ),
        pytest.param((), [("3 basins", "three basins")], [], id="english-changed"),
        pytest.param(
            [("Es öffnet um 9 Uhr.", "Es öffnet um 9 Uhr. Hunde sind verboten.")],
            (),
            [(MISSING, 6, 38, 6)],
            id="new-german",
        ),
        pytest.param(
            [("Es öffnet um 9 Uhr.", "Es öffnet um 9 Uhr. Hunde sind verboten.")],
            [("It opens at 9.", "It opens at 9. No dogs.")],
            [(UNRECORDED, 6, 39, 6)],
            id="new-on-both-sides",
        ),
        pytest.param((), [(" It opens at 9.", "")], [(MISSING, 6, 23, 6)], id="english-taken-out"),
        pytest.param([(" Es öffnet um 9 Uhr.", "")], (), [(ORPHANED, 6, 24, 0)], id="german-deleted"),
        pytest.param([("- Tuch\n", "")], [("- Towel\n", "")], [], id="both-deleted"),
        pytest.param([("- Seife\n- Tuch\n", "- Tuch\n- Seife\n")], (), [], id="german-moved"),
        pytest.param(
            [("Becken. Es", "Becken.\nEs")],
            [("basins. It", "basins.\nIt"), ("free.\n", "free.\n\n")],
            [],
            id="wrapped-anew",
        ),
        pytest.param((), [("It opens at 9.", "It opens at 9. A remark of the editor.")], [], id="english-added"),
    ],
)
def test_findings(
    de: Sequence[tuple[str, str]], en: Sequence[tuple[str, str]], expected: Sequence[tuple[str, int, int, int]]
) -> None:
    rows = found(change(DE, *de), change(EN, *en), recorded())
    assert [(row.rule, row.line, row.column, row.source_line) for row in rows] == expected
    assert all(row.severity == "error" and row.file == "a.en.md" and row.source_file == "a.de.md" for row in rows)


def test_marks_in_the_draft_silence_a_rule() -> None:
    entry, changed = recorded(), document("a.de.md", change(DE, ("3 Becken", "4 Becken"), ("- Tuch\n", "")))
    target = document("a.en.md", EN)
    match = match_pair(changed, split(changed, "de"), target, split(target, "en"), entry)
    asked: list[tuple[str, int]] = []

    def silenced(rule: str, block: int) -> bool:
        asked.append((rule, block))
        return rule == STALE

    assert [row.rule for row in stale(match, entry, silenced)] == [ORPHANED]
    assert asked == [(STALE, 4), (ORPHANED, -1)]


@pytest.mark.parametrize("mark", ["<!-- translator-cli: ignore number-mismatch -->", "[translator-cli: ignore]"])
@pytest.mark.parametrize("old", ["Das Bad hat 3", "Das Bad hat", "- Tuch"])
def test_writing_a_mark_changes_no_sentence(mark: str, old: str) -> None:
    assert found(change(DE, (old, f"{old} {mark}")), EN, recorded()) == ()
    assert found(change(DE, ("Das Bad hat", f"{mark}\n\nDas Bad hat")), EN, recorded()) == ()


def test_the_message_names_both_lines() -> None:
    (row,) = found(change(DE, ("frei.", "teuer."), ("# Das Bad\n", "# Das Bad\n\n")), EN, recorded())
    assert row.message == '"Der Eintritt ist teuer." in a.de.md:8 changed, its English in line 7 did not'


def test_an_edit_that_nobody_recorded_does_not_hide_a_later_change() -> None:
    edited = change(EN, ("3 basins", "three basins"))
    assert found(DE, edited, recorded()) == ()
    (row,) = found(change(DE, ("3 Becken", "4 Becken")), edited, recorded())
    assert (row.rule, row.severity) == (UNRECORDED, "error")
    assert row.message.endswith("if they agree, run: translator-cli sync a.de.md")


@pytest.mark.parametrize(
    "merged", ["The pool has 3 basins and opens at 9.", "With 3 basins, the pool opens at 9 sharp."]
)
def test_two_sentences_that_a_person_made_one_are_no_finding(merged: str) -> None:
    english = change(EN, ("The pool has 3 basins. It opens at 9.", merged))
    assert found(DE, english, recorded()) == ()
    (row,) = found(change(DE, ("3 Becken", "4 Becken")), english, recorded())
    assert row.rule == UNRECORDED
    after = bring(DE, english, recorded())
    assert not after.changed
    record = PairRecord("a.en.md", after.segments, after.end)
    assert found(DE, english, record) == ()
    assert [row.rule for row in found(change(DE, ("3 Becken", "4 Becken")), english, record)] == [STALE]


def test_an_edit_that_was_held_stays_reported_until_a_person_looks() -> None:
    entry, changed = recorded(), change(DE, ("3 Becken", "4 Becken"))
    held = bring(changed, EN, entry)
    assert not held.changed
    after = PairRecord("a.en.md", held.segments, held.end)
    assert [row.rule for row in found(changed, EN, after)] == [STALE]
    assert [row.rule for row in found(changed, change(EN, ("3 basins", "4 basins")), after)] == [UNRECORDED]
    assert found(DE, EN, after) == ()


def test_without_a_record_sentences_are_aligned() -> None:
    rows = found(DE, change(EN, (" It opens at 9.", ""), ("- Towel\n", "- Towel\n- An entirely new entry\n")), None)
    assert [(row.rule, row.severity) for row in rows] == [(MISSING, "error"), (ORPHANED, "warning")]
    assert found(DE, EN, None) == ()


def test_a_person_can_say_that_a_sentence_is_left_out_on_purpose() -> None:
    short = change(EN, (" It opens at 9.", ""))
    done = bring(DE, short, accept=True)
    assert not done.changed and done.left_out == (6,)
    assert found(DE, short, PairRecord("a.en.md", done.segments, done.end)) == ()


def test_files_that_are_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.de.md", "b.en.md", "c.de.md", "c.en.md", "neu.de.md"):
        Path(name).write_text("x\n", encoding="utf-8")
    lock = Lock({f"{name}.de.md": PairRecord(f"{name}.en.md") for name in "abcd"})
    path = tmp_path / ".translator.lock"
    pairs = (*recorded_pairs(lock, path), FilePair(Path("neu.de.md"), Path("neu.en.md")))
    assert [(row.rule, row.file, row.severity) for row in missing_files(pairs, lock, path)] == [
        (MISSING, "a.de.md", "error"),
        (ORPHANED, "b.en.md", "error"),
        (MISSING, "neu.de.md", "warning"),
    ]
    write_lock(lock, path)
    forget_deleted(path)
    assert sorted(load_lock(path).pairs) == ["a.de.md", "b.de.md", "c.de.md"]


def test_recorded_files_are_found_however_the_disk_spells_an_umlaut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("gro\u0308ße.de.md").write_text("x\n", encoding="utf-8")
    (pair,) = recorded_pairs(Lock({"größe.de.md": PairRecord("größe.en.md")}), tmp_path / ".translator.lock")
    assert pair.source.exists()
