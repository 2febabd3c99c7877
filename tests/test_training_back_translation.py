"""English sentences with the German that a model of the other direction gives them."""

from __future__ import annotations

import json
import lzma
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import sentencepiece

from training import back_translate, encode
from training.engine import Engine
from training.settings import Work, load_config
from translator_cli.models import starter_model


class Reverse:
    """Answers from a table, in pieces that are words; the longer the answer, the surer of it."""

    def __init__(self, german: dict[str, str]) -> None:
        self._german = german
        self.pieces = SimpleNamespace(decode=" ".join)

    def decode(self, texts: Sequence[str], **_: object) -> list[SimpleNamespace]:
        answers = [self._german[text] for text in texts]
        return [SimpleNamespace(hypotheses=[answer.split()], scores=[-9.0 / len(answer)]) for answer in answers]


class Judge:
    """Finds all but one sentence likely."""

    def __init__(self, unlikely: str) -> None:
        self._unlikely = unlikely

    def score(self, sources: Sequence[str], _: Sequence[str]) -> list[np.ndarray[Any, Any]]:
        return [np.array([-9.0, -9.0] if source == self._unlikely else [-1.0]) for source in sources]


def test_sentences_are_read_once_and_in_an_order_that_the_seed_settles(tmp_path: Path) -> None:
    file = tmp_path / "mono.en.xz"
    lines = [
        "books\tIt was a dark night.",
        "web\tIt was a dark night.",
        "web\tToo short.",
        "web\tHe said: “No, I will not.”",
    ]
    with lzma.open(file, "wt", encoding="utf-8") as handle:
        handle.writelines(f"{line}\n" for line in lines)
    found = back_translate.read_sentences([file], seed=1)
    assert set(found) == {("books", "It was a dark night."), ("web", 'He said: "No, I will not."')}
    assert found == back_translate.read_sentences([file], seed=1)


GERMAN = {
    "It was a dark night.": "Es war eine dunkle Nacht.",
    "He did not come home.": "Die Kuh ist blau und bleibt es auch.",
    "She opened the window.": "Sie öffnete das Fenster.",
    "Nobody had seen it.": "Niemand sah es.",
    "We were all at home.": "Wir waren alle zu Hause.",
    "That is the same.": "That is the same.",  # a copy
}


def kept(judge: Judge | None) -> list[str]:
    sentences = [back_translate.Sentence("web", text) for text in GERMAN]
    engines = cast(Engine, Reverse(GERMAN)), cast(Engine, judge) if judge else None
    rows = list(back_translate.pairs(sentences, *engines, load_config()["clean"]))
    assert all(row == ("bt-web", GERMAN[row[2]], row[2]) for row in rows)
    return [english for _, _, english in rows]


def test_the_fifth_that_the_judge_doubts_most_is_left_out() -> None:
    everything_else = [text for text in GERMAN if text not in ("He did not come home.", "That is the same.")]
    assert kept(Judge("Die Kuh ist blau und bleibt es auch.")) == everything_else


def test_without_a_judge_the_fifth_that_the_model_was_least_sure_of_is_left_out() -> None:
    everything_else = [text for text in GERMAN if text not in ("Nobody had seen it.", "That is the same.")]
    assert kept(None) == everything_else


def test_the_sides_change_places_for_the_other_direction(tmp_path: Path) -> None:
    work = Work(tmp_path)
    work.corpus.write_text("news\tEin Hund\tA dog\n", encoding="utf-8")
    work.vocabulary.write_bytes((starter_model().path / "sentencepiece.model").read_bytes())
    pieces: Any = sentencepiece.SentencePieceProcessor(model_file=str(work.vocabulary))
    for turned, source in ((False, "Ein Hund"), (True, "A dog")):
        encode.encode_corpus(work, 100, turned)
        assert pieces.decode(np.load(work.encoded / "source.npy")[:-1].tolist()) == source
    assert json.loads((work.encoded / "tags.json").read_text()) == ["news"]


def test_the_other_direction_spoils_no_german() -> None:
    here = Path(back_translate.__file__).parent
    config = load_config([here / "config-2.toml", here / "config-en-de.toml"])
    assert (config["general"]["source"], config["general"]["target"]) == ("en", "de")
    assert not any(config["augment"][name] for name in ("lower", "umlauts", "bare_umlauts"))
    assert config["augment"]["numbers"] and config["mixture"]["main"]["news"]
