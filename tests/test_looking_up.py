"""German words that are left in the English are looked up; names stay."""

from __future__ import annotations

import pytest

from translator_cli.checks import CheckSettings, check_pair
from translator_cli.document import Finding, Hypothesis
from translator_cli.languages.de_en.dictionary import look_up
from translator_cli.pipeline.looking_up import put_in_english


@pytest.mark.parametrize(
    ("form", "english", "inflected"),
    [
        ("Leopard", "leopard", False),
        ("Leoparden", "leopard", True),
        ("Häusern", "houses", False),
        ("dubiose", "dubious", False),
        ("Kairo", "Cairo", False),
        ("Kairos", "Cairo's", False),
        ("Rosskastanie", "horse chestnut", False),
        ("AUA-Drehkreuz", "AUA hub", False),
        ("Straßenbahnhaltestelle", "tram stop", False),
        ("Bucher", None, False),  # the plural of "Buch" has an umlaut
        ("Engelsburg", None, False),  # no castle of angels
        ("Salzburger", None, False),  # who lives there
        ("Essener", None, False),
        ("Bundesgarten", "federal garden", False),
        ("Zzyzx", None, False),
    ],
)
def test_a_form_is_looked_up(form: str, english: str | None, inflected: bool) -> None:
    entry = look_up(form)
    assert (entry and entry.english, bool(entry and entry.inflected)) == (english, inflected)


KNOWN = [
    pytest.param("Die Witwen warten auf Hilfe.", "The Witwen wait for help.", "The widows wait for help.", id="plural"),
    pytest.param("Er kaufte eine Eberesche.", "He bought a Eberesche.", "He bought a rowan.", id="singular"),
    pytest.param("Er sah ein Rätsel.", "He saw an Rätsel.", "He saw a riddle.", id="article"),
    pytest.param("Rätsel gelöst", "Rätsel solved", "Riddle solved", id="first-word"),
    pytest.param("Im Zentrum Kairos ist Markt.", "In the centre of Kairos is a market.",
                 "In the centre of Cairo is a market.", id="name-of"),
    pytest.param("Er hat dubiose Pläne.", "He has dubiose plans.", "He has dubious plans.", id="adjective"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "target", "expected"), KNOWN)
def test_a_word_that_is_left_in_german_is_exchanged(source: str, target: str, expected: str) -> None:
    findings = check_pair(source, target, CheckSettings())
    result = put_in_english(source, Hypothesis(target, -0.1), findings)
    assert result is not None, findings
    assert result[0].text == expected
    assert "looked up" in result[1]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        pytest.param("Trump griff Schiff scharf an.", "Trump attacked Schiff sharply.", id="after-a-verb"),
        pytest.param("Renner sagte nichts.", "Renner said nothing.", id="family-name"),
        pytest.param("Bucher Reisen hilft.", "Bucher Reisen helps.", id="firm"),
        pytest.param("Er lebt in Gießen.", "He lives in Gießen.", id="town"),
        pytest.param("Das Schiff fährt auf der Seine.", "The ship goes on the Seine.", id="river"),
        pytest.param("Der Hund schläft.", "The dog sleeps.", id="nothing-left"),
    ],
)
def test_names_stay(source: str, target: str) -> None:
    result = put_in_english(source, Hypothesis(target, -0.1), check_pair(source, target, CheckSettings()))
    assert result is None


def test_nothing_is_looked_up_in_an_address() -> None:
    source, target = "[Lang](https://a.example/b?lang=en) und `lang`", "[Lang](https://a.example/b?lang=en) and `lang`"
    for rest in ("", " https://a.example/?lang=de"):
        assert not check_pair(source + rest, target + rest, CheckSettings())
        finding = Finding("untranslated", "error", "German", None, (target + rest).rindex("lang"))
        assert put_in_english(source + rest, Hypothesis(target + rest, -0.1), [finding]) is None
