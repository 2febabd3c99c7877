"""The dictionary made from word lists and parallel text: what is taken, what is learned, how it is written."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from training import dictionary
from translator_cli.languages.de_en import dictionary as shipped
from translator_cli.languages.de_en.dictionary import translation_of

ENTRIES = [("Buch", "omasum"), ("Fahrt", "a trip"), ("Fahrt", "ride"), ("gehen", "to go"), ("im Haus", "indoors")]
PAIRS = [
    ("Die Fahrt war lang.", "The ride was long."),
    ("Eine Fahrt kostet wenig.", "A ride costs little."),
    ("Der Ausschuss tagt.", "The committee meets."),
    ("Der Ausschuss lobt die Stadt.", "The committee praises the city."),
    ("Ein Ausschuss entscheidet.", "A committee decides."),
]


def test_entries_are_single_words_without_articles() -> None:
    assert dictionary.entries(ENTRIES) == {"Buch": ["omasum"], "Fahrt": ["trip", "ride"], "gehen": ["go"]}


def test_uses_are_counted_beside_the_word() -> None:
    assert dictionary.count_uses({"Fahrt": ["trip", "ride"]}, PAIRS) == {"Fahrt": Counter(ride=2)}


def test_a_word_is_learned_from_what_stands_beside_it() -> None:
    assert dictionary.learned([], PAIRS) == {"Ausschuss": "committee"}
    assert dictionary.learned(["Ausschuss"], PAIRS) == {}


def test_a_heading_has_no_say_in_capitals() -> None:
    spellings = Counter({"gas": 5, "Gas": 1, "station": 3, "Cairo": 4})
    assert dictionary.as_inside("Gas Station", spellings) == "gas station"
    assert dictionary.as_inside("Cairo", spellings) == "Cairo"
    assert dictionary.as_inside("Cairo Station", spellings) == "Cairo Station"


def test_the_file_is_sorted_lines() -> None:
    packed = dictionary.written({"Haus": "house", "Hafen": "port", "Team": "Team", "Bus": "coach"})
    assert packed == b"Bus=coach\nHafen=port\nHaus=house\n"


def test_every_line_that_is_shipped_is_found() -> None:
    lines = Path(shipped.__file__).with_name("dictionary.txt").read_text("utf-8").splitlines()
    assert len(lines) > 60_000
    for line in [*lines[:50], *lines[::997], *lines[-50:]]:
        german, english = line.split("=", 1)
        assert translation_of(german) == english


def test_what_is_shipped() -> None:
    words = ("Kapstadt", "Mahnmal", "Ausschuss", "Buch", "brüllen", "Xyzzy")
    assert [*map(translation_of, words)] == ["Cape Town", "memorial", "committee", "book", "roar", None]
