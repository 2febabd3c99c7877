"""The training pairs made from the dictionaries and those with pieces that are carried over."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from training import augment, copies, prepare, words
from training.augment import Pair
from training.settings import DEFAULT_CONFIG, load_config

ENTRIES: list[Pair] = [("Bank", "bank"), ("Bank", "bench"), ("Wellenfalle", "wave trap"), ("rasten", "to rest")]


def test_frequencies_count_words_in_lower_case() -> None:
    assert words.frequencies(["Die Bank", "eine bank, 3 Bänke"]) == {"die": 1, "bank": 2, "eine": 1, "bänke": 1}


def test_one_in_twenty_long_nouns_is_held_out() -> None:
    found = [word for word in (f"Donaudampfschiff{i}" for i in range(2000)) if words.is_held_out(word)]
    assert 60 <= len(found) <= 140
    assert not any(words.is_held_out(word) for word in ("Bank", "donaudampfschiffe", "Die lange Fahrt der Leute"))


def test_together_counts_an_entry_where_both_sides_stand() -> None:
    pairs = [("Die Bank schließt.", "The bank closes."), ("Wir rasten.", "We rest."), ("Eine Bank", "A shop")]
    assert words.together(ENTRIES, pairs) == {("Bank", "bank"): 1, ("rasten", "to rest"): 1, ("Bank", "bench"): 0}


def test_weights_prefer_usual_translations_and_frequent_words() -> None:
    shared = Counter({ENTRIES[0]: 90, ENTRIES[1]: 9})
    bank, bench, trap, rest = words.weights(ENTRIES, Counter({"bank": 100, "rasten": 4}), shared)
    assert bank > bench > 0
    assert bank > rest > trap > 0


def test_an_unusual_translation_of_a_frequent_word_is_left_out() -> None:
    shared = Counter({ENTRIES[0]: 99, ENTRIES[1]: 1})
    assert words.weights(ENTRIES, Counter({"bank": 100}), shared)[1] == 0


@pytest.mark.parametrize(
    ("entry", "ending"),
    [
        pytest.param(("rasten", "to rest"), "rest", id="a verb loses its to"),
        pytest.param(("Hammel", "ram"), "ram", id="a noun"),
        pytest.param(("schäbig", "shabby"), "shabby", id="an adjective"),
        pytest.param(("gleichen", "resemble"), "resemble", id="a verb without to"),
        pytest.param(("Zeit ist Geld", "time is money"), "time is money", id="a phrase"),
    ],
)
def test_a_sentence_holds_the_entry_on_both_sides(entry: Pair, ending: str) -> None:
    for seed in range(40):
        source, target = words.in_sentence(entry, random.Random(seed))
        assert entry[0] in source
        assert ending in target
        assert " to to " not in target


def test_words_that_end_like_verbs_are_not_called_qualities() -> None:
    made = {words.in_sentence(("gleichen", "resemble"), random.Random(seed))[0] for seed in range(60)}
    assert "Das ist gleichen." not in made


def test_copied_pieces_are_alike_on_both_sides() -> None:
    for seed in range(200):
        rng = random.Random(seed)
        piece = copies.piece(rng)
        assert piece == " ".join(piece.split())
        source, target = copies.carried(rng)
        assert "{}" not in source or "{}" in target


def test_pieces_stand_in_for_names() -> None:
    pair = ("Gestern traf Lawrow den Minister.", "Yesterday Lawrow met the minister.")
    source, target = copies.instead_of_names(pair, random.Random(3)) or ("", "")
    new = source.removeprefix("Gestern traf ").removesuffix(" den Minister.")
    assert new != "Lawrow"
    assert target == f"Yesterday {new} met the minister."


def test_marks_and_signs_around_a_pair_are_the_same_on_both_sides() -> None:
    for seed in range(200):
        source, target = copies.around(("Haus.", "House."), random.Random(seed))
        assert source.replace("Haus", "House") == target


def test_bare_umlauts() -> None:
    assert augment.flatten_umlauts(("Grüße für Öl", "x")) == ("Grusse fur Ol", "x")
    assert augment.flatten_umlauts(("Haus", "house")) is None


def test_word_pairs_come_in_the_numbers_asked_for() -> None:
    pairs = {
        "dict": [*ENTRIES, ("Haus", "house"), ("Hof", "yard"), ("Huf", "hoof")],
        "news": [("Das Haus", "The house")],
    }
    counts = {"words": 5, "dictionary_lists": 3, "carriers": 4}
    made = prepare.word_pairs({**dict.fromkeys(prepare.DICTIONARIES, []), **pairs}, counts, random.Random(1))
    assert {tag: len(rows) for tag, rows in made.items()} == {"aug-words": 5, "aug-dict": 3, "aug-carriers": 4}
    assert prepare.word_pairs(dict.fromkeys(prepare.DICTIONARIES, []), counts, random.Random(1)) == {}


@pytest.mark.parametrize("name", ["config-2.toml", "config-gpu.toml"])
def test_a_further_configuration_knows_every_kind_of_pair(name: str) -> None:
    default = load_config()
    config = load_config([DEFAULT_CONFIG.with_name(name)])
    assert config["augment"].keys() == default["augment"].keys()
    assert config["model"].keys() == default["model"].keys()
    assert config["train"].keys() == default["train"].keys()
    assert set(default["mixture"]["main"]) - {"suite-low"} <= set(config["mixture"]["main"])


def test_the_permissive_variant_draws_nothing_that_it_leaves_out() -> None:
    config = load_config([DEFAULT_CONFIG.with_name("config-permissive.toml")])
    second = load_config([DEFAULT_CONFIG.with_name("config-2.toml")])["mixture"]["main"]
    excluded = set(config["clean"]["exclude_tags"])
    for mixture in config["mixture"].values():
        assert excluded.isdisjoint(mixture)
    assert set(second) - excluded - {"aug-words", "aug-dict", "aug-carriers", "aug-joined"} <= set(
        config["mixture"]["main"]
    )
