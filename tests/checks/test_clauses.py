"""Short sentences: clauses lost and added, quotation marks that moved, lists, opposites and negations."""

from __future__ import annotations

import pytest

from translator_cli.checks import check_pair

WRONG = [
    ("addition", "Die Zinsen bleiben unverändert.", "Interest rates remain unchanged, as expected by most analysts."),
    ("addition", "Das Gericht sprach ihn frei.", "The court acquitted him, who comes from Hamburg."),
    ("omission", "Der Angeklagte, der bereits vorbestraft ist, schwieg.", "The accused remained silent."),
    ("omission", "Die Bank rechnet mit einem Gewinn, obwohl der Umsatz sinkt.", "The bank expects a profit."),
    ("omission", "Die Zwiebeln fein hacken und in Butter glasig dünsten.", "Finely chop the onions."),
    ("omission", "Gesperrt sind die Allee, der Markt und die Brücke.", "The avenue and the bridge are closed."),
    (
        "quote-mismatch",
        "Laut Polizei war es „pures Glück“, dass er lebt.",
        "It was luck, police said, “that he lives”.",
    ),
    ("quote-mismatch", "„Das Mehl sieben“, rät die Bäckerin.", "“Sift the flour, the baker advises.”"),
    ("quote-mismatch", "„Morgen wird es heiß“, sagte Jung, „dann kühl.“", "“Hot tomorrow, said Jung, then cool.”"),
    ("negation", "Gegen das Urteil ist keine Revision möglich.", "An appeal is possible without delay."),
    ("opposite", "Der Deutsche Wetterdienst warnt.", "The Austrian weather service is warning."),
    ("opposite", "Sie kam auf den vorletzten Platz.", "She came last."),
    ("opposite", "Das Konto weist ein Plus von 300 Euro auf.", "The account shows a deficit of 300 euros."),
    ("number-mismatch", "Der Schaden beträgt 40.000 Schweizer Franken.", "The damage amounts to 40,000 euros."),
    ("number-mismatch", "Täglich 400 Milligramm.", "400 micrograms daily."),
]
RIGHT = [
    ("Die Kita bleibt geschlossen.", "The children's day-care centre will remain closed."),
    ("Er weigerte sich, das Formular zu unterschreiben.", "He would not sign the form."),
    ("Der Richter sagte: „Sie dürfen gehen.“", "“You may go,” the judge said."),
    ("„Das“, sagte sie, „war ein Foul.“", "“That was a foul,” she said."),
    ("Für den Teig Mehl, Zucker, Eier und Salz mischen.", "For the dough, mix flour, sugar, eggs and salt."),
    ("Er ist nicht unschuldig.", "He is guilty."),
    ("Das Tor zählte nicht.", "The goal was disallowed."),
    ("Der Angeklagte, der vorbestraft ist, schwieg.", "The accused, who has previous convictions, said nothing."),
    ("Jeder fünfte Patient bricht die Therapie ab.", "Twenty percent of patients discontinue the therapy."),
    ("Das heißt auf gut Deutsch: Wir warten.", "In plain English: we wait."),
    ("Der Fonds verlor 1,8 Milliarden britische Pfund.", "The fund lost £1.8 billion."),
]


@pytest.mark.parametrize(("rule", "source", "target"), WRONG)
def test_a_planted_error_is_found(rule: str, source: str, target: str) -> None:
    assert rule in {finding.rule for finding in check_pair(source, target)}


@pytest.mark.parametrize(("source", "target"), RIGHT)
def test_a_free_translation_is_no_error(source: str, target: str) -> None:
    assert check_pair(source, target) == ()
