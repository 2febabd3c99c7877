"""Alignment of drafts and translations about which nothing is recorded."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator_cli.pairs.align import AlignedUnit, aligned_units, locate, match_pair
from translator_cli.pairs.align.sequences import common
from translator_cli.pairs.align.beads import Bead, Item, align_items
from translator_cli.document import Document, Finding, Segment, TranslationUnit, flatten
from tests.pairs.desk import document
from translator_cli.split import split

GERMAN = [
    "Die Gemeinde Altenau hat am Dienstag den Haushalt für 2025 beschlossen.",
    "Er umfasst 48,6 Millionen Euro und damit 3 Prozent mehr als im Vorjahr.",
    "Bürgermeisterin Petra Lindner sprach von einem Kompromiss.",
    "Die Opposition stimmte dagegen.",
    "Für den Neubau der Grundschule sind 7,2 Millionen Euro vorgesehen.",
    "Das Freibad bleibt bis Mai geschlossen.",
    "Grund sind undichte Leitungen, die seit Jahren Wasser verlieren.",
    "Mehr dazu unter https://altenau.example/haushalt im Netz.",
    "Der Verein Sonnenhof e. V. kritisierte die Pläne scharf.",
    "Eine Entscheidung über die Buslinie 17 wurde vertagt.",
]
ENGLISH = [
    "On Tuesday the municipality of Altenau passed its budget for 2025.",
    "It amounts to 48.6 million euros, 3 per cent more than the year before.",
    "Mayor Petra Lindner called it a compromise.",
    "The opposition voted against it.",
    "A sum of 7.2 million euros is set aside for the new primary school.",
    "The open-air pool stays closed until May.",
    "The reason is leaking pipes that have been losing water for years.",
    "Read more at https://altenau.example/haushalt on the web.",
    "The Sonnenhof association sharply criticized the plans.",
    "A decision on bus line 17 was postponed.",
]


def align(source: Sequence[str], target: Sequence[str]) -> list[Bead]:
    return align_items([Item(text) for text in source], [Item(text) for text in target])


def shape(beads: Sequence[tuple[range, range]]) -> list[tuple[list[int], list[int]]]:
    return [(list(rows), list(columns)) for rows, columns in beads]


def one_to_one(count: int) -> list[tuple[list[int], list[int]]]:
    return [([index], [index]) for index in range(count)]


def test_sentence_by_sentence() -> None:
    assert shape(align(GERMAN, ENGLISH)) == one_to_one(10)


@pytest.mark.parametrize("gone", range(10))
def test_a_sentence_without_english_stands_alone(gone: int) -> None:
    beads = shape(align(GERMAN, ENGLISH[:gone] + ENGLISH[gone + 1 :]))
    assert beads == [([index], [] if index == gone else [index - (index > gone)]) for index in range(10)]


@pytest.mark.parametrize("gone", range(10))
def test_english_without_german_stands_alone(gone: int) -> None:
    beads = shape(align(GERMAN[:gone] + GERMAN[gone + 1 :], ENGLISH))
    assert beads == [([] if index == gone else [index - (index > gone)], [index]) for index in range(10)]


@pytest.mark.parametrize("first", range(9))
def test_two_sentences_rendered_as_one(first: int) -> None:
    joined = f"{ENGLISH[first].rstrip('.')}, and {ENGLISH[first + 1]}"
    beads = shape(align(GERMAN, [*ENGLISH[:first], joined, *ENGLISH[first + 2 :]]))
    assert ([first, first + 1], [first]) in beads and len(beads) == 9


@pytest.mark.parametrize("first", range(9))
def test_one_sentence_rendered_as_two(first: int) -> None:
    joined = f"{GERMAN[first].rstrip('.')}, und {GERMAN[first + 1]}"
    beads = shape(align([*GERMAN[:first], joined, *GERMAN[first + 2 :]], ENGLISH))
    assert ([first], [first, first + 1]) in beads and len(beads) == 9


@pytest.mark.parametrize(("source", "target"), [((), ()), (("a",), ()), ((), ("a", "b"))])
def test_nothing_on_a_side(source: Sequence[str], target: Sequence[str]) -> None:
    assert len(align(source, target)) == len(source) + len(target)


TEXTS = st.lists(st.text(max_size=40), max_size=25)


@given(TEXTS, TEXTS)
def test_beads_cover_both_sides_in_order(source: list[str], target: list[str]) -> None:
    beads = align(source, target)
    assert [index for rows, _ in beads for index in rows] == list(range(len(source)))
    assert [index for _, columns in beads for index in columns] == list(range(len(target)))
    assert all(rows or columns for rows, columns in beads)
    assert all(len(rows) <= 2 and len(columns) <= 3 for rows, columns in beads)
    assert beads == align(source, target)


# Documents


def units(de: str, en: str) -> tuple[AlignedUnit, ...]:
    source, target = document("a.de.md", de), document("a.en.md", en)
    return aligned_units(match_pair(source, split(source, "de"), target, split(target, "en")), alone=True)


def rows(found: Sequence[AlignedUnit]) -> list[tuple[str, str]]:
    return [(row.unit.source.flat, row.unit.target) for row in found]


def test_blocks_keep_their_sentences_together() -> None:
    de = f"# Der Haushalt\n\n{GERMAN[0]} {GERMAN[1]}\n\n- {GERMAN[2]}\n- {GERMAN[3]}\n\n```\ncode\n```\n\n{GERMAN[4]}\n"
    en = f"# The budget\n\n{ENGLISH[0]} {ENGLISH[1]}\n\n- {ENGLISH[2]}\n- {ENGLISH[3]}\n\n```\ncode\n```\n\n"
    en += f"{ENGLISH[4]}\n"
    assert rows(units(de, en)) == [("Der Haushalt", "The budget"), *zip(GERMAN[:5], ENGLISH[:5])]


def test_a_missing_paragraph_has_no_english_and_a_place() -> None:
    de = "\n\n".join(GERMAN[:5]) + "\n"
    en = "\n\n".join((*ENGLISH[:2], *ENGLISH[3:5])) + "\n"
    found = units(de, en)
    assert rows(found) == [(german, "" if number == 2 else ENGLISH[number]) for number, german in enumerate(GERMAN[:5])]
    assert found[2].target_start == found[2].target_end == en.index(ENGLISH[1]) + len(ENGLISH[1])


def test_an_added_paragraph_has_no_german() -> None:
    de = "\n\n".join((*GERMAN[:2], *GERMAN[3:5])) + "\n"
    en = "\n\n".join(ENGLISH[:5]) + "\n"
    assert ("", ENGLISH[2]) in rows(units(de, en))


def test_paragraphs_run_together_are_aligned_all_the_same() -> None:
    found = units("\n\n".join(GERMAN) + "\n", " ".join(ENGLISH) + "\n")
    assert rows(found) == list(zip(GERMAN, ENGLISH))


def test_every_german_sentence_is_in_one_unit_with_its_offsets() -> None:
    de, en = "\n\n".join(GERMAN) + "\n", " ".join(ENGLISH[:4]) + "\n\n" + " ".join(ENGLISH[5:]) + "\n"
    found = [row for row in units(de, en) if row.unit.source.text]
    assert [row.unit.source.start for row in found] == sorted(row.unit.source.start for row in found)
    for row in found:
        assert de[row.unit.source.start : row.unit.source.end] == row.unit.source.text
        assert en[row.target_start : row.target_end] == row.unit.target
    assert " ".join(row.unit.source.text for row in found) == " ".join(GERMAN)


def test_a_finding_says_where_it_is_in_both_files() -> None:
    de = "# Titel\n\nHeute kommen 42 Leute.\n"
    en = "# Title\n\nToday some\n> people, 43\nof them, come.\n"
    source, target = document("a.de.md", de), document("a.en.md", en.replace("> ", ""))
    found = units(source.text, target.text)
    finding = Finding("number-mismatch", "error", "42 is missing", 13, found[1].unit.target.index("43"))
    place = locate(found[1], finding, source, target)
    assert (place.file, place.line, place.column) == ("a.en.md", 4, 9)
    assert (place.source_file, place.source_line, place.rule) == ("a.de.md", 3, "number-mismatch")


@given(st.lists(st.sampled_from(["word", "x-", "\n", "\r\n", "  ", "e.g. ", "\n> ", "42"]), max_size=12))
def test_a_place_in_the_flat_text_is_the_same_character_in_the_file(parts: list[str]) -> None:
    text = "Start " + "".join(parts) + " end"
    target = Document("a.en.txt", text)
    flat = flatten(text)
    row = AlignedUnit(TranslationUnit(Segment(0, "Anfang"), flat), 0, len(text))
    for offset, character in enumerate(flat):
        if character.isalnum():
            line, column = _place(row, offset, target)
            assert text.split("\n")[line - 1][column - 1] == character


def _place(row: AlignedUnit, offset: int, target: Document) -> tuple[int, int]:
    found = locate(row, Finding("r", "error", "m", None, offset), Document("a.de.txt", "Anfang"), target)
    return found.line, found.column


def test_long_documents_are_quick() -> None:
    """Ten articles of 60 sentences, as a hook meets them."""
    shuffle = random.Random(1)
    sentences = [shuffle.randrange(10) for _ in range(600)]
    articles = [sentences[start : start + 60] for start in range(0, 600, 60)]
    start = time.process_time()
    for article in articles:
        blocks = [article[place : place + 4] for place in range(0, 60, 4)]
        de = "\n\n".join(" ".join(GERMAN[number] for number in block) for block in blocks)
        en = "\n\n".join(" ".join(ENGLISH[number] for number in block) for block in blocks)
        assert len(units(de, en)) == 60
    assert time.process_time() - start < 2  # measured: 0.2 s, reading and splitting included


# Time


def best_of(times: int, work: Callable[[], object]) -> float:
    """The least processor time of a few tries: a busy machine makes the others slower."""
    taken = []
    for _ in range(times):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def long_texts(count: int) -> tuple[list[str], list[str]]:
    chance = random.Random(3)
    picked = [
        (chance.randrange(10), f" No. {chance.randrange(10**5)}." * (chance.random() < 0.3)) for _ in range(count)
    ]
    german = [GERMAN[number] + more for number, more in picked]
    english = [ENGLISH[number] + more for number, more in picked if chance.random() > 0.03]
    return german, english


def test_the_time_grows_with_the_length_and_not_with_its_square() -> None:
    short, long = (best_of(2, lambda: align(*long_texts(count))) for count in (300, 1200))
    assert long < 8 * short  # four times the length; with a band of a twelfth of the length it was 14 times


def test_a_section_that_nobody_translated_is_found_in_a_long_text() -> None:
    german, english = long_texts(1200)
    whole = align(german, english)
    gone = 100 + len([1 for rows, columns in whole if rows and not columns])
    beads = align(german, english[:500] + english[600:])
    assert abs(len([1 for rows, columns in beads if rows and not columns]) - gone) < 15
    assert [index for rows, _ in beads for index in rows] == list(range(1200))


WORDS = st.lists(st.sampled_from("abcdefgh"), max_size=30)


@given(WORDS, WORDS)
def test_what_is_common_is_equal_and_in_order(left: list[str], right: list[str]) -> None:
    pairs = common(left, right)
    assert all(left[i] == right[j] for i, j in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in zip(pairs, pairs[1:]))
    assert common(left, left) == [(place, place) for place in range(len(left))]
    if left and right and set(left) == set(right) == {left[0]}:
        assert len(pairs) == min(len(left), len(right))


def test_a_line_that_is_repeated_all_through_is_no_trouble() -> None:
    left, right = ["x"] * 3000 + ["a"] + ["x"] * 3000, ["y"] + ["x"] * 5000
    assert best_of(1, lambda: common(left, right)) < 2  # difflib alone: minutes
    assert len(common(left, right)) == 5000


def test_asking_for_many_places_of_a_long_text_is_quick() -> None:
    """Each used to be counted from the start of the text."""
    text = Document("a.txt", "Zeile mit etwas Text.\n" * 40_000)
    offsets = range(0, len(text.text), 97)
    assert best_of(1, lambda: [text.position(offset) for offset in offsets]) < 1  # before: 9 s
    for offset in (*offsets[:50], len(text.text)):
        assert text.position(offset) == (
            text.text.count("\n", 0, offset) + 1,
            offset - text.text.rfind("\n", 0, offset),
        )
