"""Lines that stand alone are looked up: what the book has, what fits in its slots, and what follows the German."""

from __future__ import annotations

import re

import pytest

from translator_cli.checks import CheckSettings, check_pair, has_error, parse_glossary
from translator_cli.checks.phrases import label_of, phrase_of
from translator_cli.checks.phrases.words import better_word
from translator_cli.document import Hypothesis
from translator_cli.languages.de_en.phrases import LIST, phrases, templates

FILLED = {
    "number": "3",
    "date": "3. Mai 2024",
    "time": "19 Uhr",
    "name": "Anna",
    "person": "Anna Berg",
    "any": "Schneider",
    "place": "München",
}


@pytest.mark.parametrize(
    ("line", "english"),
    [
        pytest.param("Vorwort", "Preface", id="heading"),
        pytest.param("Passwort vergessen?", "Forgot your password?", id="mark-at-the-end"),
        pytest.param("Hinweis:", "Note:", id="label"),
        pytest.param("2.3 Grundlagen", "2.3 Basics", id="numbered"),
        pytest.param("A. Anhang", "A. Appendix", id="lettered"),
        pytest.param("§ 3 Mitgliedsbeiträge", "§ 3 Membership fees", id="paragraph"),
        pytest.param("„Ja.“", "“Yes.”", id="quotation-marks"),
        pytest.param("Zur Kasse »", "To checkout »", id="no-quotation-mark"),
        pytest.param("IMPRESSUM", "LEGAL NOTICE", id="capitals"),
        pytest.param("KAPITEL 2", "CHAPTER 2", id="capitals-and-number"),
        pytest.param("mehr erfahren", "learn more", id="small"),
        pytest.param("Häufig Gestellte Fragen", "Frequently Asked Questions", id="title-case"),
        pytest.param("Teil II", "Part II", id="roman"),
        pytest.param("Eintritt: 3,50 Euro", None, id="a-label-with-more"),
        pytest.param("3,50 Euro", "3.50 euros", id="decimals"),
        pytest.param("Seite 1.200", "Page 1,200", id="thousands"),
        pytest.param("Stand: 03.05.2024", "As of 3 May 2024", id="date-in-figures"),
        pytest.param("Stand: März 2024", "As of March 2024", id="month"),
        pytest.param("Berlin, den 3. Mai 2024", "Berlin, 3 May 2024", id="date-of-a-letter"),
        pytest.param("Sehr geehrte Frau Dr. Groß-Wendt,", "Dear Dr. Groß-Wendt,", id="doctor"),
        pytest.param("sehr geehrter Herr Weber,", "dear Mr. Weber,", id="small-salutation"),
        pytest.param("vielen Dank für Ihre Nachricht.", "Thank you for your message.", id="a-sentence-below-it"),
        pytest.param("Lieber Herr von Arnim,", "Dear Mr. von Arnim,", id="noble"),
        pytest.param("Liebe Frau Schneider,", "Dear Ms. Schneider,", id="a-name-that-means-something"),
        pytest.param("Lieber Karl-Heinz,", "Dear Karl-Heinz,", id="first-name"),
        pytest.param("Liebe Apfelbäume,", None, id="no-name"),
        pytest.param("Ihr Thomas Brandt", "Yours, Thomas Brandt", id="closing"),
        pytest.param("Ihr Computer", None, id="no-closing"),
        pytest.param("Von Anna Schmidt", "By Anna Schmidt", id="byline"),
        pytest.param("Von Menschen und Tieren", None, id="no-byline"),
        pytest.param("Von Berlin", None, id="no-byline-but-a-place"),
        pytest.param("Viele Grüße aus München", "Best regards from Munich", id="place"),
        pytest.param("Mo–Fr 9–18 Uhr", "Mon–Fri 9 a.m.–6 p.m.", id="opening-hours"),
        pytest.param(
            "Di und Do: 8.30 bis 12 Uhr sowie nach Vereinbarung",
            "Tue and Thu: 8:30 a.m. to 12 p.m. and by appointment",
            id="opening-hours-and-more",
        ),
        pytest.param("Preise & Termine", "Prices & dates", id="two"),
        pytest.param("Öffnungszeiten, Preise und Anfahrt", "Opening hours, prices and directions", id="three"),
        pytest.param("Kontakt | Impressum", "Contact | Legal notice", id="apart"),
        pytest.param("Montag und Mittwoch", "Monday and Wednesday", id="capitals-of-english"),
        pytest.param("Preise und Kosmonauten", None, id="an-unknown-part"),
        pytest.param("Saison 2023/24", "Season 2023/24", id="a-line-and-a-number"),
        pytest.param("Preis (brutto)", "Price (gross)", id="brackets"),
        pytest.param("Unsere Öffnungszeiten", "Our opening hours", id="possessive"),
        pytest.param("So viel Zeit", None, id="no-sunday"),
        pytest.param("Der Kurs beginnt später.", None, id="a-sentence"),
        pytest.param("12,5 %", None, id="no-words"),
    ],
)
def test_a_line_is_looked_up(line: str, english: str | None) -> None:
    assert phrase_of(line) == english


@pytest.mark.parametrize(
    ("line", "label"),
    [
        pytest.param("Hinweis: Der Kurs beginnt später.", ("Note: ", 9), id="label"),
        pytest.param("Aufgabe 3: Der Turm", ("Exercise 3: ", 11), id="numbered"),
        pytest.param("Von: Anna Berg", ("From: ", 5), id="other-with-a-colon"),
        pytest.param("Merkel: Wir schaffen das.", None, id="speaker"),
        pytest.param("Beginn um 19:30 Uhr", None, id="time"),
    ],
)
def test_a_label_is_looked_up(line: str, label: tuple[str, int] | None) -> None:
    assert label_of(line) == label


@pytest.mark.parametrize(
    ("line", "said", "better"),
    [
        pytest.param("Becher", ["Cheer"], "Cup", id="nonsense"),
        pytest.param("Becher", ["Cheer", "Cups"], "Cups", id="well-said-by-another"),
        pytest.param("Becher", ["Mug"], "Cup", id="unknown"),
        pytest.param("Becher", ["Cups"], None, id="well-said"),
        pytest.param("Wahlen", ["Elections"], None, id="said-of-a-relative"),
        pytest.param("der Becher:", ["the cheer:"], "the cup:", id="article-and-mark"),
        pytest.param("Brandschutz", ["Brilliant"], None, id="a-compound-and-a-part-of-it"),
        pytest.param("Schneider", ["Schneider"], None, id="a-name-as-it-stands"),
        pytest.param("Anna", ["Year"], None, id="first-name"),
        pytest.param("Der Becher fiel.", ["The cheer fell."], None, id="a-sentence"),
    ],
)
def test_a_word_that_the_model_does_not_know_is_looked_up(line: str, said: list[str], better: str | None) -> None:
    assert better_word(line, [Hypothesis(english, -1.0) for english in said]) == better
    assert better_word(line, [Hypothesis(english, -0.5) for english in said]) is None


def test_the_list_is_sorted_and_its_slots_are_those_that_are_known() -> None:
    lines = LIST.read_text("utf-8").splitlines()
    assert lines == sorted(set(lines)) and len(lines) > 1200
    for line in lines:
        german, english = line.split("=")
        slots = re.findall(r"\{(\w+)\}", german)
        assert german.strip() == german and english.strip() == english != ""
        assert sorted(slots) == sorted(re.findall(r"\{(\w+)\}", english)) and set(slots) <= FILLED.keys()


def test_every_line_is_found_and_no_rule_has_anything_against_it() -> None:
    lines = [*phrases(), *(line for several in templates().values() for line, _ in several)]
    filled = [re.sub(r"\{(\w+)\}", lambda slot: FILLED[slot[1]], line) for line in lines]
    english = {line: phrase_of(line) for line in filled}
    assert [line for line, found in english.items() if found is None] == []
    assert [
        line for line, found in english.items() if check_pair(line, found or "") or has_error(line, found or "")
    ] == []


def test_the_glossary_has_its_say_about_a_line_of_the_book() -> None:
    glossary = parse_glossary(["Vorwort,foreword"])
    found = check_pair("Vorwort", "Preface", CheckSettings(glossary=glossary))
    assert [finding.rule for finding in found] == ["glossary"]
