"""Batching, and the real starter model through the real engine."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator_cli.errors import ModelError
from translator_cli.models import load_model, starter_model
from translator_cli.translation import Decoding, Translator, load_translator
from translator_cli.translation.batching import batches
from translator_cli.translation.tokens import single_blanks


@pytest.fixture(scope="module")
def starter() -> Translator:
    return load_translator([starter_model()], Decoding())


@given(st.lists(st.integers(0, 300)), st.integers(1, 2000))
def test_batches_hold_every_source_once_within_the_budget(lengths: list[int], budget: int) -> None:
    made = list(batches(lengths, budget))
    assert sorted(index for batch in made for index in batch) == [i for i, length in enumerate(lengths) if length]
    for batch in made:
        assert len(batch) == 1 or len(batch) * max(lengths[i] for i in batch) <= budget
    longest = [lengths[batch[0]] for batch in made]
    assert longest == sorted(longest, reverse=True)


def test_results_keep_length_and_order_and_equal_texts_get_equal_results(starter: Translator) -> None:
    texts = ["Der Hund schläft.", "Die Stadt ist groß.", "", "Der Hund schläft."]
    found = starter.translate(texts)
    assert len(found) == 4
    assert found[0] == found[3] != found[1]
    assert found[2].text == ""
    assert all(hypothesis.text for hypothesis in (found[0], found[1]))
    assert all(hypothesis.score is not None and hypothesis.score < 0 for hypothesis in (found[0], found[1]))


def test_words_are_parted_by_one_blank(starter: Translator) -> None:
    text = "Sein Hund schlief im Schatten der Linde, und ein Hase lief über den Hof."
    assert "  " not in starter.translate([text])[0].text
    assert single_blanks("the   Linde  and") == "the Linde and"


def test_the_same_input_gives_the_same_output_again(starter: Translator) -> None:
    texts = [f"Im Jahr {year} kamen {year - 1000} Menschen in die Stadt." for year in range(1990, 2010)]
    assert starter.translate(texts) == starter.translate(texts)


def test_alternatives_are_different_and_ordered_by_score(starter: Translator) -> None:
    (found,) = starter.alternatives(["Die Bürgermeisterin eröffnete die neue Brücke."], 4)
    assert len({hypothesis.text for hypothesis in found}) > 1
    scores = [hypothesis.score for hypothesis in found]
    assert None not in scores


def test_threads_and_batch_size_do_not_lose_anything() -> None:
    texts = [f"Satz Nummer {n} ist kurz." for n in range(40)]
    one = load_translator([starter_model()], Decoding(threads=1, batch_tokens=10_000)).translate(texts)
    many = load_translator([starter_model()], Decoding(threads=3, batch_tokens=50)).translate(texts)
    assert len(one) == len(many) == 40
    assert all(hypothesis.text for hypothesis in many)


def test_an_underscore_survives_the_tokenizer(starter: Translator) -> None:
    from translator_cli.translation.tokens import load_tokenizer

    tokenizer = load_tokenizer(starter_model())
    assert tokenizer.decode(tokenizer.encode(["my_file name"])[0]) == "my_file name"


@pytest.mark.parametrize("victim", ["model/model.bin", "sentencepiece.model"])
def test_a_damaged_package_is_a_model_error(tmp_path: Path, victim: str) -> None:
    package = tmp_path / "package"
    shutil.copytree(starter_model().path, package)
    (package / victim).write_bytes(b"broken")
    with pytest.raises(ModelError, match="models verify"):
        load_translator([load_model(package, "path")], Decoding())
