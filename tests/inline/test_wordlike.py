"""Addresses, paths, versions and the like are found wherever the pattern finds them, by a shorter way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator_cli.inline import parse
from translator_cli.inline.wordlike import WORDLIKE, wordlike

_PIECE = st.sampled_from(
    [" ", " ", "\n", "Wort", "und", ".", "-", "--", "1.2.3", "10.0.0.1/8", "12.30.15", " Uhr", "Version ", "v1.2"]
    + ["a_b", "https://a.example/x", "www.a.de", "me@a.de", "./pfad/", "~/x", "f()", "A=b", ".docx", "x.py"]
    + ["(", ")", ",", "!", "Ä", "\u00a0", "3.10.2024", "§ ", "»", "`", "1.234.567", ":8080", "mailto:me@a.de", "rc1"]
    + ["x.ps1", "a-b=c", "/.config", "Skript.R", "1.2+dev", ":tada:", "z.B.", "04.05.2018", "11:11", "und/oder"]
)  # fmt: skip


@given(st.lists(_PIECE, max_size=20).map("".join))
def test_the_same_matches_are_found(text: str) -> None:
    expected = {match.start(): match.span() for match in WORDLIKE.finditer(text)}
    assert {start: match.span() for start, match in wordlike(text).items()} == expected


@given(st.lists(_PIECE, max_size=8).map(" ".join))
def test_a_text_without_signs_is_read_by_the_shorter_way_as_well(text: str) -> None:
    """A sign at the end makes the parser run in any case."""
    marks = parse(f"{text} *betont*")
    assert parse(text) == tuple(mark for mark in marks if mark.start < len(text))


@pytest.mark.parametrize("name", ["x.py", "lauf.ps1", "Skript.R", "/.config", "a-b=c", "1.2+dev"])
def test_a_name_is_carried_over_where_no_other_sign_stands(name: str) -> None:
    assert [(mark.kind, mark.key) for mark in parse(f"Nimm dafür {name} von gestern")] == [("identifier", name)]
