"""Rules that ask a model: with a fake whose answers are known, and with the starter model."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from translator_cli.checks import CheckSettings, check
from translator_cli.document import Block, Document, Finding, Segment, TranslationUnit
from translator_cli.document.reading import Attention, Probabilities
from translator_cli.models import starter_model
from translator_cli.translation.reader import ModelReader


class FakeReader:
    """Attends to every word but those in ``overlooked``; finds the texts in ``preferred`` more probable than others.

    ``asked`` counts what it was asked: texts for their probability, and for what is looked at.
    """

    def __init__(self, overlooked: str = "", preferred: str = "") -> None:
        self._overlooked, self._preferred = overlooked.split(), preferred
        self.asked = [0, 0]

    def probabilities(self, pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        self.asked[0] += len(pairs)
        stop, end = (".", -8.0 if self._overlooked else -0.1), ("</s>", -0.1)
        return [(("it", -1.0 if target == self._preferred else -9.0), stop, end) for _, target in pairs]

    def attention(self, pairs: Sequence[tuple[str, str]]) -> list[Attention]:
        self.asked[1] += len(pairs)
        return [self._attention(source) for source, _ in pairs]

    def _attention(self, source: str) -> Attention:
        words = re.finditer(r"\w+", source)
        return tuple((*word.span(), 0.0 if word[0] in self._overlooked else 1.0) for word in words)


def _findings(source: str, target: str, reader: FakeReader | ModelReader, *disabled: str) -> list[Finding]:
    document = Document("draft.txt", source, (Block("paragraph", 0, len(source)),))
    units = [TranslationUnit(Segment(0, source), target)]
    (unit,) = check(document, units, CheckSettings(frozenset(disabled)), reader)
    return list(unit.findings)


SOURCE = "Der Rat will das alte Hallenbad sanieren, weil das Dach undicht geworden ist."
SHORT = "The council wants to renovate the old indoor pool."


def test_words_that_nothing_looks_at_are_named() -> None:
    (finding,) = _findings(SOURCE, SHORT, FakeReader("Dach undicht geworden"))
    assert (finding.rule, finding.severity, finding.offset) == ("omission", "warning", SOURCE.index("Dach"))
    assert finding.message == "“Dach undicht” seems to be missing"


def test_where_every_word_was_looked_at_nothing_is_missing() -> None:
    assert _findings(SOURCE, SHORT, FakeReader()) == []


@pytest.mark.parametrize(
    ("source", "target", "preferred", "word"),
    [
        ("Das Wasser ist unbedenklich.", "The water is not safe.", "The water is safe.", "added"),
        ("Das ist alles andere als klar.", "That is clear.", "That is not clear.", "lost"),
    ],
)
def test_the_preferred_wording_tells_of_a_negation(source: str, target: str, preferred: str, word: str) -> None:
    found = [one for one in _findings(source, target, FakeReader(preferred=preferred)) if word in one.message]
    assert [(one.rule, one.severity) for one in found] == [("negation", "warning")]


def test_one_slip_is_one_finding() -> None:
    reader = FakeReader(preferred="He did not want to comment.")
    found = _findings("Er wollte sich nicht äußern.", "He did want to comment.", reader)
    assert [(one.rule, one.severity) for one in found] == [("negation", "error")]


def test_disabled_rules_ask_no_model() -> None:
    reader = FakeReader("Dach undicht geworden")
    assert _findings(SOURCE, SHORT, reader, "omission", "negation", "addition") == []
    assert reader.asked == [0, 0]


def test_what_cannot_be_wrong_is_not_asked() -> None:
    reader, source = FakeReader(), "Der Rat will das alte Hallenbad im Sommer sanieren."
    assert _findings(source, "The council wants to renovate the old indoor pool in the summer.", reader) == []
    assert reader.asked == [1, 0]  # no wording with or without "not", and nothing that could be missing


@pytest.mark.parametrize(
    ("source", "target", "texts"),
    [
        ("Das Wasser ist nicht sauber.", "The water is not clean.", 1),
        ("Das Wasser ist nicht sauber.", "The water is clean.", 2),
        ("Das Wasser ist sauber.", "The water is not clean.", 2),
        ("Das Wasser ist unklar.", "The water is murky.", 2),
    ],
)
def test_a_negation_is_weighed_where_the_words_leave_it_open(source: str, target: str, texts: int) -> None:
    reader = FakeReader()
    _findings(source, target, reader, "omission")
    assert reader.asked == [texts, 0]


@pytest.fixture(scope="module")
def starter() -> ModelReader:
    return ModelReader(starter_model(), threads=1)


def test_the_starter_model_misses_a_clause_and_a_negation(starter: ModelReader) -> None:
    whole = "The council wants to renovate the old indoor pool because the roof has become leaky."
    assert [one.rule for one in _findings(SOURCE, SHORT, starter) if one.rule == "omission"] == ["omission"]
    assert _findings(SOURCE, whole, starter) == []
    added = f"{whole[:-1]}, which is why the mayor has already resigned from her office in Berlin."
    assert "addition" in [one.rule for one in _findings(SOURCE, added, starter)]
    source = "Der Minister hat den Antrag unterstützt."
    assert [one.rule for one in _findings(source, "The minister did not support the motion.", starter)] == ["negation"]


def test_readings_have_a_place_and_a_probability_for_each_token(starter: ModelReader) -> None:
    (attention,), (given,) = starter.attention([(SOURCE, SHORT)]), starter.probabilities([(SOURCE, SHORT)])
    assert all(0 <= start <= end <= len(SOURCE) and mass >= 0 for start, end, mass in attention)
    assert "".join(SOURCE[start:end] for start, end, _ in attention) == SOURCE
    assert "".join(token for token, _ in given).replace("▁", " ").strip().startswith(SHORT)
    assert all(value <= 0 for _, value in given)
