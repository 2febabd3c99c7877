"""Addresses, paths, versions and the like are found wherever the pattern finds them, by a shorter way."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from translator_cli.inline.verbatim import WORDLIKE, wordlike

_PIECE = st.sampled_from(
    [" ", " ", "\n", "Wort", "und", ".", "-", "--", "1.2.3", "10.0.0.1/8", "12.30.15", " Uhr", "Version ", "v1.2"]
    + ["a_b", "https://a.example/x", "www.a.de", "me@a.de", "./pfad/", "~/x", "f()", "A=b", ".docx", "x.py"]
    + ["(", ")", ",", "!", "Ä", "\u00a0", "3.10.2024", "§ ", "»", "`", "1.234.567", ":8080", "mailto:me@a.de", "rc1"]
)  # fmt: skip


@given(st.lists(_PIECE, max_size=20).map("".join))
def test_the_same_matches_are_found(text: str) -> None:
    expected = {match.start(): match.span() for match in WORDLIKE.finditer(text)}
    assert {start: match.span() for start, match in wordlike(text).items()} == expected
