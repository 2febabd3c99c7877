"""The glossary steers what is translated: with the built-in model on sentences written for it, and step by step."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.conftest import FakeTranslator
from translator_cli.checks import CheckSettings, Glossary, parse_glossary
from translator_cli.checks.terms import digest_of_terms, find_terms, has_term
from translator_cli.document import Hypothesis
from translator_cli.pipeline.choice import choose
from translator_cli.pipeline.engines import EngineOptions, Engines
from translator_cli.pipeline.wording import in_place, stand_in, with_articles

DATA = Path(__file__).parents[1] / "data" / "glossary"


def glossary(*rows: str) -> Glossary:
    return parse_glossary(rows)


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("name", "count"),
    [
        pytest.param("", 200, id="62-terms"),
        pytest.param("unseen-", 40, id="terms-written-after-the-method"),
    ],
)
def test_at_least_95_of_100_terms_are_right_in_number_too(name: str, count: int) -> None:
    """Inflected, in compounds and in marks; without a glossary a third is right."""
    terms = parse_glossary((DATA / f"{name}terms.csv").read_text("utf-8").splitlines())
    rows = [line.split("\t") for line in (DATA / f"{name}sentences.tsv").read_text("utf-8").splitlines()]
    translator = Engines("en", EngineOptions(memory=False, model="starter"))("de")
    chosen = choose(translator, [german for german, _ in rows], CheckSettings(glossary=terms))
    wanted = [
        (german, term, found[0].text) for (german, every), found in zip(rows, chosen) for term in every.split("|")
    ]
    wrong = [row for row in wanted if row[1].casefold() not in row[2].casefold()]
    assert len(rows) == count and len(wrong) <= 0.05 * len(wanted), wrong


def test_a_glossary_of_other_terms_changes_nothing() -> None:
    texts = ["Der Rat tagt.", "Die Feuerwehr kam."]
    plain = choose(FakeTranslator(), texts, CheckSettings())
    assert choose(FakeTranslator(), texts, CheckSettings(glossary=glossary("Deich,dyke", "Haus"))) == plain


@pytest.mark.parametrize(
    ("term", "source", "found"),
    [
        pytest.param("Betriebsrat,x", "Die Betriebsräte tagen.", "Betriebsräte", id="umlaut-plural"),
        pytest.param("Landkreis,x", "des Landkreises", "Landkreises", id="genitive"),
        pytest.param("sachkundiger Bürger,x", "den sachkundigen Bürgern", "sachkundigen Bürgern", id="adjective"),
        pytest.param("Zentrum,x", "in den Zentren", "Zentren", id="latin-plural"),
        pytest.param("Zeugnis,x", "die Zeugnisse", "Zeugnisse", id="nis"),
        pytest.param("Trainerin,x", "zwei Trainerinnen", "Trainerinnen", id="in"),
        pytest.param("Betriebsrat,x", "die Betriebsratssitzung", "Betriebsratssitzung", id="compound"),
        pytest.param("Rat,x", "der Vorrat", "", id="inside-a-word"),
        pytest.param("Rat,x", "ein Ratschlag", "", id="short-terms-are-no-first-part"),
    ],
)
def test_terms_are_found_inflected(term: str, source: str, found: str) -> None:
    assert [source[use.start : use.end] for use in find_terms(source, glossary(term))] == ([found] if found else [])


def test_of_two_terms_in_one_place_the_longer_counts() -> None:
    uses = find_terms("Der Europäische Rat tagt.", glossary("Rat,council", "Europäische Rat,European Council"))
    assert [use.term.target for use in uses] == ["European Council"]


@pytest.mark.parametrize(
    ("english", "held"),
    [("Chambers of Commerce", True), ("the chamber-of-commerce plan", True), ("the commerce chamber", False)],
)
def test_a_term_counts_in_either_number(english: str, held: bool) -> None:
    terms = glossary("Handelskammer,chamber of commerce")
    source = "Die Handelskammern klagen."
    assert has_term(find_terms(source, terms)[0], source, english) is held


class Scripted(FakeTranslator):
    """Answers marked and coded texts as the real one would."""

    def translate(self, texts: Sequence[str]) -> list[Hypothesis]:
        return [Hypothesis(self.table.get(text, ["?"])[0], -0.5) for text in texts]


SENTENCE = "Der Betriebsrat tagt."


@pytest.mark.parametrize(
    ("table", "made", "rank"),
    [
        pytest.param(
            {SENTENCE: ["The council meets.", "The works council meets."]}, "The works council meets.", 2, id="choice"
        ),
        pytest.param(
            {
                SENTENCE: ["The staff council meets."],
                'Der <i id="term0">Betriebsrat</i> tagt.': ['The <i id="term0">staff council</i> meets.'],
            },
            "The works council meets.", 1, id="place",
        ),
        pytest.param(
            {
                SENTENCE: ["The meets."],
                'Der <i id="term0">Betriebsrat</i> tagt.': ["The meets."],
                "Der `works council` tagt.": ["The `works council` meets."],
            },
            "The works council meets.", 1, id="stand-in",
        ),
        pytest.param({SENTENCE: ["The meets."]}, "The meets.", 1, id="nothing-helps"),
    ],
)  # fmt: skip
def test_one_way_after_the_other(table: dict[str, list[str]], made: str, rank: int) -> None:
    found = choose(Scripted(table), [SENTENCE], CheckSettings(glossary=glossary("Betriebsrat,works council")))
    assert [(choice[0].text, choice[1]) for choice in found] == [(made, rank)]


def test_what_a_person_wrote_is_not_steered() -> None:
    class Remembering(FakeTranslator):
        def translate(self, texts: Sequence[str]) -> list[Hypothesis]:
            return [Hypothesis("The staff council meets.", origin="memory") for _ in texts]

    found = choose(Remembering(), [SENTENCE], CheckSettings(glossary=glossary("Betriebsrat,works council")))
    assert found[0][0].text == "The staff council meets."


@pytest.mark.parametrize(
    ("source", "target", "made"),
    [
        pytest.param("Die Räte", "The <>boards</>", "The councils", id="plural-of-the-old-words"),
        pytest.param("des Rates", "of <>the boards</>", "of the council", id="singular-of-the-german"),
        pytest.param("Rat und Tat", "<>board</> and deed", "Council and deed", id="capital-at-the-start"),
        pytest.param("Der Rat tagt", "The <>board is</> meeting", "The council is meeting", id="verb-stays"),
        pytest.param("Der **Rat** tagt", "The <>**board**</> meets", "The **council** meets", id="marks-stay"),
        pytest.param("ein Rat", "an <>assembly</>", "a council", id="article"),
        pytest.param("Der Rat", "The town <>board</> council", "The town council", id="no-word-twice"),
        pytest.param("Der Rat", "The board", None, id="mark-lost"),
        pytest.param("Der Rat", "<>Someone</> spoke", None, id="tied-to-a-pronoun"),
    ],
)
def test_a_term_takes_the_place_of_other_words(source: str, target: str, made: str | None) -> None:
    uses = find_terms(source, glossary("Rat,council"))
    assert in_place(source, target.replace("<>", '<i id="term0">').replace("</>", "</i>"), uses) == made


@pytest.mark.parametrize(
    ("source", "made"),
    [
        ("Die Betriebsräte tagen.", "works councils"),
        ("Mitglied des Betriebsrats", "works council"),
        ("Betriebsräte tagen.", "Works councils"),
        ("zwei Betriebsrat", "works councils"),
    ],
)
def test_the_number_of_a_stand_in_is_that_of_the_german(source: str, made: str) -> None:
    assert stand_in(source, find_terms(source, glossary("Betriebsrat,works council"))[0]) == made


def test_articles_fit_the_next_word() -> None:
    text = "a apprentice, an works council, A hour, a MP, an university, an GP, a one"
    assert with_articles(text) == "an apprentice, a works council, An hour, an MP, a university, a GP, an one"


def test_the_digest_changes_with_the_terms_of_the_sentence_alone() -> None:
    one, two = glossary("Betriebsrat,works council"), glossary("Betriebsrat,works council", "Deich,dyke")
    assert digest_of_terms(SENTENCE, one) == digest_of_terms(SENTENCE, two) != ""
    assert digest_of_terms(SENTENCE, glossary("Betriebsrat,staff council")) != digest_of_terms(SENTENCE, one)
    assert digest_of_terms("Es regnet.", one) == ""
