from __future__ import annotations

import pytest

from translator_cli.checks.ledger import Fact, ledger
from translator_cli.document import Segment, TranslationUnit


def rows(source: str, target: str) -> list[tuple[str, str, str, str]]:
    facts: list[Fact] = list(ledger([TranslationUnit(Segment(0, source), target)]))
    return [(fact.kind, fact.status, fact.source, fact.target) for fact in facts]


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param(
            "Am 12. Juni 2024 kamen 2.500 Menschen.",
            "On 12 June 2024, 2,500 people came.",
            [("date", "kept", "12. Juni 2024", "12 June 2024"), ("number", "kept", "2.500", "2,500")],
            id="kept",
        ),
        pytest.param(
            "Es kostet 3,5 Millionen Euro.",
            "It costs 35 million euros.",
            [("number", "lost", "3,5 Millionen", ""), ("number", "added", "", "35 million")],
            id="changed",
        ),
        pytest.param(
            "Um 19.30 Uhr sprach Anna Berger.",
            "Anna Berger spoke at 7:30 p.m.",
            [("time", "kept", "19.30 Uhr", "7:30 p.m."), ("name", "kept", "Berger", "Berger")],
            id="time-and-name",
        ),
        pytest.param(
            "Zwölf Züge und zwei Busse fahren, der dritte nicht. Beide sind neu.",
            "Twelve trains and two buses run, the third does not. They are new.",
            [
                ("number", "kept", "Zwölf", "Twelve"),
                ("number", "kept", "zwei", "two"),
                ("number", "kept", "dritte", "third"),
            ],
            id="words",
        ),
        pytest.param(
            "Gestern baute Novaria in Altenau ein Restaurant und eine Turnhalle.",
            "Yesterday Novaria built a restaurant and a gymnasium in Altenau.",
            [("name", "kept", "Novaria", "Novaria"), ("name", "kept", "Altenau", "Altenau")],
            id="firm-and-village",
        ),
        pytest.param(
            "In Altenau hielt ein Bus.", "A bus stopped there.", [], id="a village that is gone may be a noun"
        ),
        pytest.param("Das ist gut.", "That is good.", [], id="nothing"),
    ],
)
def test_ledger(source: str, target: str, expected: list[tuple[str, str, str, str]]) -> None:
    found = rows(source, target)
    assert [(kind, status, one.rstrip("."), two.rstrip(".")) for kind, status, one, two in found] == [
        (kind, status, one.rstrip("."), two.rstrip(".")) for kind, status, one, two in expected
    ]


def test_copied_units_hold_no_facts() -> None:
    unit = TranslationUnit(Segment(0, "In 2024 it was 5 per cent."), "In 2024 it was 5 per cent.", origin="copied")
    assert list(ledger([unit])) == []
