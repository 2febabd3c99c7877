"""The word lists made from parallel text: how words are counted and chosen, and what the shipped lists hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from training import lexicon
from translator_cli.languages.de.lexicon import ends_in_noun, is_compound, is_translated
from translator_cli.languages.de_en.names import kept_names
from translator_cli.languages.de_en.pairs import paired_words

PAIRS = [
    ("Gestern tagte der Ausschuss in Wuppertal.", "The committee met in Wuppertal yesterday."),
    ("Der Ausschuss lobte Wuppertal sehr.", "The committee praised Wuppertal very much."),
    ("Heute ist das Hotel voll.", "The hotel is full today."),
    ("Dort steht ein Hotel.", "There is a hotel."),
]


def test_translated_words_are_never_kept_and_names_always_are() -> None:
    counts = lexicon.count(PAIRS)
    assert "Ausschuss" in lexicon.translated_words(counts)
    assert lexicon.kept_names(counts) == ["Wuppertal"]
    assert not {"Hotel", "Wuppertal"} & set(lexicon.translated_words(counts))
    assert lexicon.shared_words(counts, ["Ausschuss"]) == ["hotel"]


def test_a_list_is_sorted_and_no_larger_than_asked_for(tmp_path: Path) -> None:
    assert lexicon.write(tmp_path / "list.txt", ["Zug", "Ast", "Baum"], size=8) == 2
    assert (tmp_path / "list.txt").read_bytes() == b"Ast\nZug\n"


def test_a_long_list_has_a_line_for_each_two_letters(tmp_path: Path) -> None:
    assert lexicon.write(tmp_path / "list.txt", ["Zug", "Ast", "Zunge", "Asche"], by_beginning=True) == 4
    assert (tmp_path / "list.txt").read_text() == "Asche Ast\nZug Zunge\n"


@pytest.mark.parametrize(
    "word", ["Ausschuss", "Straßenbahnhaltestelle", "Genehmigungen", "verabschiedet", "unverzüglich"]
)
def test_german_words_are_known(word: str) -> None:
    assert is_translated(word)


@pytest.mark.parametrize("word", ["Wuppertal", "Infineon", "hotel", "Band", "positive", "massive"])
def test_names_and_words_of_both_languages_are_not(word: str) -> None:
    assert not is_translated(word)


def test_compounds_are_taken_apart() -> None:
    assert is_compound("Hallenbadsanierung") and ends_in_noun("Börsenaufsicht")
    assert not is_compound("Wuppertal") and "Wuppertal" in kept_names()


def test_words_are_paired_that_stand_for_each_other() -> None:
    assert "ausschuss committee" in lexicon.paired_words(PAIRS * 3)
    assert paired_words()["polizei"] == "police" and "wolf" not in paired_words()
