from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tests.conftest import FakeTranslator
from translator_cli.document import Hypothesis
from translator_cli.translation.recall import RecallingTranslator


class DictMemory:
    """Keeps the memory protocol in two dictionaries."""

    def __init__(self, edited: dict[str, str] | None = None) -> None:
        self.edited = edited or {}
        self.kept: dict[tuple[str, str], Hypothesis] = {}

    def lookup(self, model: str, texts: Sequence[str]) -> Mapping[str, Hypothesis]:
        return {text: self.kept[model, text] for text in texts if (model, text) in self.kept}

    def lookup_edited(
        self, source_language: str, target_language: str, texts: Sequence[str]
    ) -> Mapping[str, Hypothesis]:
        return {text: Hypothesis(self.edited[text], None, "edited") for text in texts if text in self.edited}

    def store(self, model: str, pairs: Iterable[tuple[str, Hypothesis]]) -> None:
        self.kept.update({(model, text): hypothesis for text, hypothesis in pairs})


def recalling(memory: DictMemory, engine: FakeTranslator, loads: list[int]) -> RecallingTranslator:
    def load() -> FakeTranslator:
        loads.append(1)
        return engine

    return RecallingTranslator(engine.info, load, memory, "beam=4", ("de", "en"))


def test_a_second_run_gives_the_same_and_does_not_load_the_engine() -> None:
    memory, loads = DictMemory(), list[int]()
    first = recalling(memory, FakeTranslator(), loads).translate(["eins", "zwei", "eins"])
    again = recalling(memory, FakeTranslator(), loads)
    assert again.translate(["eins", "zwei", "eins"]) == first
    assert loads == [1]
    assert (again.tally.asked, again.tally.recalled) == (2, 2)


def test_only_new_texts_are_translated_and_once() -> None:
    memory, engine = DictMemory(), FakeTranslator()
    translator = recalling(memory, engine, [])
    translator.translate(["eins"])
    translator.translate(["zwei", "eins", "zwei"])
    assert engine.calls == [["eins"], ["zwei"]]


def test_what_a_person_wrote_wins_and_says_so() -> None:
    translator = recalling(DictMemory({"eins": "one!"}), FakeTranslator(), [])
    assert translator.translate(["eins"]) == [Hypothesis("one!", None, "memory")]


def test_what_is_remembered_can_be_asked_for_without_an_engine() -> None:
    memory, loads = DictMemory(), list[int]()
    first = recalling(memory, FakeTranslator({"eins": ["one", "un"]}), [])
    first.translate(["eins", "zwei"])
    first.alternatives(["eins"], 2)
    remembered = recalling(memory, FakeTranslator(), loads).remembered(["eins", "zwei", "drei"], 2)
    assert {text: [(each.text, each.score) for each in said] for text, said in remembered.items()} == {
        "eins": [("one", -0.5), ("one", -0.5), ("un", -1.5)],
        "zwei": [("ZWEI", -0.5)],
    }
    assert not loads


def test_alternatives_are_remembered_in_order() -> None:
    engine = FakeTranslator({"eins": ["one", "un", "a"]})
    memory, loads = DictMemory(), list[int]()
    first = recalling(memory, engine, loads).alternatives(["eins"], 3)
    assert [hypothesis.text for hypothesis in first[0]] == ["one", "un", "a"]
    assert recalling(memory, engine, loads).alternatives(["eins"], 3) == first
    assert loads == [1]
