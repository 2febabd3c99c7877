"""Whole documents: what is left out is named, a sentence may become three, and one slip is one finding."""

from __future__ import annotations

import pytest

from translator_cli.checks import CheckSettings
from translator_cli.document import Block, Document, LocatedFinding
from translator_cli.pairs.findings import text_findings

COUNCIL = [
    (
        "Der Kreistag hat am Montag den Bau einer neuen Leitstelle beschlossen.",
        "On Monday the district council approved a new control centre.",
    ),
    (
        "Sie soll 14 Millionen Euro kosten und in Lüdersfeld entstehen.",
        "It is to cost 14 million euros and be built in Lüdersfeld.",
    ),
    (
        "Landrat Henning Warnke sprach von einem Meilenstein.",
        "District administrator Henning Warnke spoke of a milestone.",
    ),
    ("Die alte Leitstelle stammt aus dem Jahr 1987.", "The old control centre dates from 1987."),
    ("Oft fallen dort die Funkgeräte aus.", "The radios there often fail."),
    ("Die Opposition stimmte geschlossen dagegen.", "The opposition voted against it as one."),
    (
        "Sie hält den Standort für falsch, weil die Straße häufig überflutet wird.",
        "It considers the site wrong because the road is often flooded.",
    ),
    ("Warnke will im Herbst einen Bericht dazu vorlegen.", "Warnke wants to present a report on this in the autumn."),
    ("Gebaut wird frühestens ab März.", "Construction will begin in March at the earliest."),
    ("Bis dahin müssen die Feuerwehren improvisieren.", "Until then, the fire brigades will have to improvise."),
]
SHEEP = [
    ("Der Tierarzt untersuchte die Schafe auf der Weide.", "The vet examined the sheep in the pasture."),
    ("Drei von ihnen waren lahm.", "Three of them were lame."),
    ("Er gab ihnen ein Mittel gegen Schmerzen.", "He gave them something for the pain."),
    ("Bauer Kornelius Reepsholt war erleichtert.", "Farmer Kornelius Reepsholt was relieved."),
    ("Im vergangenen Jahr hatte er zwölf Tiere verloren.", "Last year he had lost twelve animals."),
    ("Damals hatte der Wolf zugeschlagen.", "At that time the wolf had struck."),
    ("Nun schützt ein hoher Zaun die Herde.", "Now a high fence protects the flock."),
    ("Das Land zahlte die Hälfte der Kosten.", "The state paid half of the costs."),
    ("Reepsholt hofft auf einen ruhigen Sommer.", "Reepsholt hopes for a quiet summer."),
]
TEXTS = {"council": COUNCIL, "sheep": SHEEP}
#: Left out next to a short sentence, this one is taken to be rendered together with it.
HARD = {("council", 7)}


def _document(name: str, sentences: list[str]) -> Document:
    text = " ".join(sentences)
    return Document(name, text, (Block("paragraph", 0, len(text)),))


def _findings(name: str, english: list[str]) -> list[LocatedFinding]:
    draft = _document("draft.de.txt", [german for german, _ in TEXTS[name]])
    return list(text_findings(draft, _document("draft.en.txt", english), CheckSettings()))


def _english(name: str) -> list[str]:
    return [english for _, english in TEXTS[name]]


@pytest.mark.parametrize("name", TEXTS)
def test_a_right_translation_has_no_finding(name: str) -> None:
    assert _findings(name, _english(name)) == []


@pytest.mark.parametrize(
    ("name", "left_out"),
    [(name, index) for name, pairs in TEXTS.items() for index in range(len(pairs)) if (name, index) not in HARD],
)
def test_a_sentence_that_is_left_out_is_named(name: str, left_out: int) -> None:
    english = _english(name)
    (finding,) = _findings(name, english[:left_out] + english[left_out + 1 :])
    assert finding.rule in ("missing-translation", "omission")
    assert TEXTS[name][left_out][0][:20] in finding.message


@pytest.mark.parametrize(
    ("name", "index", "parts"),
    [
        ("council", 6, ["It considers the site wrong.", "The reason:", "The road is often flooded."]),
        ("council", 1, ["It is to cost 14 million euros.", "The site is known.", "It will be built in Lüdersfeld."]),
        ("council", 0, ["The council met on Monday.", "The topic was a control centre.", "It approved the building."]),
        ("sheep", 0, ["The vet came to the pasture.", "The sheep were there.", "He examined them."]),
        ("sheep", 6, ["There is now a fence.", "It is high.", "It protects the flock."]),
        ("sheep", 4, ["That was last year.", "He had lost animals.", "There were twelve of them."]),
    ],
)
def test_a_sentence_may_become_three(name: str, index: int, parts: list[str]) -> None:
    english = _english(name)
    assert _findings(name, english[:index] + parts + english[index + 1 :]) == []


@pytest.mark.parametrize(
    ("name", "index", "right", "wrong", "rule"),
    [
        ("council", 7, "Warnke", "Werneke", "inconsistent-name"),
        ("council", 7, "Warnke", "Warncke", "inconsistent-name"),
        ("sheep", 8, "Reepsholt", "Reepsholdt", "inconsistent-name"),
        ("sheep", 8, "Reepsholt", "Repsholt", "inconsistent-name"),
        ("sheep", 8, "Reepsholt", "Riepsholt", "inconsistent-name"),
        ("council", 7, "Warnke", "Marnke", "inconsistent-name"),
        ("council", 1, "14", "40", "number-mismatch"),
        ("council", 3, "1987", "1978", "number-mismatch"),
        ("council", 8, "March", "May", "date-mismatch"),
        ("council", 0, "Monday", "Tuesday", "date-mismatch"),
        ("sheep", 1, "Three", "Two", "number-mismatch"),
        ("sheep", 4, "twelve", "ten", "number-mismatch"),
        ("sheep", 7, "half", "a third", "number-mismatch"),
        ("council", 9, "Until then, the fire brigades will have to improvise.", COUNCIL[9][0], "untranslated"),
        ("sheep", 3, "Reepsholt ", "Ostfeld ", "name-missing"),
    ],
)
def test_one_slip_is_one_finding(name: str, index: int, right: str, wrong: str, rule: str) -> None:
    english = _english(name)
    english[index] = english[index].replace(right, wrong)
    (finding,) = _findings(name, english)
    assert finding.rule == rule
