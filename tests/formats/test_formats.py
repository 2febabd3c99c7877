"""What holds for every format: blocks are ordered and disjoint, and no letter gets lost between them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator_cli.document import replace_spans
from translator_cli.errors import ConfigError
from translator_cli.formats import FORMATS, format_for, format_named, parse

#: Containers have tests of their own.
TEXT_FORMATS = [name for name in FORMATS if format_named(name).parse]
_NEWLINE = st.sampled_from(["\n", "\n\n", "\r\n", "\r", "  \n", "\\\n", "\n    ", "\n\t", "\n> ", "\n- ", "\n  "])
_PIECE = st.one_of(
    st.sampled_from(
        ["# ", "## T ##", "- ", "* ", "1. ", "2) ", "> ", ">", "```", "~~~", "---", "===", "+++", "***", "|"]
        + ["| a | b |", "|---|---|", "[ ] ", "[x] ", "[a]: b 'c'", "[^1]: x", "<div>", "</div>", "<!--", "-->", "`"]
        + ["\\", "\\|", "&amp;", "Das Haus ist alt.", "Überschrift", "am", "3. Oktober", "\t", "    ", "\u2028", "\xa0"]
    ),
    st.text(max_size=6),
)
_MARKDOWNISH = st.lists(st.one_of(_PIECE, _NEWLINE), max_size=40).map("".join)
# Letters and digits that are markers and not content: list numbers, task boxes, footnote labels.
_MARKER = re.compile(r"[\s>*+#-]*(?:(?:\(?[a-z]|\d{1,9})[.)][ \t>*+-]*)*(?:\[(?:[ xX]|\^[^\]\s]+)\]:?)?[\W_]*\Z")


_TAG = re.compile(r"<!?/?[a-zA-Z-][^<>]*>|<!--.*?(?:-->|\Z)", re.DOTALL)


@pytest.mark.parametrize("format", TEXT_FORMATS)
@given(text=st.one_of(_MARKDOWNISH, st.text()))
def test_blocks_are_ordered_disjoint_and_hold_every_word(format: str, text: str) -> None:
    blocks = parse(text, format)
    done = 0
    for block in blocks:
        assert done <= block.start < block.end <= len(text)
        content = text[block.start : block.end]
        assert content == content.strip()
        _no_content(text[done : block.start], format)
        done = block.end
    _no_content(text[done:], format)
    spans = ((block.start, block.end, text[block.start : block.end]) for block in blocks)
    assert replace_spans(text, spans) == text


def _no_content(gap: str, format: str) -> None:
    if format == "html":
        return  # tags, comments and scripts: test_html.py says what is text
    for line in re.split(r"\r\n|\r|\n", _TAG.sub("", gap)):
        assert _MARKER.match(line), repr(gap)


@given(_MARKDOWNISH)
def test_newline_style_changes_no_block(text: str) -> None:
    one = text.replace("\r\n", "\n").replace("\r", "\n")
    two = one.replace("\n", "\r\n")
    for format in TEXT_FORMATS:
        first = [(block.kind, one[block.start : block.end]) for block in parse(one, format)]
        assert [(b.kind, two[b.start : b.end].replace("\r\n", "\n")) for b in parse(two, format)] == first


@pytest.mark.parametrize(
    ("name", "format"),
    [("a.md", "markdown"), ("A.MARKDOWN", "markdown"), ("x.mdown", "markdown"), ("a.txt", "plain"), ("-", "plain")],
)
def test_format_goes_by_extension(name: str, format: str) -> None:
    assert format_for(name).name == format


def test_unknown_format() -> None:
    with pytest.raises(ConfigError, match="'pages'.*plain, markdown"):
        parse("x", "pages")


@pytest.mark.parametrize("unit", ["wort ", "Wort\n", "- a\n", "> ", " ", "3. x\n", "|", ">\n", "*"])
@pytest.mark.parametrize("format", TEXT_FORMATS)
def test_a_huge_text_is_parsed(format: str, unit: str) -> None:
    text = unit * (60_000 // len(unit))
    assert all(block.end <= len(text) for block in parse(text, format))
