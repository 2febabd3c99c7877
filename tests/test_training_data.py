"""The pure functions of the training recipe: augmentation, formats, schedule, measures."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest

from training import augment, batches, clean, encode, formats, measures, prepare, schedule


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("12", "12"),
        ("1.234", "1,234"),
        ("3,5", "3.5"),
        ("1.234.567,8", "1,234,567.8"),
        ("19.30", None),
        ("1.2.3", None),
    ],
)
def test_english_number(german: str, english: str | None) -> None:
    assert augment.english_number(german) == english


def test_numbers_are_replaced_alike_on_both_sides() -> None:
    pair = ("Es waren 1.234 Menschen und 3,5 Prozent.", "There were 1,234 people and 3.5 percent.")
    source, target = augment.replace_numbers(pair, random.Random(1)) or ("", "")
    german = augment.NUMBER.findall(source)
    assert german != ["1.234", "3,5"]
    assert [augment.english_number(number) for number in german] == augment.NUMBER.findall(target)


def test_numbers_without_partner_stay() -> None:
    assert augment.replace_numbers(("Um 19.30 Uhr kamen 12.", "At 7:30 p.m. twelve came."), random.Random(1)) is None


def test_names_are_replaced_on_both_sides() -> None:
    pair = ("Gestern traf Lawrow den Minister.", "Yesterday Lawrow met the minister.")
    assert augment.replace_names(pair, ["Meier"], random.Random(1)) == (
        "Gestern traf Meier den Minister.",
        "Yesterday Meier met the minister.",
    )


def test_months_are_no_names() -> None:
    assert augment.shared_names(("Es war am 3. April in Jena.", "It was on 3 April in Jena.")) == ["Jena"]


@pytest.mark.parametrize(
    ("pair", "expected"),
    [
        (
            ("Regierung will mit der Bahn reden.", "Government wants to talk with the railway."),
            ("Regierung Will Mit Der Bahn Reden", "Government Wants to Talk with the Railway"),
        ),
        (("In der Not", "in need"), ("In Der Not", "In Need")),
        (("Wer kommt?", "Who is coming?"), None),
        (("wort " * 14 + "Ende", "word " * 14 + "end"), None),
    ],
)
def test_title_case(pair: augment.Pair, expected: augment.Pair | None) -> None:
    assert augment.title_case(pair) == expected


def test_doubtful_pairs_are_left_out(tmp_path: Path) -> None:
    words = ["Haus", "Baum", "Bach"]
    data = tmp_path / "pairs.tsv"
    data.write_text("".join(f"news\tDas ist ein {word}.\tThis is a {word}.\n" for word in words), encoding="utf-8")
    settings = {"exclude_tags": [], "max_words": 9, "max_char_ratio": 2, "doubtful_below": -3.0}
    kept = prepare.load_clean([data], settings, np.array([-1.0, -3.5, np.nan]))
    assert [pair[0] for pair in kept["news"]] == ["Das ist ein Haus.", "Das ist ein Bach."]
    assert len(prepare.load_clean([data], settings)["news"]) == 3


def test_back_translated_sources_get_a_mark(tmp_path: Path) -> None:
    rows = {"news": ([5, 6, 7, 3], [8, 9, 3]), "bt": ([5, 6, 3], [8, 9, 3])}
    encode.save(tmp_path, [s for s, _ in rows.values()], [t for _, t in rows.values()], list(rows))
    np.save(tmp_path / "links.npy", np.array([0, 1, batches.NO_LINK] * 2, dtype=np.uint8))
    batch = batches.Corpus(tmp_path, ["bt"]).batch(np.array([0, 1]))
    assert batch.source.tolist() == [[5, 6, 7, 3], [batches.MARK, 5, 6, 3]]
    assert batch.links.tolist() == [[0, 1, -1], [1, 2, -1]]


def test_dictionary_entries_become_a_list() -> None:
    entries = [("Haus", "house"), ("Baum", "tree"), ("Bach", "brook")]
    assert augment.dictionary_list(entries) == ("Haus, Baum und Bach", "house, tree and brook")


def test_a_dictionary_entry_is_carried_by_a_sentence_on_both_sides() -> None:
    rng = random.Random(3)
    for source, target in (augment.carry(("Haus", "house"), rng) for _ in range(20)):
        assert source.count("Haus") == target.count("house") == 1 and "{" not in source + target


def test_generated_formats_keep_their_numbers() -> None:
    rng = random.Random(5)
    pairs = [formats.format_sentence(rng) for _ in range(300)]
    kept, total = measures.numbers_kept([p[0] for p in pairs], [p[1] for p in pairs])
    assert total > 300 and kept >= 0.97 * total


@pytest.mark.parametrize(
    ("source", "target", "usable"),
    [
        ("Guten Tag", "Good day", True),
        ("", "Good day", False),
        ("12", "12", False),
        ("Berlin", "Berlin", False),
        ("Ein kurzer Satz.", "This is by far too long a sentence to be a translation of it.", False),
    ],
)
def test_is_usable(source: str, target: str, usable: bool) -> None:
    assert clean.is_usable(source, target, 100, 2.2) is usable


def test_target_quotes_become_plain() -> None:
    assert clean.clean_target("„Yes“,  he ‘said’") == "\"Yes\", he 'said'"


def test_schedule_falls_to_zero() -> None:
    settings = {"warmup_steps": 10, "decay_share": 0.25, "short_until": 0.1}
    factors = [schedule.rate_factor(progress, 100, settings) for progress in (0.1, 0.75, 0.875, 1.0)]
    assert factors == [1.0, 1.0, 0.5, 0.0]
    assert [schedule.phase(p, settings) for p in (0.05, 0.5, 0.8)] == [schedule.SHORT, schedule.MAIN, schedule.FINAL]


@pytest.mark.parametrize(
    ("source", "output", "kept"),
    [
        ("Um 19.30 Uhr", "At 7:30 p.m.", 1),
        ("Um 19 Uhr", "At 7 p.m.", 1),
        ("2 Hunde", "two dogs", 1),
        ("1.200 Euro", "1,200 euros", 1),
        ("Sie siegten 3:0.", "They won 3-0.", 1),
        ("Sie siegten 3:0.", "They won 2-0.", 0),
        ("45 Euro", "54 euros", 0),
    ],
)
def test_numbers_kept(source: str, output: str, kept: int) -> None:
    assert measures.numbers_kept([source], [output]) == (kept, 1)


def test_loops_and_copies_are_seen() -> None:
    assert measures.is_loop("Ein Satz.", "New Give: New Give: New Give: New Give:")
    assert not measures.is_loop("Ein Satz.", "A quite ordinary sentence.")
    assert measures.is_copy("Das ist ein ganz normaler Satz", "Das ist ein ganz normaler Satz")
    assert measures.is_empty("Ja.", "")
