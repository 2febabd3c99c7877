"""Persons, numbers and words that stand for others, and what only looks like it."""

from __future__ import annotations

import pytest

from translator_cli.checks import check_pair

WRONG = [
    ("Die Lage sei stabil, so der Minister.", "The situation is stable, the mayor said.", "attribution"),
    ("„Wir bleiben“, sagte die Trainerin.", "“We are staying,” the police officer said.", "attribution"),
    ("Die Forscher fanden Blei.", "The researchers allegedly found lead.", "attribution"),
    ("Das Gerät ist für Kinder ungeeignet.", "The device is suitable for children.", "negation"),
    (
        "Im Rat stimmten 41 Abgeordnete dafür und 22 dagegen.",
        "In the council, 22 members voted in favour and 41 against.",
        "number-mismatch",
    ),
    (
        "Es wurde von 19 Grad am Morgen auf 7 Grad am Abend kälter.",
        "It fell from 7 degrees in the morning to 19 degrees in the evening.",
        "number-mismatch",
    ),
    ("Die Kommission veröffentlichte ihren Bericht.", "The commission published its damning report.", "addition"),
    ("Die Stadt saniert die Brücke.", "The city is renovating the famous bridge.", "addition"),
    ("Der Verein eröffnete das Museum.", "The club opened the controversial museum.", "addition"),
    ("Die Rede hielt die Rektorin Friedburg Steinkamp.", "Rector Friedburg Steinberg gave the speech.", "name-missing"),
    ("Es sprach der Autor Nepomuk Wiesental.", "The author Nepomuk Kaltenegger spoke.", "name-missing"),
    ("Das Geld kommt vom Siemenskonzern.", "The money comes from the Thyssen group.", "name-missing"),
    (
        "Sie wartete ein halbes Jahr auf den Bescheid.",
        "She waited a year and a half for the decision.",
        "number-mismatch",
    ),
    ("Obwohl das Dach seit Jahren undicht ist, bleibt die Halle geöffnet.", "The hall remains open.", "omission"),
    (
        "Weil der Fluss seit Tagen steigt, bleibt die Uferstraße vorerst gesperrt.",
        "The river road remains closed.",
        "omission",
    ),
    ("Der Trainer lobte die Abwehr.", "The coach rightly praised the defence.", "addition"),
    ("Der FC gewann das Spiel.", "The FC lost the match.", "opposite"),
    ("Der Zeuge konnte sich nicht erinnern.", "The witness was able to remember.", "negation"),
]


@pytest.mark.parametrize(("source", "target", "rule"), WRONG)
def test_what_stands_for_something_else_is_found(source: str, target: str, rule: str) -> None:
    assert rule in [finding.rule for finding in check_pair(source, target)]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        pytest.param("So der Parteichef am Abend.", "The party leader said this evening.", id="another word for him"),
        pytest.param("Gut anderthalbtausend Gäste kamen.", "A good 1,500 guests came.", id="anderthalbtausend"),
        pytest.param("Es sind 38 Grad im Schatten.", "It is 38C in the shade.", id="degrees without their sign"),
        pytest.param("Das Eis kostet 50 Cent.", "The ice cream costs half a euro.", id="half a euro"),
        pytest.param(
            "Die Fläche ist nicht kleiner als 40 Hektar.", "The area is at least 40 hectares.", id="not smaller"
        ),
        pytest.param("Die Fläche ist nicht kleiner als 40 Hektar.", "It is not smaller than 40 hectares.", id="nor so"),
        pytest.param("Sie ließ sich den Ärger nicht anmerken.", "She hid her anger.", id="not let it show"),
        pytest.param("Sie ließ sich den Ärger nicht anmerken.", "She did not let her anger show.", id="nor so either"),
        pytest.param(
            "Es gibt Brot, Käse, Wein und Oliven.",
            "There are bread, cheese and wine as well as olives.",
            id="as well as",
        ),
        pytest.param(
            "Von einer „Katastrophe“ sprach der Bauer am Montag, von einem Zufall das Amt.",
            'The farmer spoke on Monday, the office of chance, of a "catastrophe".',
            id="a quoted word of Latin goes anywhere",
        ),
        pytest.param("Das Haus steht im Allgäu.", "The house is in the Allgäu.", id="a region with its article"),
        pytest.param("Der Wagen gehört dem Rathaus.", "The car belongs to the town hall.", id="a noun before a noun"),
        pytest.param("Die Hütte liegt am Hang.", "The hut is on a single slope.", id="no adjective of its own"),
        pytest.param("Der Ministerpräsident reist ab.", "The prime minister is leaving.", id="prime minister"),
        pytest.param("Der Richter Weber sprach mit dem Anwalt.", "Judge Weber spoke to the lawyer.", id="title"),
        pytest.param("Der Anwalt traf Frau Richter.", "The lawyer met Ms Richter.", id="family name"),
        pytest.param("Dort wartet Professor Doktor Ay.", "Professor Doctor Ay is waiting there.", id="Doktor"),
        pytest.param("Sie gingen in die Altstadt.", "They went to the old town.", id="an adjective in the noun"),
        pytest.param("Der Rat tagte im Schloss.", "The council met in the local castle.", id="an adjective of place"),
        pytest.param("Er fuhr leise und vorsichtig.", "He drove silently and carefully.", id="adverbs on both sides"),
        pytest.param("Die Täter sollen geflohen sein.", "The culprits reportedly fled.", id="sollen"),
        pytest.param("Das sei falsch.", "That is supposedly wrong.", id="subjunctive"),
        pytest.param("Er ist nicht unschuldig.", "He is guilty.", id="two negations"),
        pytest.param("Das ist unwahrscheinlich.", "That is hardly likely.", id="another negation"),
        pytest.param(
            "41 stimmten dafür und 22 dagegen.", "22 voted against and 41 in favour.", id="clauses in another order"
        ),
        pytest.param("Mainz gewann 5:3 gegen Bochum.", "Bochum lost 3-5 to Mainz.", id="the other side"),
        pytest.param("Von Montag bis Freitag ist offen.", "We are open on weekdays.", id="weekdays"),
        pytest.param("Vergessen Sie nicht, zu lüften.", "Remember to air the room.", id="nicht vergessen"),
        pytest.param("Das Verfahren ist noch nicht beendet.", "The proceedings are ongoing.", id="ongoing"),
    ],
)
def test_what_is_only_worded_otherwise_passes(source: str, target: str) -> None:
    assert check_pair(source, target) == ()
