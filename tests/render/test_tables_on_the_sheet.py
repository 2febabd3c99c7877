"""Tables of Markdown are tables on the proof sheet."""

from __future__ import annotations

import re

import pytest

from translator_cli.render import View, render

from .builder import Draft


def table(format: str, *cells: tuple[str, str]) -> str:
    """Return the sheet of a document with cells, each a word after what stands before it."""
    draft = Draft("a.md", format)
    for before, word in cells:
        draft.gap(before).block("table-cell", (word, word.upper()))
    return "".join(render([draft.bitext()], "html", View()))


AREA = re.compile(r'grid-area: (\d+) / (\d+)">\n<div class="pair[^"]*" id="d1u(\d+)"')


@pytest.mark.parametrize(
    ("cells", "areas"),
    [
        pytest.param(
            (("| ", "a"), (" | ", "b"), (" |\n|---|---|\n| ", "c"), (" | ", "d")),
            [(1, 1, 1), (1, 2, 2), (2, 1, 3), (2, 2, 4)],
            id="with-outer-bars",
        ),
        pytest.param((("", "a"), (" | ", "b"), ("\n", "c"), (" | ", "d")),
                     [(1, 1, 1), (1, 2, 2), (2, 1, 3), (2, 2, 4)], id="without"),
        pytest.param((("| | ", "a"), (" | ", "b"), (" |\n| ", "c"), (" | | ", "d")),
                     [(1, 2, 1), (1, 3, 2), (2, 1, 3), (2, 3, 4)], id="empty-cells"),
    ],
)  # fmt: skip
def test_cells_stand_where_they_stood(cells: tuple[tuple[str, str], ...], areas: list[tuple[int, int, int]]) -> None:
    sheet = table("markdown", *cells)
    assert [tuple(map(int, area)) for area in AREA.findall(sheet)] == areas
    assert f'style="--columns: {max(column for _, column, _ in areas)}"' in sheet
    assert sheet.count('class="block table-cell head"') == sum(row == 1 for row, _, _ in areas)


@pytest.mark.parametrize(
    ("cells", "areas"),
    [
        pytest.param(
            (("<table><tr><th>", "a"), ("</th><th>", "b"), ("</th></tr><tr><td>", "c"), ("</td><td>", "d")),
            [(1, 1, 1), (1, 2, 2), (2, 1, 3), (2, 2, 4)],
            id="rows-and-columns",
        ),
        pytest.param(
            (("<table><tr><td>", "a"), ("</td></tr><tr><td></td><td>", "b"), ("<br>", "c")),
            [(1, 1, 1), (2, 2, 2)],
            id="an-empty-cell-and-two-blocks-in-one",
        ),
        pytest.param(
            (("<table><tr><td>", "a"), ("</td></tr></table><table><tr><td>", "b")),
            [(1, 1, 1), (1, 1, 2)],
            id="two-tables",
        ),
    ],
)
def test_cells_of_a_page_stand_where_its_tags_say(
    cells: tuple[tuple[str, str], ...], areas: list[tuple[int, int, int]]
) -> None:
    sheet = table("html", *cells)
    assert [tuple(map(int, area)) for area in AREA.findall(sheet)] == areas
    assert sheet.count('<div class="table"') == sum(area[:2] == (1, 1) for area in areas)


def test_cells_of_other_formats_stay_below_each_other() -> None:
    assert "grid-area" not in table("plain", ("", "a"), ("\n", "b"))
