"""Plain text: which lines belong together, and what they are."""

from __future__ import annotations

import textwrap

import pytest

from tests.conftest import EXAMPLES
from translator_cli.document import flatten
from translator_cli.formats import parse

WRAPPED = (
    "Der Stadtrat hat am Montag einen neuen Plan für die Brücke vorgelegt. Er\n"
    "sieht vor, dass die Arbeiten im Frühjahr beginnen. Die Kosten liegen bei\n"
    "Rund 3 Millionen Euro. Das Land trägt die Hälfte, den Rest zahlt die\n"
    "Stadt."
)
LONG = "Die Feuerwehr rückte am Abend mit zwölf Wagen aus und löschte den Brand in der Halle nach drei Stunden. " * 2

CAPITALS = "Die Ministerin flog am Mittwoch mit ihrer Abordnung in die\nUSA. Dort spricht sie mit Vertretern der\nNATO."

P, H, L, Q, T = "paragraph", "heading", "list-item", "quote", "table-cell"
CASES = [
    pytest.param("Ein Satz.\n\nNoch einer.\n", [(P, "Ein Satz."), (P, "Noch einer.")], id="blank-line"),
    pytest.param(WRAPPED, [(P, flatten(WRAPPED))], id="hard-wrapped"),
    pytest.param(WRAPPED.replace("\n", "\r\n"), [(P, flatten(WRAPPED))], id="hard-wrapped-crlf"),
    pytest.param(
        "Wenn eine Zeile kein Verb\nenthält, ist sie kein Satz.\n",
        [(P, "Wenn eine Zeile kein Verb enthält, ist sie kein Satz.")],
        id="sentence-over-the-line-end",
    ),
    pytest.param("Die Wahl\n\nEs wird spannend.", [(H, "Die Wahl"), (P, "Es wird spannend.")], id="heading-blank"),
    pytest.param(
        "Neue Brücke für Lindenau\n" + WRAPPED,
        [(H, "Neue Brücke für Lindenau"), (P, flatten(WRAPPED))],
        id="heading-right-above-text",
    ),
    pytest.param(
        "POLITIK\nStreit um die Brücke\nDer Rat tagt heute.",
        [(H, "POLITIK"), (H, "Streit um die Brücke"), (P, "Der Rat tagt heute.")],
        id="kicker-and-short-lines",
    ),
    pytest.param(
        CAPITALS,
        [(P, flatten(CAPITALS))],
        id="capitals-at-a-line-start",
    ),
    pytest.param("EILMELDUNG!\nDie Brücke ist zu.", [(H, "EILMELDUNG!"), (P, "Die Brücke ist zu.")], id="caps"),
    pytest.param(
        f"{LONG.strip()}\n{LONG.strip()}\nZwischentitel\n{LONG.strip()}",
        [(P, LONG.strip()), (P, LONG.strip()), (H, "Zwischentitel"), (P, LONG.strip())],
        id="one-line-a-paragraph",
    ),
    pytest.param(
        "Einkauf:\n- Milch\n- Brot vom\n  Bäcker\n* Eier\n• Salz",
        [(P, "Einkauf:"), (L, "Milch"), (L, "Brot vom Bäcker"), (L, "Eier"), (L, "Salz")],
        id="bullets",
    ),
    pytest.param("1. Wasser kochen\n2. Tee holen\n", [(L, "Wasser kochen"), (L, "Tee holen")], id="numbers"),
    pytest.param("a) Wasser\nb) Tee\n", [(L, "Wasser"), (L, "Tee")], id="letters"),
    pytest.param("Die Teilung endete am\n3. Oktober 1990.", [(P, "Die Teilung endete am 3. Oktober 1990.")], id="date"),
    pytest.param(
        "1. FC Köln verliert\n\nDas Spiel war gut.",
        [(H, "1. FC Köln verliert"), (P, "Das Spiel war gut.")],
        id="ordinal-is-no-item",
    ),
    pytest.param(
        "> Das hat er gestern\n> geschrieben.\n>\n> Und das auch.\nIch nicht.",
        [(Q, "Das hat er gestern geschrieben."), (Q, "Und das auch."), (P, "Ich nicht.")],
        id="e-mail-quote",
    ),
    pytest.param(">> Alt\n> Neu.\n", [(Q, "Alt"), (Q, "Neu.")], id="nested-e-mail-quote"),
    pytest.param(
        "Erika Muster\nHauptstraße 5\n12345 Lindenau",
        [(P, "Erika Muster"), (P, "Hauptstraße 5"), (P, "12345 Lindenau")],
        id="address",
    ),
    pytest.param(
        "Der Mond ist nun am Himmel\nDie Stadt liegt still und kalt\nEin Hund bellt in der Ferne",
        [(P, "Der Mond ist nun am Himmel"), (P, "Die Stadt liegt still und kalt"), (P, "Ein Hund bellt in der Ferne")],
        id="verse",
    ),
    pytest.param("Titel\n=====\n\nText.\n* * *\nEnde.", [(H, "Titel"), (P, "Text."), (P, "Ende.")], id="rules"),
    pytest.param(
        "Die Renten-\nversicherung zahlt.", [(P, "Die Rentenversicherung zahlt.")], id="hyphenated-at-the-line-end"
    ),
    pytest.param("   Eingerückt und\n   weiter.\n", [(P, "Eingerückt und weiter.")], id="indented"),
    pytest.param("Das ist gut", [(P, "Das ist gut")], id="one-line-without-a-stop"),
    pytest.param("Obst\tPreis\nApfel\t1,20", [(T, "Obst"), (T, "Preis"), (T, "Apfel"), (T, "1,20")], id="tabs"),
    pytest.param("", [], id="empty"),
    pytest.param(" \n\t\n\r\n", [], id="blank"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    blocks = parse(text, "plain")
    assert [(block.kind, flatten(text[block.start : block.end])) for block in blocks] == expected


@pytest.mark.parametrize("width", [40, 50, 60, 72, 78, 90, 100, 119])
def test_a_wrap_at_any_width_comes_undone(width: int) -> None:
    report = (EXAMPLES / "bericht.txt").read_text("utf-8")
    paragraphs = [flatten(report[block.start : block.end]) for block in parse(report)]
    wrapped = "\n\n".join("\n".join(textwrap.wrap(p, width, break_on_hyphens=False)) for p in paragraphs)
    assert [flatten(wrapped[block.start : block.end]) for block in parse(wrapped)] == paragraphs
