"""Blocks with their units, lines and markers."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator_cli.render import View, render
from translator_cli.render.sections import line_numbers, sections

from .builder import Draft, report


def test_sections_of_the_report() -> None:
    found = [(section.kind, section.line, section.marker, len(section.units)) for section in sections(report())]
    assert found == [
        ("front-matter", 1, "", 0),
        ("heading", 5, "#", 1),
        ("paragraph", 7, "", 2),
        ("list-item", 10, "-", 1),
        ("list-item", 11, "-", 1),
        ("quote", 13, "", 1),
        ("code", 15, "", 0),
        ("paragraph", 19, "", 2),
    ]


@pytest.mark.parametrize(
    ("marker", "bullet", "depth"),
    [
        ("- ", "•", 0),
        ("3. ", "3.", 0),
        ("  * ", "•", 1),
        ("\t+ ", "•", 2),
        ("> - ", "•", 0),
        ("- [ ] ", "☐", 0),
        ("- [x] ", "☑", 0),
        ("a) ", "a)", 0),
    ],
)
def test_bullets(marker: str, bullet: str, depth: int) -> None:
    (section,) = sections(Draft().block("list-item", ("Ja.", "Yes."), marker=marker).bitext())
    assert (section.bullet, section.depth) == (bullet, depth)


@given(st.lists(st.tuples(st.text("ab\n", min_size=1), st.text("\n \r")), max_size=8))
def test_lines_are_those_of_the_document(parts: list[tuple[str, str]]) -> None:
    draft = Draft()
    for source, gap in parts:
        draft.block("paragraph", (source, "x")).gap(gap)
    bitext = draft.bitext()
    expected = [bitext.document.position(unit.source.start) for unit in bitext.units]
    assert list(line_numbers(bitext)) == expected
    assert [section.line for section in sections(bitext) if section.units] == [line for line, _ in expected]


@pytest.mark.parametrize("format", ["terminal", "text", "markdown", "html", "json", "tmx", "xliff"])
@pytest.mark.parametrize("gap", ["\n\n", " "], ids=["lines", "one-line"])
def test_time_grows_with_the_text_and_no_faster(format: str, gap: str) -> None:
    def seconds(size: int) -> float:
        draft = Draft()
        parts = [f"Satz Nummer {number} mit einigen Wörtern." for number in range(size)]
        for part in parts:
            draft.block("paragraph", (part, part))
            draft.text += gap
        bitext = draft.bitext((0,))
        start = time.process_time()
        for _ in render([bitext], format, View()):
            pass
        return time.process_time() - start

    seconds(10)  # imports
    # ten times the text may take thirty times as long at most, small times aside: quadratic would be a hundred
    assert min(seconds(4000) for _ in range(2)) < 30 * max(seconds(400), 0.02)
