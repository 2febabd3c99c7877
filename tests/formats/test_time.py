"""Time grows with the length of a text, not with its square: half-open constructs, long lists, plain prose.

The work is counted in the functions that are called, which no loaded machine can change.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from translator_cli.files.read import decode
from translator_cli.inline import parse
from translator_cli.split import split


def calls(work: Callable[[], object]) -> int:
    """Count the calls of Python and C functions that ``work`` makes."""
    count = 0

    def tick(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    old = sys.getprofile()
    sys.setprofile(tick)
    try:
        work()
    finally:
        sys.setprofile(old)
    return count


def read(name: str, text: str) -> None:
    split(decode(name, text.encode()), "de")


CASES = [
    pytest.param("a.md", lambda n: "".join(f"[r{i}]: https://x.example/{i}\n" for i in range(n)), id="definitions"),
    pytest.param("a.html", lambda n: "<p " * n, id="tags-that-never-close"),
    pytest.param("a.md", lambda n: "<p " * n, id="tags-that-never-close-in-markdown"),
    pytest.param("a.html", lambda n: '<a href="' * n, id="quotes-that-never-close"),
    pytest.param("a.md", lambda n: '<a href="' * n, id="quotes-that-never-close-in-markdown"),
    pytest.param("a.html", lambda n: "<!-- " * n, id="comments-that-never-close"),
    pytest.param("a.html", lambda n: "<script " * n, id="scripts-that-never-close"),
    pytest.param("a.html", lambda n: "<![]]>" * n, id="marked-sections"),
    pytest.param("a.md", lambda n: "$$\nText\n\n" * n, id="formulas-that-never-close"),
    pytest.param("a.md", lambda n: "!!! note\n    Ein Text hier.\n" * n, id="admonitions"),
    pytest.param("a.md", lambda n: "Das ist ein **Satz** mit `Code`.\n\n" * n, id="prose-in-markdown"),
    pytest.param("a.html", lambda n: "<p>Das ist <b>ein</b> <code>x</code>.</p>\n" * n, id="prose-in-html"),
]


@pytest.mark.parametrize(("name", "make"), CASES)
def test_twice_the_text_is_at_most_about_twice_the_work(name: str, make: Callable[[int], str]) -> None:
    read(name, make(4))  # whatever is loaded once
    small, large = (calls(lambda text=make(size): read(name, text)) for size in (300, 600))  # type: ignore[misc]
    assert large <= 2.4 * small + 2_000


@pytest.mark.parametrize("unit", ["[a", "**a ", "![a](", "`", "$a ", "{{ ", "<a x={", "_*", "─", "a_b ", "(", "<b>"])
def test_a_long_line_of_half_marks_is_read_in_time(unit: str) -> None:
    parse(unit)
    small, large = (calls(lambda text=unit * size: parse(text)) for size in (400, 800))  # type: ignore[misc]
    assert large <= 2.4 * small + 2_000


def test_a_marked_section_is_a_comment() -> None:
    document = decode("a.html", b"<p>Vorher.</p><![]]><p>Nachher.</p>")
    assert [document.text[block.start : block.end] for block in document.blocks] == ["Vorher.", "Nachher."]
