"""The terminal view: alignment, safety, and the plain form for pipes."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from translator_cli.document import Bitext, Detection, Finding, ModelInfo
from translator_cli.render import View, render

from .builder import Draft, report

STYLE = re.compile("\x1b\\[[0-9;]*m")
DANGEROUS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
PERSON = View(boxes=True, color=True)


def draw(bitext: Bitext, view: View) -> str:
    return "".join(render([bitext], "terminal", view))


@pytest.mark.parametrize("width", [24, 40, 60, 79, 80, 81, 100, 120, 200, 300])
@pytest.mark.parametrize("layout", ["auto", "side-by-side", "stacked", "target"])
def test_no_line_is_wider_than_the_terminal(width: int, layout: str) -> None:
    lines = draw(report(), View(layout, width, boxes=True)).splitlines()  # type: ignore[arg-type]
    assert max(map(cell_len, lines)) <= width


def test_columns_stand_under_each_other() -> None:
    wide = "漢字のテスト です。" * 6, "A test 🎉 of e\u0301 wide characters. " * 5
    draft = Draft().block("paragraph", wide, ("Ja.", "Yes."))
    lines = draw(draft.bitext(), View(boxes=True, width=100)).splitlines()
    bars = {cell_len(line[: line.index("│")]) for line in lines if "│" in line}
    assert len(bars) == 1


def test_every_word_of_both_languages_is_shown() -> None:
    for width in (60, 100):
        shown = STYLE.sub("", draw(report(), View("auto", width, True, True)))
        for unit in report().units:
            for word in (unit.source.flat + " " + unit.target).split():
                assert word in shown


def test_auto_sets_side_by_side_from_eighty_columns() -> None:
    def has_columns(width: int) -> bool:
        return "┼" in draw(report(), View(width=width, boxes=True))

    assert (has_columns(79), has_columns(80)) == (False, True)


def test_columns_need_room_even_if_asked_for() -> None:
    shown = [draw(report(), View("side-by-side", width, boxes=True)) for width in (39, 40)]
    assert ["┼" in text for text in shown] == [False, True]


def test_pipe_gives_plain_whole_lines() -> None:
    long = Draft().block("paragraph", ("Wort " * 100 + "Ende.", "word " * 100 + "end."))
    shown = draw(long.bitext(), View(width=40))
    assert " 1   " + "Wort " * 100 + "Ende.\n" in shown
    assert "\n     " + "word " * 100 + "end.\n" in shown


def test_pipe_has_no_boxes_and_no_colour() -> None:
    shown = draw(report(), View())
    assert not re.search("[\u2500-\u259f\x1b]", shown)


def test_pipe_does_not_load_rich() -> None:
    import subprocess
    import sys

    program = (
        "import sys; sys.path[:0] = sys.argv[1:]; from tests.render.builder import report;"
        "from translator_cli.render import View, render;"
        "[''.join(render([report()], f, View())) for f in ('terminal', 'text', 'json')];"
        "sys.exit([m for m in sys.modules if m.startswith('rich')] or None)"
    )
    here = [str(Path(__file__).parents[2]), *(path for path in sys.path if path)]
    assert subprocess.run([sys.executable, "-c", program, *here], capture_output=True, text=True).stderr == ""


def test_a_summary_that_is_the_whole_text_is_not_shown_again() -> None:
    short = Draft("a.txt").block("paragraph", ("Eins.", "One."), ("Zwei.", "Two.")).bitext(summary=(0, 1))
    assert "Summary" not in draw(short, View()) and "Summary" in draw(short, View(summary_only=True))


def test_markup_of_rich_is_shown_as_it_is() -> None:
    text = "[bold]Fett[/] und [link=file:x]y[/link] \\[x]"
    draft = Draft("[red]x[/red].txt").block("paragraph", ("Und.", "And."), (text, text.replace("Fett", "fat")))
    draft.change(findings=[Finding("x", "error", "[blink]no[/]")])
    shown = STYLE.sub("", draw(draft.bitext(summary=(1,)), View(boxes=True, color=True, width=200)))
    assert shown.count(text) == 2 and "[red]x[/red].txt" in shown and "[blink]no[/]" in shown


NASTY = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("\x1b\x9b\x07\x08\r\n\t\x00\x7f\u202e\u2066\x85\u2028[]0;31mKé漢🎉\u200d\u0301 "),
    ),
    min_size=1,
)


@settings(max_examples=150, deadline=None)
@given(NASTY, NASTY, NASTY, st.sampled_from(["auto", "stacked", "target"]), st.booleans(), st.booleans(), st.booleans())
def test_nothing_from_outside_can_steer_the_terminal(
    source: str, target: str, other: str, layout: str, boxes: bool, color: bool, review: bool
) -> None:
    draft = Draft(other).block("quote", (source, target)).gap("\n").block("list-item", (target, other), marker=other)
    draft.change(findings=[Finding(other, "error", target)], rank=2, note=source)
    model = ModelInfo(other, source, "path", target)
    bitext = draft.bitext((0,), Detection("de", 1.0, (("de", 1.0),)), model, note=other, encoding=source)
    shown = draw(bitext, View(layout, 80, color, boxes, review))  # type: ignore[arg-type]
    assert not DANGEROUS.search(STYLE.sub("", shown) if color else shown)


def test_escape_sequences_become_visible() -> None:
    draft = Draft().block("paragraph", ("Rot \x1b[31mrot\x1b[0m.", "Bell\x07 and \x9b2J."))
    shown = draw(draft.bitext(), View(boxes=True))
    assert "Rot ␛[31mrot␛[0m." in shown and "Bell␇ and ·2J." in shown


def test_missing_translation_is_drawn_loudly() -> None:
    draft = Draft().block("paragraph", ("Weg.", " "), ("Da.", "Here."))
    shown = draw(draft.bitext(), PERSON)
    assert "\x1b[1;7;31mno translation\x1b[0m" in shown
    assert " 1 ✗ Weg.\n     no translation\n 2   Da." in draw(draft.bitext(), View())


def test_without_a_model_the_source_stands_alone() -> None:
    bitext = Draft().block("paragraph", ("Eins.", ""), ("Zwei.", "")).bitext(summary=(1,), model=None)
    shown = draw(bitext, View(boxes=True, summary_only=True))
    assert "Zwei." in shown and "no translation" not in shown and "English" not in shown and "Eins." not in shown


def test_choices_and_origins_are_told() -> None:
    shown = draw(report(), View())
    assert "2nd choice: the 1st lost Belag" in shown
    assert " 7 = The sky is the limit.\n     EN = The sky is the limit.\n 8 ✎ Ende." in shown
    assert "1 already English · 1 edited by hand" in shown


def test_findings_name_sentence_rule_and_line() -> None:
    assert (
        "Findings · 1 error, 1 warning, 1 notice\n"
        " 3 ✗ error: 2.200.112 is missing in the English [number-mismatch] line 8\n"
        " 6 ! warning: “Neuenfels” is missing in the English [name-missing] line 13\n"
    ) in draw(report(), View())


def test_summary_has_both_languages_with_their_numbers() -> None:
    shown = draw(report(), View())
    assert (
        "Summary · 2 of 7 sentences · LexRank\n"
        " 2   Der Stadtrat hat am Dienstag den Bau beschlossen.\n"
        "     The city council approved the project on Tuesday.\n"
    ) in shown


def test_summary_comes_first_when_asked() -> None:
    shown = draw(report(), View(summary_first=True))
    assert shown.index("Summary ·") < shown.index("Neuenfels baut")


def test_review_starts_with_the_weakest() -> None:
    draft = Draft()
    for score in (-0.1, -0.9, -0.2):
        draft.block("paragraph", (f"Satz {score}.", f"Sentence {score}.")).change(score=score).gap("\n\n")
    draft.block("paragraph", ("Falsch 3.", "Wrong.")).change(findings=[Finding("number-mismatch", "error", "3 lost")])
    draft.gap("\n\n").block("paragraph", ("Leer.", ""))
    shown = draw(draft.bitext(), View(review=True))
    order = [int(number) for number in re.findall(r"^ *(\d+) .*", shown, re.M)]
    assert order == [5, 4, 2]  # what was found, and a few more
    assert "bericht.txt:7" in shown


@pytest.mark.parametrize(("sentences", "shown"), [(2, 2), (10, 3), (24, 6), (50, 12), (500, 20)])
def test_review_shows_a_quarter_and_at_most_twenty(sentences: int, shown: int) -> None:
    draft = Draft()
    for number in range(sentences):
        draft.block("paragraph", (f"Satz {number}.", f"Sentence {number}.")).gap("\n\n")
    assert draw(draft.bitext(), View(review=True)).count("Sentence") == shown


@pytest.mark.parametrize(
    ("score", "word"), [(0.0, "sure"), (-0.15, "sure"), (-0.2, "fairly sure"), (-0.4, "unsure"), (-2.0, "very unsure")]
)
def test_a_score_is_said_in_words(score: float, word: str) -> None:
    draft = Draft().block("paragraph", ("Satz.", "Sentence.")).change(score=score)
    assert f"· the model was {word}\n" in draw(draft.bitext(), View(review=True))


@pytest.mark.parametrize(
    ("detection", "words"),
    [
        pytest.param(Detection("de", 1.0, (("de", 1.0),)), "German 100 % → English", id="one"),
        pytest.param(Detection("de", 0.9961, (("de", 0.9961),)), "German 99 % → English", id="never-rounded-up"),
        pytest.param(
            Detection("de", 0.78, (("de", 0.78), ("en", 0.22))),
            "mixed: German 78 %, English 22 % → English",
            id="mixed",
        ),
        pytest.param(Detection(None), "language unsure → English", id="unsure"),
        pytest.param(Detection("de"), "German → English", id="told"),
        pytest.param(Detection("xx", 1.0, (("xx", 1.0),)), "xx 100 % → English", id="unknown-code"),
    ],
)
def test_header_names_the_language(detection: Detection, words: str) -> None:
    assert words in draw(Draft().block("paragraph", ("Ja.", "Yes.")).bitext(detection=detection), View())


def test_an_empty_document_is_no_error() -> None:
    empty = Draft("leer.txt").bitext()
    for view in (View(), PERSON, PERSON._replace(review=True), PERSON._replace(layout="target")):
        assert "leer.txt" in draw(empty, view)


def test_documents_appear_as_they_come() -> None:
    def documents() -> object:
        yield report()
        raise AssertionError("the second document was asked for too early")

    pieces = render(documents(), "terminal", View())  # type: ignore[arg-type]
    assert "Ende." in next(pieces)
    with pytest.raises(AssertionError, match="too early"):
        next(pieces)


def test_a_heading_stands_apart_from_its_text() -> None:
    draft = Draft().block("heading", ("Titel", "Title")).gap("\n").block("paragraph", ("Ja.", "Yes."))
    for view in (PERSON, PERSON._replace(width=60), PERSON._replace(color=False)):
        lines = [line.strip(" │") for line in STYLE.sub("", draw(draft.bitext(), view)).splitlines()]
        ja = next(number for number, line in enumerate(lines) if "Ja." in line)
        assert not lines[ja - 1] and "Tit" in lines[ja - 2]


@pytest.mark.parametrize(
    ("width", "dim"), [pytest.param(60, True, id="stacked"), pytest.param(100, False, id="beside")]
)
def test_the_german_is_dim_where_it_stands_above_its_english(width: int, dim: bool) -> None:
    shown = draw(Draft().block("paragraph", ("Ja.", "Yes.")).bitext(), PERSON._replace(width=width))
    assert ("\x1b[2mJa." in shown) == dim and "\x1b[2mYes." not in shown


def test_a_sentence_without_english_is_not_counted_as_edited() -> None:
    bitext = Draft().block("paragraph", ("Ja.", "Yes."), ("Nein.", "")).bitext()
    bitext = replace(bitext, units=tuple(unit._replace(origin="edited") for unit in bitext.units))
    assert "1 edited by hand" in draw(bitext, PERSON)
