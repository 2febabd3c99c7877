"""Plain text output: the layout of the source, the words of the translation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator_cli.document import Bitext, Document, Segment, TranslationUnit
from translator_cli.render import View, render

from .builder import GERMAN, STARTER, Draft, report


def text(bitext: Bitext, view: View = View()) -> str:
    return "".join(render([bitext], "text", view))


def test_report_keeps_everything_around_the_sentences() -> None:
    assert text(report()) == (
        "---\ntitle: Brücke\n---\n\n# Neuenfels builds a bridge\n\n"
        "The city council approved the project on Tuesday.\nIt costs the city 2,200,12 euros.\n\n"
        "- First the piers.\n- Then the surface.\n\n> “Building goes on.”\n\n```\nx = 1\n```\n\n"
        "The sky is the limit. The end.\n"
    )


def test_hard_wrapped_paragraph_is_set_to_its_old_width() -> None:
    draft = Draft().block(
        "paragraph",
        ("Der erste Satz läuft über das\nEnde der Zeile.", "The first sentence runs past the end of its line and on."),
        ("Der zweite nicht.", "The second one does not."),
    )
    assert text(draft.bitext()) == (
        "The first sentence runs past the\nend of its line and on. The\nsecond one does not.\n"
    )


def test_attributes_longer_than_the_lines_stay_whole_where_they_are_wrapped_anew() -> None:
    attributes = '{.ex .klasse .noch-eine .und-noch-eine href="https://a.example/ein-langer/weg-zu_einem-Ziel"}'
    source = "[Siehe hier]" + attributes.replace(" ", "\n") + " und dort."
    draft = Draft("x.md", "markdown").block("paragraph", (source, f"[Look here]{attributes} and there."))
    assert attributes in text(draft.bitext())


def test_quote_marks_and_indentation_stay_on_every_line() -> None:
    draft = Draft("x.md", "markdown").block(
        "quote",
        ("Ein Zitat, das über\n> die Zeile geht.", "A quotation that goes on over the end of the line."),
        marker="> ",
    )
    assert text(draft.bitext()) == "> A quotation that\n> goes on over the\n> end of the line.\n"


def test_continued_list_item_hangs() -> None:
    draft = Draft().block(
        "list-item", ("Erstens kommt das\n  Fundament dran.", "First comes the foundation, then the rest."), marker="- "
    )
    assert text(draft.bitext()) == "- First comes the\n  foundation, then\n  the rest.\n"


def test_line_breaks_that_are_meant_stay() -> None:
    draft = Draft().block(
        "paragraph",
        ("Erste Zeile.", "First line."),
        ("Zweite Zeile, die ein wenig länger ist und\numbricht.", "Second line, a little longer."),
        ("Dritte.", "Third."),
        glue="\n",
    )
    shown = text(draft.bitext()).splitlines()
    assert shown[0] == "First line." and shown[-1] == "Third."


def test_one_sentence_a_line_stays_one_sentence_a_line() -> None:
    pairs = ("Eins ist da.", "One is there, and it is longer."), ("Zwei.", "Two.")
    draft = Draft().block("paragraph", *pairs, glue="\n")
    assert text(draft.bitext()) == "One is there, and it is longer.\nTwo.\n"


def test_windows_line_ends_stay() -> None:
    pair = "Der Satz geht\r\nweiter.", "The sentence goes on, quite a bit."
    draft = Draft().block("paragraph", pair).gap("\r\n\r\n")
    draft.block("paragraph", ("Ende.", "End.")).gap("\r\n")
    assert text(draft.bitext()) == "The sentence goes\r\non, quite a bit.\r\n\r\nEnd.\r\n"


def test_markdown_gets_no_list_by_accident() -> None:
    draft = Draft("x.md", "markdown").block(
        "paragraph", ("Das Spiel endete zwei\nzu eins für uns.", "The match ended well 2. And so 1 - 2 - 3 for us.")
    )
    for line in text(draft.bitext()).splitlines()[1:]:
        assert not line.startswith(("2. ", "- "))


@pytest.mark.parametrize(("end", "expected"), [("", "Yes.\n"), ("\n", "Yes.\n"), ("\n\n\n", "Yes.\n\n\n")])
def test_output_ends_with_a_newline(end: str, expected: str) -> None:
    assert text(Draft().block("paragraph", ("Ja.", "Yes.")).gap(end).bitext()) == expected


def test_two_documents_do_not_run_together() -> None:
    one = Draft().block("paragraph", ("Ja.", "Yes.")).bitext()
    assert "".join(render([one, one], "text", View())) == "Yes.\n\nYes.\n"


def test_summary_only_is_the_sentences_of_the_summary() -> None:
    assert text(report(), View(summary_only=True)) == (
        "The city council approved the project on Tuesday.\nIt costs the city 2,200,12 euros.\n"
    )


def test_summary_without_a_model_is_in_the_source_language() -> None:
    bitext = Draft().block("paragraph", ("Eins\nzwei.", ""), ("Drei.", "")).bitext((0,), model=None)
    assert text(bitext, View(summary_only=True)) == "Eins zwei.\n"


def test_escape_sequences_are_removed() -> None:
    draft = Draft().gap("\x1b[31m\x9b2J\x1b]0;title\x07\t").block("paragraph", ("Ja.", "Yes\x08\x1b[0m.\u202e"))
    draft.gap("\rEnde\r\n")
    assert text(draft.bitext()) == "\tYes.\nEnde\r\n"


@given(st.lists(st.tuples(st.text(st.characters(min_codepoint=32, max_codepoint=0x24F)), st.text("ab \n\t>-"))))
def test_translating_everything_by_itself_gives_the_document_back(parts: list[tuple[str, str]]) -> None:
    whole, units = "", []
    for words, gap in parts:
        words = words.strip().replace("\x7f", "")
        words = "".join(char for char in words if not 0x7F <= ord(char) <= 0x9F)
        if words.strip() == words and words:
            units.append(TranslationUnit(Segment(len(whole), words), words))
        whole += (words if words.strip() == words else "") + gap
    bitext = Bitext(Document("x", whole), GERMAN, "en", STARTER, tuple(units))
    assert text(bitext) == (whole if whole.endswith("\n") or not whole else whole + "\n")


def test_long_documents_come_in_pieces() -> None:
    draft = Draft()
    for number in range(3000):
        draft.block("paragraph", (f"Satz {number}.", f"Sentence {number}.")).gap("\n\n")
    pieces = list(render([draft.bitext()], "text", View()))
    assert len(pieces) > 2 and max(map(len, pieces)) < 40_000
