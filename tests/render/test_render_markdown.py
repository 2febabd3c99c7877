"""The bilingual Markdown document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from translator_cli.document import Bitext
from translator_cli.render import View, render

from .builder import Draft, report


def markdown(*bitexts: Bitext, view: View = View()) -> str:
    return "".join(render(bitexts, "markdown", view))


def cells(source: str) -> list[str]:
    """Return the text of all table cells as a Markdown reader sees them."""
    tokens = MarkdownIt("commonmark").enable("table").parse(source)
    inside = [after for before, after in zip(tokens, tokens[1:]) if before.type in ("td_open", "th_open")]
    return ["".join(child.content for child in token.children or [] if child.type == "text") for token in inside]


def test_rows_are_aligned_by_sentence() -> None:
    out = markdown(report())
    assert "| 3 ✗ | Sie kostet die Stadt 2.200.112 Euro. | It costs the city 2,200,12 euros. |\n" in out
    assert "### Neuenfels baut eine Brücke — Neuenfels builds a bridge\n" in out
    assert out.index("## Summary") < out.index("## Text") < out.index("## Findings")


def test_markdown_stays_markdown() -> None:
    draft = Draft("x.md", "markdown").block("paragraph", ("**Fett** a|b \\| c", "**bold** a|b \\| c"))
    assert "| 1 | **Fett** a\\|b \\| c | **bold** a\\|b \\| c |\n" in markdown(draft.bitext())


@pytest.mark.parametrize("text", ["a|b", "*x* _y_ `z`", "<b>&amp;", "[x](y)", "1. x", "\\|", "# x", "~~x~~"])
def test_plain_text_is_shown_as_it_is(text: str) -> None:
    shown = cells(markdown(Draft().block("paragraph", (text, text)).bitext()))
    assert shown[-2:] == [text, text]


@given(st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF, exclude_characters="\x7f\xa0\xad"), min_size=1))
def test_any_text_keeps_the_table_whole(text: str) -> None:
    text = "".join(char for char in text if not 0x7F <= ord(char) <= 0x9F).strip() or "x"
    shown = cells(markdown(Draft().block("paragraph", (text, "x")).bitext()))
    assert shown[-3:] == ["1", text, "x"] and len(shown) == 6


def test_missing_translation_is_bold() -> None:
    assert "**no translation**" in markdown(Draft().block("paragraph", ("Weg.", ""), ("Da.", "Here.")).bitext())


def test_summary_only_without_a_model_has_one_column() -> None:
    bitext = Draft().block("paragraph", ("Ja.", ""), ("Nein.", "")).bitext((0,), model=None)
    out = markdown(bitext, view=View(summary_only=True))
    assert "| 1 | Ja. |\n" in out and "Nein." not in out


def test_two_documents_are_set_apart() -> None:
    assert markdown(report(), report()).count("\n---\n") == 1
