"""Sentences: hard cases from data files, and what must hold for any text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import EXAMPLES
from translator_cli.document import Block, Document
from translator_cli.files.read import read
from translator_cli.split import split, split_text
from translator_cli.split.abbreviations import rules_for
from translator_cli.split.boundaries import sentence_ends

_DATA = Path(__file__).parent / "data" / "split"
_MARK = " ¦ "
_CONTINUES = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:>[ \t]*)*")  # a line break and the marks of a quotation after it


def _cases() -> Sequence[object]:
    cases = []
    for path in sorted(_DATA.glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line and not line.startswith("#"):
                cases.append(pytest.param(path.stem, line, id=f"{path.stem}-{number}"))
    return cases


def _sentences(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in split_text(text, language)]


@pytest.mark.parametrize(("language", "case"), _cases())
def test_hard_case(language: str, case: str) -> None:
    assert _sentences(case.replace(_MARK, " "), language) == case.split(_MARK)


_ENDS = "„“»«‚‘’\"'()[].!?…:;,-– \n\t"
_PIECES = st.lists(
    st.one_of(
        st.sampled_from(["Das", "Haus", "dr.", "z. B.", "Nr.", "12.", "3,5", "1989.", "II.", "…", "...", "A.", "Mio."]),
        st.sampled_from(list(_ENDS)),
        st.text(max_size=8),
    ),
    max_size=40,
)


@given(st.one_of(_PIECES.map(" ".join), _PIECES.map("".join), st.text()), st.sampled_from(["de", "en", "fr", ""]))
def test_spans_cover_all_that_is_visible_in_order(text: str, language: str) -> None:
    spans = split_text(text, language)
    done = 0
    for start, end in spans:
        assert done <= start < end
        assert not _CONTINUES.sub("", text[done:start]).strip()
        assert text[start:end].strip() == text[start:end]
        done = end
    assert not _CONTINUES.sub("", text[done:]).strip()


@given(st.integers(0, 40), st.integers(0, 40), st.sampled_from([" ", ", ", "; ", ": "]))
def test_a_long_stretch_is_divided_and_nothing_is_lost(words: int, length: int, between: str) -> None:
    text = between.join(["w" * (length + 1)] * (words * 8 + 1))
    parts = _sentences(text, "de")
    assert all(len(part) <= 800 for part in parts)
    assert re.sub(r"\s", "", "".join(parts)) == re.sub(r"\s", "", text)


def test_one_endless_word_is_not_lost() -> None:
    assert "".join(_sentences("x" * 5000, "de")) == "x" * 5000


def test_a_long_sentence_is_divided_at_its_semicolon() -> None:
    clause = "und dann ging der Mann nach Hause, " * 8
    first, second = _sentences(f"Es war spät {clause}weil es regnete; {clause}{clause}er schlief.", "de")[:2]
    assert first.endswith("regnete;")
    assert second.startswith("und dann")


def test_a_sentence_just_over_the_mark_stays_whole_when_it_has_no_joint() -> None:
    text = " ".join(["Wort"] * 140) + "."
    assert 600 < len(text) < 800
    assert _sentences(text, "de") == [text]


def test_wrapped_lines_and_quote_marks_count_as_blanks() -> None:
    text = "> Er kam am\r\n> 3. Oktober 1990. Dann\r\n> > ging er.\r\n"
    block = Block("quote", 2, len(text) - 2)
    segments = split(Document("x", text, (block,)), "de")
    assert [segment.flat for segment in segments] == ["Er kam am 3. Oktober 1990.", "Dann ging er."]


def test_opaque_blocks_give_no_segment_and_blocks_keep_their_number() -> None:
    text = "Eins. Zwei.\n\ncode();\n\nDrei."
    blocks = (Block("paragraph", 0, 11), Block("code", 13, 20), Block("heading", 22, 27))
    segments = split(Document("x", text, blocks), "de")
    assert [(segment.text, segment.block) for segment in segments] == [("Eins.", 0), ("Zwei.", 0), ("Drei.", 2)]
    assert all(text[segment.start : segment.end] == segment.text for segment in segments)


@pytest.mark.parametrize(("name", "count"), [("bericht.txt", 37), ("entwurf.md", 38), ("gemischt.txt", 18)])
def test_every_letter_of_the_examples_is_in_one_segment(name: str, count: int) -> None:
    document = read(str(EXAMPLES / name))
    segments = split(document, "de")
    assert len(segments) == count
    places = [place for segment in segments for place in range(segment.start, segment.end)]
    assert places == sorted(set(places))
    content = (place for block in document.blocks if not block.opaque for place in range(block.start, block.end))
    missed = "".join(document.text[place] for place in sorted(set(content) - set(places)))
    assert not missed.strip()
    assert all(document.text[segment.start : segment.end] == segment.text for segment in segments)


def test_half_characters_do_no_harm() -> None:
    assert _sentences("Das \ud800 ist. \udfff Gut.", "de") == ["Das \ud800 ist.", "\udfff Gut."]


def test_a_block_is_split_by_the_rules_of_its_own_language() -> None:
    text = "Nr. 3. In the house."
    document = Document("x", text, (Block("paragraph", 0, len(text)),))
    case = "He scored 3. Peter left."
    english = Document("x", case, (Block("paragraph", 0, len(case)),))
    assert len(split(english, "de")) == 1  # an ordinal
    assert len(split(english, "de", ("en",))) == 2
    assert split(document, "de", (None,)) == split(document, "de")


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param("Am 3. Mai ", id="ordinals"),
        pytest.param("Das z. B. ist ", id="abbreviations"),
        pytest.param("Ja. ", id="sentences"),
        pytest.param("(a. ", id="brackets"),
        pytest.param(".", id="marks"),
        pytest.param(".“", id="marks-and-quotes"),
        pytest.param("wort ", id="no-marks"),
        pytest.param(" \t", id="blanks"),
        pytest.param("A. ", id="initials"),
    ],
)
def test_work_grows_with_the_length_not_its_square(unit: str) -> None:
    short, long = (_characters_touched(unit * count) for count in (500, 4000))
    assert long <= 9 * short + 2000


class _Counted(str):
    """A text that counts the characters sliced out of it."""

    touched = 0

    def __getitem__(self, key: object) -> str:
        piece = str.__getitem__(self, key)  # type: ignore[index]
        _Counted.touched += len(piece)
        return piece


def _characters_touched(text: str) -> int:
    """Return the characters sliced, plus one a sentence, while the ends of ``text`` are found."""
    _Counted.touched = 0
    return sum(1 for _ in sentence_ends(_Counted(text), rules_for("de"))) + _Counted.touched


@pytest.mark.parametrize("unit", ["Am 3. Mai ", "wort ", ".", "!“ ", " \t", "\n> ", "x", ", ", "- "])
def test_a_huge_line_comes_back_whole(unit: str) -> None:
    text = unit * (300_000 // len(unit))
    assert re.sub(r"\s|>", "", "".join(_sentences(text, "de"))) == re.sub(r"\s|>", "", text)


@pytest.mark.parametrize(
    "mark",
    ['{{ link(a="b", c=" d, e") }}', "<!-- [Ein Titel, lang](https://a.example/x y) -->", "`a, b; c: d`", "[a, b](c)"],
    ids=["template", "comment", "code", "link"],
)
def test_a_long_line_is_not_divided_inside_a_mark(mark: str) -> None:
    text = f"{mark}, " * (3000 // len(mark))
    pieces = _sentences(text, "de")
    assert len(pieces) > 2
    assert sum(piece.count(mark) for piece in pieces) == text.count(mark)
