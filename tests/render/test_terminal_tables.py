"""Tables are tables at a terminal that has room for them."""

from __future__ import annotations

import pytest

from translator_cli.document import Finding
from translator_cli.render import View, render
from translator_cli.render.wrap import cells

from .builder import Draft


def table(*rows: tuple[tuple[str, str], ...]) -> Draft:
    draft = Draft("a.md", "markdown")
    for number, row in enumerate(rows):
        draft.gap(("\n" if number else "") + ("|---|---|\n" if number == 1 else ""))
        for source, target in row:
            draft.gap("| ").block("table-cell", (source, target)).gap(" ")
    return draft


SMALL = ((("Befehl", "Command"), ("Zweck", "Purpose")), (("eins", "one"), ("Er baut das Programm.", "It builds it.")))


def shown(draft: Draft, width: int, **view: object) -> list[str]:
    given = View(width=width, boxes=True, **view)  # type: ignore[arg-type]
    whole = "".join(render([draft.bitext()], "terminal", given))
    return whole.split("\n")


def test_each_cell_has_the_german_above_the_english() -> None:
    lines = shown(table(*SMALL), 80)
    at = lines.index("   1   Befehl    │  2   Zweck")
    assert lines[at : at + 5] == [
        "   1   Befehl    │  2   Zweck",
        "       Command   │      Purpose",
        "  ───────────────┼───────────────────────────",
        "   3   eins      │  4   Er baut das Programm.",
        "       one       │      It builds it.",
    ]


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    long = " ".join(["Wort"] * 40)
    draft = table(*SMALL, (("zwei", "two"), (long, long.upper())), ((long, long), ("x", "y")))
    assert max(map(cells, shown(draft, width))) <= width


def test_a_table_without_room_hangs_below_each_other() -> None:
    wide = tuple((f"Spalte {number}", f"Column {number}") for number in range(6))
    assert any("┊   Spalte 1" in line for line in shown(table(wide, wide), 60))
    assert not any("─┼─" in line for line in shown(table(wide, wide), 60))


def test_marks_notes_and_missing_translations_are_in_their_cells() -> None:
    draft = Draft("a.md", "markdown").gap("| ").block("table-cell", ("12 Euro", "13 euros"))
    draft.change(findings=[Finding("number-mismatch", "error", "12 became 13")], note="2nd choice: the 1st lost it")
    draft.gap(" | ").block("table-cell", ("Leer", "")).gap(" |\n")
    lines = shown(draft, 80)
    row = next(line for line in lines if "12 Euro" in line)
    assert row.startswith("   1 ✗ 12 Euro") and "│  2 ✗ Leer" in row
    assert any("no translation" in line for line in lines)


def test_a_pipe_and_the_english_alone_have_no_grid() -> None:
    draft = table(*SMALL)
    assert "─┼─" not in "".join(render([draft.bitext()], "terminal", View()))
    assert not any("─┼─" in line for line in shown(draft, 80, layout="target"))


def test_a_note_widens_its_column_where_there_is_room() -> None:
    draft = Draft("a.md", "markdown").gap("| ").block("table-cell", ("Zeit", "Time"))
    draft.change(note="2nd choice: the 1st had an error")
    draft.gap(" | ").block("table-cell", ("Ort", "Place")).gap(" |\n")
    assert any("↳ 2nd choice: the 1st had an error" in line for line in shown(draft, 80))
