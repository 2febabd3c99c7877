"""What the house style makes of a machine's English."""

from __future__ import annotations


import pytest

from translator_cli.files.read import decode
from translator_cli.style import CHOICES, Style
from translator_cli.style.polishing import is_typographic, polish


def styled(source: str, target: str, typographic: bool = True, **parts: str) -> str:
    return polish(Style(**parts), source, target, typographic)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "english", "british"),
    [
        pytest.param('"Yes," he said.', "“Yes,” he said.", "‘Yes,’ he said.", id="at-the-start"),
        pytest.param('He said: "Yes."', "He said: “Yes.”", "He said: ‘Yes.’", id="at-the-end"),
        pytest.param('("Yes") and "No"', "(“Yes”) and “No”", "(‘Yes’) and ‘No’", id="two"),
        pytest.param("\"It's 'fine'\", he said", "“It’s ‘fine’”, he said", "‘It’s “fine”’, he said", id="nested"),
        pytest.param("the firms' plans don't", "the firms’ plans don’t", "the firms’ plans don’t", id="apostrophes"),
        pytest.param("rock 'n' roll, the '90s", "rock ’n’ roll, the ’90s", "rock ’n’ roll, the ’90s", id="elided"),
        pytest.param("the 'Big Bang' theory", "the ‘Big Bang’ theory", "the ‘Big Bang’ theory", id="single-alone"),
        pytest.param("„Ja“, he said", "“Ja”, he said", "‘Ja’, he said", id="german-marks"),
        pytest.param("»Ja«, he said", "“Ja”, he said", "‘Ja’, he said", id="guillemets"),
        pytest.param('a 5" pipe', 'a 5" pipe', 'a 5" pipe', id="inches"),
        pytest.param('**"Yes"**, he said', "**“Yes”**, he said", "**‘Yes’**, he said", id="emphasis"),
        pytest.param('a "half-"open', "a “half-”open", "a ‘half-’open", id="after-a-hyphen"),
        pytest.param('"A" - "B"', "“A” - “B”", "‘A’ - ‘B’", id="around-a-dash"),
        pytest.param('Why is he sending me that?"', "Why is he sending me that?”", "Why is he sending me that?’",
                     id="closed-though-opened-before"),
        pytest.param('at all", he said', "at all”, he said", "at all’, he said", id="closed-before-a-comma"),
        pytest.param("no marks", "no marks", "no marks", id="none"),
    ],
)  # fmt: skip
def test_quotation_marks(text: str, english: str, british: str) -> None:
    assert styled("„“", text, quotes="english") == english
    assert styled("„“", text, quotes="british") == british
    for made in (english, british):
        assert styled("„“", made, quotes="english") == english or made == british
    assert set(styled("„“", english, quotes="straight")) & set("“”‘’") == set()


@pytest.mark.parametrize(
    "text",
    [
        'see `say "hi"` there',
        '<a href="x" title="y">z</a>',
        '[text](http://a.example/x "title")',
        "http://a.example/o'neil",
        "{name}",
    ],
)
def test_code_tags_and_targets_stay(text: str) -> None:
    assert styled("„x“", text, quotes="english", dashes="en", spelling="en-GB") == text


@pytest.mark.parametrize(
    ("source", "target", "form", "made"),
    [
        pytest.param("Er kam – spät – an.", "He arrived - late.", "source", "He arrived – late.", id="kept"),
        pytest.param("Er kam - spät - an.", "He arrived - late.", "source", "He arrived - late.", id="typed-as-hyphen"),
        pytest.param("Er kam—spät—an.", "He arrived - late.", "source", "He arrived—late.", id="em-kept"),
        pytest.param("9–12 Uhr", "9-12", "source", "9–12", id="range"),
        pytest.param("9-12 Uhr", "9-12", "source", "9-12", id="range-typed-as-hyphen"),
        pytest.param("A – 030-1234-5", "A - 030-1234-5", "source", "A – 030-1234-5", id="telephone"),
        pytest.param("Ein x", "a - b — c", "em", "A—b—c", id="em"),
        pytest.param("Ein x", "a - b—c", "en", "A – b – c", id="en"),
        pytest.param("Ein x – y", "a – b", "hyphen", "A - b", id="hyphen"),
        pytest.param("Ein x", "a well-known man", "em", "A well-known man", id="hyphen-in-a-word"),
    ],
)
def test_dashes(source: str, target: str, form: str, made: str) -> None:
    assert styled(source, target, dashes=form) == made


@pytest.mark.parametrize(
    ("source", "target", "made"),
    [
        pytest.param("Eintritt: 4 Euro", "admission: 4 euros", "Admission: 4 euros", id="list-item"),
        pytest.param("geöffnet ab 9 Uhr", "open from 9", "open from 9", id="small-stays-small"),
        pytest.param("Das iPhone", "iPhone", "iPhone", id="inner-capital"),
        pytest.param("**Preis**", "**price**", "**Price**", id="emphasis"),
        pytest.param("„Ja“", '"yes"', "“Yes”", id="quotation"),
        pytest.param("Etwa 5 kg", "5 kg or so", "5 kg or so", id="figure-first"),
        pytest.param("5 Euro", "5 euros", "5 euros", id="figure-in-both"),
        pytest.param("Über uns", "über us", "Über us", id="umlaut"),
        pytest.param("", "", "", id="nothing"),
    ],
)
def test_capital_at_the_start(source: str, target: str, made: str) -> None:
    assert styled(source, target) == made


@pytest.mark.parametrize(
    ("source", "target", "made"),
    [
        pytest.param("Rat beschließt Haushalt", "City Passes the Budget", "City passes the budget", id="title"),
        pytest.param("Bahn in Altenau", "Railway in Altenau Reopens", "Railway in Altenau reopens", id="name"),
        pytest.param("Das ist die EU.", "This Is The EU.", "This Is The EU.", id="sentence"),
        pytest.param("Die NATO im Mai", "The Situation of NATO in May", "The situation of NATO in May", id="acronym"),
        pytest.param("Der Plan", "The plan for Berlin", "The plan for Berlin", id="sentence-case-already"),
    ],
)  # fmt: skip
def test_headings_in_sentence_case(source: str, target: str, made: str) -> None:
    assert styled(source, target, headings="sentence") == made
    assert styled(source, target) == target


@pytest.mark.parametrize(
    ("american", "british"),
    [
        pytest.param("The color of the theater", "The colour of the theatre", id="our-re"),
        pytest.param("They organized and analyzed it", "They organised and analysed it", id="ise"),
        pytest.param("Neighbors traveled ten kilometers", "Neighbours travelled ten kilometres", id="at-the-start"),
        pytest.param("At the World Trade Center", "At the World Trade Center", id="a-name"),
    ],
)
def test_spelling(american: str, british: str) -> None:
    assert styled("X", american, spelling="en-GB") == british
    assert styled("X", british, spelling="en-US") == american


def test_a_word_of_the_german_keeps_its_spelling() -> None:
    assert styled("Er las center.tv", "he read center.tv", spelling="en-GB") == "He read center.tv"


@pytest.mark.parametrize(
    ("day_first", "month_first"),
    [
        pytest.param("On 3 May it opens.", "On May 3 it opens.", id="without-year"),
        pytest.param("On 3 May 2024 it opens.", "On May 3, 2024, it opens.", id="year-and-more"),
        pytest.param("It opened on 12 October 2023.", "It opened on October 12, 2023.", id="year-at-the-end"),
        pytest.param("In May 2024, 30 came.", "In May 2024, 30 came.", id="no-day"),
    ],
)
def test_dates(day_first: str, month_first: str) -> None:
    assert styled("X", day_first, dates="month-day") == month_first
    assert styled("X", month_first, dates="day-month") == day_first


def test_the_second_point_of_a_half_of_the_day_is_set() -> None:
    assert styled("9 Uhr", "9 a.m") == "9 a.m."
    assert styled("Bis 9 Uhr geöffnet", "Open until 9 p.m today") == "Open until 9 p.m. today"
    assert styled("9 Uhr", "9 a.m.") == "9 a.m." and styled("9 Uhr", "9 a.mx") == "9 a.mx"


def test_ordinal_days_become_plain() -> None:
    assert styled("X", "on the 3rd of May and May 4th", dates="day-month") == "On the 3rd of May and 4 May"
    assert styled("X", "on the 3rd of May", dates="month-day") == "On May 3"


@pytest.mark.parametrize(
    ("source", "target", "form", "made"),
    [
        pytest.param("Um 19.30 Uhr", "At 19:30", "12h", "At 7:30 p.m.", id="to-12"),
        pytest.param("Um 19.30 Uhr", "At 7:30pm it starts", "24h", "At 19:30 it starts", id="to-24"),
        pytest.param("Um 9 Uhr.", "At 9 a.m.", "24h", "At 09:00.", id="full-stop"),
        pytest.param("Um 9 Uhr geht es los.", "It starts at 9am.", "12h", "It starts at 9 a.m.", id="one-point"),
        pytest.param("Es stand 21:19 im Satz", "It was 21:12", "12h", "It was 21:12", id="no-time-in-the-german"),
    ],
)
def test_clock(source: str, target: str, form: str, made: str) -> None:
    assert styled(source, target, clock=form) == made


@pytest.mark.parametrize(
    ("name", "text", "typographic"),
    [
        pytest.param("a.md", "Er sagte: „Ja“.", True, id="curled"),
        pytest.param("a.md", 'Er sagte: "Ja".', False, id="straight"),
        pytest.param("a.md", "Er sagte nichts.", True, id="none"),
        pytest.param("a.md", 'Das `x = "y"` und [z](u "t").', True, id="code-and-titles-do-not-count"),
        pytest.param("a.html", '<p class="x">Er sagte nichts.</p>', True, id="tags-do-not-count"),
    ],
)
def test_what_counts_as_typeset(name: str, text: str, typographic: bool) -> None:
    assert is_typographic(decode(name, text.encode()).text) is typographic


def test_straight_quotation_marks_stay_straight_in_a_draft_that_has_them_so() -> None:
    assert styled('Er sagte: "Ja".', 'He said, "yes".', typographic=False) == 'He said, "yes".'


def test_the_choices_are_those_of_the_fields() -> None:
    assert list(CHOICES) == list(Style._fields)
    assert all(getattr(Style(), name) == values[0] for name, values in CHOICES.items())


def test_an_entity_at_the_start_is_no_word() -> None:
    assert styled("&rarr; Eingabe", "&rarr; input", capitals="source") == "&rarr; Input"
