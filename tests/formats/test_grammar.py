"""The shorter ways through the parser: they come to what the parser does by itself."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from translator_cli.formats.lines import lines_of
from translator_cli.formats.markdown import grammar
from translator_cli.formats.markdown.grammar import tokens_of

DATA = Path(__file__).parent.parent / "data/markdown"
_REFERENCE = grammar._parser.__wrapped__(False)
_REFERENCE.disable(["prose", "inline"])
#: Beginnings of lines; what follows the first characters of a line seldom matters.
_PIECE = st.sampled_from(
    ["\n", "\n", "\n\n", " ", "  ", "    ", "\t", "Wort", "und so", "- ", "1. ", "> ", "# ", ": ", ":   ", "~ ", "---"]
    + ["===", "| a | b |", "|---|---|", "```", "[^1]: ", "[a]: b", "<div>", "<!-- ", "-->", "\0", "ß", "„Ja“"]
)  # fmt: skip


def _same(text: str) -> None:
    lines = [line.text for line in lines_of(text)]
    expected = _REFERENCE.parse("\n".join([*lines, ""]))
    found = tokens_of(lines)
    assert [each.as_dict() for each in found] == [each.as_dict() for each in expected]


def test_the_examples_of_the_specification_have_the_same_tokens() -> None:
    for name in ("commonmark-examples.json", "gfm-examples.json"):
        for example in json.loads((DATA / name).read_text("utf-8")):
            _same(example)


@given(st.lists(_PIECE, max_size=25).map("".join))
def test_whatever_is_written_has_the_same_tokens(text: str) -> None:
    _same(text)
