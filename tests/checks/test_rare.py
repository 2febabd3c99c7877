"""A pattern that is compiled when it is first used."""

from __future__ import annotations

import re

import pytest

from translator_cli.checks.rare import RarePattern


def test_it_finds_what_the_compiled_pattern_finds() -> None:
    rare, eager, text = RarePattern(r"\b(a\w)", re.IGNORECASE), re.compile(r"\b(a\w)", re.IGNORECASE), "Ab, ac, b"
    first = rare.search(text)
    assert first is not None and first[0] == "Ab" and rare.search("none") is None
    assert rare.findall(text) == eager.findall(text) == ["Ab", "ac"]
    assert [match.span() for match in rare.finditer(text)] == [match.span() for match in eager.finditer(text)]


def test_it_is_compiled_at_the_first_use_and_once() -> None:
    broken = RarePattern("(")  # an error says when it is compiled
    with pytest.raises(re.error):
        broken.search("")
    rare = RarePattern("a")
    assert rare.compiled is rare.compiled
